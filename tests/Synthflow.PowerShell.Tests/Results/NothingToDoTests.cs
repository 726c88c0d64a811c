using Synthflow.PowerShell.Tests.Campaigns;
using Synthflow.PowerShell.Tests.Support;

namespace Synthflow.PowerShell.Tests.Results;

/// <summary>Where there is nothing to resolve and nobody to add, one line says so: silence could be a fault as well.</summary>
public sealed class NothingToDoTests : IDisposable
{
    private const string Log = "From,To,Body,Status,SentDate,ErrorCode,Sid,Direction\n"
        + "+15551234567,+12025550102,Hi,sent,2026-05-01T10:00:00Z,,SM1,outbound-api\n";

    private readonly CampaignSession _session = new();

    public NothingToDoTests()
    {
        _session.Folder.Write("messages.csv", Log);
        _session.RunWell("Invoke-SynthflowCampaign -Path contacts.csv @campaign | Out-Null");
    }

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData(" -WhatIf")]
    public void ByLog_WithoutAnUnknownRow_SaysThatNothingIsToBeSettled(string more)
    {
        var result = _session.RunWell("Resolve-SynthflowCampaign spring.jsonl -TwilioLogPath messages.csv" + more);
        Assert.Empty(result.Output);
        Assert.Equal($"Nothing to resolve in {_session.JournalPath}: no row is Unknown.", Assert.Single(result.Information));
    }

    [Fact]
    public void ByLog_OfSeveralJournals_SaysItOnce()
    {
        _session.RunWell("$campaign.JournalPath = 'summer.jsonl'; Invoke-SynthflowCampaign -Path contacts.csv @campaign | Out-Null");
        var result = _session.RunWell("Resolve-SynthflowCampaign *.jsonl -TwilioLogPath messages.csv");
        Assert.Equal("Nothing to resolve in 2 journals: no row is Unknown.", Assert.Single(result.Information));
    }

    [Fact]
    public void ByLog_WithAnUnknownRow_SaysOnlyWhatBecameOfIt()
    {
        _session.Sandbox.Fault("StartOutboundChat", "LoseAnswer()");
        _session.RunWell("$campaign.JournalPath = 'lost.jsonl'; Invoke-SynthflowCampaign -Path contacts.csv @campaign | Out-Null");
        var result = _session.RunWell("Resolve-SynthflowCampaign *.jsonl -TwilioLogPath messages.csv");
        Assert.Empty(result.Information);
        Assert.Contains("stay Unknown", Assert.Single(result.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void ByNumber_WithNothingPipedIn_SaysSo()
    {
        var result = _session.RunWell(
            "Get-SynthflowCampaign spring.jsonl -Outcome Unknown | Resolve-SynthflowCampaign -As Sent -Evidence 'seen'");
        Assert.Equal("Nothing to resolve: no row was piped in.", Assert.Single(result.Information));
        Assert.Empty(_session.RunWell("""
            Get-SynthflowCampaign spring.jsonl -Outcome Rejected, Sent | Select-Object -First 1 |
                Resolve-SynthflowCampaign -As Sent -Evidence 'seen' -WhatIf
            """).Information);
    }

    [Theory]
    [InlineData("-TwilioLogPath messages.csv", false)]
    [InlineData("-JournalPath spring.jsonl", true)]
    [InlineData("-JournalPath spring.jsonl -IncludeReply", false)]
    [InlineData("-JournalPath spring.jsonl -TwilioLogPath messages.csv -WhatIf", true)]
    public void OptOut_OfNobody_SaysSo_AndThatRepliesWereNotRead(string from, bool isAboutReplies)
    {
        var result = _session.RunWell("Update-SynthflowOptOut stop.txt " + from);
        Assert.Empty(result.Output);
        var line = Assert.Single(result.Information);
        Assert.StartsWith(
            $"Nobody to add to {_session.Folder.PathOf("stop.txt")}: nobody opted out in what was read.", line, StringComparison.Ordinal);
        Assert.Equal(isAboutReplies, line.Contains("-IncludeReply", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("-JournalPath nosuch*.jsonl", 0)]
    [InlineData("-JournalPath nosuch*.jsonl -IncludeReply", 0)]
    [InlineData("-JournalPath nosuch*.jsonl -TwilioLogPath stops.csv", 1)]
    [InlineData("-JournalPath nosuch*.jsonl -TwilioLogPath stops.csv -IncludeReply", 1)]
    public void OptOut_FromAJournalThatIsNotThere_SaysThat_AndReadsTheRest(string from, int added)
    {
        _session.Folder.Write(
            "stops.csv",
            "From,To,Body,Status,SentDate,ErrorCode,Sid,Direction\n+12025550102,+15551234567,STOP,received,2026-05-01T10:00:00Z,,SM1,inbound\n");
        var result = _session.Run("Update-SynthflowOptOut stop.txt " + from);
        var error = result.Only("JournalNotReadable", System.Management.Automation.ErrorCategory.ReadError);
        Assert.Null(error.DeliveryOf());
        Assert.Equal(added, result.Output.Count);
        Assert.Equal(added > 0, File.Exists(_session.Folder.PathOf("stop.txt")));
    }

    [Fact]
    public void OptOut_ThatReadNotEverything_SaysOnlyTheError()
    {
        _session.Folder.Write("cut.json", "{\"messages\":[");
        var result = _session.Run("Update-SynthflowOptOut stop.txt -TwilioLogPath cut.json, messages.csv");
        var error = result.Only("TwilioLogNotReadable", System.Management.Automation.ErrorCategory.InvalidData);
        Assert.Null(error.DeliveryOf());
        Assert.Empty(result.Information);
        Assert.False(File.Exists(_session.Folder.PathOf("stop.txt")));
    }

    [Fact]
    public void Log_ThatIsNoFile_IsRefusedInOneSentence()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "it has no /dev/null");
        var result = _session.Run("Update-SynthflowOptOut stop.txt -TwilioLogPath /dev/null");
        var error = result.Only("TwilioLogNotReadable", System.Management.Automation.ErrorCategory.InvalidData);
        Assert.Null(error.DeliveryOf());
        Assert.DoesNotContain("..", error.ToString(), StringComparison.Ordinal);
    }
}
