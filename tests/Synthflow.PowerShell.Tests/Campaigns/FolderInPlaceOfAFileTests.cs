using Synthflow.PowerShell.Tests.Support;

namespace Synthflow.PowerShell.Tests.Campaigns;

/// <summary>A folder where a file is meant: whoever reads or writes it says what it is, and not that there is no file or that it may
/// not be opened.</summary>
public sealed class FolderInPlaceOfAFileTests : IDisposable
{
    private readonly CampaignSession _session = new();

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("Invoke-SynthflowCampaign -Path contacts.csv @campaign", "JournalNotWritable")]
    [InlineData("Invoke-SynthflowCampaign -Path folder @other", "InvalidContactFile")]
    [InlineData("Invoke-SynthflowCampaign -Path contacts.csv @other -OptOutPath folder", "InvalidContactFile")]
    [InlineData("Get-SynthflowCampaign folder", "JournalNotReadable")]
    [InlineData("Get-SynthflowCampaign folder -Outcome Unknown", "JournalNotReadable")]
    [InlineData("Get-SynthflowCampaign folder -Merge", "JournalNotReadable")]
    [InlineData("Get-SynthflowCampaignResult folder", "JournalNotReadable")]
    [InlineData("Export-SynthflowCampaignReport folder -Path report.html", "JournalNotReadable")]
    [InlineData("Resolve-SynthflowCampaign folder -PhoneNumber +12025550101 -As Sent -Evidence e", "JournalNotReadable")]
    [InlineData("Resolve-SynthflowCampaign folder -PhoneNumber +12025550101 -As NotSent -Evidence e", "JournalNotReadable")]
    [InlineData("Resolve-SynthflowCampaign folder -TwilioLogPath contacts.csv", "JournalNotReadable")]
    [InlineData("Update-SynthflowOptOut stop.txt -JournalPath folder", "JournalNotReadable")]
    [InlineData("Update-SynthflowOptOut stop.txt -TwilioLogPath folder", "TwilioLogNotReadable")]
    [InlineData("Update-SynthflowOptOut folder -TwilioLogPath contacts.csv", "OptOutNotWritable")]
    [InlineData("Update-SynthflowOptOut folder.csv -TwilioLogPath contacts.csv", "OptOutNotWritable")]
    [InlineData("Import-SynthflowContact folder", "InvalidContactFile")]
    [InlineData("Import-SynthflowContact contacts.csv -DefaultCountry US -OptOutPath folder", "InvalidContactFile")]
    [InlineData("Import-SynthflowContact contacts.csv -DefaultCountry US -ProblemPath folder", "InvalidContactFile")]
    public void Folder_IsCalledOne(string script, string id)
    {
        _session.RunWell("""
            New-Item -ItemType Directory folder, folder.csv | Out-Null
            $other = $campaign.Clone(); $campaign.JournalPath = 'folder'
            """);
        var result = _session.Run(script);
        Assert.Equal([id], result.ErrorIds);
        var error = Assert.Single(result.AllErrors);
        Assert.Contains("it is a folder", error.ToString(), StringComparison.Ordinal);
        Assert.False(string.IsNullOrEmpty(error.RecommendedAction()));
    }
}
