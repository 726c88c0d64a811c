using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>A stop without a country, for a list of several: it stops each number that it can be there.</summary>
public sealed class StopWithoutCountryTests
{
    // The country of the rows, their cell; the default country; the stop as it is written.
    public static TheoryData<string, string, string, string> Stops() => new()
    {
        { "DE", "0171 3920015", "AT", "0171 3920015" },
        { "Germany", "(0171) 392-0015", "AT", "01713920015" },
        { "DE", "+49 171 3920015", "AT", "0171/3920015" },
        { "GB", "07911 123456", "DE", "07911123456" },
        { "FR", "06 12 34 56 78", "NL", "06.12.34.56.78" },
        { "FR", "06 12 34 56 78", "NL", "612345678" },
        { "AU", "0412 345 678", "DE", "0412 345 678" },
        { "IT", "041 234 5678", "DE", "0412 345 678" },
        { "RU", "8 912 345-67-89", "DE", "8 (912) 345-67-89" },
        { "HU", "06 20 123 4567", "DE", "06 20 123 4567" },
        { "AR", "011 15 2345-6789", "DE", "011 15 2345-6789" },
        { "BR", "11 98765-4321", "DE", "11 8765-4321" },
        { "RE", "0692 12 34 56", "DE", "0692 123456" },
        { "DE", "0171 3920015", "AT", "0171 3920015, 0664 7654321" },
        { "DE", "0171 3920015", "AT", "0171 3920015 ext. 5" },
        { "DE", "030 23125042", "AT", "030 23125042/43" },
    };

    [Theory]
    [MemberData(nameof(Stops))]
    public void OptOutList_InTheCountryOfWhoeverHasTheNumber_Stops(
        string country, string cell, string defaultCountry, string stop)
    {
        using var lines = new TemporaryFile(stop + "\n");
        using var table = new TemporaryFile("Name,Phone\nAnna,\"" + stop + "\"\n");

        foreach (string path in new[] { lines.Path, table.Path })
        {
            var options = Options(defaultCountry) with { OptOuts = OptOutList.Load(path, defaultCountry) };
            var rows = Lists.Read("Name,Phone,Country\nA,\"" + cell + "\"," + country + "\n", options);

            Assert.True(Assert.Single(rows).Contact.OptedOut);
        }
    }

    [Theory]
    [MemberData(nameof(Stops))]
    public void MarkedRow_WithoutACountry_StopsTheRowsOfOthers(
        string country, string cell, string defaultCountry, string stop)
    {
        var list = "Name,Phone,Country,DND\nA,\"" + cell + "\"," + country + ",no\nB,\"" + stop + "\",,yes\n";
        using var file = new TemporaryFile(list);
        var options = Options(defaultCountry) with { OptOutColumn = "DND", OptedOutNumbers = new OptedOutNumbers() };

        Lists.CollectOptOuts(file.Path, options);
        var rows = Lists.Read(list, options);

        Assert.True(rows[0].Contact.OptedOut);
    }

    [Fact]
    public void MarkedRow_ThatIsShiftedOrHasNoKnownCountry_StopsTheRowsOfOthers()
    {
        foreach (string marked in new[] { "B,0171 3920015,somewhere,yes", "B, jr,0171 3920015,,yes" })
        {
            var list = "Name,Phone,Country,DND\nA,0171 3920015,DE,no\n" + marked + "\n";
            using var file = new TemporaryFile(list);
            var options = Options("AT") with { OptOutColumn = "DND", OptedOutNumbers = new OptedOutNumbers() };

            Lists.CollectOptOuts(file.Path, options);

            Assert.True(Lists.Read(list, options)[0].Contact.OptedOut, marked);
        }
    }

    [Fact]
    public void ObjectThatIsMarked_WithoutACountry_StopsThoseAfterIt()
    {
        var reader = new ContactObjectReader(Options("AT") with { OptOutColumn = "DND" });

        _ = reader.Read(1, Row("0171 3920015", "", "yes"));

        Assert.True(reader.Read(2, Row("0171 3920015", "DE", "no"))!.Value.Contact.OptedOut);
        Assert.False(reader.Read(3, Row("0171 3920016", "DE", "no"))!.Value.Contact.OptedOut);

        static KeyValuePair<string, string?>[] Row(string phone, string country, string dnd) =>
            [new("Phone", phone), new("Country", country), new("DND", dnd)];
    }

    // What says its country is that country's, and another person's number is nobody else's stop.
    [Theory]
    [InlineData("Phone,Country\n0171 3920015,AT\n")]
    [InlineData("0171 3920015;Austria\n")]
    [InlineData("+43 171 3920015\n")]
    [InlineData("0043 171 3920015\n")]
    [InlineData("tel:+431713920015\n")]
    [InlineData("0171 3920016\n")]
    [InlineData("171 39200150\n")]
    [InlineData("Phone,Ticket\n0664 1234567,39200150171\n")]
    public void OptOutList_OfAnotherNumber_StopsNobodyElse(string stops)
    {
        using var file = new TemporaryFile(stops);
        var options = Options("AT") with { OptOuts = OptOutList.Load(file.Path, "AT") };

        var rows = Lists.Read("Name,Phone,Country\nA,0171 3920015,DE\nB,0664 7654329,\n", options);

        Assert.Equal([false, false], rows.Select(static row => row.Contact.OptedOut));
    }

    [Fact]
    public void OptOutList_OfInternationalDigits_IsReadByThemAlone()
    {
        using var file = new TemporaryFile("491713920015\n");
        var options = Options("AT") with
        {
            NumberFormat = NumberFormat.International,
            OptOuts = OptOutList.Load(file.Path, "AT", NumberFormat.International),
        };

        var rows = Lists.Read("Name,Phone,Country\nA,491713920015,DE\nB,4920491713920015,\n", options);

        Assert.True(rows[0].Contact.OptedOut);
        Assert.False(rows[1].Contact.OptedOut);
    }

    [Fact]
    public void MarkedRow_WithItsCountry_StopsThatCountrysAlone()
    {
        const string List = """
            Name,Phone,Country,DND
            A,0171 3920015,DE,no
            B,0171 3920015,AT,yes
            C,0664 1234567,,no
            """;
        using var file = new TemporaryFile(List);
        var options = Options("AT") with { OptOutColumn = "DND", OptedOutNumbers = new OptedOutNumbers() };

        Lists.CollectOptOuts(file.Path, options);

        Assert.Equal([false, true, false], Lists.Read(List, options).Select(static row => row.Contact.OptedOut));
    }

    /// <summary>Also one of North America, whose code is the smallest.</summary>
    [Theory]
    [InlineData("202 555 0101", "+1 202 555 0101", true)]
    [InlineData("0171 3920015", "+49 171 3920015", true)]
    // What has its code is of that country, and nothing that is dialled elsewhere.
    [InlineData("+1 202 555 0101", "+43 1 2025550101", false)]
    [InlineData("+1 202 555 0101", "+39 12025550101", false)]
    public void MarkedRow_InAListWithoutAnyCountry_StopsWhoeverHasItsNumber(string marked, string cell, bool isStopped)
    {
        var rows = Lists.Read(
            $"Name,Phone,DND\nA,{marked},yes\nB,{cell},no\n", new ContactListOptions { OptOutColumn = "DND" });

        Assert.Equal(isStopped, rows[1].Contact.OptedOut);
    }

    [Fact]
    public void MarkedRow_WithItsCountryInTheFirstColumn_StopsThatCountrysAlone()
    {
        const string List = "Country,Phone,DND\nAT,0171 3920015,yes\nDE,0171 3920015,no\n";
        using var file = new TemporaryFile(List);
        var options = Options("AT") with { OptOutColumn = "DND", OptedOutNumbers = new OptedOutNumbers() };

        Lists.CollectOptOuts(file.Path, options);

        Assert.Equal([true, false], Lists.Read(List, options).Select(static row => row.Contact.OptedOut));
    }

    private static ContactListOptions Options(string country) =>
        new() { DefaultCountry = country, CountryColumn = "Country" };
}
