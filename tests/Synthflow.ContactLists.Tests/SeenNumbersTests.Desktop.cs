namespace Synthflow.ContactLists.Tests;

public sealed partial class SeenNumbersTests
{
    /// <summary>Of the whole process: this runtime counts no single thread's. No other test runs beside these.</summary>
    private static long AllocatedBytes()
    {
        AppDomain.MonitoringIsEnabled = true;
        return AppDomain.CurrentDomain.MonitoringTotalAllocatedMemorySize;
    }
}
