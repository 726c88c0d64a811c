using Synthflow.PowerShell.Tests.Support;
using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Campaigns;

/// <summary>A journal that can be opened and not read (the disk fails), and one whose name is blank, are errors with a next step.</summary>
public sealed class UnreadableJournalTests : IDisposable
{
    // Opens like a file, and its first byte cannot be read.
    private const string Unreadable = "/proc/self/mem";

    private readonly CampaignSession _session = new();

    public UnreadableJournalTests() => _session.RunWell("$null = Invoke-SynthflowCampaign -Path contacts.csv @campaign -InformationAction Ignore");

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("Get-SynthflowCampaign {0}")]
    [InlineData("Get-SynthflowCampaignResult {0} -NoChat")]
    [InlineData("Export-SynthflowCampaignReport {0} report.html")]
    [InlineData("Update-SynthflowOptOut stop.txt -JournalPath {0}")]
    [InlineData("Resolve-SynthflowCampaign {0} -TwilioLogPath contacts.csv")]
    [InlineData("$campaign.JournalPath = '{0}'; Invoke-SynthflowCampaign -Path contacts.csv @campaign")]
    [InlineData("$campaign.JournalPath = 'new.jsonl'; Invoke-SynthflowCampaign -Path contacts.csv @campaign -SkipTextedWithinDays 7 -OtherJournalPath {0}")]
    public void JournalThatCannotBeRead_IsAnError_WithItsNextStep(string command)
    {
        Assert.SkipUnless(File.Exists(Unreadable), "no such file");
        var texted = _session.Sandbox.Texted().Count;

        var error = Assert.Single(_session.Run(command.Replace("{0}", Unreadable, StringComparison.Ordinal)).AllErrors);

        Assert.Equal(("JournalNotReadable", null), (ScriptResult.Told(error), error.DeliveryOf()));
        Assert.Contains(Unreadable, error.ToString(), StringComparison.Ordinal);
        Assert.NotEmpty(error.RecommendedAction());
        Assert.Equal(texted, _session.Sandbox.Texted().Count);
    }

    [Theory]
    [InlineData("$campaign.JournalPath = '  '; Invoke-SynthflowCampaign -Path contacts.csv @campaign", "JournalNotWritable")]
    [InlineData("$campaign.JournalPath = 'new.jsonl'; Invoke-SynthflowCampaign -Path ' ' @campaign", "InvalidContactFile")]
    [InlineData("$campaign.JournalPath = 'new.jsonl'; Invoke-SynthflowCampaign -Path contacts.csv @campaign -OptOutPath ' '", "InvalidContactFile")]
    [InlineData("Get-SynthflowCampaign ' '", "JournalNotReadable")]
    [InlineData("Import-SynthflowContact contacts.csv -ProblemPath ' ' -DefaultCountry US", "InvalidContactFile")]
    [InlineData("Export-SynthflowCampaignReport spring.jsonl ' '", "ReportNotWritable")]
    [InlineData("Update-SynthflowOptOut ' ' -JournalPath spring.jsonl", "OptOutNotWritable")]
    public void BlankPath_IsNoFilesName(string command, string id)
    {
        var texted = _session.Sandbox.Texted().Count;

        var error = Assert.Single(_session.Run(command).AllErrors);

        Assert.Equal((id, null), (ScriptResult.Told(error), error.DeliveryOf()));
        Assert.Contains("blank", error.ToString(), StringComparison.Ordinal);
        Assert.NotEmpty(error.RecommendedAction());
        Assert.Equal(texted, _session.Sandbox.Texted().Count);
        Assert.False(File.Exists(_session.Folder.PathOf("  ")));
    }
}
