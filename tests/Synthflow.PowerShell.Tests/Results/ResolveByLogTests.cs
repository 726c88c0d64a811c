using System.Globalization;
using System.Management.Automation;
using Synthflow.PowerShell.Tests.Campaigns;
using Synthflow.PowerShell.Tests.Support;

namespace Synthflow.PowerShell.Tests.Results;

/// <summary>Resolve-SynthflowCampaign -TwilioLogPath: Ada's send is Unknown, Grace and Alan were sent.</summary>
public sealed class ResolveByLogTests : IDisposable
{
    private const string Resolve = "Resolve-SynthflowCampaign spring.jsonl -TwilioLogPath messages.csv ";
    private const string Header = "From,To,Status,SentDate,Sid,Direction\n";
    private readonly CampaignSession _session = new();
    private readonly DateTime _now = DateTime.UtcNow;

    public ResolveByLogTests()
    {
        _session.Sandbox.Fault("StartOutboundChat", "LoseAnswer()");
        _session.RunWell("$null = Invoke-SynthflowCampaign -Path contacts.csv @campaign -ThrottleLimit 1");
    }

    private string Window => $"-LogFrom {Time(-60)} -LogTo {Time(26 * 60)}";

    private string Others => Line(CampaignSession.Grace, "SM2", 0) + Line(CampaignSession.Alan, "SM3", 0);

    public void Dispose() => _session.Dispose();

    [Fact]
    public void OneMessage_IsSent_WithItsSid()
    {
        Log(Others + Line(CampaignSession.Ada, "SM1", 1));
        var entry = Assert.Single(_session.RunWell(Resolve).Output);
        Assert.Equal(
            (CampaignSession.Ada, "Sent"), (entry.Properties["PhoneNumber"].Value, (string)entry.Properties["Outcome"].Value));
        Assert.Contains("SM1", (string)entry.Properties["Evidence"].Value, StringComparison.Ordinal);
        Assert.Equal(3, _session.RunWell("Get-SynthflowCampaign spring.jsonl -Outcome Sent").Output.Count);
        Assert.Empty(_session.RunWell(Resolve).Output);
    }

    [Fact]
    public void NoMessage_InALogThatProvesIt_IsNotSent_AndTheNextRunSends()
    {
        Log(Others);
        Assert.Equal("NotSent", Assert.Single(_session.RunWell(Resolve + Window).Output).Properties["Outcome"].Value);
        Assert.Contains("2 Sent", _session.Outcomes("Invoke-SynthflowCampaign -Path contacts.csv @campaign"), StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIf_RecordsNothing()
    {
        var before = File.ReadAllBytes(_session.JournalPath);
        Log(Others);
        Assert.Empty(_session.RunWell(Resolve + Window + " -WhatIf").Output);
        Assert.Contains("Record as NotSent", _session.Sandbox.Host.Text, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(_session.JournalPath));
    }

    [Fact]
    public void WithoutAWindow_StaysUnknown() => AssertUnknown(Others, "", "the time it covers is not given");

    [Fact]
    public void WindowThatEndsTooEarly_StaysUnknown() =>
        AssertUnknown(Others, $"-LogFrom {Time(-60)} -LogTo {Time(23 * 60)}", "24 hours");

    [Fact]
    public void WindowThatBeginsTooLate_StaysUnknown() =>
        AssertUnknown(Others, $"-LogFrom {Time(30)} -LogTo {Time(26 * 60)}", "24 hours");

    [Fact]
    public void LogWithoutAnotherSend_StaysUnknown() =>
        AssertUnknown(Line(CampaignSession.Grace, "SM2", 0), Window, CampaignSession.Alan);

    [Fact]
    public void TwoMessages_SettleNothing_AndAreNamed() => AssertUnknown(
        Others + Line(CampaignSession.Ada, "SM1", 1) + Line(CampaignSession.Ada, "SM9", 2), Window, "SM1, SM9");

    [Fact]
    public void TheSameMessageTwice_IsOne()
    {
        Log(Others + Line(CampaignSession.Ada, "SM1", 1) + Line(CampaignSession.Ada, "SM1", 1));
        Assert.Equal("Sent", Assert.Single(_session.RunWell(Resolve).Output).Properties["Outcome"].Value);
    }

    [Fact]
    public void MessageOnTheOtherChannel_StaysUnknown() => AssertUnknown(
        Others + $"whatsapp:{SandboxSession.Sender},whatsapp:{CampaignSession.Ada},delivered,{Time(1)},SM1,outbound-api\n", Window, "uncertain");

    [Theory]
    [InlineData("+1202555XXXX", null)]
    [InlineData("+1202***0101", null)]
    [InlineData("(202) 555-0101", null)]
    [InlineData("2025550101", null)]
    [InlineData("01112025550101", null)]
    [InlineData("REDACTED", null)]
    [InlineData("XXXXXXX0101", null)]
    [InlineData("", null)]
    [InlineData(null, "MG00000000000000000000000000000001")]
    [InlineData(null, "555-123-4567")]
    public void MessageWhoseNumbersAreNotClear_MayBeThisSend_WhichStaysUnknown(string? to, string? from) => AssertUnknown(
        Others + $"{from ?? SandboxSession.Sender},{to ?? CampaignSession.Ada},delivered,{Time(1)},SM1,outbound-api\n",
        Window,
        "SM1 in the log may be this send");

    [Theory]
    [InlineData("0012025550101")]
    [InlineData("rcs:+12025550101")]
    public void MessageWithTheNumberInAnotherSpelling_IsSent(string to)
    {
        Log(Others + $"{SandboxSession.Sender},{to},delivered,{Time(1)},SM1,outbound-api\n");
        Assert.Equal("Sent", Assert.Single(_session.RunWell(Resolve).Output).Properties["Outcome"].Value);
    }

    [Fact]
    public void MessageWithoutTime_StaysUnknown() => AssertUnknown(
        Others + $"{SandboxSession.Sender},{CampaignSession.Ada},queued,,SM1,outbound-api\n", Window, "uncertain");

    [Fact]
    public void MessageOfYesterday_IsNotThisSend()
    {
        Log(Others + Line(CampaignSession.Ada, "SM1", -24 * 60));
        Assert.Equal("NotSent", Assert.Single(_session.RunWell(Resolve + Window).Output).Properties["Outcome"].Value);
    }

    [Fact]
    public void LogOfAnotherSender_IsAnError_AndSettlesNothing()
    {
        Log(Others.Replace(SandboxSession.Sender, "+15550109999", StringComparison.Ordinal));
        var error = _session.Run(Resolve + Window).Only("TwilioLogMismatch", ErrorCategory.InvalidData);
        Assert.Contains(SandboxSession.Sender, error.ToString(), StringComparison.Ordinal);
        Assert.NotEqual("Sent", error.DeliveryOf());
        Assert.Single(_session.RunWell("Get-SynthflowCampaign spring.jsonl -Outcome Unknown").Output);
    }

    [Fact]
    public void TimesWithoutOffset_AreRefused_UnlessTheZoneIsSaid()
    {
        Log((Others + Line(CampaignSession.Ada, "SM1", 1)).Replace("Z,SM", ",SM", StringComparison.Ordinal));
        var error = _session.Run(Resolve).Only("TwilioLogNotReadable", ErrorCategory.InvalidData);
        Assert.Contains("-LogTimeZone", error.RecommendedAction(), StringComparison.Ordinal);
        Assert.Equal("Sent", Assert.Single(_session.RunWell(Resolve + "-LogTimeZone UTC").Output).Properties["Outcome"].Value);
    }

    [Theory]
    [InlineData("-LogFrom 2026-05-01")]
    [InlineData("-LogFrom '2026-05-01T10:00:00'")]
    [InlineData("-LogTo ([datetime]'2026-05-01 10:00')")]
    [InlineData("-LogTimeZone Nowhere/Land")]
    public void WindowWithoutOffset_IsRefused(string parameters)
    {
        Log(Others);
        var error = Assert.Single(_session.Run(Resolve + parameters).AllErrors);
        Assert.StartsWith("ParameterArgumentTransformationError", error.FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public void WindowTheWrongWayRound_IsRefused()
    {
        Log(Others);
        _session.Run(Resolve + $"-LogFrom {Time(60)} -LogTo {Time(-60)}").Only("InvalidLogTime", ErrorCategory.InvalidArgument);
    }

    [Fact]
    public void ByNumber_EmitsOnlyWithPassThru()
    {
        const string ByNumber = "Resolve-SynthflowCampaign spring.jsonl -PhoneNumber +12025550101 -As Sent -Evidence seen";
        Assert.Empty(_session.RunWell(ByNumber).Output);
        _session.RunWell(ByNumber.Replace("-As Sent", "-As NotSent", StringComparison.Ordinal));
        Assert.Equal("Sent", Assert.Single(_session.RunWell(ByNumber + " -PassThru").Output).Properties["Outcome"].Value);
    }

    private static string Line(string time, string to, string sid) =>
        $"{SandboxSession.Sender},{to},delivered,{time},{sid},outbound-api\n";

    private string Line(string to, string sid, double minutes) => Line(Time(minutes), to, sid);

    private string Time(double minutes) =>
        _now.AddMinutes(minutes).AddSeconds(5).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private void Log(string lines) => _session.Folder.Write("messages.csv", Header + lines);

    private void AssertUnknown(string lines, string parameters, string why)
    {
        Log(lines);
        var result = _session.RunWell(Resolve + parameters);
        Assert.Empty(result.Output);
        Assert.Contains(why, Assert.Single(result.Warnings), StringComparison.Ordinal);
        Assert.Single(_session.RunWell("Get-SynthflowCampaign spring.jsonl -Outcome Unknown").Output);
    }
}
