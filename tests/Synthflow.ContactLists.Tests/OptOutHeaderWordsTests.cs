using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>Headers that say the contrary of a word of consent in them, or that say stop in other words.</summary>
public sealed class OptOutHeaderWordsTests
{
    [Theory]
    [InlineData("Consent withdrawn")]
    [InlineData("Consent revoked")]
    [InlineData("Sperrvermerk")]
    [InlineData("Dado de baja")]
    [InlineData("Sem SMS")]
    [InlineData("Niente SMS")]
    [InlineData("Sin SMS")]
    public void A_column_that_says_stop_is_warned_of(string header)
    {
        string warning = Assert.Single(
            ContactColumns.Detect(["Phone", header], [], new ContactListOptions(), file: null).Warnings);

        Assert.Contains($"'{header}'", warning, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Consent withdrawn", "yes", true)]
    [InlineData("Consent withdrawn", "no", false)]
    [InlineData("Consent", "yes", false)]
    [InlineData("Consent", "no", true)]
    [InlineData("Einverstanden", "ja", false)]
    [InlineData("Einverstanden", "nein", true)]
    [InlineData("OK to text", "yes", false)]
    [InlineData("Not OK to text", "yes", true)]
    public void Yes_is_read_as_the_header_means_it(string header, string cell, bool optedOut)
    {
        var row = Assert.Single(Lists.Read(
            $"Phone,{header}\n+12025550101,{cell}\n", new ContactListOptions { OptOutColumn = header }));

        Assert.Equal(optedOut, row.Contact.OptedOut);
    }
}
