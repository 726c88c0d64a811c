using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>A column of those who said stop is never the list's phone column, and no other column takes the place of one whose
/// numbers are missing.</summary>
public sealed class MissingPhoneTests
{
    private static readonly ContactListOptions _options = new() { DefaultCountry = "US" };

    [Theory]
    [InlineData("Phone (do not text)")]
    [InlineData("Mobile [opted out]")]
    [InlineData("Cell (unsubscribed)")]
    [InlineData("Mobile?do not text")]
    [InlineData("Phone: do not call")]
    [InlineData("Phone (opt out)")]
    [InlineData("Phone (stop)")]
    [InlineData("Handy (abgemeldet)")]
    public void Column_of_those_who_said_stop_loses_to_the_phone_column(string header)
    {
        using var reader = Lists.Open($"{header},Name,Phone\n2025550901,A,2025550101\n2025550902,B,2025550102\n", _options);

        Assert.Equal(2, reader.Columns.Phone);
    }

    [Theory]
    [InlineData("Unsubscribed")]
    [InlineData("Name,Unsubscribed")]
    [InlineData("Name,Opt-outs")]
    [InlineData("Name,STOP")]
    [InlineData("Name,DND")]
    [InlineData("Name,Blocked")]
    [InlineData("Name,Blacklist")]
    [InlineData("Name,Abgemeldet")]
    [InlineData("Name,Désabonnés")]
    [InlineData("Name,Bajas")]
    public void Stop_list_is_no_contact_list(string headers)
    {
        string name = headers.Contains(',') ? "A," : string.Empty;
        var error = Assert.Throws<ContactListException>(
            () => Lists.Open($"{headers}\n{name}+12025550101\n{name}+12025550102\n", _options));

        Assert.Equal("InvalidContactFile", error.Told());
    }

    [Theory]
    [InlineData("Manager")]
    [InlineData("Hotline")]
    [InlineData("Account rep")]
    [InlineData("Desk")]
    [InlineData("Contact")]
    [InlineData("Notes")]
    public void Column_for_phones_that_is_empty_is_not_replaced(string other)
    {
        foreach (string missing in new[] { "", "n/a", "?" })
        {
            using var reader = Lists.Open(
                $"Name,Phone,{other}\n" + string.Concat(Enumerable.Range(1, 6).Select(row => $"P{row},{missing},+1 202 555 090{row}\n")),
                _options);

            Assert.Equal(1, reader.Columns.Phone);
            Assert.All(reader.ReadRows(), row => Assert.Null(row.Contact.PhoneNumber));
        }
    }

    [Fact]
    public void Column_for_phones_that_holds_words_is_named_beside_the_one_that_is_taken()
    {
        using var reader = Lists.Open("Name,Phone,Reach\nA,yes,+1 202 555 0101\nB,no,+1 202 555 0102\nC,yes,+1 202 555 0103\n", _options);

        Assert.Equal(2, reader.Columns.Phone);
        string warning = Assert.Single(reader.Warnings);
        Assert.Contains("'Phone'", warning, StringComparison.Ordinal);
        Assert.Contains("'Reach'", warning, StringComparison.Ordinal);
    }
}
