using Synthflow.TestSupport.Servers;

namespace Synthflow.Client.Tests.Keys;

/// <summary>An answer that is not HTTP and repeats the key: .NET's stack quotes the line it cannot read.</summary>
public sealed class EchoOutsideHttpTests
{
    [Fact]
    public async Task SendWhoseAnswerRepeatsTheKey_IsUnknown_LeavesOnce_AndShowsNoKey()
    {
        await using var server = FaultServer.Start(
            FaultActs.Raw($"{Limits.CanaryKey} nonsense\r\n\r\n", FaultActs.Close));
        using var key = ApiKey.From(Limits.CanaryKey);
        using var client = new SynthflowClient(Limits.Of(server.BaseUri), key, null);
        var failed = await Assert.ThrowsAsync<SynthflowException>(
            () => Operation.All[0].Run(client, CancellationToken.None));
        Assert.Equal("OutcomeUnknown, Unknown", failed.Told());
        Assert.DoesNotContain(Limits.CanaryKey, failed.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, server.Sends);
    }
}
