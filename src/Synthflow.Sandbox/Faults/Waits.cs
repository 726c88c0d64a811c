namespace Synthflow.Sandbox.Faults;

/// <summary>Waiting by a clock that tests can turn; on .NET Framework no built-in wait takes one.</summary>
internal static class Waits
{
    public static async Task ForAsync(TimeSpan time, TimeProvider clock, CancellationToken cancellationToken)
    {
        var ended = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var registration = cancellationToken.Register(() => ended.TrySetCanceled(cancellationToken));
        var timer = clock.CreateTimer(_ => ended.TrySetResult(true), null, time, Timeout.InfiniteTimeSpan);
        try
        {
            await ended.Task.ConfigureAwait(false);
        }
        finally
        {
            await timer.DisposeAsync().ConfigureAwait(false);
        }
    }
}
