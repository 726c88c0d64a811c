using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>What is said of an opt-out list as a whole, and where its table begins.</summary>
public sealed class OptOutListEdgesTests
{
    /// <summary>By it a list is known to be another one than before: somebody was added, or taken out.</summary>
    [Fact]
    public void Digest_IsOfTheNumbers_AndNotOfTheirOrderOrCount()
    {
        var one = DigestOf("+12025550101\n+12025550102\n");

        Assert.Equal(one, DigestOf("+12025550102 # by phone\n+12025550101\n"));
        Assert.NotEqual(one, DigestOf("+12025550101\n+12025550103\n"));
        Assert.NotEqual(one, DigestOf("+12025550101\n"));
        Assert.DoesNotContain("2025550101", one, StringComparison.Ordinal);
        // Journals have it: with another one every list would be said to be another.
        Assert.Equal("2575F5039F19FA2B", one);
    }

    [Theory]
    [InlineData("Opt-outs of May\n\nPhone,Name\n+12025550101,Ada\n+12025550102,Bob\n")]
    [InlineData("Opt-outs,\nof May,\nPhone,Name\n+12025550101,Ada\n+12025550102,Bob\n")]
    [InlineData("Phone,Name\n+12025550101,Ada\n+12025550102,Bob\n")]
    public void TableUnderATitle_IsReadWhole(string text)
    {
        using var file = new TemporaryFile(text);

        var list = OptOutList.Load(file.Path, "US");

        Assert.Equal((2, true, true), (list.Count, list.Contains("+12025550101"), list.Contains("+12025550102")));
    }

    /// <summary>What stands beside somebody's number need not be one, in a column of numbers or of words.</summary>
    [Theory]
    [InlineData("Phone,Code\n+12025550101,+12025550103\n+12025550102,hello\n+12025550104,+12025550105\n")]
    [InlineData("Phone,Note\n+12025550101,hello\n+12025550102,+999 1234567\n+12025550104,gone\n+12025550105,hi\n")]
    public void CellBesideANumber_RefusesNoList(string text)
    {
        using var file = new TemporaryFile(text);

        Assert.True(OptOutList.Load(file.Path, "US").Contains("+12025550102"));
    }

    private static string DigestOf(string text)
    {
        using var file = new TemporaryFile(text);
        return OptOutList.Load(file.Path, "US").Digest();
    }
}
