using Synthflow.ContactLists.Numbers;
using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>Signs between the digits of a number that hardly any number has.</summary>
public sealed class OddSignTests
{
    [Theory]
    [InlineData("DE", "0171_3920015", "+491713920015")]
    [InlineData("DE", "0171,3920015", "+491713920015")]
    [InlineData("DE", "0171|3920015", "+491713920015")]
    [InlineData("DE", "0171~3920015", "+491713920015")]
    [InlineData("DE", "0171*3920015", "+491713920015")]
    [InlineData("DE", "0171=3920015", "+491713920015")]
    [InlineData("DE", "0171\\3920015", "+491713920015")]
    [InlineData("DE", "0171:3920015", "+491713920015")]
    [InlineData("IT", "347_1234567", "+393471234567")]
    [InlineData("SE", "070_1234567", "+46701234567")]
    [InlineData("FR", "06_12_34_56_78", "+33612345678")]
    [InlineData("US", "917_497_6999", "+19174976999")]
    [InlineData("DE", "0171\u2022392 0015", "+491713920015")]
    [InlineData("DE", "0171\u00B73920015", "+491713920015")]
    [InlineData("DE", "0171&3920015", "+491713920015")]
    [InlineData("DE", "0171#3920015", "+491713920015")]
    [InlineData("DE", "0171@3920015", "+491713920015")]
    [InlineData("DE", "0171>3920015", "+491713920015")]
    [InlineData("DE", "0171 x 3920015", "+491713920015")]
    [InlineData("DE", "0171 oder 3920015", "+491713920015")]
    [InlineData("DE", "+49\u20221713920015", "+491713920015")]
    [InlineData("FR", "06@12@34@56@78", "+33612345678")]
    public void MarkedNumber_WithAnOddSign_StopsItsPerson(string country, string cell, string number)
    {
        var optedOut = new OptedOutNumbers();

        _ = Lists.Read(
            $"Name,Phone,DND\nA,\"{cell}\",yes\nB,{number},no\n",
            new ContactListOptions { DefaultCountry = country, OptOutColumn = "DND", OptedOutNumbers = optedOut });

        Assert.True(optedOut.Contains(number));
    }

    [Theory]
    [InlineData("079'123'45'67", "CH", "+41791234567")]
    [InlineData("079\u2019123\u201945\u201967", "CH", "+41791234567")]
    [InlineData("+41'79'123'45'67", "US", "+41791234567")]
    [InlineData("+1 202 555 0143, ", "US", "+12025550143")]
    [InlineData("202-555-0145,", "US", "+12025550145")]
    [InlineData(", 202 555 0144", "US", "+12025550144")]
    [InlineData("0171 3920015,", "DE", "+491713920015")]
    [InlineData("1'234'567", "CH", null)] // amounts
    [InlineData("12'345'678", "DE", null)]
    [InlineData("123'456'789.50", "CH", null)]
    [InlineData(",", "US", null)]
    public void Apostrophes_AndLeftOverCommas_AreRead(string cell, string country, string? number) =>
        Assert.Equal(number, PhoneNumberReader.Read(cell, country).E164);
}
