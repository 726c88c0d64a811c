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

    /// <summary>What stands in the phone cell is no number, and none is lost in it: the row's other cells count as if it were
    /// empty.</summary>
    [Theory]
    [InlineData("01/02/2026")]
    [InlineData("2026-02-01")]
    [InlineData("2026-02-01T12:00:00Z")]
    [InlineData("12.05.1980")]
    [InlineData("1-Feb-26")]
    [InlineData("01-Feb-2026")]
    [InlineData("Feb 1 2026")]
    [InlineData("February 1st, 2026")]
    [InlineData("1. Februar 2026")]
    [InlineData("1er f\u00E9vrier 2026")]
    [InlineData("1 de febrero de 2026")]
    [InlineData("call office")]
    [InlineData("STOP")]
    [InlineData("x")]
    [InlineData("yes")]
    [InlineData("ann@example.com")]
    [InlineData("n/a")]
    [InlineData("tbd")]
    [InlineData("0")]
    public void PhoneCellWithoutANumber_IsAsAnEmptyOne(string cell)
    {
        foreach (string other in new[] { "Notes", "Work Phone", "Home" })
        {
            var optedOut = Collected($"Name,Mobile,{other},DND\nB,\"{cell}\",202-555-0101,yes\nA,2025550103,,no\n");

            Assert.True(optedOut.Contains("+12025550101"));
            Assert.False(optedOut.Contains("+12025550103"));
        }
    }

    /// <summary>Without a number in it, a row whose only other number cannot be read stops everything, as one with an empty cell
    /// does.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("n/a")]
    [InlineData("01/02/2026")]
    [InlineData("call office")]
    public void OnlyNumberThatCannotBeRead_StopsAll(string cell)
    {
        var error = Assert.Throws<ContactListException>(
            () => Collected($"Name,Mobile,Work Phone,DND\nB,{cell},555-0101,yes\nA,2025550101,2025550102,no\n"));

        Assert.Equal(("InvalidContactFile", (Delivery?)null, 2L), (error.ErrorId, error.Delivery, error.Row));
    }

    [Theory]
    [InlineData("2025550102")]
    [InlineData("(202) 555-0102 since Feb 1 2026")]
    [InlineData("555-0102")]
    public void NumberInThePhoneCell_LeavesTheNotesAlone(string cell)
    {
        var optedOut = new OptedOutNumbers();
        string list = $"Name,Mobile,Notes,DND\nB,{cell},friend of 2025550101,yes\nA,2025550101,,no\n";
        _ = Record.Exception(() => Collected(list, optedOut));

        Assert.False(optedOut.Contains("+12025550101"));
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

    private static OptedOutNumbers Collected(string list, OptedOutNumbers? optedOut = null)
    {
        using var file = new TemporaryFile(list);
        optedOut ??= new OptedOutNumbers();
        Lists.CollectOptOuts(file.Path, Options with { OptedOutNumbers = optedOut });
        return optedOut;
    }

    private static ContactListOptions Options => new() { DefaultCountry = "US", OptOutColumn = "DND", PhoneColumn = "Mobile" };
}
