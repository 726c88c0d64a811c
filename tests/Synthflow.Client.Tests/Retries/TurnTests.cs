using Microsoft.Extensions.Time.Testing;

namespace Synthflow.Client.Tests.Retries;

/// <summary>Who waited for the turn does not wait twice, and takes the turn of nobody else.</summary>
public sealed class TurnTests
{
    private static readonly TimeSpan _hang = TimeSpan.FromSeconds(60);

    private readonly FakeTimeProvider _clock = new(VirtualTime.Start);

    [Fact]
    public async Task HasTurn_LeavesAtOnce_AndWithoutItASendWaitsForTheRate()
    {
        using var handler = new ScriptedHandler(ScriptedHandler.Good);
        using var client = Client(handler, maxPerSecond: 0.1);

        Assert.Equal(TimeSpan.Zero, await client.WaitForSendTurnAsync(null, CancellationToken.None).AsTask().WaitAsync(_hang));
        await SendAsync(client, hasTurn: true).WaitAsync(_hang);
        var next = SendAsync(client, hasTurn: false);

        Assert.False(next.IsCompleted);
        Assert.Equal(1, handler.Sends);
        Assert.InRange(await VirtualTime.RunAsync(_clock, next), TimeSpan.FromSeconds(9), TimeSpan.FromSeconds(25));
        Assert.Equal(2, handler.Sends);
    }

    [Fact]
    public async Task HasTurn_IsOfTheFirstTry_AndTheNextWaitsAsAskedFor()
    {
        using var handler = new ScriptedHandler(_ => ScriptedHandler.Json(429, "{}", "Retry-After: 40"));
        using var client = Client(handler, maxPerSecond: null, retries: 1);

        var running = SendAsync(client, hasTurn: true);
        var waited = await VirtualTime.RunAsync(_clock, running);

        var failed = await Assert.ThrowsAsync<SynthflowException>(() => running);
        Assert.Equal(("RateLimited, NotSent", 2), (failed.Told(), failed.Attempts));
        Assert.InRange(waited, TimeSpan.FromSeconds(39), TimeSpan.FromSeconds(80));
    }

    [Fact]
    public async Task WaitForSendTurn_WaitsAsTheServiceAskedSendsTo_AndEndsWithItsToken()
    {
        using var handler = new ScriptedHandler(_ => ScriptedHandler.Json(429, "{}", "Retry-After: 40"));
        using var client = Client(handler, maxPerSecond: null, retries: 0);
        await Assert.ThrowsAsync<SynthflowException>(() => SendAsync(client, hasTurn: false).WaitAsync(_hang));
        using var stopping = new CancellationTokenSource();

        var stopped = client.WaitForSendTurnAsync(null, stopping.Token).AsTask();
        var waiting = client.WaitForSendTurnAsync(null, CancellationToken.None).AsTask();
        Assert.False(stopped.IsCompleted);
        await stopping.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stopped.WaitAsync(_hang));
        Assert.False(waiting.IsCompleted);
        Assert.InRange(await VirtualTime.RunAsync(_clock, waiting), TimeSpan.FromSeconds(39), TimeSpan.FromSeconds(80));
    }

    private static Task SendAsync(SynthflowClient client, bool hasTurn) => client.StartOutboundChatAsync(
        Operation.Outbound(), new RequestOptions { HasTurn = hasTurn }, CancellationToken.None);

    private SynthflowClient Client(HttpMessageHandler handler, double? maxPerSecond, int? retries = null) => new(
        new SynthflowClientOptions
        {
            BaseUri = new Uri("https://api.us.synthflow.ai/v2/"),
            Clock = _clock,
            Jitter = static () => 0.5,
            MaxPerSecond = maxPerSecond,
            MaximumRetryCount = retries ?? 3,
        },
        ApiKey.From("key-of-nobody"),
        handler);
}
