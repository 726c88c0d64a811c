using Synthflow.Campaigns.OptOuts;
using Synthflow.Campaigns.Tests.Support;
using Synthflow.Campaigns.Twilio;

namespace Synthflow.Campaigns.Tests.Twilio;

/// <summary>A number in Twilio's log that is masked, without its country or of a service: it proves nothing, and a STOP from it
/// is not lost.</summary>
public sealed class UnclearAddressTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("+12025550103", true)]
    [InlineData("12025550103", true)]
    [InlineData("(202) 555-0103", true)]
    [InlineData("2025550103", true)]
    [InlineData("02025550103", true)]
    [InlineData("+1202555XXXX", true)]
    [InlineData("1202555XXXX", true)]
    [InlineData("+1202***0103", true)]
    [InlineData("MG00000000000000000000000000000001", true)]
    [InlineData("", true)]
    [InlineData("+12025550104", false)]
    [InlineData("(202) 555-0104", false)]
    [InlineData("01112025550103", true)]
    [InlineData("82025550103", true)]
    [InlineData("+1 (0)202 555 0103", true)]
    [InlineData("REDACTED", true)]
    [InlineData("XXXXXXX0103", true)]
    [InlineData("client:x", true)]
    [InlineData("12345", false)]
    [InlineData("+1202555010", true)]
    [InlineData("+120255501", true)]
    [InlineData("+1202550103", true)]
    [InlineData("1202555010", true)]
    [InlineData("(202) 555-010", true)]
    [InlineData("+1202555011", false)]
    [InlineData("+120255501031", true)]
    [InlineData("+120255013", false)]
    public void Address_MayBeANumber_UnlessItIsAnotherForSure(string text, bool mayBe)
    {
        Assert.True(TwilioAddress.TryRead(text, out var address));
        Assert.Equal(mayBe, address.MayBe("+12025550103"));
    }

    [Theory]
    [InlineData("0012025550109", "+12025550109", 0)]
    [InlineData("=\"+12025550109\"", "+12025550109", 0)]
    [InlineData("rcs:+12025550109", "+12025550109", 0)]
    [InlineData("12025550109", "+12025550109", 0)]
    [InlineData("(202) 555-0109", "", 1)]
    [InlineData("+1202555XXXX", "", 1)]
    [InlineData("+1202***0109", "", 1)]
    [InlineData("2025550109", "+2025550109", 1)]
    [InlineData("REDACTED", "", 1)]
    [InlineData("XXXXXXX0109", "", 1)]
    [InlineData("12345", "", 0)]
    [InlineData("messenger:123456789012", "", 0)]
    public void Stop_IsFound_OrToldWhereItsNumberIsNotClear(string from, string found, int told)
    {
        var finder = new OptOutFinder();
        Read(finder, from, "received", "inbound");

        Assert.Equal(found, string.Join(",", finder.Found.Select(entry => entry.PhoneNumber)));
        Assert.Equal(told, finder.Unclear.Count);
    }

    [Fact]
    public void Stop_FromANumberWithoutItsCountry_IsEveryNumberItCanBe()
    {
        var finder = new OptOutFinder { ReadingsOf = text => ["+1" + text] };
        Read(finder, "2025550109", "received", "inbound");

        Assert.Equal(["+12025550109", "+2025550109"], finder.Found.Select(entry => entry.PhoneNumber));
        Assert.Empty(finder.Unclear);
    }

    [Theory]
    [InlineData("received", "inbound", 1)]
    [InlineData("received", "", 1)]
    [InlineData("Empfangen", "Eingehend", 1)]
    [InlineData("", "", 1)]
    [InlineData("delivered", "outbound-api", 0)]
    [InlineData("delivered", "", 0)]
    public void Stop_Counts_UnlessTheSenderWroteItForSure(string status, string direction, int found)
    {
        var finder = new OptOutFinder();
        Read(finder, "+12025550109", status, direction);

        Assert.Equal(found, finder.Found.Count);
    }

    // Twilio refuses what we send: a word that nobody here knows does not turn that round.
    [Theory]
    [InlineData("In uscita", "Hi")]
    [InlineData("Inviato", "Hi")]
    [InlineData("In partenza", "STOP")]
    [InlineData("Internal", "Hi")]
    [InlineData("outbound-api", "STOP")]
    [InlineData("", "Hi")]
    public void Refusal_IsAboutWhomTheMessageWasFor(string direction, string body)
    {
        var finder = new OptOutFinder();
        finder.Take(new TwilioMessage
        {
            From = Address("+15551234567"), To = Address("+12025550109"), Body = body, Direction = direction, ErrorCode = 21610, Where = "line 2",
        });

        Assert.Equal("+12025550109", Assert.Single(finder.Found).PhoneNumber);
    }

    [Fact]
    public void NumberThatNobodyCanHave_IsTold_AndNotPutOnTheList()
    {
        var finder = new OptOutFinder { IsPossible = number => number.Length == 12 };
        Read(finder, "+1202555010", "received", "inbound");

        Assert.Empty(finder.Found);
        Assert.Single(finder.Unclear);
    }

    private static TwilioAddress Address(string text) =>
        TwilioAddress.TryRead(text, out var address) ? address : throw new ArgumentException(text);

    private void Read(OptOutFinder finder, string from, string status, string direction)
    {
        var cell = from.Replace("\"", "\"\"", StringComparison.Ordinal);
        File.WriteAllText(
            _folder.File("one.csv"),
            $"Sid,From,To,Body,Status,Direction,ErrorCode\nSM1,\"{cell}\",+15551234567,STOP,{status},{direction},\n");
        foreach (var message in new TwilioLogReader(new TwilioLogOptions { NeedsBodies = true }).Read(_folder.File("one.csv")))
        {
            finder.Take(message);
        }
    }
}
