using Synthflow.Campaigns.Journal;
using Synthflow.Campaigns.OptOuts;
using Synthflow.Campaigns.Twilio;

namespace Synthflow.Campaigns.Tests.OptOuts;

/// <summary>Who opted out is found, once and by the first word of it, and nobody else.</summary>
public class OptOutFinderTests
{
    private const string Person = "+12025550101";
    private const string Us = "+12025550199";

    private readonly OptOutFinder _finder = new();

    [Fact]
    public void PersonWhoWritesStop_IsFound_AndWhoIsWrittenItIsNot()
    {
        _finder.Take(Message(Person, Us, "Stop.", isInbound: true, sid: "SM1"));
        _finder.Take(Message(Us, "+12025550102", "Reply STOP to end"));
        _finder.Take(Message(Us, "+12025550103", "STOP"));
        _finder.Take(Message("+12025550104", Us, "yes please", isInbound: true));

        var found = Assert.Single(_finder.Found);
        Assert.Equal((Person, "STOP in a message (SM1)"), (found.PhoneNumber, found.Source));
    }

    [Theory]
    [InlineData(false, Person)]
    [InlineData(true, Us)]
    public void MessageThatTwilioBlocked_IsOfThePerson_WhicheverWayItWent(bool isInbound, string expected)
    {
        _finder.Take(Message(Us, Person, "hello", isInbound, error: 21610));
        _finder.Take(Message(Us, "+12025550105", "hello", error: 21611));

        var found = Assert.Single(_finder.Found);
        Assert.Equal((expected, "error 21610 (log.csv:7)"), (found.PhoneNumber, found.Source));
    }

    [Theory]
    [InlineData("Twilio 21610: blocked", true)]
    [InlineData("21610", true)]
    [InlineData("id 121610", false)]
    [InlineData("id 216100", false)]
    [InlineData("something else", false)]
    [InlineData(null, false)]
    public void RefusalOfAJournal_Counts_WhereItsNumberStandsAlone(string? reason, bool isFound)
    {
        _finder.Take(Entry(reason));

        Assert.Equal(isFound, _finder.Found.Count == 1);
        Assert.All(_finder.Found, found => Assert.Equal((Person, "refused with 21610 (journal spring.jsonl)"), (found.PhoneNumber, found.Source)));
    }

    [Fact]
    public void Reply_ThatIsAStopWord_Counts_WhicheverOfThemItIs()
    {
        _finder.Take(Entry(null), ["hello", "please go on"]);
        Assert.Empty(_finder.Found);

        _finder.Take(Entry(null), ["hello", "STOP", "bye"]);

        Assert.Equal("STOP as a reply (conversation c-1)", Assert.Single(_finder.Found).Source);
    }

    [Fact]
    public void Person_IsFoundOnce_InEitherSpelling_ByTheFirst()
    {
        _finder.Take(Message("+5215512345678", Us, "STOP", isInbound: true, sid: "SM1"));
        _finder.Take(Message("+525512345678", Us, "STOP", isInbound: true, sid: "SM2"));

        Assert.Equal("STOP in a message (SM1)", Assert.Single(_finder.Found).Source);
    }

    [Fact]
    public void StopWithoutANumber_IsTold_AndAShortCodeIsNobody()
    {
        _finder.Take(Message("", Us, "STOP", isInbound: true));
        _finder.Take(Message("12345", Us, "STOP", isInbound: true));

        Assert.Empty(_finder.Found);
        Assert.Equal("log.csv:7", Assert.Single(_finder.Unclear).Where);
    }

    private static TwilioMessage Message(string from, string to, string body, bool isInbound = false, string? sid = null, int? error = null)
    {
        Assert.True(TwilioAddress.TryRead(from, out var sender));
        Assert.True(TwilioAddress.TryRead(to, out var recipient));
        return new TwilioMessage
        {
            Sid = sid,
            From = sender,
            To = recipient,
            Body = body,
            IsInbound = isInbound,
            IsOutbound = !isInbound,
            ErrorCode = error,
            Where = "log.csv:7",
        };
    }

    private static JournalEntry Entry(string? reason) => new()
    {
        JournalPath = Path.Combine(Path.GetTempPath(), "spring.jsonl"),
        Row = 2,
        PhoneNumber = Person,
        ConversationId = "c-1",
        Reason = reason,
    };
}
