using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>Opt-out columns beside the one that is used: found and not used, they are warned of.</summary>
public sealed class OtherOptOutColumnsTests
{
    [Theory]
    [InlineData("DND", "DND SMS", "DND")]
    [InlineData("DND", "DND SMS", "DND SMS")]
    [InlineData("SMS Consent", "Do Not Call", "SMS Consent")]
    [InlineData("STOP", "STOP 2", "STOP")]
    public void Column_that_is_not_used_is_warned_of(string first, string second, string named)
    {
        string warning = Assert.Single(Detect(named, "Name", "Phone", first, second).Warnings);

        Assert.StartsWith($"Only column '{named}' is used", warning, StringComparison.Ordinal);
        Assert.Contains($"'{(named == first ? second : first)}'", warning, StringComparison.Ordinal);
        Assert.Contains("-OptOutPath", warning, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Consent", "Consent date")]
    [InlineData("DND", "Email opt-out")]
    [InlineData("STOP", "Notes")]
    public void Column_of_something_else_is_not(string named, string other) =>
        Assert.Empty(Detect(named, "Name", "Phone", named, other).Warnings);

    [Fact]
    public void Columns_of_the_same_name_are_all_used()
    {
        using var reader = Lists.Open(
            "Phone,STOP,STOP\n+12025550101,no,yes\n+12025550102,yes,no\n+12025550103,no,no\n",
            new ContactListOptions { OptOutColumn = "stop" });

        Assert.Equal([true, true, false], reader.ReadRows().Select(row => row.Contact.OptedOut));
        Assert.Empty(reader.Warnings);
    }

    private static ContactColumns Detect(string named, params string[] headers) =>
        ContactColumns.Detect(headers, [], new ContactListOptions { OptOutColumn = named }, file: null);
}
