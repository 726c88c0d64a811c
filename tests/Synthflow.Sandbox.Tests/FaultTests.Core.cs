using System.Net.Sockets;

namespace Synthflow.Sandbox.Tests;

public sealed partial class FaultTests
{
    private static SocketException CauseOfRefusal(HttpRequestException failure)
    {
        Assert.Equal(HttpRequestError.ConnectionError, failure.HttpRequestError);
        return Assert.IsType<SocketException>(failure.InnerException);
    }
}
