using System.Net.Sockets;

namespace Synthflow.Sandbox.Faults;

/// <summary>The exceptions that the framework's own handler throws when a connection fails.</summary>
internal static partial class BrokenConnection
{
    private const string SendFailed = "An error occurred while sending the request.";

    public static HttpRequestException Refused() =>
        Refused(new SocketException((int)SocketError.ConnectionRefused));

    public static HttpRequestException Reset() => new(SendFailed, ResetWhileReading());

    public static IOException ResetWhileReading() => new(
        "Unable to read data from the transport connection: Connection reset by peer.",
        new SocketException((int)SocketError.ConnectionReset));
}
