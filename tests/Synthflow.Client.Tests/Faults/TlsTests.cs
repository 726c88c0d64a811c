using Synthflow.TestSupport.Servers;

namespace Synthflow.Client.Tests.Faults;

/// <summary>
/// With a root that is trusted, only the good certificate passes; each bad one is refused for its own reason.
/// </summary>
public sealed partial class TlsTests
{
    [Fact]
    public async Task AGoodCertificate_IsTalkedTo()
    {
        await using var server = FaultServer.Start(GoodAnswers.Act, FaultCertificates.Good);
        using var key = ApiKey.From(Limits.CanaryKey);
        using var client = new SynthflowClient(Limits.Of(server.BaseUri), key, Trusting());
        foreach (var operation in Operation.All)
        {
            await operation.Run(client, CancellationToken.None);
        }

        Assert.Equal(Operation.All.Count, server.Requests.Count);
    }

    [Theory]
    [InlineData("expired", "NotTimeValid")]
    [InlineData("another host", "NameMismatch")]
    [InlineData("self-signed", "UntrustedRoot")]
    public async Task ABadCertificate_IsRefusedForItsReason_AtOnce(string kind, string reason)
    {
        var certificate = kind switch
        {
            "expired" => FaultCertificates.Expired,
            "another host" => FaultCertificates.WrongHost,
            _ => FaultCertificates.SelfSigned,
        };
        await using var server = FaultServer.Start(GoodAnswers.Act, certificate);
        using var key = ApiKey.From(Limits.CanaryKey);
        using var client = new SynthflowClient(Limits.Of(server.BaseUri), key, Trusting());
        foreach (var operation in Operation.All)
        {
            var failed = await Assert.ThrowsAsync<SynthflowException>(() =>
                operation.Run(client, CancellationToken.None));
            Assert.Equal(("ConnectionFailed, NotSent", 1), (failed.Told(), failed.Attempts));
            Assert.Contains(reason, failed.Message, StringComparison.Ordinal);
        }

        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task ABrokenHandshake_IsTriedAgain()
    {
        var connections = 0;
        await using var rude = FaultServer.StartRude(
            _ =>
            {
                Interlocked.Increment(ref connections);
                return Task.CompletedTask;
            },
            https: true);
        using var client = new SynthflowClient(Limits.Of(rude.BaseUri), null, null);
        var failed = await Assert.ThrowsAsync<SynthflowException>(
            () => Operation.All[0].Run(client, CancellationToken.None));
        Assert.Equal(("ConnectionFailed, NotSent", 4), (failed.Told(), failed.Attempts));
        Assert.True(connections >= 4);
    }

    [Fact]
    public async Task ASendThatNeverGotThere_ArrivesOnceWhenTheServerIsBack()
    {
        var requests = 0;
        await using var server = FaultServer.Start((connection, request) => ++requests <= 2
            ? FaultActs.Answer(429, "{}", "Retry-After: 0")(connection, request)
            : GoodAnswers.Act(connection, request));
        using var client = new SynthflowClient(Limits.Of(server.BaseUri), null, null);
        var chat = await client.StartOutboundChatAsync(Operation.Outbound(), null, CancellationToken.None);
        Assert.Equal(GoodAnswers.ConversationId, chat.ConversationId);
        Assert.Equal(3, server.Sends);
    }
}
