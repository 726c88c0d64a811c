using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>A calling code or an area code in a column of its own: the number read without it is another person's.</summary>
public sealed class CodeDoubtTests
{
    [Theory]
    [InlineData("DE", "Name,Phone,Country Code\nA,0664 1234567,43\n", "Country Code", "+436641234567")]
    [InlineData("DE", "Name,Phone,Country Code\nA,0664 1234567,0043\n", "Country Code", "+436641234567")]
    [InlineData("DE", "Name,Phone,Country Code\nA,0664 1234567,43.0\n", "Country Code", "+436641234567")]
    [InlineData("US", "Name,Phone,Dial Code\nA,2079460018,+44\n", "Dial Code", "+442079460018")]
    [InlineData("US", "Name,Phone,Phone Country Code\nA,2079460018,Mobile +44\n", "Phone Country Code", "+442079460018")]
    [InlineData("US", "Name,Phone,Dialling Code\nA,2079460018,United Kingdom (+44)\n", "Dialling Code", "+442079460018")]
    [InlineData("DE", "Name;Country Code;Phone\nA;43;6641234567\n", "Country Code", "+436641234567")]
    [InlineData("DE", "Name;Ländervorwahl;Telefon\nA;+43;664 1234567\n", "Ländervorwahl", "+436641234567")]
    [InlineData("IN", "Name;Country Code;Mobile\nA;44;7911123456\n", "Country Code", "+447911123456")]
    [InlineData("GB", "Name;Dialling Code;Mobile\nA;1;2025550101\n", "Dialling Code", "+12025550101")]
    [InlineData("DE", "Name,Phone,Code\nA,0664 1234567,+43\n", "Code", "+436641234567")] // may be anything, but for its plus sign
    [InlineData("DE", "Name,Phone,Vorwahl\nA,0664 1234567,0043\n", "Vorwahl", "+436641234567")]
    [InlineData("AT", "Vorwahl;Rufnummer\n0664;1234567\n", "Vorwahl", "+436641234567")]
    [InlineData("DE", "Name;Area Code;Phone\nA;(030);23125000\n", "Area Code", "+493023125000")]
    [InlineData("DE", "Name;Vorwahl;Rufnummer\nA;089;23125000\n", "Vorwahl", "+498923125000")]
    public void CodeBesideTheNumber_IsADoubt_ThatNamesBothNumbersAndTheColumn(string country, string list, string header, string other)
    {
        var problem = Assert.Single(Read(list, country)).Problem;

        Assert.Equal("InvalidPhoneNumber", problem?.ErrorId);
        Assert.Contains(other, problem?.Reason, StringComparison.Ordinal);
        Assert.Contains($"'{header}'", problem?.Reason, StringComparison.Ordinal);
        Assert.Contains("into one cell", problem?.NextStep, StringComparison.Ordinal);
    }

    /// <summary>What the code beside a number makes of it is stopped, too.</summary>
    [Theory]
    [InlineData("DE", "Name;Vorwahl;Rufnummer;DND\nA;030;23125000;yes\nB;;030 23125000;no\n")]
    [InlineData("DE", "Name;Rufnummer;Land;DND\nA;0664 1234567;AT;yes\nB;+43 664 1234567;;no\n")]
    [InlineData("DE", "Name;Country Code;Phone;DND\nA;43;0664 1234567;yes\nB;;+43 664 1234567;no\n")]
    public void MarkedRow_StopsWhoeverHasItsNumberWithTheCode(string country, string list) => Assert.True(
        Lists.Read(list, new() { DefaultCountry = country, OptOutColumn = "DND" })[1].Contact.OptedOut);

    [Theory]
    [InlineData("DE", "Name;Vorwahl;Rufnummer\nA;0171;3920015\n")]
    [InlineData("IT", "Name;Prefisso;Telefono\nA;347;1234567\n")]
    [InlineData("SE", "Riktnummer;Telefon\n070;1234567\n")]
    [InlineData("ID", "Kode;Phone\n0812;34567890\n")]
    [InlineData("FI", "Code;Puhelin\n040;1234567\n")]
    public void HalfANumber_IsNotTexted(string country, string list) =>
        Assert.Equal("InvalidPhoneNumber", Assert.Single(Read(list, country)).Problem?.ErrorId);

    [Theory]
    // The same country, and numbers that are whole already.
    [InlineData("DE", "Name,Phone,Country Code\nA,0171 3920015,49\nB,0171 3920016,+49\nC,+43 664 1234567,43\nD,+43 664 1234568,49\n")]
    [InlineData("US", "Name,Phone,Country Code\nA,(202) 555-0143,1\nB,12025550144,1\nC,+442079460018,44\n")]
    [InlineData("US", "Name,Phone,Country Code\nA,2025550143,US\nB,2025550144,\n")]
    [InlineData("CA", "Name,Phone,Dial Code\nA,(416) 555-0143,+1\n")]
    // ISO 3166 has numbers, too: France is 250, which is Rwanda's calling code.
    [InlineData("FR", "Nom;Téléphone;Country Code\nA;06 12 34 56 78;250\nB;06 12 34 56 79;250\n")]
    [InlineData("US", "Name,Phone,Country Code\nA,2025550143,840\nB,2025550144,840\nC,2025550145,276\n")]
    [InlineData("AT", "Name,Phone,Country Code\nA,0664 1234567,040\nB,0664 1234568,040\n")]
    // A number with the zero before another area code has its own.
    [InlineData("DE", "Vorwahl;Telefon\n030;040 23125000\n")]
    // Area codes that the numbers have already, each its own way.
    [InlineData("DE", "Vorwahl;Telefon\n030;030 23125000\n030;3023125000\n030;(030) 23125001\n030;+49 30 23125002\n030;493023125003\n")]
    [InlineData("DE", "Vorwahl;Mobil\n089;0171 3920015\n089;1713920016\n")] // the landline's
    [InlineData("AT", "Vorwahl;Telefon\n01;01 5340053\n0664;6641234567\n")]
    [InlineData("IT", "Prefisso;Telefono\n06;06 69812345\n06;0669812346\n06;347 1234567\n")]
    [InlineData("US", "Area Code,Phone\n202,2025550143\n202,(202) 555-0144\n301,2025550145\n")]
    [InlineData("BR", "DDD,Telefone\n11,11987654321\n11,(11) 98765-4322\n")]
    // Codes of something else.
    [InlineData("US", "Name,Phone,Customer Code\nA,2025550143,44\nB,2025550144,49\n")]
    [InlineData("US", "Name,Phone,Country ID\nA,2025550143,44\nB,2025550144,49\n")]
    [InlineData("DE", "Name,Telefon,Code\nA,030 23125000,100\nB,0171 3920015,101\nC,1713920016,102\n")]
    [InlineData("US", "Name,Phone,Zip Code\nA,2025550143,20\n")]
    [InlineData("US", "Address,Phone,Land\nA,2025550143,20\nB,2025550144,49\nC,2025550145,1\nD,2025550146,44\nE,2025550147,49\n")] // acres
    [InlineData("DE", "Name,Telefon,Prefix\nA,030 23125000,Dr.\nB,0171 3920015,Prof.\n")]
    [InlineData("US", "Name,Phone,CC Exp Month\nA,2025550143,7\nB,2025550144,1\n")]
    [InlineData("DE", "Name,Telefon,Area\nA,030 23125000,5\nB,0171 3920015,12\n")]
    public void OrdinaryLists_GoThrough(string country, string list) =>
        Assert.All(Read(list, country), row => Assert.Null(row.Problem));

    [Fact]
    public void OddCells_DoNotSilenceTheColumn()
    {
        var rows = Read("Name,Phone,Country Code\nA,0664 1234567,43\nB,0171 3920015,?\nC,0171 3920016,9999\nD,0171 3920017,49\n", "DE");

        Assert.Equal([true, false, false, false], rows.Select(row => row.Problem is not null));
    }

    [Fact]
    public void ColumnThatIsEmptyInTheSample_IsHeededLater()
    {
        string list = "Name,Phone,Country Code\n" + string.Concat(Enumerable.Range(0, 1005).Select(row => $"P,+1202555{row:0000},\n"))
            + "K,2079460018,44\n";

        Assert.Contains("+442079460018", Read(list, "US")[1005].Problem?.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void LikelyCause_OfAreaCodes_BlamesNoColumnOfCountries()
    {
        using var reader = Lists.Open(
            "Name,Country,Vorwahl,Rufnummer\n" + string.Concat(Enumerable.Range(0, 4).Select(row => $"A,Österreich,0664,123456{row}\n")),
            new ContactListOptions { DefaultCountry = "AT" });
        Assert.All(reader.ReadRows().ToList(), row => Assert.NotNull(row.Problem));

        Assert.DoesNotContain("'Country'", reader.LikelyCause() ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void NumberFormat_SettlesIt()
    {
        var options = new ContactListOptions { DefaultCountry = "DE", NumberFormat = NumberFormat.National };

        using var reader = Lists.Open("Name,Phone,Country Code\nA,0664 1234567,43\n", options);

        Assert.Equal("+496641234567", Assert.Single(reader.ReadRows()).Contact.PhoneNumber);
        Assert.Empty(reader.Warnings);
    }

    [Fact]
    public void NamedCountryColumn_SettlesTheCallingCode()
    {
        var options = new ContactListOptions { DefaultCountry = "DE", CountryColumn = "Land" };

        var row = Assert.Single(Lists.Read("Name,Phone,Land,Country Code\nA,0664 1234567,Österreich,49\n", options));

        Assert.Equal("+436641234567", row.Contact.PhoneNumber);
    }

    [Fact]
    public void MarkedRow_StopsTheNumberWithAndWithoutItsCode()
    {
        var optedOut = new OptedOutNumbers();

        _ = Lists.Read(
            "Phone,Country Code,STOP\n0664 1234567,43,yes\n0171 3920015,49,no\n",
            new ContactListOptions { DefaultCountry = "DE", OptOutColumn = "STOP", OptedOutNumbers = optedOut });

        Assert.True(optedOut.Contains("+436641234567"));
        Assert.True(optedOut.Contains("+496641234567"));
        Assert.False(optedOut.Contains("+491713920015"));
    }

    private static List<ContactRow> Read(string list, string defaultCountry) =>
        [.. Lists.Read(list, new ContactListOptions { DefaultCountry = defaultCountry })];
}
