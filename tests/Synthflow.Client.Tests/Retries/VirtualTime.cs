using Microsoft.Extensions.Time.Testing;

namespace Synthflow.Client.Tests.Retries;

/// <summary>
/// Runs something under a clock that jumps from wait to wait, and says how long it took by that clock.
/// </summary>
public static class VirtualTime
{
    public static DateTimeOffset Start { get; } = new(2026, 11, 22, 10, 0, 0, TimeSpan.Zero);

    public static async Task<TimeSpan> RunAsync(FakeTimeProvider clock, Task running, TimeSpan? step = null, int? inRealTime = null)
    {
        var began = clock.GetUtcNow();
        var guard = System.Diagnostics.Stopwatch.StartNew();
        while (!running.IsCompleted)
        {
            Assert.True(guard.Elapsed < TimeSpan.FromMinutes(3), "it never ends");
            await QueuedWorkAsync();
            // The task may have to get from one wait to the next on another thread first, or to close a real connection: the
            // clock must not run ahead of that.
            if (await Task.WhenAny(running, Task.Delay(inRealTime ?? 10)) != running)
            {
                clock.Advance(step ?? TimeSpan.FromMilliseconds(500));
            }
        }

        return clock.GetUtcNow() - began;
    }

    /// <summary>Waits until what stood in the thread pool's queue has run: on a busy machine that takes longer than any pause that
    /// could be chosen here.</summary>
    private static async Task QueuedWorkAsync()
    {
        for (var round = 0; round < 3; round++)
        {
            var ran = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            ThreadPool.UnsafeQueueUserWorkItem(static state => ((TaskCompletionSource)state!).SetResult(), ran);
            await ran.Task;
        }
    }
}
