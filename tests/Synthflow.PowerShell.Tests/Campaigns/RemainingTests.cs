namespace Synthflow.PowerShell.Tests.Campaigns;

/// <summary>A campaign that has ended says how many people it still has to text, and results say why.</summary>
public sealed class RemainingTests : IDisposable
{
    private const string Run = "$null = Invoke-SynthflowCampaign -Path contacts.csv @campaign -ThrottleLimit 1 -WarningAction Ignore -ErrorAction Ignore";
    private readonly CampaignSession _session = new();

    public RemainingTests() => _session.RunWell("$ErrorActionPreference = 'SilentlyContinue'");

    public void Dispose() => _session.Dispose();

    [Fact]
    public void QuietHours_RemainForALaterRun()
    {
        _session.Folder.Write("contacts.csv", "First Name,Phone\nAda,2025550101\nGrace,2025550102\n");
        _session.RunWell($"{Run} -QuietHours {QuietHoursActionTests.Night()}");
        Assert.Equal("ended 2 0", Status());
        Assert.Contains("ended, 2 remain", _session.Sandbox.Show("Get-SynthflowCampaign spring.jsonl"), StringComparison.Ordinal);
        Assert.Equal(
            ["no send was tried. The last run left out: 2 in quiet hours (for a later run)"],
            Details("NotReached").Distinct());
    }

    [Fact]
    public void NotSent_Remains_UntilItIsSent()
    {
        _session.Sandbox.Fault("StartOutboundChat", "RefuseConnection()");
        _session.RunWell(Run);
        Assert.Equal("ended 1 1", Status());
        _session.RunWell(Run);
        Assert.Equal("ended 0 0", Status());
        Assert.DoesNotContain("remain", _session.Sandbox.Show("Get-SynthflowCampaign spring.jsonl"), StringComparison.Ordinal);
    }

    [Fact]
    public void WhoIsSettledAsNotSent_Remains()
    {
        _session.Sandbox.Fault("StartOutboundChat", "LoseAnswer()");
        _session.RunWell(Run);
        Assert.Equal("ended 0 0", Status());
        _session.RunWell("Resolve-SynthflowCampaign spring.jsonl -PhoneNumber +12025550101 -As NotSent -Evidence 'the log'");
        Assert.Equal("ended 1 1", Status());
        _session.RunWell(Run);
        Assert.Equal("ended 0 0", Status());
    }

    [Fact]
    public void LimitOfARun_LeavesTheRest_AndMergedSaysSoToo()
    {
        _session.RunWell(Run + " -First 1");
        Assert.Equal("stopped 2 0", Status());
        Assert.Equal(2L, _session.RunWell("(Get-SynthflowCampaign spring.jsonl -Merge).Remaining").Single<long>());
        Assert.Contains("stopped, 2 remain", _session.Sandbox.Show("Get-SynthflowCampaign spring.jsonl"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("| Select-Object -First 1", 1)]
    [InlineData("| Select-Object -First 2", 3)]
    [InlineData("| ForEach-Object { throw 'enough' }", 2)]
    [InlineData("-First 1", 1400)]
    public void RunThatEndedEarly_LeavesWhoTheNextRunTakes_AndNobodyElse(string early, int people)
    {
        // Behind those who are texted: no number, a number of before, and somebody who opted out.
        var list = new System.Text.StringBuilder("First Name,Phone\n");
        for (var index = 0; index < people; index++)
        {
            list.Append("P,+1202555").Append((index + 1000).ToString("0000", null)).Append('\n');
        }

        _session.Folder.Write("contacts.csv", list + "Katherine,\nP,+12025551000\nGrace,+12025550102\n");
        _session.Folder.Write("stop.txt", "+12025550102\n");
        var run = Run + " -OptOutPath stop.txt ";
        _session.RunWell($"try {{ {run} {early} }} catch {{ }}");
        AddsUp(people);
        _session.RunWell(run);
        Assert.Equal("ended 0 0", Status());
        _session.RunWell($"try {{ {run} {early} }} catch {{ }}");
        AddsUp(people);
        Assert.DoesNotContain("remain", _session.Sandbox.Show("Get-SynthflowCampaign spring.jsonl"), StringComparison.Ordinal);

        void AddsUp(int count) => Assert.Equal("True True True True", _session.RunWell($$"""
            $plan = @(Invoke-SynthflowCampaign -Path contacts.csv @campaign -OptOutPath stop.txt -WhatIf -WarningAction Ignore)
            $status = Get-SynthflowCampaign spring.jsonl
            $will = @($plan | Where-Object Outcome -eq WillSend).Count
            $merged = (Get-SynthflowCampaign spring.jsonl -Merge).Remaining
            $rows = ($status.LastRun.Values | Measure-Object -Sum).Sum
            "$($status.Remaining -eq $will) $($status.NotReached + $status.NotSent -eq $will) $($merged -eq $will) $($rows -eq {{count}} + 3)"
            """).Single<string>());
    }

    [Fact]
    public void WhoWasTextedRecently_IsSaidToBe_AndDoesNotRemain()
    {
        _session.Folder.Write("few.csv", "First Name,Phone\nGrace,202.555.0102\n");
        _session.RunWell("""
            $other = $campaign.Clone(); $other.JournalPath = 'winter.jsonl'; $other.InitialMessage = 'Winter'
            $null = Invoke-SynthflowCampaign -Path few.csv @other
            """);
        _session.RunWell(Run + " -SkipTextedWithinDays 7 -OtherJournalPath winter.jsonl");
        Assert.Equal("ended 0 0", Status());
        Assert.Equal(
            ["no send was tried. The last run left out: 1 texted recently by another campaign"], Details("NotReached"));
    }

    private string Status() => _session.RunWell(
        "Get-SynthflowCampaign spring.jsonl | ForEach-Object { \"$($_.State) $($_.Remaining) $($_.NotSent)\" }").Single<string>();

    private IReadOnlyList<string> Details(string outcome) => _session.RunWell(
        $"Get-SynthflowCampaignResult spring.jsonl -ContactPath contacts.csv -NoChat | Where-Object Outcome -eq {outcome} | ForEach-Object Detail")
        .OutputOf<string>();
}
