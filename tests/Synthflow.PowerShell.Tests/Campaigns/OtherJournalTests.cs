using System.Management.Automation;
using Synthflow.PowerShell.Tests.Support;
using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Campaigns;

/// <summary>-SkipTextedWithinDays with -OtherJournalPath: whom another campaign texted is left out of this one.</summary>
public sealed class OtherJournalTests : IDisposable
{
    private const string Other = "$null = Invoke-SynthflowCampaign -Path few.csv @other -InformationAction Ignore";
    private const string Run = "Invoke-SynthflowCampaign -Path contacts.csv @campaign -SkipTextedWithinDays 7 -OtherJournalPath *.jsonl";
    private readonly ScreenHost _host = new();
    private readonly CampaignSession _session;

    public OtherJournalTests()
    {
        _session = new CampaignSession(_host);
        _session.Folder.Write("few.csv", "First Name,Phone\nGrace,202.555.0102\n");
        _session.RunWell("$other = $campaign.Clone(); $other.JournalPath = 'winter.jsonl'; $other.InitialMessage = 'Winter'");
    }

    public void Dispose() => _session.Dispose();

    [Fact]
    public void WhoWasTexted_IsLeftOut_InPlanResultSummaryAndStatus()
    {
        _session.RunWell(Other);
        var planned = _session.RunWell(Run + " -WhatIf");
        Assert.Contains("People that other campaigns texted within the last 7 days: 1 (journals read: 1)", string.Join('\n', planned.Information), StringComparison.Ordinal);
        Assert.Contains("1  texted recently by another campaign", string.Join('\n', planned.Information), StringComparison.Ordinal);

        var results = _session.RunWell(Run);
        var grace = Assert.Single(results.Output, row => (string?)row.Properties["PhoneNumber"].Value == CampaignSession.Grace);
        Assert.Equal("SkippedRecentlyTexted", grace.Properties["Outcome"].Value);
        Assert.Contains("another campaign", (string)grace.Properties["Reason"].Value, StringComparison.Ordinal);
        Assert.Equal([CampaignSession.Ada, CampaignSession.Grace, CampaignSession.Alan], _session.Sandbox.Texted().Order(StringComparer.Ordinal));
        Assert.Equal(1L, _session.RunWell("(Get-SynthflowCampaign spring.jsonl).LastRun['SkippedRecentlyTexted']").Single<long>());
        Assert.Contains("SkippedRecentlyTexted", _session.Sandbox.Show("Get-SynthflowCampaign spring.jsonl | Format-List"), StringComparison.Ordinal);
        _session.RunWell("Export-SynthflowCampaignReport spring.jsonl report.html");
        Assert.Contains("SkippedRecentlyTexted", File.ReadAllText(_session.Folder.PathOf("report.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void WhoIsTextedWhileTheQuestionStands_IsLeftOut()
    {
        _session.Folder.Write("one.csv", "First Name,Phone\nZoe,202.555.0188\n");
        _session.RunWell(Other.Replace("few.csv", "one.csv", StringComparison.Ordinal));
        var journal = _session.Folder.PathOf("winter.jsonl");
        using var beside = new CampaignSession();
        beside.Folder.Write("few.csv", "First Name,Phone\nGrace,202.555.0102\n");
        beside.RunWell("$campaign.JournalPath = 'autumn.jsonl'; $null = Invoke-SynthflowCampaign -Path few.csv @campaign -InformationAction Ignore");
        _host.Answers.Enqueue("Y");
        _host.WhileAsked = () => File.Copy(beside.Folder.PathOf("autumn.jsonl"), _session.Folder.PathOf("autumn.jsonl"));

        _session.RunWell("$null = " + Run + " -Confirm");

        Assert.True(File.Exists(journal));
        Assert.DoesNotContain(CampaignSession.Grace, _session.Sandbox.Texted());
        Assert.Contains(CampaignSession.Ada, _session.Sandbox.Texted());
    }

    [Fact]
    public void JournalThatIsDamaged_StopsBeforeTheFirstSend_AlsoWhereThatHappensAfterThePlan()
    {
        _session.RunWell(Other);
        var path = _session.Folder.PathOf("winter.jsonl");
        var good = File.ReadAllText(path);
        var bad = good.Replace(CampaignSession.Grace, "+12025550103", StringComparison.Ordinal);
        File.WriteAllText(path, bad);
        Refuse(Run, "JournalDamaged", ErrorCategory.InvalidData, "winter.jsonl");

        File.WriteAllText(path, good);
        _host.Answers.Enqueue("Y");
        _host.WhileAsked = () => File.WriteAllText(path, bad);
        Refuse(Run + " -Confirm", "JournalDamaged", ErrorCategory.InvalidData, "winter.jsonl");
        Assert.Single(_session.Sandbox.Texted());
    }

    [Theory]
    [InlineData("-SkipTextedWithinDays 7 -OtherJournalPath winter*.jsonl", "JournalNotReadable", "winter*.jsonl")]
    [InlineData("-SkipTextedWithinDays 7 -OtherJournalPath winter.jsonl", "JournalNotReadable", "winter.jsonl")]
    [InlineData("-SkipTextedWithinDays 7 -OtherJournalPath contacts.csv", "JournalNotReadable", "contacts.csv")]
    [InlineData("-SkipTextedWithinDays 7", "InvalidCampaign", "-OtherJournalPath")]
    [InlineData("-OtherJournalPath winter.jsonl", "InvalidCampaign", "-SkipTextedWithinDays")]
    public void NothingToGoBy_IsAnError_BeforeTheFirstSend(string parameters, string errorId, string named)
    {
        var category = errorId == "InvalidCampaign" ? ErrorCategory.InvalidArgument : ErrorCategory.ReadError;
        Refuse("Invoke-SynthflowCampaign -Path contacts.csv @campaign " + parameters, errorId, category, named);
        Assert.Empty(_session.Sandbox.Texted());
        Assert.False(File.Exists(_session.JournalPath));
    }

    [Fact]
    public void ItsOwnJournalAlone_IsNoOtherCampaign()
    {
        _session.RunWell("$null = Invoke-SynthflowCampaign -Path few.csv @campaign -InformationAction Ignore");
        Refuse(Run, "JournalNotReadable", ErrorCategory.ReadError, "*.jsonl");
    }

    [Theory]
    [InlineData("", "SkipTextedWithinDays")]
    [InlineData("-SkipTextedWithinDays 3 -OtherJournalPath winter.jsonl, autumn.jsonl", "SkipTextedWithinDays")]
    [InlineData("-SkipTextedWithinDays 7 -OtherJournalPath winter.jsonl", "OtherJournalPath")]
    public void RunThatWouldLeaveOutFewer_IsRefused_AndAcceptedByName(string then, string parameter)
    {
        _session.RunWell(Other);
        File.Copy(_session.Folder.PathOf("winter.jsonl"), _session.Folder.PathOf("autumn.jsonl"));
        _session.RunWell("$null = " + Run + " -First 1");
        var again = $"Invoke-SynthflowCampaign -Path contacts.csv @campaign {then}";

        var error = Refuse(again, "CampaignChanged", ErrorCategory.InvalidArgument, parameter);

        Assert.Contains("-AcceptChange " + parameter, error.RecommendedAction(), StringComparison.Ordinal);
        Assert.Equal(2, _session.Sandbox.Texted().Count);
        _session.RunWell($"$null = {again} -AcceptChange {parameter}");
    }

    [Fact]
    public void RowsOfThePipeline_AreLookedUpToo_AndTheResumeLineHasBothParameters()
    {
        _session.RunWell(Other);
        var result = _session.RunWell("Import-Csv contacts.csv | " + Run.Replace("-Path contacts.csv ", "", StringComparison.Ordinal) + " -First 1");
        Assert.Contains("SkippedRecentlyTexted", result.Output.Select(row => (string)row.Properties["Outcome"].Value));
        Assert.Contains(
            result.Information,
            line => line.Contains("-SkipTextedWithinDays 7 -OtherJournalPath '*.jsonl'", StringComparison.Ordinal));
    }

    private ErrorRecord Refuse(string script, string errorId, ErrorCategory category, string named)
    {
        var error = _session.Run(script).Only(errorId, category);
        Assert.Null(error.DeliveryOf());
        Assert.Contains(named, error.ToString(), StringComparison.Ordinal);
        Assert.NotEqual(string.Empty, error.RecommendedAction());
        return error;
    }
}
