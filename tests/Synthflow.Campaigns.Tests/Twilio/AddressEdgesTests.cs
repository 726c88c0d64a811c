using Synthflow.Campaigns.Twilio;

namespace Synthflow.Campaigns.Tests.Twilio;

/// <summary>Where an address of Twilio's log begins and ends to be a number, a short code, a name: one digit decides who is left
/// out, and whose send is taken for proved.</summary>
public class AddressEdgesTests
{
    [Theory]
    [InlineData("+12345678", "+12345678", true)] // the shortest
    [InlineData("+1234567", null, false)]
    [InlineData("+123456789012345", "+123456789012345", true)] // the longest
    [InlineData("+1234567890123456", null, false)]
    [InlineData("0012345678", "+12345678", true)]
    [InlineData("001234567", null, false)]
    [InlineData("12345678", "+12345678", false)]
    [InlineData("1234567", null, false)]
    [InlineData("123456789012345", "+123456789012345", false)]
    [InlineData("1234567890123456", null, false)]
    [InlineData("1-202-555-0101", null, false)] // nobody writes one that lost its plus so
    [InlineData("012345678", null, false)]
    [InlineData("+1\u00A0202\u202F555.01/01", "+12025550101", true)]
    [InlineData("+1 202 555 0101 x5", null, false)]
    [InlineData("1+2025550101", null, false)]
    [InlineData("+49 (0)170 1234567", "+491701234567", true)]
    [InlineData("(0)170 1234567", null, false)]
    [InlineData("+12025550101.0", "+12025550101", true)]
    [InlineData("12025550101,00", "+12025550101", false)]
    [InlineData(" ' +12025550101", "+12025550101", true)]
    [InlineData("=\" +12025550101\"", "+12025550101", true)]
    [InlineData("tel:+12025550101", "+12025550101", true)]
    [InlineData("SMS:12025550101", "+12025550101", false)]
    [InlineData("client:+12025550101", null, false)]
    public void Number_IsRead_FromEightDigitsToFifteen_AndIsWholeWithItsCountry(string text, string? number, bool isWhole)
    {
        Assert.True(TwilioAddress.TryRead(text, out var address));
        Assert.Equal((number, isWhole), (address.Number, address.IsWhole));
    }

    [Theory]
    [InlineData("123456", true, false)]
    [InlineData("1234567", false, false)]
    [InlineData("+123456", true, false)]
    [InlineData("messenger:ACME", true, false)]
    [InlineData("whatsapp:ACME", false, true)]
    [InlineData("ABCDEFGHIJK", false, true)]
    [InlineData("ABCDEFGHIJKL", false, false)]
    [InlineData("ACME1234", false, true)]
    [InlineData("ACME12345", false, false)]
    [InlineData("A&B-C_D.E F", false, true)]
    [InlineData("ACME!", false, false)]
    [InlineData("1234***", false, false)]
    [InlineData("-", false, false)]
    [InlineData("", false, false)]
    [InlineData(null, false, false)]
    public void ShortCode_AndName_AreToldFromAMaskedNumber(string? text, bool isNoNumber, bool isName)
    {
        Assert.True(TwilioAddress.TryRead(text, out var address));
        Assert.Equal((isNoNumber, isName), (address.IsNoNumber, address.IsName));
        Assert.Equal(string.IsNullOrEmpty(text), address.IsBlank);
        Assert.Equal(text?.StartsWith("whatsapp", StringComparison.Ordinal) == true, address.IsWhatsApp);
    }

    [Theory]
    [InlineData("1.20255E+10", false)]
    [InlineData("+1,20255E10", false)]
    [InlineData("1E11", false)]
    [InlineData("12E11", true)]
    [InlineData("1.2E", true)]
    [InlineData("E11", true)]
    public void NumberWhoseDigitsAreLost_IsNotRead(string text, bool isRead) =>
        Assert.Equal(isRead, TwilioAddress.TryRead(text, out _));

    [Theory]
    [InlineData("5550103", true)]
    [InlineData("15550103", true)] // only the last seven have to be the same
    [InlineData("1550103", false)]
    [InlineData("0103", true)]
    [InlineData("0104", false)]
    [InlineData("0012025550103", true)]
    [InlineData("0012025550113", false)]
    [InlineData("001305550103", false)] // whole: it is another one, whatever its end
    [InlineData("+120255501033", true)] // a digit too many
    [InlineData("+120255550103", true)]
    [InlineData("+912025550104", false)]
    [InlineData("+1202555010333", false)]
    [InlineData("ACME", true)]
    public void Address_MayBeTheNumber_ByItsLastSevenDigits(string text, bool mayBe)
    {
        Assert.True(TwilioAddress.TryRead(text, out var address));
        Assert.Equal(mayBe, address.MayBe("+12025550103"));
    }
}
