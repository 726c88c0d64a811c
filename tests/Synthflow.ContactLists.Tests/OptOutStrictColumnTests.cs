using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>Which column of an opt-out list is one of numbers, so that what cannot be read there is somebody who would be
/// texted, and what the list says of itself.</summary>
public sealed class OptOutStrictColumnTests
{
    [Theory]
    [InlineData("Who,Code\nAda,+12025550101\nBo,\nCy, \nDi,555123456\n", "555123456")] // half of what is filled
    [InlineData("Who,Code\nAda,+12025550101\nBo,+12025550102\nDi,555123456\n", "555123456")]
    [InlineData("Who,Code\nAda,+12025550101\nBo,hello\nDi,555123456\n", "hello")] // a third, and no other column has more
    [InlineData("Phone,Code\n+12025550102,+12025550101\n,hello\n,555123456\n", null)] // a third, and another is of numbers
    [InlineData("Who,Note\nAda,+12025550101\nBo,hello\nCy,who\nDi,555123456\nEd,gone\n", null)] // mostly words
    [InlineData("Who,Phone\nAda,+12025550101\nBo,hello\nCy,hi\nDi,555123456\n", "hello")] // by its name
    [InlineData("Who,Note\nAda,\nDi,555123456\n+12025550101,\n", null)]
    public void UnreadableNumber_StopsEverything_WhereItsColumnIsOneOfNumbers(string text, string? refused)
    {
        using var file = new TemporaryFile(text);
        if (refused is not null)
        {
            var error = Assert.Throws<ContactListException>(() => OptOutList.Load(file.Path, null));
            Assert.Equal(("InvalidContactFile", (Delivery?)null), (error.ErrorId, error.Delivery));
            Assert.Contains(refused, error.Message, StringComparison.Ordinal);
        }
        else
        {
            Assert.True(OptOutList.Load(file.Path, null).Contains("+12025550101"));
        }
    }

    [Fact]
    public void Summary_NamesTheFile_AndItsColumns()
    {
        using var lines = new TemporaryFile("+12025550101\n+12025550102 # by phone\n");
        using var table = new TemporaryFile("Who,Phone,Second\nAda,+12025550101,+12025550102\nBo,+12025550103,\n");

        var plain = OptOutList.Load(lines.Path, null);
        var columns = OptOutList.Load(table.Path, null);

        Assert.Contains(Path.GetFileName(lines.Path), plain.Summarize(), StringComparison.Ordinal);
        Assert.Contains("2", plain.Summarize(), StringComparison.Ordinal);
        Assert.Empty(plain.Columns);
        Assert.Contains(Path.GetFileName(table.Path), columns.Summarize(), StringComparison.Ordinal);
        Assert.Equal((3, 2, 1), (columns.Count, columns.Columns["Phone"], columns.Columns["Second"]));
        Assert.Contains("Second", columns.Summarize(), StringComparison.Ordinal);
    }

    [Fact]
    public void Digest_IsOfThePeople_InWhateverOrder_AndTellsNobody()
    {
        using var one = new TemporaryFile("+12025550101\n+12025550102\n");
        using var other = new TemporaryFile("+12025550102\n+12025550101\n+12025550101\n");
        using var third = new TemporaryFile("+12025550101\n");

        var digest = OptOutList.Load(one.Path, null).Digest();

        Assert.Equal(digest, OptOutList.Load(other.Path, null).Digest());
        Assert.NotEqual(digest, OptOutList.Load(third.Path, null).Digest());
        Assert.Equal(16, digest.Length);
        Assert.DoesNotContain("5550101", digest, StringComparison.Ordinal);
    }
}
