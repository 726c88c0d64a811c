using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <content>What .NET can measure.</content>
public sealed partial class ObjectShapeTests
{
    [Fact]
    public void LateProperties_ThatMeanNothing_AreNotLookedForInAllRows()
    {
        var reader = new ContactObjectReader(_options);
        var first = Enumerable.Range(0, 1000).Select(row => Row(("Name", $"P{row}"), ("Phone", $"202555{row:0000}"))).ToList();
        reader.Choose(first);

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int row = 0; row < 300; row++)
        {
            var read = reader.Read(row, Row(("Name", $"Q{row}"), ("Phone", $"202556{row:0000}"), ($"field{row}", "x")));
            Assert.Equal(("x", $"+1202556{row:0000}"), ((string?)read?.Contact.Variables[$"field{row}"], read?.Contact.PhoneNumber));
        }

        // Copies of a thousand rows for each of them were gigabytes.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 60_000_000);
    }
}
