namespace Synthflow.ContactLists.Tests;

public sealed partial class SeenNumbersTests
{
    private static long AllocatedBytes() => GC.GetAllocatedBytesForCurrentThread();
}
