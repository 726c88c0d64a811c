using System.Management.Automation;
using Synthflow.PowerShell.Tests.Support;

namespace Synthflow.PowerShell.Tests.Campaigns;

/// <summary>
/// Get-SynthflowCampaign, Resolve-SynthflowCampaign and Export-SynthflowCampaignReport on a journal with one Unknown.
/// </summary>
public sealed class JournalCmdletTests : IDisposable
{
    private const string Run = "Invoke-SynthflowCampaign -Path contacts.csv @campaign";
    private readonly CampaignSession _session = new();

    public JournalCmdletTests()
    {
        _session.Sandbox.Fault("StartOutboundChat", "LoseAnswer()");
        _session.RunWell(Run + " -ThrottleLimit 1");
    }

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("Get-SynthflowCampaign spring.jsonl")]
    [InlineData("Get-SynthflowCampaign -JournalPath spring.jsonl")]
    [InlineData("'spring.jsonl' | Get-SynthflowCampaign")]
    public void Get_CountsOutcomes(string script)
    {
        var status = Assert.Single(_session.RunWell(script).Output);
        Assert.Equal((2L, 1L), ((long)status.Properties["Sent"].Value, (long)status.Properties["Unknown"].Value));
        Assert.Equal("ended", status.Properties["State"].Value);
    }

    [Fact]
    public void Get_WithOutcome_GivesTheNumbersWithTheirTimes()
    {
        var entry = Assert.Single(_session.RunWell("Get-SynthflowCampaign spring.jsonl -Outcome Unknown").Output);
        Assert.Equal(CampaignSession.Ada, entry.Properties["PhoneNumber"].Value);
        Assert.NotNull(entry.Properties["From"].Value);
        Assert.Equal(2, _session.RunWell("Get-SynthflowCampaign spring.jsonl -Outcome Sent").Output.Count);
    }

    [Theory]
    [InlineData("nowhere.jsonl", "there is no such file")]
    [InlineData("nowhere*.jsonl", "no file matches")]
    [InlineData("nowhere/*.jsonl", "no file matches")]
    [InlineData(".", "it is a folder")]
    [InlineData("contacts.csv", "it is not the journal of a campaign")]
    public void Get_OfNoJournal_IsAnErrorThatSaysWhy(string path, string why)
    {
        var error = _session.Run($"Get-SynthflowCampaign {path}").Only("JournalNotReadable", ErrorCategory.ReadError);
        Assert.Contains(why, error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Get-SynthflowCampaign spring.jsonl, second.jsonl")]
    [InlineData("Get-SynthflowCampaign *.jsonl*")]
    [InlineData("$ExecutionContext.InvokeProvider.Item.Get('*.jsonl') | Get-SynthflowCampaign")]
    [InlineData(
        "$files = $ExecutionContext.InvokeProvider.Item.Get('*.jsonl'); "
        + "$null = $ExecutionContext.SessionState.Path.SetLocation('/'); $files | Get-SynthflowCampaign")]
    [InlineData("Get-SynthflowCampaign *.jsonl | Get-SynthflowCampaign")]
    public void Get_TakesSeveralJournals(string script)
    {
        File.Copy(_session.JournalPath, _session.Folder.PathOf("second.jsonl"));
        var statuses = _session.RunWell(script).Output;
        Assert.Equal(
            [_session.Folder.PathOf("second.jsonl"), _session.JournalPath],
            statuses.Select(status => (string)status.Properties["JournalPath"].Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Get_OfANameWithBrackets_IsThatFile()
    {
        File.Copy(_session.JournalPath, _session.Folder.PathOf("spring[1].jsonl"));
        var status = Assert.Single(_session.RunWell("Get-SynthflowCampaign 'spring[1].jsonl'").Output);
        Assert.Equal(_session.Folder.PathOf("spring[1].jsonl"), status.Properties["JournalPath"].Value);
    }

    [Fact]
    public void Get_OfARunThatWasEndedEarly_SaysWhyOnce()
    {
        _session.RunWell(
            "$campaign.JournalPath = 'early.jsonl'; "
            + "try { " + Run + " -ThrottleLimit 1 | ForEach-Object { throw 'enough' } } catch { }");
        var status = Assert.Single(_session.RunWell("Get-SynthflowCampaign early.jsonl").Output);
        Assert.Equal("stopped", status.Properties["State"].Value);
        Assert.Contains(
            "ended before its last row", (string)status.Properties["StoppedBecause"].Value, StringComparison.Ordinal);
        var rows = (IReadOnlyDictionary<string, long>)status.Properties["LastRun"].Value;
        Assert.Equal(rows.GetValueOrDefault("NotReached"), status.Properties["NotReached"].Value);
        _session.RunWell(Run);
        status = Assert.Single(_session.RunWell("Get-SynthflowCampaign early.jsonl").Output);
        Assert.Equal(0L, status.Properties["NotReached"].Value);
        Assert.Equal("ended", status.Properties["State"].Value);
    }

    [Fact]
    public void Resolve_TakesTheJournalFromWhatGetGives()
    {
        _session.RunWell(
            "Get-SynthflowCampaign *.jsonl -Outcome Unknown "
            + "| Resolve-SynthflowCampaign -As NotSent -Evidence 'not in the log'");
        Assert.Empty(_session.RunWell("Get-SynthflowCampaign spring.jsonl -Outcome Unknown").Output);
    }

    [Fact]
    public void Resolve_AsNotSent_LetsTheNextRunSendIt_Once()
    {
        _session.RunWell(
            "Get-SynthflowCampaign spring.jsonl -Outcome Unknown "
            + "| Resolve-SynthflowCampaign -JournalPath spring.jsonl -As NotSent -Evidence 'not in the log'");
        Assert.Contains("2 Sent", _session.Outcomes(Run), StringComparison.Ordinal);
        Assert.Contains("2 AlreadySent", _session.Outcomes(Run), StringComparison.Ordinal);
        Assert.Equal(2, _session.Sandbox.Texted().Count(number => number == CampaignSession.Ada));
    }

    [Fact]
    public void Resolve_AsSent_IsNotSentAgain()
    {
        _session.RunWell(
            "Resolve-SynthflowCampaign -JournalPath spring.jsonl -PhoneNumber "
            + $"{CampaignSession.Ada} -As Sent -Evidence 'delivered'");
        Assert.Contains("2 AlreadySent", _session.Outcomes(Run), StringComparison.Ordinal);
    }

    [Fact]
    public void Resolve_WithWhatIf_RecordsNothing()
    {
        var before = File.ReadAllBytes(_session.JournalPath);
        _session.RunWell(
            "Resolve-SynthflowCampaign -JournalPath spring.jsonl -PhoneNumber "
            + $"{CampaignSession.Ada} -As Sent -Evidence 'x' -WhatIf");
        Assert.Equal(before, File.ReadAllBytes(_session.JournalPath));
    }

    [Theory]
    [InlineData("+12025550102", "spring.jsonl", "ResolveRefused", ErrorCategory.InvalidOperation)]
    [InlineData("+12025550199", "spring.jsonl", "ResolveRefused", ErrorCategory.InvalidOperation)]
    [InlineData("+12025550101", "nowhere.jsonl", "ResolveRefused", ErrorCategory.InvalidOperation)]
    [InlineData("CALL-ME", "spring.jsonl", "InvalidPhoneNumber", ErrorCategory.InvalidData)]
    public void Resolve_OfWhatIsNotOpen_IsRefused(
        string number, string journal, string errorId, ErrorCategory category) =>
        _session.Run(
                $"Resolve-SynthflowCampaign -JournalPath {journal} "
                + $"-PhoneNumber {number} -As NotSent -Evidence 'x'")
            .Only(errorId, category);

    [Fact]
    public void Resolve_InNoJournal_NamesAStepThatCanBeFollowed()
    {
        var error = _session.Run(
            "Resolve-SynthflowCampaign nowhere.jsonl -PhoneNumber +12025550101 -As Sent -Evidence 'x'")
            .Only("ResolveRefused", ErrorCategory.InvalidOperation);
        Assert.Contains("Check -JournalPath", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public void Export_OverSomebodysFile_NeedsForce()
    {
        var list = _session.Folder.PathOf("contacts.csv");
        var before = File.ReadAllText(list);
        var error = _session.Run(
            "Export-SynthflowCampaignReport spring.jsonl contacts.csv").Only("ReportNotWritable",
            ErrorCategory.WriteError);
        Assert.Contains("-Force", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(list));
        _session.RunWell("Export-SynthflowCampaignReport spring.jsonl contacts.csv -Force");
        _session.RunWell("Export-SynthflowCampaignReport spring.jsonl contacts.csv");
        Assert.NotEqual(before, File.ReadAllText(list));
        _session.Run(
            "Export-SynthflowCampaignReport spring.jsonl spring.jsonl -Force").Only("ReportNotWritable",
            ErrorCategory.WriteError);
    }

    [Fact]
    public void Export_GivesTheFileAsGetItemDoes()
    {
        var written = Assert.Single(_session.RunWell("Export-SynthflowCampaignReport spring.jsonl report.html").Output);
        Assert.IsType<FileInfo>(written.BaseObject);
        Assert.Contains(
            _session.Folder.FullName, (string)written.Properties["PSParentPath"].Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("report.html", "<!DOCTYPE html>")]
    [InlineData("report.csv", "PhoneNumber")]
    public void Export_WritesOneFile(string file, string contains)
    {
        var written = Assert.Single(_session.RunWell($"Export-SynthflowCampaignReport spring.jsonl {file}").Output);
        Assert.Equal(_session.Folder.PathOf(file), written.Properties["FullName"].Value);
        var text = File.ReadAllText(_session.Folder.PathOf(file));
        Assert.Contains(contains, text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(CampaignSession.Ada, text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Export_WithWhatIf_WritesNothing()
    {
        _session.RunWell("Export-SynthflowCampaignReport spring.jsonl report.html -WhatIf");
        Assert.False(File.Exists(_session.Folder.PathOf("report.html")));
    }

    [Theory]
    [InlineData("spring.jsonl")]
    [InlineData("./spring.jsonl")]
    public void Export_OverAJournal_IsRefused_AndTheJournalIsAsItWas(string path)
    {
        var before = File.ReadAllBytes(_session.JournalPath);
        _session.Run(
            $"Export-SynthflowCampaignReport spring.jsonl {path}").Only("ReportNotWritable", ErrorCategory.WriteError);
        Assert.Equal(before, File.ReadAllBytes(_session.JournalPath));
    }

    [Fact]
    public void Export_IntoNoFolder_IsAnError() =>
        _session.Run(
            "Export-SynthflowCampaignReport spring.jsonl nowhere/report.html").Only("ReportNotWritable",
            ErrorCategory.WriteError);
}
