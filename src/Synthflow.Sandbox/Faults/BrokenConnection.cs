using System.Net;
using System.Net.Http;
using System.Net.Sockets;

namespace Synthflow.Sandbox.Faults;

/// <summary>The exceptions that the framework's own handler throws when a connection fails.</summary>
internal static class BrokenConnection
{
    private const string SendFailed = "An error occurred while sending the request.";

    public static HttpRequestException Refused()
    {
        var cause = new SocketException((int)SocketError.ConnectionRefused);
#if NETFRAMEWORK
        return new HttpRequestException(
            SendFailed,
            new WebException("Unable to connect to the remote server", cause, WebExceptionStatus.ConnectFailure, null));
#else
        return new HttpRequestException(HttpRequestError.ConnectionError, "Connection refused", cause);
#endif
    }

    public static HttpRequestException Reset() => new(SendFailed, ResetWhileReading());

    public static IOException ResetWhileReading() => new(
        "Unable to read data from the transport connection: Connection reset by peer.",
        new SocketException((int)SocketError.ConnectionReset));
}
