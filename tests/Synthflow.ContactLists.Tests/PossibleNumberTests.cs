using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>Numbers that nobody is known to have in their own country (kept for films and tests, or new) are somebody's
/// elsewhere: what a row says of its country or calling code counts for them, too.</summary>
public sealed class PossibleNumberTests
{
    [Theory]
    [InlineData("06 39 98 00 01", "FR", "DE", "+33639980001")]
    [InlineData("06 39 98 00 01", "FR", "NL", "+33639980001")]
    [InlineData("06 39 98 00 01", "France", "SE", "+33639980001")]
    [InlineData("639980001", "FR", "ES", "+33639980001")]
    [InlineData("07700 900123", "GB", "DE", "+447700900123")]
    [InlineData("07700 900123", "United Kingdom", "IN", "+447700900123")]
    [InlineData("8000 0001", "SG", "IT", "+6580000001")]
    [InlineData("090-0000-0001", "JP", "NL", "+819000000001")]
    public void CountryBesideThem_IsADoubt_ThatNamesBothNumbers(string number, string country, string home, string other)
    {
        var problem = Assert.Single(Read($"Name,Phone,Country\nA,{number},{country}\n", home)).Problem;

        Assert.Equal("InvalidPhoneNumber", problem?.ErrorId);
        Assert.Contains(other, problem?.Reason, StringComparison.Ordinal);
        Assert.Contains("'Country'", problem?.Reason, StringComparison.Ordinal);
        Assert.Contains("-CountryColumn", problem?.NextStep, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Country Code", "+44", "7700 900123", "DE", "+447700900123")]
    [InlineData("Dial Code", "44", "07700900123", "IN", "+447700900123")]
    [InlineData("Country Code", "+33", "639980001", "DE", "+33639980001")]
    [InlineData("Indicatif", "0033", "639980001", "DE", "+33639980001")]
    [InlineData("Vorwahl", "+44", "7700 900123", "DE", "+447700900123")]
    [InlineData("Calling Code", "+65", "8000 0001", "IT", "+6580000001")]
    [InlineData("Country Code", "43", "030 23125000", "DE", "+433023125000")]
    [InlineData("Country Code", "+351", "612 345 678", "ES", "+351612345678")] // the number's, wherever its owner lives
    public void CallingCodeBesideThem_IsADoubt_ThatNamesBothNumbers(
        string header, string code, string number, string home, string other)
    {
        var problem = Assert.Single(Read($"Name,{header},Phone\nA,{code},{number}\n", home)).Problem;

        Assert.Equal("InvalidPhoneNumber", problem?.ErrorId);
        Assert.Contains(other, problem?.Reason, StringComparison.Ordinal);
        Assert.Contains($"'{header}'", problem?.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void CountryOfThePhoneItself_IsADoubt_WhereverItsOwnerLives()
    {
        var rows = Read("Name,Phone,Phone Country\nA,612 345 678,Portugal\n", "ES");

        Assert.Contains("+351612345678", Assert.Single(rows).Problem?.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0151 12345678", "FR", "DE", "+4915112345678")] // too long for there
    [InlineData("(212) 555-0101", "Singapore", "US", "+12125550101")]
    [InlineData("612 345 678", "Portugal", "ES", "+34612345678")] // no number there begins so
    public void NumberThatCanBeNobodysThere_StaysThatOfHome(string number, string country, string home, string read) =>
        Assert.Equal(
            read, Assert.Single(Read($"Name,Phone,Country\nA,{number},{country}\n", home)).Contact.PhoneNumber);

    [Theory]
    [InlineData("06 39 98 00 01", "FR", "DE", "+33639980001")]
    [InlineData("06 39 98 00 01", "FR", "DE", "+49639980001")]
    [InlineData("06 39 98 00 01", "FR", "DE", "+262639980001")] // the islands are dialled as if they were at home
    [InlineData("07700 900123", "GB", "IN", "+447700900123")]
    [InlineData("07700 900123", "GB", "IN", "+917700900123")]
    public void MarkedRow_AndRowOfAnOptOutList_StopEachOfThem(string number, string country, string home, string stopped)
    {
        var optedOut = OptedOut(number, country, new ContactListOptions { DefaultCountry = home });
        Assert.True(optedOut.Contains(stopped));

        using var file = new TemporaryFile($"Phone,Country\n{number},{country}\n");
        Assert.True(OptOutList.Load(file.Path, home).Contains(stopped));
    }

    [Theory]
    [InlineData("06 39 98 00 01", "FR", "DE", "+33639980001")]
    [InlineData("06 39 98 00 01", "FR", "US", "+33639980001")]
    [InlineData("07700 900123", "GB", "IN", "+447700900123")]
    public void MarkedRow_StopsItsOwnCountrys_WhereTheColumnIsNamed(
        string number, string country, string home, string stopped)
    {
        var options = new ContactListOptions { DefaultCountry = home, CountryColumn = "Country" };

        Assert.True(OptedOut(number, country, options).Contains(stopped));
    }

    [Theory]
    [InlineData("06 39 98 00 01", "DE", "+33639980001")]
    [InlineData("8000 0001", "IT", "+6580000001")]
    public void PlainOptOutList_StopsThemWhereverTheyAreAtHome(string line, string home, string stopped)
    {
        using var file = new TemporaryFile(line + "\n");

        Assert.True(OptOutList.Load(file.Path, home).Contains(stopped));
    }

    private static OptedOutNumbers OptedOut(string number, string country, ContactListOptions options)
    {
        var optedOut = new OptedOutNumbers();
        _ = Lists.Read(
            $"Name,Phone,Country,Stop\nA,{number},{country},yes\n",
            options with { OptOutColumn = "Stop", OptedOutNumbers = optedOut });
        return optedOut;
    }

    private static List<ContactRow> Read(string list, string defaultCountry) =>
        [.. Lists.Read(list, new ContactListOptions { DefaultCountry = defaultCountry })];
}
