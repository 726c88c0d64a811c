using System.Net.Sockets;
using System.Security.Authentication;

namespace Synthflow.Client.Tests.Faults;

/// <summary>A read has no body whose start could tell how far it came: what the stack throws alone says whether the service was
/// reached.</summary>
public sealed class StackStageOfReadsTests
{
    public static TheoryData<string, bool> Kinds { get; } = new()
    {
        { "name", true },
        { "no connection", true },
        { "refused", true },
        { "unreachable", true },
        { "time limit", true },
        { "handshake", true },
        { "certificate", true },
        { "tunnel", true },
        { "ended", false },
        { "ended in the body", false },
        { "headers too large", false },
        { "not HTTP", false },
        { "reset", false },
        { "something else", false },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Read_SaysWhetherTheServiceWasReached(string kind, bool isBefore)
    {
        using var handler = new FailingStack(() => Thrown(kind));
        using var client = new SynthflowClient(
            Limits.Of(new Uri("https://api.us.synthflow.ai/v2/"), retries: 0), null, handler);

        var failed = await Assert.ThrowsAsync<SynthflowException>(
            () => client.GetChatAsync(Operation.ChatId, null, CancellationToken.None));

        Assert.Equal(isBefore ? "ConnectionFailed, NotSent" : "ServiceFailed, Unknown", failed.Told());
    }

    private static Exception Thrown(string kind) => kind switch
    {
        "name" => new HttpRequestException(HttpRequestError.NameResolutionError, "x"),
        "no connection" => new HttpRequestException(HttpRequestError.ConnectionError, "x"),
        "refused" => new HttpRequestException("x", new SocketException((int)SocketError.ConnectionRefused)),
        "unreachable" => new HttpRequestException("x", new SocketException((int)SocketError.HostUnreachable)),
        "time limit" => new OperationCanceledException("x", new TimeoutException()),
        "handshake" => new HttpRequestException(HttpRequestError.SecureConnectionError, "x", new IOException("y")),
        "certificate" => new HttpRequestException(
            HttpRequestError.SecureConnectionError, "x", new AuthenticationException("y")),
        "tunnel" => new HttpRequestException(HttpRequestError.ProxyTunnelError, "x"),
        "ended" => new HttpRequestException(HttpRequestError.ResponseEnded, "x"),
        "ended in the body" => new HttpIOException(HttpRequestError.ResponseEnded, "x"),
        "headers too large" => new HttpRequestException(HttpRequestError.ConfigurationLimitExceeded, "x"),
        "not HTTP" => new HttpRequestException(HttpRequestError.InvalidResponse, "x"),
        "reset" => new HttpRequestException("x", new SocketException((int)SocketError.ConnectionReset)),
        _ => new HttpRequestException("x", new IOException("y")),
    };

    private sealed class FailingStack(Func<Exception> thrown) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken) => throw thrown();
    }
}
