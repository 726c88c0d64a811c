using System.Collections.Concurrent;
using Synthflow.Client.Http;
using Synthflow.TestSupport.Servers;

namespace Synthflow.Client.Tests;

/// <summary>On which thread a request runs when its caller only waits.</summary>
public sealed class CallerWaitsTests
{
    [Fact]
    public async Task ACallerThatWaits_GetsItsAnswerOnItsOwnThread()
    {
        await using var server = FaultServer.Start(GoodAnswers.Act);
        using var client = new SynthflowClient(Limits.Of(server.BaseUri), null, null);
        var threads = new ThreadsOfAttempts();
        var caller = 0;
        await Task.Factory.StartNew(
            () =>
            {
                caller = Environment.CurrentManagedThreadId;
                var options = new RequestOptions { CallerWaits = true, Log = threads };
                return client.StartOutboundChatAsync(Operation.Outbound(), options, CancellationToken.None);
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default).Unwrap();
        Assert.Equal([caller], threads.Seen);
        Assert.Equal(1, server.Sends);
    }

    [Fact]
    public async Task ACallerThatWaits_IsThrottledAndTriedAgainAsEver()
    {
        await using var server = FaultServer.Start(FaultActs.Answer(429, "{}", "Retry-After: 0"));
        using var client = new SynthflowClient(Limits.Of(server.BaseUri, retries: 1), null, null);
        var threads = new ThreadsOfAttempts();
        var failed = await Assert.ThrowsAsync<SynthflowException>(() => client.StartOutboundChatAsync(
            Operation.Outbound(), new RequestOptions { CallerWaits = true, Log = threads }, CancellationToken.None));
        Assert.Equal("RateLimited, NotSent", failed.Told());
        Assert.Equal(2, server.Sends);
        Assert.Equal(2, threads.Seen.Count);
    }

    /// <summary>The body that leaves on the caller's own thread counts as one that left.</summary>
    [Fact]
    public async Task ACallerThatWaits_AndLosesItsAnswer_IsNotSentAgain()
    {
        await using var server = FaultServer.Start(FaultActs.Close);
        using var client = new SynthflowClient(Limits.Of(server.BaseUri), null, null);
        var failed = await Assert.ThrowsAsync<SynthflowException>(
            () => Operation.All[0].Run(client, CancellationToken.None, callerWaits: true));
        Assert.Equal("OutcomeUnknown, Unknown", failed.Told());
        Assert.Equal(1, server.Sends);
    }

    private sealed class ThreadsOfAttempts : IRequestLog
    {
        private readonly ConcurrentQueue<int> _threads = new();

        public IReadOnlyCollection<int> Seen => _threads;

        public bool WantsBodies => false;

        public void OnAttempt(RequestAttempt attempt) => _threads.Enqueue(Environment.CurrentManagedThreadId);

        public void OnWait(TimeSpan wait, string reason)
        {
        }
    }
}
