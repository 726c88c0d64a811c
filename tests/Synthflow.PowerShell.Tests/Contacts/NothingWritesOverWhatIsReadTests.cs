using System.Management.Automation;
using Synthflow.PowerShell.Tests.Campaigns;
using Synthflow.PowerShell.Tests.Support;

namespace Synthflow.PowerShell.Tests.Contacts;

/// <summary>No switch writes over a file that the same command reads: lists, lists of who must not be texted, logs.</summary>
public sealed class NothingWritesOverWhatIsReadTests : IDisposable
{
    private const string Log = "Body,Direction,From,To,Status\nSTOP,inbound,+12025550109,+12025550188,received\n";

    private readonly CampaignSession _session = new();

    public NothingWritesOverWhatIsReadTests()
    {
        _session.Folder.Write("bad.csv", "First Name,Phone\nAda,+12025550101\nBob,none\n");
        _session.Folder.Write("other.csv", "First Name,Phone\nEve,+12025550105\nDan,none\n");
        _session.Folder.Write("stop.txt", "+12025550102\n");
        _session.Folder.Write("log.txt", Log);
        _session.RunWell("Invoke-SynthflowCampaign -Path other.csv @campaign -WarningAction Ignore | Out-Null");
    }

    public void Dispose() => _session.Dispose();

    [Fact]
    public void Links_InACircle_AreToldByWhatIsReadFirst()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights there.");
        File.CreateSymbolicLink(_session.Folder.PathOf("l1"), _session.Folder.PathOf("l2"));
        File.CreateSymbolicLink(_session.Folder.PathOf("l2"), _session.Folder.PathOf("l1"));

        var result = _session.Run("Import-SynthflowContact l1, other.csv -ProblemPath p.csv -DefaultCountry US");

        Assert.Equal("InvalidContactFile", result.ErrorIds[0]);
        Assert.Null(result.AllErrors[0].DeliveryOf());
        Assert.Contains(result.Output, contact => contact.Properties["PhoneNumber"].Value is "+12025550105");
    }

    [Theory]
    [InlineData("InvalidContactFile", "bad.csv", "Import-SynthflowContact bad.csv, other.csv -ProblemPath bad.csv -Force")]
    [InlineData("InvalidContactFile", "bad.csv", "Import-SynthflowContact other.csv, bad.csv -ProblemPath bad.csv -Force")]
    [InlineData("InvalidContactFile", "bad.csv", "'other.csv', 'bad.csv' | Import-SynthflowContact -ProblemPath bad.csv -Force")]
    [InlineData("InvalidContactFile", "bad.csv", "Get-Item other.csv, bad.csv | Import-SynthflowContact -ProblemPath ./bad.csv -Force")]
    [InlineData("InvalidContactFile", "bad.csv", "Import-SynthflowContact -LiteralPath other.csv, bad.csv -ProblemPath bad.csv -Force")]
    [InlineData("InvalidContactFile", "stop.txt", "'other.csv' | Import-SynthflowContact -OptOutPath stop.txt -ProblemPath stop.txt -Force")]
    [InlineData(
        "InvalidContactFile", "bad.csv", "Get-Item bad.csv | Invoke-SynthflowCampaign @campaign -ProblemPath bad.csv -Force")]
    [InlineData(
        "ReportNotWritable", "other.csv", "Export-SynthflowCampaignReport spring.jsonl other.csv -ContactPath other.csv -Force")]
    [InlineData(
        "ReportNotWritable", "other.csv", "Export-SynthflowCampaignReport spring.jsonl ./other.csv -ContactPath other.csv -Force")]
    [InlineData("OptOutNotWritable", "log.txt", "Update-SynthflowOptOut log.txt -TwilioLogPath log.txt")]
    [InlineData("OptOutNotWritable", "log.txt", "Update-SynthflowOptOut ./log.txt -TwilioLogPath stop.txt, log.*")]
    public void File_that_is_read_stays(string id, string file, string command)
    {
        var path = _session.Folder.PathOf(file);
        var before = File.ReadAllBytes(path);

        var result = _session.Run($"$ErrorActionPreference = 'Continue'; {command} -WarningAction Ignore | Out-Null");

        var error = result.AllErrors.First(one =>
            one.ToString().Contains("this command reads", StringComparison.Ordinal)
            || one.ToString().Contains("it is the list of -ContactPath", StringComparison.Ordinal));
        Assert.Equal(id, Synthflow.TestSupport.Engine.ScriptResult.Told(error));
        Assert.Null(error.DeliveryOf());
        Assert.Contains("nother", error.RecommendedAction(), StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(path));
    }

    [Fact]
    public void Report_that_is_the_list_itself_stays_without_force_too()
    {
        _session.RunWell("Export-SynthflowCampaignReport spring.jsonl report.csv -ContactPath other.csv");
        var before = File.ReadAllText(_session.Folder.PathOf("report.csv"));

        var error = _session.Run("Export-SynthflowCampaignReport spring.jsonl report.csv -ContactPath report.csv -PhoneColumn Phone")
            .Only("ReportNotWritable", ErrorCategory.WriteError);

        Assert.Null(error.DeliveryOf());
        Assert.Equal(before, File.ReadAllText(_session.Folder.PathOf("report.csv")));
        // Another list may be what it was before.
        _session.RunWell("Export-SynthflowCampaignReport spring.jsonl report.csv -ContactPath other.csv");
    }

    [Fact]
    public void Who_opted_out_in_a_later_file_of_the_pipeline_is_marked_in_an_earlier_one()
    {
        _session.Folder.Write("first.csv", "Name,Phone,DND\nAda,+12025550101,no\n");
        _session.Folder.Write("second.csv", "Name,Phone,DND\nAda,+1 202 555 0101,yes\n");

        var result = _session.RunWell("'first.csv', 'second.csv' | Import-SynthflowContact -OptOutColumn DND | ForEach-Object OptedOut");

        Assert.Equal([true, true], result.Output.Select(mark => (bool)mark.BaseObject));
    }
}
