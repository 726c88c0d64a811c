using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>A list of several countries that is read by one: its own column says where a number is another person's.</summary>
public sealed class CountryDoubtTests
{
    [Theory]
    [InlineData("Country", "Austria", "0664 1234567", "DE", "+436641234567")]
    [InlineData("Land", "Schweiz", "079 123 45 67", "DE", "+41791234567")]
    [InlineData("Mailing Country", "CH", "079 123 45 67", "DE", "+41791234567")]
    [InlineData("Country Code", "IE", "086 123 4567", "DE", "+353861234567")]
    [InlineData("Country/Region", "Austria", "0664 1234567", "DE", "+436641234567")]
    [InlineData("Home Country/Region", "Austria", "0664 1234567", "DE", "+436641234567")]
    [InlineData("country_name", "Austria", "0664 1234567", "DE", "+436641234567")]
    [InlineData("Pays/région", "Suisse", "079 123 45 67", "DE", "+41791234567")]
    [InlineData("Billing Country", "Austria", "0664 1234567", "DE", "+436641234567")]
    [InlineData("País", "Portugal", "912 345 678", "ES", "+351912345678")]
    public void RowOfAnotherCountry_IsADoubt_ThatNamesBothNumbersAndTheColumn(
        string header, string country, string number, string defaultCountry, string other)
    {
        var rows = Read($"Name,Phone,{header}\nA,{number},{country}\nB,\"+1 202 555 0101\",{country}\n", defaultCountry);

        var problem = rows[0].Problem;
        Assert.Equal("InvalidPhoneNumber", problem?.ErrorId);
        Assert.Contains(other, problem?.Reason, StringComparison.Ordinal);
        Assert.Contains($"'{header}'", problem?.Reason, StringComparison.Ordinal);
        Assert.Contains("-CountryColumn", problem?.NextStep, StringComparison.Ordinal);
        Assert.Equal("+12025550101", rows[1].Contact.PhoneNumber);
    }

    [Theory]
    [InlineData("Country", "Deutschland")] // the default country
    [InlineData("Country", "")]
    [InlineData("Country of birth", "Austria")]
    [InlineData("State", "AT")]
    [InlineData("Nationality", "Austria")]
    [InlineData("Language", "AT")]
    [InlineData("Shipping Country", "Austria")]
    [InlineData("Country of Interest", "Austria")]
    [InlineData("IP Country", "AT")]
    [InlineData("Land", "am See")] // no country
    public void ColumnThatSaysNothingElse_LeavesTheDefaultCountry(string header, string cell)
    {
        var rows = Read($"Name,Phone,{header}\nA,0664 1234567,{cell}\n", "DE");

        Assert.Equal("+496641234567", Assert.Single(rows).Contact.PhoneNumber);
    }

    [Theory]
    [InlineData("612 345 678", "ES", "Portugal", "+34612345678")]
    [InlineData("06 12 34 56 78", "FR", "Belgium", "+33612345678")]
    [InlineData("06 12345678", "NL", "Belgium", "+31612345678")]
    [InlineData("338 1234567", "IT", "San Marino", "+393381234567")]
    [InlineData("07911 123456", "GB", "Ireland", "+447911123456")]
    [InlineData("0412 345 678", "AU", "New Zealand", "+61412345678")]
    [InlineData("202 555 0143", "US", "Mexico", "+12025550143")]
    [InlineData("(11) 96123-4567", "BR", "Argentina", "+5511961234567")]
    public void NumberThatNobodyHasThere_IsThatOfTheDefaultCountry(string number, string country, string column, string read)
    {
        var row = Assert.Single(Read($"Name,Phone,Country\nA,{number},{column}\n", country));

        Assert.Equal(read, row.Contact.PhoneNumber);
    }

    [Fact]
    public void OddCell_DoesNotSilenceTheColumn()
    {
        var rows = Read("Name,Phone,Country\nA,0664 1234567,Austria\nB,0171 3920016,Germany\nC,0171 3920017,Wunderland\n", "DE");

        Assert.Equal("InvalidPhoneNumber", rows[0].Problem?.ErrorId);
        Assert.Equal(["+491713920016", "+491713920017"], rows.Skip(1).Select(row => row.Contact.PhoneNumber));
    }

    [Theory]
    [InlineData("Country,Phone Country", "Germany,Austria", false)]
    [InlineData("Country,Phone Country", "Austria,Germany", true)]
    [InlineData("Country,Billing Country", "Austria,Germany", false)]
    [InlineData("Mailing Country,Home Country", "Germany,Austria", false)]
    public void CountryOfThePhone_BeatsThePersons_AndThatBeatsThePayers(string headers, string countries, bool isRead)
    {
        var row = Assert.Single(Read($"Name,Phone,{headers}\nA,0664 1234567,{countries}\n", "DE"));

        Assert.Equal(isRead ? "+496641234567" : null, row.Contact.PhoneNumber);
    }

    [Theory]
    [InlineData("Card Issue Country")]
    [InlineData("Bank Country")]
    [InlineData("Länderkennzeichen 1")]
    [InlineData("Tax Residence")]
    [InlineData("Store Country")]
    [InlineData("Country of registration")]
    [InlineData("Emergency Contact Country")]
    [InlineData("Land van bestemming")]
    public void PlainCountry_DecidesBeforeOneOfSomethingElse(string header)
    {
        var rows = Read($"Name,Phone,Country,{header}\nA,0664 1234567,DE,AT\nB,0664 1234568,AT,DE\nC,0664 1234569,,AT\n", "DE");

        Assert.Equal("+496641234567", rows[0].Contact.PhoneNumber);
        Assert.Contains("+436641234568", rows[1].Problem?.Reason, StringComparison.Ordinal);
        Assert.Contains("+436641234569", rows[2].Problem?.Reason, StringComparison.Ordinal);
        Assert.NotNull(Assert.Single(Read($"Name,Phone,{header}\nA,0664 1234567,AT\n", "DE")).Problem);
    }

    [Fact]
    public void PersonsCountry_AgreesWithTheDefault_AndThePayersIsNoDoubt()
    {
        var rows = Read("Name,Phone,Billing Country,Home Country\nA,0664 1234567,Austria,Germany\nB,0664 1234568,Austria,Austria\n", "DE");

        Assert.Equal("+496641234567", rows[0].Contact.PhoneNumber);
        Assert.Contains("+436641234568", rows[1].Problem?.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Name,Phone,Country", "K,2079460018,UK")]
    [InlineData("Name,Phone,Country,Billing Country", "K,2079460018,UK,US")]
    [InlineData("Name,Phone,Phone Country,Country", "K,2079460018,UK,US")]
    public void ColumnThatIsEmptyInTheSample_IsHeededLater(string header, string last)
    {
        string list = header + "\n" + string.Concat(Enumerable.Range(0, 1005).Select(row => $"P,(202) 555-{row:0000}\n")) + last + "\n";

        var rows = Read(list, "US");

        Assert.All(rows.Take(1005), row => Assert.Null(row.Problem));
        Assert.Contains("+442079460018", rows[1005].Problem?.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void ColumnThatIsEmptyEverywhere_ChangesNothing() =>
        Assert.Equal("+12079460018", Assert.Single(Read("Name,Phone,Country,Billing Country\nK,2079460018,,US\n", "US")).Contact.PhoneNumber);

    [Fact]
    public void NumberThatTheOtherCountryDoesNotHave_IsNoDoubt()
    {
        var rows = Read("Name,Phone,Country\nA,(212) 555-0101,Singapore\n", "US");

        Assert.Equal("+12125550101", Assert.Single(rows).Contact.PhoneNumber);
    }

    [Theory]
    [InlineData("ES", "612 345 678", "Portugal", "+34612345678")]
    [InlineData("FR", "06 12 34 56 78", "Belgium", "+33612345678")]
    [InlineData("CH", "079 123 45 67", "Liechtenstein", "+41791234567")]
    [InlineData("GB", "07911 123456", "Ireland", "+447911123456")]
    [InlineData("AU", "0412 345 678", "New Zealand", "+61412345678")]
    [InlineData("US", "202 555 0143", "Mexico", "+12025550143")]
    public void NumberThatIsOnlyPossibleAbroad_IsNoDoubtOfAValidOneAtHome(string home, string number, string country, string read) =>
        Assert.Equal(read, Assert.Single(Read($"Name,Phone,Country\nA,{number},{country}\n", home)).Contact.PhoneNumber);

    [Fact]
    public void LikelyCause_OfADoubtInMostRows_IsTrue()
    {
        using var reader = Lists.Open(
            "Name,Phone,Country,Bank Country\n" + string.Concat(Enumerable.Range(0, 4).Select(row => $"A,0664 123456{row},Austria,DE\n")),
            new ContactListOptions { DefaultCountry = "DE" });
        _ = reader.ReadRows().ToList();

        string cause = reader.LikelyCause() ?? "";

        Assert.Contains("column 'Country' names another country", cause, StringComparison.Ordinal);
        Assert.Contains("-CountryColumn Country", cause, StringComparison.Ordinal);
    }

    [Fact]
    public void NamedColumn_AndNumberFormat_SettleIt()
    {
        const string List = "Name,Phone,Country\nA,0664 1234567,Austria\n";

        Assert.Equal(
            "+436641234567",
            Assert.Single(Lists.Read(List, new ContactListOptions { DefaultCountry = "DE", CountryColumn = "Country" })).Contact.PhoneNumber);
        Assert.Equal(
            "+496641234567",
            Assert.Single(Lists.Read(List, new ContactListOptions { DefaultCountry = "DE", NumberFormat = NumberFormat.National }))
                .Contact.PhoneNumber);
    }

    [Fact]
    public void MarkedRow_StopsTheNumberOfBothCountries()
    {
        var optedOut = new OptedOutNumbers();

        _ = Lists.Read(
            "Phone,Country,STOP\n0664 1234567,Austria,yes\n",
            new ContactListOptions { DefaultCountry = "DE", OptOutColumn = "STOP", OptedOutNumbers = optedOut });

        Assert.True(optedOut.Contains("+436641234567"));
        Assert.True(optedOut.Contains("+496641234567"));
    }

    [Theory]
    [InlineData("State", "CA,DE,IN,GA,CO,IL,AR,PA,MA,ID", null)]
    [InlineData("Language", "DE,FR,IT,ES,PT,DE,FR,IT,ES,PT", null)]
    [InlineData("First name", "Chad,Georgia,Jordan,Kenya,Chad,Georgia,Jordan,Kenya,Chad,Georgia", null)]
    [InlineData("Country of birth", "Germany,Germany,Germany,Germany,Germany,Germany,Germany,Germany,Germany,Germany", null)]
    [InlineData("Country", "US,US,US,US,US,US,US,US,US,US", "Country")]
    [InlineData("Location", "Germany,Germany,Germany,Germany,Germany,Germany,Germany,Germany,Germany,Germany", "Location")]
    public void LikelyCause_RecommendsNoColumnOfSomethingElse(string header, string cells, string? column)
    {
        using var reader = Lists.Open(
            $"Phone,{header}\n" + string.Concat(cells.Split(',').Select((cell, row) => $"(302) 555-01{row:00},{cell}\n")),
            new ContactListOptions());
        _ = reader.ReadRows().ToList();

        var cause = reader.LikelyCause() ?? "";

        Assert.Equal(column is not null, cause.Contains("-CountryColumn", StringComparison.Ordinal));
        Assert.Contains(column ?? "-DefaultCountry", cause, StringComparison.Ordinal);
    }

    [Fact]
    public void LikelyCause_WhereBothCountriesAreKnown_SaysThatTheyDiffer()
    {
        using var reader = Lists.Open(
            "Phone,Country\n" + string.Concat(Enumerable.Range(0, 5).Select(row => $"0664 123456{row},Austria\n")),
            new ContactListOptions { DefaultCountry = "DE" });
        _ = reader.ReadRows().ToList();

        Assert.Equal(
            "5 of 5 rows cannot be used, most of them because column 'Country' names another country than the default one. "
            + "Add -CountryColumn Country",
            reader.LikelyCause());
    }

    [Fact]
    public void LikelyCause_OfAverages_IsNoLostPlus()
    {
        using var reader = Lists.Open("Phone\n" + string.Concat(Enumerable.Range(0, 5).Select(row => $"202555010{row}.5\n")));
        _ = reader.ReadRows().ToList();

        Assert.DoesNotContain("-NumberFormat", reader.LikelyCause() ?? "", StringComparison.Ordinal);
    }

    private static List<ContactRow> Read(string list, string defaultCountry) =>
        [.. Lists.Read(list, new ContactListOptions { DefaultCountry = defaultCountry })];
}
