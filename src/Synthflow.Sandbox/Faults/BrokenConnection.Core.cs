using System.Net.Sockets;

namespace Synthflow.Sandbox.Faults;

internal static partial class BrokenConnection
{
    private static HttpRequestException Refused(SocketException cause) =>
        new(HttpRequestError.ConnectionError, "Connection refused", cause);
}
