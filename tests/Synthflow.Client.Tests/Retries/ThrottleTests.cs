using Microsoft.Extensions.Time.Testing;
using Synthflow.Client.Http;

namespace Synthflow.Client.Tests.Retries;

/// <summary>What a 429 does to the pace of a campaign, what is told of a try, and what is asked once only.</summary>
public sealed class ThrottleTests
{
    [Fact]
    public async Task PaceOfTheCaller_Halves_AndIsWaitedForAgain_BeforeTheNextTry()
    {
        var clock = new FakeTimeProvider(VirtualTime.Start);
        var answers = 0;
        using var handler = new ScriptedHandler(request => ++answers == 1
            ? ScriptedHandler.Json(429, "{}", "Retry-After: 10")
            : ScriptedHandler.Good(request));
        using var client = ClockedClient.Of(handler, clock);
        var pacer = new Pacer(0.1, clock);
        var sending = client.StartOutboundChatAsync(Operation.Outbound(), new RequestOptions { Pacer = pacer }, CancellationToken.None);

        var took = await VirtualTime.RunAsync(clock, sending);

        await sending;
        Assert.Equal(0.05, pacer.CurrentPerSecond!.Value, 3); // it was made with a rate
        Assert.Equal(2, handler.Sends);
        Assert.InRange(took.TotalSeconds, 10, 60);
    }

    [Fact]
    public async Task PaceOfTheCaller_CreepsBack_WithWhatIsAccepted()
    {
        var clock = new FakeTimeProvider(VirtualTime.Start);
        using var handler = new ScriptedHandler(ScriptedHandler.Good);
        using var client = ClockedClient.Of(handler, clock);
        var pacer = new Pacer(10, clock);
        pacer.OnThrottled(TimeSpan.Zero);
        var before = pacer.CurrentPerSecond!.Value; // as above
        for (var sent = 0; sent < 20; sent++)
        {
            await client.StartOutboundChatAsync(Operation.Outbound(), new RequestOptions { Pacer = pacer }, CancellationToken.None);
        }

        Assert.InRange(pacer.CurrentPerSecond!.Value, before * 1.05, before * 1.25); // as above
    }

    [Theory]
    [InlineData(401)]
    [InlineData(503)]
    public async Task PaceOfTheCaller_DoesNotCreepBack_WithWhatFails(int status)
    {
        var clock = new FakeTimeProvider(VirtualTime.Start);
        using var handler = new ScriptedHandler(_ => ScriptedHandler.Json(status, "{}"));
        using var client = ClockedClient.Of(handler, clock);
        var pacer = new Pacer(10, clock);
        pacer.OnThrottled(TimeSpan.Zero);
        var before = pacer.CurrentPerSecond;
        for (var sent = 0; sent < 20; sent++)
        {
            var failed = await Assert.ThrowsAsync<SynthflowException>(() => client.StartOutboundChatAsync(
                Operation.Outbound(), new RequestOptions { Pacer = pacer }, CancellationToken.None));
            Assert.Equal(status == 401 ? "ApiKeyRefused, Rejected" : "OutcomeUnknown, Unknown", failed.Told());
        }

        Assert.Equal(before, pacer.CurrentPerSecond);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task BodiesAreTold_OnlyToWhoWantsThem(bool wanted)
    {
        using var handler = new ScriptedHandler(ScriptedHandler.Good);
        using var client = ClockedClient.Of(handler, new FakeTimeProvider(VirtualTime.Start));
        var log = new AttemptLog(wanted);

        await client.StartOutboundChatAsync(Operation.Outbound(), new RequestOptions { Log = log }, CancellationToken.None);

        var attempt = Assert.Single(log.Attempts);
        Assert.Equal((wanted, wanted), (attempt.RequestBody is not null, attempt.ResponseBody is not null));
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(399)]
    public async Task ReadThatIsRedirected_IsAskedOnce(int status)
    {
        using var handler = new ScriptedHandler(_ => ScriptedHandler.Json(status, "{}", "Location: https://elsewhere.example.com/"));
        using var client = ClockedClient.Of(handler, new FakeTimeProvider(VirtualTime.Start));

        var failed = await Assert.ThrowsAsync<SynthflowException>(
            () => client.GetChatAsync(Operation.ChatId, null, CancellationToken.None));

        Assert.Equal("BadRequest, Rejected", failed.Told());
        Assert.Single(handler.Seen);
    }

    private sealed class AttemptLog(bool wantsBodies) : IRequestLog
    {
        public List<RequestAttempt> Attempts { get; } = [];

        public bool WantsBodies => wantsBodies;

        public void OnAttempt(RequestAttempt attempt) => Attempts.Add(attempt);

        public void OnWait(TimeSpan wait, string reason)
        {
        }
    }
}
