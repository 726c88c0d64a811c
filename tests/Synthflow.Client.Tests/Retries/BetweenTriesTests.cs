using Microsoft.Extensions.Time.Testing;
using Synthflow.Client.Http;
using Synthflow.TestSupport.Servers;

namespace Synthflow.Client.Tests.Retries;

/// <summary>What happens between two tries: who else waits, what is told of the wait, and what may end it.</summary>
public sealed class BetweenTriesTests
{
    private static readonly TimeSpan _hang = TimeSpan.FromSeconds(60);

    private readonly FakeTimeProvider _clock = new(VirtualTime.Start);

    [Fact]
    public async Task ThrottledSend_ThatIsNotToldHowLong_HoldsTheOthersBackAsLongAsItself()
    {
        using var handler = new ScriptedHandler(_ => ScriptedHandler.Json(429, "{}"));
        using var client = ClockedClient.Of(handler, _clock);
        using var stop = new CancellationTokenSource();
        var pacer = new Pacer(10, _clock);
        var seen = new List<(bool CampaignPauses, bool ConnectionPauses)>();
        var log = new Log
        {
            OnWaited = () =>
            {
                // Asked once the wait is told: the pause has to hold by then.
                var turn = client.WaitForSendTurnAsync(null, stop.Token).AsTask();
                seen.Add((pacer.IsPaused, !turn.IsCompleted));
                stop.Cancel();
            },
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.StartOutboundChatAsync(
            Operation.Outbound(), new RequestOptions { Log = log, Pacer = pacer, HasTurn = true }, stop.Token).WaitAsync(_hang));

        Assert.Equal([(true, true)], seen);
        Assert.Equal(1, handler.Sends);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task WhatIsWaited_IsAddedUp_ThePaceToo(bool isOfTheConnection)
    {
        using var handler = new RefusingHandler();
        using var client = ClockedClient.Of(handler, _clock, maxPerSecond: isOfTheConnection ? 0.1 : null);
        var pacer = isOfTheConnection ? client.Pacer : new Pacer(0.1, _clock);
        await pacer.WaitAsync(null, CancellationToken.None);
        var sending = client.StartOutboundChatAsync(
            Operation.Outbound(),
            new RequestOptions { Pacer = isOfTheConnection ? null : pacer, HasTurn = true },
            CancellationToken.None);

        var took = await VirtualTime.RunAsync(_clock, sending);

        var failed = await Assert.ThrowsAsync<SynthflowException>(() => sending);
        Assert.Equal(("ConnectionFailed, NotSent", 4), (failed.Told(), failed.Attempts));
        // Three further tries, each ten seconds after the turn before it; a busy machine sees less of that as waiting.
        Assert.InRange(failed.Waited, TimeSpan.FromSeconds(15), took);
    }

    [Fact]
    public async Task AnswerAfterAWait_SaysHowOftenAndHowLong()
    {
        var answers = 0;
        using var handler = new ScriptedHandler(_ => ++answers == 1
            ? ScriptedHandler.Json(429, "{}", "Retry-After: 7")
            : ScriptedHandler.Json(200, """{"status":"ok","response":{}}"""));
        using var client = ClockedClient.Of(handler, _clock);
        var sending = client.StartOutboundChatAsync(Operation.Outbound(), null, CancellationToken.None);

        await VirtualTime.RunAsync(_clock, sending);

        var failed = await Assert.ThrowsAsync<SynthflowException>(() => sending);
        Assert.Equal(("OutcomeUnknown, AcceptedNoId", 2), (failed.Told(), failed.Attempts));
        Assert.InRange(failed.Waited.TotalSeconds, 7, 8);
    }

    [Fact]
    public async Task StopDuringATry_TellsOfNoFurtherWait()
    {
        using var stopping = new CancellationTokenSource();
        using var handler = new ScriptedHandler(_ =>
        {
            stopping.Cancel();
            return ScriptedHandler.Json(429, "{}", "Retry-After: 7");
        });
        using var client = ClockedClient.Of(handler, _clock);
        var log = new Log();

        var failed = await Assert.ThrowsAsync<SynthflowException>(() => client.StartOutboundChatAsync(
            Operation.Outbound(), new RequestOptions { Log = log, NoFurtherTries = stopping.Token }, CancellationToken.None).WaitAsync(_hang));

        Assert.Equal(("RateLimited, NotSent", 1), (failed.Told(), handler.Sends));
        Assert.Equal(0, log.Waits);
    }

    [Fact]
    public async Task StopInTheInstantInWhichAWaitEnds_SendsNothingMore()
    {
        using var stopping = new CancellationTokenSource();
        var clock = new ClockThatTells();
        using var handler = new ScriptedHandler(_ => ScriptedHandler.Json(429, "{}"));
        using var client = ClockedClient.Of(handler, clock, jitter: 0);
        // The next look at the clock is the one for the turn, after the wait of no time at all.
        var log = new Log { OnWaited = () => clock.OnLook = stopping.Cancel };

        var failed = await Assert.ThrowsAsync<SynthflowException>(() => client.StartOutboundChatAsync(
            Operation.Outbound(),
            new RequestOptions { Log = log, HasTurn = true, NoFurtherTries = stopping.Token },
            CancellationToken.None).WaitAsync(_hang));

        Assert.Equal(("RateLimited, NotSent", 1), (failed.Told(), failed.Attempts));
        Assert.Equal(1, handler.Sends);
        Assert.Equal(1, log.Waits);
    }

    [Fact]
    public async Task ConnectionClosedInTheWait_LeavesADeleteThatMayBeDoneUnknown()
    {
        using var handler = new ScriptedHandler(_ => ScriptedHandler.Json(503, "{}"));
        using var client = ClockedClient.Of(handler, _clock, jitter: 0, key: "key-of-nobody");
        var log = new Log { OnWaited = client.Dispose };

        var failed = await Assert.ThrowsAsync<SynthflowException>(() => client
            .DeleteChatAsync(Operation.ChatId, new RequestOptions { Log = log }, CancellationToken.None).WaitAsync(_hang));

        Assert.Equal("NotConnected, Unknown", failed.Told());
        Assert.Single(handler.Seen);
    }

    [Theory]
    [InlineData("301", 301)]
    [InlineData("86400", 86_400)]
    [InlineData("2, 86400", 86_400)]
    [InlineData("Infinity", 366d * 24 * 3600)]
    [InlineData("1e308", 366d * 24 * 3600)]
    public async Task WaitBeyondWhatAnybodyWaits_IsSaidInFull_UpToAYear(string value, double seconds)
    {
        using var handler = new ScriptedHandler(_ => ScriptedHandler.Json(429, "{}", "Retry-After: " + value));
        using var client = ClockedClient.Of(handler, _clock);

        var failed = await Assert.ThrowsAsync<SynthflowException>(
            () => client.StartOutboundChatAsync(Operation.Outbound(), null, CancellationToken.None).WaitAsync(_hang));

        Assert.Equal("RateLimited, NotSent", failed.Told());
        Assert.Equal(TimeSpan.FromSeconds(seconds), failed.AskedToWait);
    }

    private sealed class Log : IRequestLog
    {
        public Action? OnWaited { get; init; }

        public int Waits { get; private set; }

        public bool WantsBodies => false;

        public void OnAttempt(RequestAttempt attempt)
        {
        }

        public void OnWait(TimeSpan wait, string reason)
        {
            Waits++;
            OnWaited?.Invoke();
        }
    }

    /// <summary>Stands still, and does something when somebody looks at it.</summary>
    private sealed class ClockThatTells : TimeProvider
    {
        private readonly FakeTimeProvider _still = new(VirtualTime.Start);

        public Action? OnLook { get; set; }

        public override long TimestampFrequency => _still.TimestampFrequency;

        public override DateTimeOffset GetUtcNow() => _still.GetUtcNow();

        public override long GetTimestamp()
        {
            OnLook?.Invoke();
            return _still.GetTimestamp();
        }

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            _still.CreateTimer(callback, state, dueTime, period);
    }

    /// <summary>Nobody listens: it fails before the body is read.</summary>
    private sealed class RefusingHandler : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken) => throw StackErrors.Refused();
    }
}
