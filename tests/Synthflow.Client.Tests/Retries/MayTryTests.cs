using Microsoft.Extensions.Time.Testing;
using Synthflow.TestSupport.Servers;

namespace Synthflow.Client.Tests.Retries;

/// <summary>The caller is asked before each try, and what it forbids is not sent.</summary>
public sealed class MayTryTests
{
    private static readonly TimeSpan _hang = TimeSpan.FromSeconds(60);

    private readonly FakeTimeProvider _clock = new(VirtualTime.Start);

    [Fact]
    public async Task MayTry_ThatSaysNoBeforeTheSecondTry_EndsItWithWhatTheFirstGave()
    {
        var asked = 0;
        using var handler = new ScriptedHandler(_ => ScriptedHandler.Json(429, "{}", "Retry-After: 62"));
        using var client = Client(handler);
        var options = new RequestOptions { MayTry = () => ++asked == 1 };
        var running = client.StartOutboundChatAsync(Operation.Outbound(), options, CancellationToken.None);
        await VirtualTime.RunAsync(_clock, running);

        var failed = await Assert.ThrowsAsync<SynthflowException>(() => running);

        Assert.Equal(("RateLimited, NotSent", 1), (failed.Told(), failed.Attempts));
        Assert.Equal((2, 1), (asked, handler.Sends));
    }

    [Fact]
    public async Task MayTry_ThatSaysNoBeforeTheFirstTry_SendsNothing()
    {
        using var handler = new ScriptedHandler(ScriptedHandler.Good);
        using var client = Client(handler);
        using var stopping = new CancellationTokenSource();
        var options = new RequestOptions { NoFurtherTries = stopping.Token, MayTry = static () => false };

        var ended = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client
            .StartOutboundChatAsync(Operation.Outbound(), options, CancellationToken.None).WaitAsync(_hang));

        Assert.Equal(stopping.Token, ended.CancellationToken);
        Assert.Empty(handler.Seen);
    }

    [Fact]
    public async Task MayTry_IsNotAskedForTheLookAfterALostAnswer()
    {
        var asked = 0;
        using var handler = new ScriptedHandler(request => request.Method == HttpMethod.Post
            ? throw StackErrors.Lost()
            : NewChat.Read(_clock));
        using var client = Client(handler);

        var chat = await client.CreateChatAsync(
            Operation.ChatId,
            Guid.NewGuid().ToString(),
            null,
            new RequestOptions { MayTry = () => ++asked == 1 },
            CancellationToken.None).WaitAsync(_hang);

        Assert.NotNull(chat);
        Assert.Equal((1, 1), (asked, handler.Sends));
    }

    private SynthflowClient Client(HttpMessageHandler handler) => new(
        new SynthflowClientOptions
        {
            BaseUri = new Uri("https://api.us.synthflow.ai/v2/"),
            Clock = _clock,
            Jitter = static () => 0.5,
        },
        null,
        handler);
}
