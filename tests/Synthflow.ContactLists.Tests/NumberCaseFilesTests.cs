using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>Lists as people hold them, whose numbers went to strangers once.</summary>
public sealed class NumberCaseFilesTests
{
    /// <summary>A number for each row, or a dash where the row is refused.</summary>
    [Theory]
    [InlineData("de-no-plus.csv", "DE", null, null, "- +492214710042")]
    [InlineData("other-no-plus.csv", null, "Country", null, "- - -")]
    [InlineData("cc-twice.csv", "DE", null, null, "- -")]
    [InlineData("br-0055.csv", "BR", null, null, "+5551912345678 +5551912345679")]
    [InlineData("idd-00.csv", null, "Country", null, "+491713920015 -")]
    [InlineData("wa-me.csv", "US", null, null, "+447700900123 -")]
    [InlineData("phone-context.csv", "US", null, null, "+447700900123")]
    [InlineData("slash-second.csv", "DE", null, null, "+493023125042 +493023125000")]
    [InlineData("mx-521.csv", "MX", null, null, "+525512345678 +525512345679")]
    [InlineData("whatsapp-address.csv", null, null, "From", "+447700900123 +12025550101")]
    [InlineData("fr-overseas.csv", "FR", null, null, "+262692123456 +590690001234")]
    [InlineData("nanp-impossible.csv", "US", null, null, "- - -")]
    public void ReadRows_Case_GivesTheRightNumberOrRefuses(
        string file, string? country, string? countryColumn, string? phoneColumn, string expected)
    {
        using var reader = ContactFileReader.Open(Lists.DataPath(Path.Combine("cases", file)), new ContactListOptions
        {
            DefaultCountry = country,
            CountryColumn = countryColumn,
            PhoneColumn = phoneColumn,
        });

        Assert.Equal(expected, string.Join(' ', reader.ReadRows().Select(row => row.Contact.PhoneNumber ?? "-")));
    }

    [Fact]
    public void ReadRows_ColumnWhoseCodesLackThePlus_IsReadSoAndSaidOnceWithTheCount()
    {
        string list = "Name,Phone\n" + string.Concat(
            Enumerable.Range(0, 12).Select(row => $"P{row},4917139200{row + 10}\n")) + "Q,0171 3920099\n";
        using var reader = Lists.Open(list, new ContactListOptions { DefaultCountry = "DE" });

        Assert.All(reader.ReadRows().Take(12), row => Assert.StartsWith("+4917139200", row.Contact.PhoneNumber!, StringComparison.Ordinal));
        string warning = Assert.Single(reader.Warnings);
        Assert.Contains("12 of the first 13", warning, StringComparison.Ordinal);
        Assert.Contains("-NumberFormat National", warning, StringComparison.Ordinal);
    }

    [Fact]
    public void ReadRows_ForeignCodeWithoutPlus_IsReadOnlyWhereTheColumnShowsIt()
    {
        const string shown = "Phone\n+44 7911 123456\n447911123457\n202 555 0101\n";
        const string alone = "Phone\n447911123457\n202 555 0101\n";
        var options = new ContactListOptions { DefaultCountry = "US" };

        Assert.Equal("+447911123457", Lists.Read(shown, options)[1].Contact.PhoneNumber);
        Assert.Null(Lists.Read(alone, options)[0].Contact.PhoneNumber);
    }

    [Theory]
    [InlineData("stop-21610.csv", "+12025550101")]
    [InlineData("shopify-stop.txt", "+12025550101")]
    public void Load_Case_StopsTheNumber(string file, string number) =>
        Assert.True(OptOutList.Load(Lists.DataPath(Path.Combine("cases", file)), "US").Contains(number));

    [Fact]
    public void ReadRows_DynamicsAllow_IsReadAsItIsMeant()
    {
        using var reader = ContactFileReader.Open(
            Lists.DataPath(Path.Combine("cases", "dynamics-allow.csv")),
            new ContactListOptions { DefaultCountry = "US", OptOutColumn = "Do not allow Phone Calls" });

        Assert.Equal([false, true], reader.ReadRows().Select(row => row.Contact.OptedOut));
    }
}
