using Synthflow.ContactLists.Numbers;
using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>A shifted row of an export has a date, an amount or a postcode where the phone number should be. Countries with numbers of
/// any length have somebody for most of them.</summary>
public sealed class LookAlikeTests
{
    [Theory]
    [InlineData("12.05.26")]
    [InlineData("05/06/26")]
    [InlineData("31-12-25")]
    [InlineData("20260501")]
    [InlineData("2026-05")]
    [InlineData("05/2026")]
    [InlineData("12345")]
    [InlineData("10115")]
    [InlineData("1010")]
    [InlineData("3.14159265")]
    [InlineData("100.000")]
    [InlineData("1.234.567")]
    [InlineData("12,345.60")]
    [InlineData("192.0.2.1")]
    [InlineData("192.168.100.1")]
    [InlineData("978-3-16-148410-0")]
    [InlineData("9783161484100")]
    [InlineData("111111")]
    [InlineData("2026")]
    public void SomethingElse_IsNoNumber_WhereNumbersHaveAnyLength(string cell)
    {
        foreach (string country in (string[])["DE", "AT", "IT", "FI", "SE", "NO", "GB", "JP", "ID"])
        {
            var reading = PhoneNumberReader.Read(cell, country);

            Assert.True(reading.E164 is null, $"{country}: {reading.E164}");
            Assert.NotEqual(PhoneNumberProblem.None, reading.Problem);
        }
    }

    [Theory]
    [InlineData("20 26 05 01", "DK", "+4520260501")] // a mobile phone has it
    [InlineData("20260501", "DK", "+4520260501")]
    [InlineData("171.3920015", "DE", "+491713920015")]
    [InlineData("347.1234567", "IT", "+393471234567")]
    [InlineData("912.345.678", "PT", "+351912345678")]
    [InlineData("+49 12.05.26", "DE", "+49120526")] // a plus sign is nothing but a phone number's
    [InlineData("02.12.34.56.78", "FR", "+33212345678")]
    [InlineData("0471 20042", "DE", "+4947120042")]
    [InlineData("01 53400", "AT", "+43153400")]
    [InlineData("4710042", "FI", "+3584710042")]
    [InlineData("62889", "AC", "+24762889")]
    [InlineData("20.15.26", "FO", "+298201526")] // neither a day nor a month
    [InlineData("22121212", "NO", "+4722121212")] // not in this century
    public void Number_WithItsAreaCodeOrAMobiles_IsRead(string cell, string country, string number) =>
        Assert.Equal(number, PhoneNumberReader.Read(cell, country).E164);

    [Theory]
    [InlineData("3012345.0", "DE", "+493012345")]
    [InlineData("0171.0", "DE", null)]
    [InlineData("301234.0", "DE", null)]
    [InlineData("153400.0", "AT", null)]
    [InlineData("901172.00", "TV", "+688901172")]
    [InlineData("3410.0", "TK", "+6903410")]
    [InlineData("+49 1713920015.0", "DE", "+491713920015")]
    [InlineData("0171 3920016.0", "DE", "+491713920016")]
    [InlineData("+43 6641234567.00", "DE", "+436641234567")]
    [InlineData("0171-3920018.0", "DE", "+491713920018")]
    [InlineData("(0171) 3920018.0", "DE", "+491713920018")]
    [InlineData("0171.3920018.0", "DE", null)] // a point of its own, or a decimal
    [InlineData("030.23125.0", "DE", null)]
    [InlineData("030.23125.00", "DE", "+49302312500")] // a switchboard, as it is written
    [InlineData("01.42.68.53.00", "FR", "+33142685300")]
    public void DecimalZeros_AreNoDigits_HoweverFewStandBeforeThem(string cell, string country, string? number) =>
        Assert.Equal(number, PhoneNumberReader.Read(cell, country).E164);

    [Theory]
    [InlineData("2025550101; DO NOT TEXT")]
    [InlineData("2025550101;STOP")]
    [InlineData("DO NOT TEXT; 2025550101")]
    [InlineData("2025550101\nwrong number")]
    [InlineData("2025550101\n(old)")]
    [InlineData("Fax:::2025550101")]
    [InlineData("wife\n2025550101")]
    [InlineData("emergency:\n2025550101")]
    [InlineData("202-555-0101\nApt 4")]
    [InlineData("202-555-0101\tdisconnected")]
    [InlineData("2025550101; opted out 2025; 2025550102")]
    public void WordsInAPartOfTheirOwn_AreARemark_AndNobodyIsTexted(string cell)
    {
        var reading = PhoneNumberReader.Read(cell, "US");

        Assert.Equal((null, PhoneNumberProblem.Letters), (reading.E164, reading.Problem));
        Assert.Contains("+12025550101", PhoneNumberReader.EveryReading(cell, new NumberRules("US")));
    }

    [Theory]
    [InlineData("2025550101;x5")]
    [InlineData("2025550101\next. 5")]
    public void ExtensionInAPartOfItsOwn_IsOne(string cell)
    {
        var reading = PhoneNumberReader.Read(cell, "US");

        Assert.Equal((PhoneNumberProblem.Extension, "5"), (reading.Problem, reading.Extension));
    }

    [Fact]
    public void ForeignCode_OfNumbersThatNoCountryHas_CountsForNothing()
    {
        string[] cells = ["86 69 08 53 76", "86 69 08 53 77", "86 69 08 53 78", .. Enumerable.Range(10, 20).Select(row => $"90 123 45 {row}")];
        var evidence = ColumnEvidence.Of(cells.Select(cell => ((string?)cell, (string?)"UZ")));

        var reading = PhoneNumberReader.Read(cells[0], new NumberRules("UZ", NumberFormat.Auto, evidence));

        Assert.Null(reading.E164);
        Assert.NotEqual(PhoneNumberProblem.None, reading.Problem);
    }
}
