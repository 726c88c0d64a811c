namespace Synthflow.Client.Tests.Faults;

public sealed partial class TlsTests
{
    /// <summary>This runtime takes no root but the machine's: the tests that need one are in RuntimeLimits.</summary>
    private static HttpClientHandler Trusting() => throw new NotSupportedException();
}
