using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>A marked row without a number in its phone cell stops whoever it names elsewhere.</summary>
public sealed class MarkedElsewhereTests
{
    [Theory]
    [InlineData("Name,Mobile,Notes,DND\nB,,call 2025550101,yes\nA,2025550101,,no\n")]
    [InlineData("Name,Mobile,Notes,DND\nB,,2025550101,yes\nA,2025550101,,no\nC,2025550103,wants a call,no\n")]
    [InlineData("Name,Mobile,Comment,DND\nB,,\"new number: (202) 555-0101, old one dead\",yes\nA,2025550101,,no\n")]
    [InlineData("2025550101,Mobile,DND\n2025550101,,yes\nA,2025550101,no\n")] // in the column of names
    public void NumberAmongWords_IsStopped(string list)
    {
        var rows = Lists.Read(list, Options);

        Assert.True(rows[1].Contact.OptedOut);
        Assert.DoesNotContain(rows.Skip(2), row => row.Contact.OptedOut);
    }

    [Theory]
    [InlineData("Agent Phone")]
    [InlineData("Emergency Contact")]
    [InlineData("Manager")]
    [InlineData("Fax")]
    public void NumberOfSomebodyElse_IsNot(string header) => Assert.False(
        Lists.Read($"Name,Mobile,{header},DND\nB,,2025550101,yes\nA,2025550101,,no\n", Options)[1].Contact.OptedOut);

    [Fact]
    public void RowWithANumberOfItsOwn_StopsNobodyInItsNotes()
    {
        var rows = Lists.Read("Name,Mobile,Notes,DND\nB,2025550102,friend of 2025550101,yes\nA,2025550101,,no\n", Options);

        Assert.Equal([true, false], rows.Select(row => row.Contact.OptedOut));
    }

    private static ContactListOptions Options => new() { DefaultCountry = "US", OptOutColumn = "DND", PhoneColumn = "Mobile" };
}
