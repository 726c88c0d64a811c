using System.Net.Sockets;

namespace Synthflow.TestSupport.Servers;

/// <summary>What this runtime's HTTP stack throws, for handlers of tests that stand in its place.</summary>
public static class StackErrors
{
    /// <summary>Nobody listens.</summary>
    public static HttpRequestException Refused() => new(
        HttpRequestError.ConnectionError, "refused", new SocketException((int)SocketError.ConnectionRefused));

    /// <summary>The certificate is not taken.</summary>
    public static HttpRequestException TlsFailed() => new(HttpRequestError.SecureConnectionError, "no");

    /// <summary>The connection ended before an answer.</summary>
    public static HttpRequestException Lost() => new(HttpRequestError.ResponseEnded, "lost");

    /// <summary>A proxy did not open the way. .NET 8 tells its status in words alone.</summary>
    public static HttpRequestException RefusedByProxy(int status) => new(
        HttpRequestError.ProxyTunnelError,
        $"The proxy tunnel request to proxy 'http://proxy.example.com:8080/' failed with status code '{status}'.");
}
