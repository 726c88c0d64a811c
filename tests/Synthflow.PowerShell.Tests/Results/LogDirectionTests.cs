using System.Globalization;
using Synthflow.PowerShell.Tests.Campaigns;
using Synthflow.PowerShell.Tests.Support;

namespace Synthflow.PowerShell.Tests.Results;

/// <summary>What a log calls the direction of a message may be in any language; who wrote it, its numbers say. Ada's send is
/// Unknown, Grace and Alan were sent.</summary>
public sealed class LogDirectionTests : IDisposable
{
    private const string Resolve = "Resolve-SynthflowCampaign spring.jsonl -TwilioLogPath messages.csv ";
    private readonly CampaignSession _session = new();
    private readonly DateTime _now = DateTime.UtcNow;

    public LogDirectionTests()
    {
        _session.Sandbox.Fault("StartOutboundChat", "LoseAnswer()");
        _session.RunWell("$null = Invoke-SynthflowCampaign -Path contacts.csv @campaign -ThrottleLimit 1");
    }

    private string Window => $"-LogFrom {Time(-60)} -LogTo {Time(26 * 60)}";

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("In uscita")]
    [InlineData("Inviato")]
    [InlineData("In partenza")]
    [InlineData("Internal")]
    [InlineData("Ausgehend")]
    [InlineData("Outgoing API")]
    [InlineData("")]
    public void MessageOfOurSender_IsThisSend(string direction)
    {
        Log(Line(SandboxSession.Sender, CampaignSession.Ada, 1, "SM1", direction));

        Assert.Equal("Sent", Assert.Single(_session.RunWell(Resolve + Window).Output).Properties["Outcome"].Value);
    }

    [Fact]
    public void MessageOfOurSenderThatIsCalledInbound_ProvesNothing()
    {
        Log(Line(SandboxSession.Sender, CampaignSession.Ada, 1, "SM1", "inbound"));
        AssertUnknown("SM1");
    }

    /// <summary>Somebody wrote and was answered: the answer is not the send, whatever the log calls either.</summary>
    [Theory]
    [InlineData("In entrata", CampaignSession.Ada)]
    [InlineData("", CampaignSession.Ada)]
    [InlineData("inbound", CampaignSession.Ada)]
    [InlineData("inbound", "(202) 555-0101")]
    [InlineData("inbound", "REDACTED")]
    public void AnswerToAPerson_IsNotTheSend(string direction, string person)
    {
        Log(Line(person, SandboxSession.Sender, 1, "SM1", direction)
            + Line(SandboxSession.Sender, CampaignSession.Ada, 2, "SM5", "In uscita"));
        AssertUnknown("SM5");
    }

    [Theory]
    [InlineData(SandboxSession.Sender, "+1202555010")]
    [InlineData(SandboxSession.Sender, "+120255501")]
    [InlineData("+1555123456", CampaignSession.Ada)]
    public void NumberThatLostADigit_MayBeThisOne(string from, string to)
    {
        Log(Line(from, to, 1, "SM1", "outbound-api"));
        AssertUnknown("SM1");
    }

    [Fact]
    public void LogThatMayBeCutInItsLastCell_SettlesNothing()
    {
        _session.Folder.Write(
            "messages.csv",
            "Direction,Sid,From,SentDate,To\n"
                + $"outbound-api,SM2,{SandboxSession.Sender},{Time(0)},{CampaignSession.Grace}\n"
                + $"outbound-api,SM3,{SandboxSession.Sender},{Time(0)},{CampaignSession.Alan}\n"
                + $"outbound-api,SM1,{SandboxSession.Sender},{Time(0)},+120255501");
        var error = _session.Run(Resolve + Window).Only("TwilioLogNotReadable", System.Management.Automation.ErrorCategory.InvalidData);

        Assert.Null(error.DeliveryOf());
        Assert.Contains("line 4", error.ToString(), StringComparison.Ordinal);
        Assert.Single(_session.RunWell("Get-SynthflowCampaign spring.jsonl -Outcome Unknown").Output);
    }

    [Fact]
    public void RefusalInAnyLanguage_PutsThePersonOnTheList()
    {
        _session.Folder.Write(
            "messages.csv",
            $"From,To,Body,Status,ErrorCode,Direction\n{SandboxSession.Sender},{CampaignSession.Ada},Hi,non riuscito,21610,In uscita\n");

        Assert.Equal(
            [CampaignSession.Ada],
            _session.RunWell("(Update-SynthflowOptOut stop.txt -TwilioLogPath messages.csv).PhoneNumber").OutputOf<string>());
    }

    [Fact]
    public void StopFromANumberThatLostItsLastDigit_IsAnErrorThatNamesItsLine_AndLeavesTheListReadable()
    {
        _session.Folder.Write("messages.csv", "From,To,Body,Status,ErrorCode,Direction\n+1202555010,+15551234567,STOP,received,,inbound\n");
        var error = _session.Run("Update-SynthflowOptOut stop.txt -TwilioLogPath messages.csv")
            .Only("OptOutNotWritable", System.Management.Automation.ErrorCategory.WriteError);

        Assert.Null(error.DeliveryOf());
        Assert.Contains("messages.csv, line 2", error.ToString(), StringComparison.Ordinal);
        Assert.False(File.Exists(_session.Folder.PathOf("stop.txt")));
    }

    private static string Line(string from, string to, string time, string sid, string direction) =>
        $"{from},{to},consegnato,{time},{sid},{direction}\n";

    private string Line(string from, string to, double minutes, string sid, string direction) =>
        Line(from, to, Time(minutes), sid, direction);

    private string Time(double minutes) =>
        _now.AddMinutes(minutes).AddSeconds(5).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private void Log(string lines) => _session.Folder.Write(
        "messages.csv",
        "From,To,Status,SentDate,Sid,Direction\n"
            + Line(SandboxSession.Sender, CampaignSession.Grace, 0, "SM2", "outbound-api")
            + Line(SandboxSession.Sender, CampaignSession.Alan, 0, "SM3", "In uscita")
            + lines);

    private void AssertUnknown(string why)
    {
        var result = _session.RunWell(Resolve + Window);
        Assert.Empty(result.Output);
        Assert.Contains(why, Assert.Single(result.Warnings), StringComparison.Ordinal);
        Assert.Single(_session.RunWell("Get-SynthflowCampaign spring.jsonl -Outcome Unknown").Output);
    }
}
