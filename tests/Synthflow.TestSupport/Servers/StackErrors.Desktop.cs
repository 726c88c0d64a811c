using System.Net;
using System.Net.Sockets;

namespace Synthflow.TestSupport.Servers;

/// <summary>What this runtime's HTTP stack throws, for handlers of tests that stand in its place.</summary>
public static class StackErrors
{
    /// <summary>Nobody listens.</summary>
    public static HttpRequestException Refused() => Of(
        WebExceptionStatus.ConnectFailure, new SocketException((int)SocketError.ConnectionRefused));

    /// <summary>The certificate is not taken.</summary>
    public static HttpRequestException TlsFailed() => Of(WebExceptionStatus.TrustFailure);

    /// <summary>The connection ended before an answer.</summary>
    public static HttpRequestException Lost() => Of(WebExceptionStatus.ReceiveFailure);

    private static HttpRequestException Of(WebExceptionStatus status, Exception? cause = null) =>
        new("An error occurred while sending the request.", new WebException("no", cause, status, null));
}
