using System.Management.Automation;
using Synthflow.PowerShell.Tests.Support;

namespace Synthflow.PowerShell.Tests.Campaigns;

/// <summary>A journal has one name, however it is written: nobody is texted again because of a spelling.</summary>
[Collection(ProcessEnvironment.Name)]
public sealed class JournalNameTests : IDisposable
{
    private const string List = "(Join-Path $folder contacts.csv)";
    private readonly CampaignSession _session = new();

    public JournalNameTests()
    {
        _session.Sandbox.SetVariable("folder", _session.Folder.FullName);
        _session.RunWell("$campaign.JournalPath = 'spring[1].jsonl'");
    }

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("'spring[1].jsonl'")]
    [InlineData("'spring`[1`].jsonl'")]
    [InlineData("'./spring`[1`].jsonl'")]
    [InlineData("'FileSystem::spring[1].jsonl'")]
    [InlineData("(Join-Path $folder 'spring[1].jsonl')")]
    [InlineData("('Microsoft.PowerShell.Core\\FileSystem::' + (Join-Path $folder 'spring[1].jsonl'))")]
    [InlineData("'work:spring[1].jsonl'")]
    [InlineData("'../' + (Split-Path $folder -Leaf) + '/spring[1].jsonl'")]
    public void Journal_InAnySpelling_IsTheSame(string spelled)
    {
        RunFirst();
        var outcomes = Outcomes($"$null = New-PSDrive work FileSystem $folder; $campaign.JournalPath = {spelled}; Invoke-SynthflowCampaign {List} @campaign");

        AssertContinued(outcomes);
    }

    [Theory]
    [InlineData("Set-Location Env:; Invoke-SynthflowCampaign {0} @campaign")]
    [InlineData("Set-Location Variable:; Invoke-SynthflowCampaign {0} @campaign")]
    [InlineData("[Environment]::CurrentDirectory = [IO.Path]::GetTempPath(); Invoke-SynthflowCampaign {0} @campaign")]
    [InlineData("[Environment]::CurrentDirectory = [IO.Path]::GetTempPath(); $campaign.JournalPath = 'FileSystem::spring[1].jsonl'; Invoke-SynthflowCampaign {0} @campaign")]
    public void Journal_FromAnyPlaceOfTheSession_IsTheSame(string script)
    {
        RunFirst();
        var outcomes = Outcomes(string.Format(System.Globalization.CultureInfo.InvariantCulture, script, List));

        AssertContinued(outcomes);
    }

    [Theory]
    [InlineData("Variable:k.jsonl")]
    [InlineData("Env:k.jsonl")]
    [InlineData("NoSuchDrive:k.jsonl")]
    [InlineData("NoSuchProvider::k.jsonl")]
    [InlineData("k*.jsonl")]
    [InlineData("k?.jsonl")]
    public void Path_ThatIsNoFiles_IsRefused_BeforeAnything(string path)
    {
        var error = _session.Run($"$campaign.JournalPath = '{path}'; Invoke-SynthflowCampaign contacts.csv @campaign")
            .Only("JournalNotWritable", ErrorCategory.WriteError);

        Assert.Null(error.DeliveryOf());
        Assert.Contains(path, error.ToString(), StringComparison.Ordinal);
        Assert.NotEqual(string.Empty, error.RecommendedAction());
        Assert.Empty(_session.Sandbox.Texted());
        Assert.Equal(["contacts.csv"], Directory.GetFiles(_session.Folder.FullName).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("Get-SynthflowCampaign Variable:k.jsonl", "JournalNotReadable", ErrorCategory.ReadError)]
    [InlineData("Resolve-SynthflowCampaign Env:k.jsonl -PhoneNumber +12025550101 -As Sent -Evidence x", "JournalNotWritable", ErrorCategory.WriteError)]
    [InlineData("Export-SynthflowCampaignReport Env:k.jsonl report.html", "JournalNotReadable", ErrorCategory.ReadError)]
    [InlineData("Export-SynthflowCampaignReport k.jsonl Env:report.html", "ReportNotWritable", ErrorCategory.WriteError)]
    [InlineData("Import-SynthflowContact Env:Path", "InvalidContactFile", ErrorCategory.InvalidData)]
    [InlineData("Import-SynthflowContact -LiteralPath Env:Path", "InvalidContactFile", ErrorCategory.InvalidData)]
    [InlineData("Import-SynthflowContact contacts.csv -OptOutPath Env:Path", "InvalidContactFile", ErrorCategory.InvalidData)]
    [InlineData("Invoke-SynthflowCampaign Env:Path @campaign", "InvalidContactFile", ErrorCategory.InvalidData)]
    [InlineData("Invoke-SynthflowCampaign contacts.csv @campaign -OptOutPath Env:Path", "InvalidContactFile", ErrorCategory.InvalidData)]
    [InlineData("Export-SynthflowTranscript $agent -Path Env:chat.md", "TranscriptNotWritable", ErrorCategory.WriteError)]
    [InlineData("Export-SynthflowTranscript $agent -Path NoSuchDrive:/chats/", "TranscriptNotWritable", ErrorCategory.WriteError)]
    [InlineData("Update-SynthflowOptOut Env:stop.txt -TwilioLogPath log.csv", "OptOutNotWritable", ErrorCategory.WriteError)]
    [InlineData("Update-SynthflowOptOut stop.txt -TwilioLogPath Env:Path", "TwilioLogNotReadable", ErrorCategory.InvalidData)]
    [InlineData("Resolve-SynthflowCampaign k.jsonl -TwilioLogPath Env:Path", "TwilioLogNotReadable", ErrorCategory.InvalidData)]
    public void EveryPathOfEveryCmdlet_IsThatOfAFile(string script, string errorId, ErrorCategory category)
    {
        var error = _session.Run(script).Only(errorId, category);

        Assert.Null(error.DeliveryOf());
        Assert.Contains("not the path of a file.", error.ToString(), StringComparison.Ordinal);
        // What the file is for, and no other one.
        Assert.Equal(errorId == "InvalidContactFile", error.ToString().Contains("contact list", StringComparison.Ordinal));
        Assert.NotEqual(string.Empty, error.RecommendedAction());
        Assert.Empty(_session.Sandbox.Texted());
    }

    [Theory]
    [InlineData("Get-SynthflowCampaign 'spring[1].jsonl'")]
    [InlineData("Get-SynthflowCampaign 'spring`[1`].jsonl'")]
    [InlineData("Set-Location Env:; Get-SynthflowCampaign 'spring*.jsonl'")]
    [InlineData("Set-Location Env:; Get-SynthflowCampaign 'spring[1].jsonl'")]
    [InlineData("Get-SynthflowCampaign spring*")]
    public void Get_FindsTheSameJournal(string script)
    {
        RunFirst();
        var status = Assert.Single(_session.RunWell(script).Output);
        Assert.Equal(_session.Folder.PathOf("spring[1].jsonl"), status.Properties["JournalPath"].Value);
    }

    [Fact]
    public void TwoFilesThatAPathMayMean_AreNamed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "a backtick is rare enough there");
        RunFirst();
        File.Copy(_session.Folder.PathOf("spring[1].jsonl"), _session.Folder.PathOf("spring`[1`].jsonl"));
        var error = _session.Run("$campaign.JournalPath = 'spring`[1`].jsonl'; Invoke-SynthflowCampaign contacts.csv @campaign")
            .Only("JournalNotWritable", ErrorCategory.WriteError);

        Assert.Null(error.DeliveryOf());
        Assert.Equal(3, _session.Sandbox.Texted().Count);
    }

    [Fact]
    public void Partition_ThatIsNone_IsTheTargetOfItsError()
    {
        var error = _session.Run("Invoke-SynthflowCampaign contacts.csv @campaign -Partition 9/8")
            .Only("InvalidPartition", ErrorCategory.InvalidArgument);
        Assert.Equal("9/8", error.TargetObject);
        Assert.Null(error.DeliveryOf());
    }

    [Theory]
    [InlineData("Import-SynthflowContact nosuch.csv")]
    [InlineData("Invoke-SynthflowCampaign nosuch.csv @campaign")]
    public void MissingList_HasTheSameNextStep_WhoeverReadsIt(string script)
    {
        var error = _session.Run(script).Only("InvalidContactFile", ErrorCategory.InvalidData);
        Assert.Contains("Check the path", error.RecommendedAction(), StringComparison.Ordinal);
    }

    private void RunFirst()
    {
        _session.RunWell("Invoke-SynthflowCampaign contacts.csv @campaign");
        Assert.Equal(3, _session.Sandbox.Texted().Count);
    }

    private IReadOnlyList<string> Outcomes(string script)
    {
        var before = Environment.CurrentDirectory;
        try
        {
            return _session.RunWell($"& {{ {script} }} | ForEach-Object {{ '{{0}}' -f $_.Outcome }}").OutputOf<string>();
        }
        finally
        {
            Environment.CurrentDirectory = before;
        }
    }

    private void AssertContinued(IReadOnlyList<string> outcomes)
    {
        Assert.Equal(3, outcomes.Count(outcome => outcome == "AlreadySent"));
        Assert.Equal(3, _session.Sandbox.Texted().Count);
        Assert.Single(Directory.GetFiles(_session.Folder.FullName, "*.jsonl"));
    }
}
