using System.Net.Sockets;
using Synthflow.TestSupport.Servers;

namespace Synthflow.Client.Tests.Faults;

/// <summary>What .NET's stack throws, at which stage it gave up: said in words, and sent again only where nothing can have left.</summary>
public sealed class StackStageTests
{
    [Theory]
    [InlineData(SocketError.HostNotFound, "the host name could not be found")]
    [InlineData(SocketError.NoData, "the host name could not be found")]
    [InlineData(SocketError.TryAgain, "the host name could not be found")]
    [InlineData(SocketError.ConnectionRefused, "the connection was refused")]
    [InlineData(SocketError.HostUnreachable, "the network cannot reach the host")]
    [InlineData(SocketError.NetworkUnreachable, "the network cannot reach the host")]
    [InlineData(SocketError.NetworkDown, "the network cannot reach the host")]
    public async Task SocketThatNeverConnected_IsTriedAgain_AndSaysWhy(SocketError code, string words)
    {
        var (failed, tries) = await SendAsync(new HttpRequestException("x", new SocketException((int)code)));

        Assert.Equal("ConnectionFailed, NotSent", failed.Told());
        Assert.Equal(4, tries);
        Assert.Contains(words, failed.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SocketError.ConnectionReset)]
    [InlineData(SocketError.ConnectionAborted)]
    public async Task SocketThatBrokeOff_SaysSo_AndIsUnknownOnceTheBodyHadStarted(SocketError code)
    {
        var (failed, tries) = await SendAsync(new HttpRequestException("x", new SocketException((int)code)), readsBody: true);

        Assert.Equal("OutcomeUnknown, Unknown", failed.Told());
        Assert.Equal(1, tries);
        Assert.Contains("the connection was reset", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RefusedConnection_OfTheStacksOwnKind_SaysTheSame()
    {
        var (failed, tries) = await SendAsync(StackErrors.Refused());

        Assert.Equal("ConnectionFailed, NotSent", failed.Told());
        Assert.Equal(4, tries);
        Assert.Contains("the connection was refused", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OtherFailureToConnect_SaysWhatTheStackSays()
    {
        var (failed, tries) = await SendAsync(new HttpRequestException(HttpRequestError.ConnectionError, "no route at all"));

        Assert.Equal("ConnectionFailed, NotSent", failed.Told());
        Assert.Equal(4, tries);
        Assert.Contains("no connection: no route at all", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LimitForConnecting_IsBeforeTheRequest()
    {
        var (failed, tries) = await SendAsync(new OperationCanceledException("x", new TimeoutException()));

        Assert.Equal("ConnectionFailed, NotSent", failed.Told());
        Assert.Equal(4, tries);
        Assert.Contains("no connection within the time limit", failed.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The tunnel failed.", "no tunnel to the host", 1)]
    [InlineData("The tunnel failed with '42'.", "no tunnel to the host", 1)]
    [InlineData("The tunnel failed with '1000'.", "no tunnel to the host", 1)]
    [InlineData("The tunnel failed with 'it'.", "no tunnel to the host", 1)]
    [InlineData("The tunnel failed with '500'.", "status 500", 4)]
    [InlineData("The tunnel failed with '100'.", "status 100", 1)]
    [InlineData("The tunnel failed with '999'.", "status 999", 4)]
    public async Task ProxysStatus_IsTakenFromWordsThatHaveOne(string words, string seen, int expected)
    {
        var (failed, tries) = await SendAsync(new HttpRequestException(HttpRequestError.ProxyTunnelError, words));

        Assert.Equal("ConnectionFailed, NotSent", failed.Told());
        Assert.Equal(expected, tries);
        Assert.Contains("the proxy refused: " + seen, failed.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task BodyThatHadStarted_IsUnknown_OnWhicheverThreadItLeft(bool callerWaits)
    {
        // "Refused" comes before any body; where the body had started all the same, nothing is known.
        var (failed, tries) = await SendAsync(new IOException("x"), readsBody: true, callerWaits);

        Assert.Equal("OutcomeUnknown, Unknown", failed.Told());
        Assert.Equal(1, tries);
    }

    private static async Task<(SynthflowException Failed, int Tries)> SendAsync(
        Exception thrown, bool readsBody = false, bool callerWaits = false)
    {
        using var handler = new FailingStack(thrown, readsBody);
        using var client = new SynthflowClient(Limits.Of(new Uri("https://api.us.synthflow.ai/v2/")), null, handler);
        var failed = await Assert.ThrowsAsync<SynthflowException>(
            () => Operation.All[0].Run(client, CancellationToken.None, callerWaits));
        return (failed, handler.Tries);
    }

    private sealed class FailingStack(Exception thrown, bool readsBody) : HttpMessageHandler
    {
        public int Tries { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Tries++;
            await (readsBody ? request.Content!.CopyToAsync(Stream.Null, cancellationToken) : Task.CompletedTask); // a send has a body
            throw thrown;
        }

        protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Tries++;
            if (readsBody)
            {
                request.Content!.CopyTo(Stream.Null, null, cancellationToken); // as above
            }

            throw thrown;
        }
    }
}
