using Microsoft.Extensions.Time.Testing;
using Synthflow.Client.Tests.Retries;

namespace Synthflow.Client.Tests.Faults;

/// <summary>.NET Framework's handler has no limit for connecting: the client keeps it, of reads as of sends.</summary>
public sealed class ConnectLimitTests
{
    // A busy machine hears of a limit some steps of the clock late; the next longer limit is 20 s away.
    private static readonly TimeSpan _late = TimeSpan.FromSeconds(8);

    [Theory]
    [InlineData("GetChat")]
    [InlineData("ListChats")]
    [InlineData("StartOutboundChat")]
    public async Task AHandshakeThatStalls_EndsAsWhereNobodyTakesTheConnection(string name)
    {
        var fault = FaultCases.Of("TLS: stalls in the handshake");
        await using var server = fault.Start()!; // a fault that stalls has a server
        var clock = new FakeTimeProvider(VirtualTime.Start);
        var options = new SynthflowClientOptions { BaseUri = server.BaseUri, MaximumRetryCount = 0, Clock = clock };
        using var client = new SynthflowClient(options, null, null);
        var running = Operation.Of(name).Run(client, CancellationToken.None);
        await server.FirstContact.WaitAsync(TimeSpan.FromMinutes(5));

        var took = await VirtualTime.RunAsync(clock, running, inRealTime: 60);

        var failed = await Assert.ThrowsAsync<SynthflowException>(() => running);
        Assert.Equal("ConnectionFailed, NotSent", failed.Told());
        Assert.Contains("no connection within", failed.Message, StringComparison.Ordinal);
        Assert.InRange(took, options.ConnectTimeout, options.ConnectTimeout + _late);
    }
}
