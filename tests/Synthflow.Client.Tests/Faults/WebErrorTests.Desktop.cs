using System.Net;

namespace Synthflow.Client.Tests.Faults;

/// <summary>How far a read had come, as .NET Framework's own errors tell it.</summary>
public sealed class WebErrorTests
{
    [Theory]
    [InlineData(WebExceptionStatus.NameResolutionFailure, "could not be found")]
    [InlineData(WebExceptionStatus.ProxyNameResolutionFailure, "the proxy refused: its name")]
    [InlineData(WebExceptionStatus.ConnectFailure, "the connection was refused")]
    [InlineData(WebExceptionStatus.TrustFailure, "TLS certificate or handshake")]
    [InlineData(WebExceptionStatus.SecureChannelFailure, "TLS certificate or handshake")]
    [InlineData(WebExceptionStatus.RequestProhibitedByProxy, "the proxy refused")]
    public async Task AnErrorBeforeTheRequestLeft_SaysSo(WebExceptionStatus status, string words)
    {
        using var handler = new ScriptedHandler(_ => throw new HttpRequestException(
            "An error occurred while sending the request.", new WebException("no", null, status, null)));
        using var client = new SynthflowClient(
            new SynthflowClientOptions { BaseUri = new Uri("https://api.us.synthflow.ai/v2/"), MaximumRetryCount = 0 }, null, handler);

        var failed = await Assert.ThrowsAsync<SynthflowException>(() => Operation.Of("GetChat").Run(client, CancellationToken.None));

        Assert.Equal("ConnectionFailed, NotSent", failed.Told());
        Assert.Contains(words, failed.Message, StringComparison.Ordinal);
    }
}
