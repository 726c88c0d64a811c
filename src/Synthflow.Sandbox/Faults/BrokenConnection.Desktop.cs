using System.Net;
using System.Net.Sockets;

namespace Synthflow.Sandbox.Faults;

internal static partial class BrokenConnection
{
    private static HttpRequestException Refused(SocketException cause) => new(
        SendFailed,
        new WebException("Unable to connect to the remote server", cause, WebExceptionStatus.ConnectFailure, null));
}
