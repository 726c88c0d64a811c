using System.Net;
using System.Net.Sockets;

namespace Synthflow.Sandbox.Tests;

public sealed partial class FaultTests
{
    private static SocketException CauseOfRefusal(HttpRequestException failure)
    {
        var web = Assert.IsType<WebException>(failure.InnerException);
        Assert.Equal(WebExceptionStatus.ConnectFailure, web.Status);
        return Assert.IsType<SocketException>(web.InnerException);
    }
}
