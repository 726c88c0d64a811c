using Microsoft.Extensions.Time.Testing;
using Synthflow.Campaigns.Journal;
using Synthflow.Campaigns.Running;
using Synthflow.Campaigns.Tests.Support;
using Synthflow.Client;
using Synthflow.Sandbox;

namespace Synthflow.Campaigns.Tests;

/// <summary>What a run says of itself before, while and after it sends, and what it leaves to the next one.</summary>
public sealed class RunnerLifeTests : IDisposable
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 4, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly MemoryDisk _disk = new();
    private readonly SandboxHandler _sandbox = new();
    private readonly SynthflowClient _client;

    public RunnerLifeTests() => _client = Campaign.Client(_sandbox, _clock);

    public void Dispose() => _client.Dispose();

    [Fact]
    public void StopAfterTheEnd_ChangesNothing()
    {
        using var runner = Start(Campaign.Options(workers: 1, clock: _clock));
        Campaign.Drive(runner, Campaign.Rows(2));

        runner.Stop();
        runner.StopBySignal("SIGTERM");
        runner.StopBecause(new CampaignException("CampaignStopped", "x", "y"));

        var summary = runner.GetSummary();
        Assert.Equal((false, null, 0L), (summary.WasStopped, summary.Failure, summary.NotReached));
    }

    [Fact]
    public void Speed_IsOfTheTimeOfTheRun_AndStandsStillOnceItHasEnded()
    {
        using var runner = Start(Campaign.Options(workers: 1, clock: _clock));
        Assert.Equal(0, runner.GetProgress().PerSecond);
        _clock.Advance(TimeSpan.FromSeconds(10));

        Campaign.Drive(runner, Campaign.Rows(5));

        Assert.Equal(0.5, runner.GetProgress().PerSecond, 6);
        _clock.Advance(TimeSpan.FromSeconds(90));
        Assert.Equal(0.5, runner.GetProgress().PerSecond, 6);
        Assert.Equal(TimeSpan.FromSeconds(10), runner.GetSummary().Duration);
    }

    [Fact]
    public void RowThatAnEarlierRunSent_HasTheTimeAndTheConversationOfThatSend()
    {
        var (first, _) = Run(1);
        _clock.Advance(TimeSpan.FromDays(1));

        var (again, _) = Run(1);

        var result = Assert.Single(again);
        Assert.Equal((CampaignOutcome.AlreadySent, true), (result.GetOutcome(), result.FromEarlierRun));
        Assert.Equal((first[0].ConversationId, first[0].At), (result.ConversationId, result.At));
        Assert.Equal(_clock.GetUtcNow().AddDays(-1), result.At);
    }

    [Fact]
    public void SkippedRow_HasTheTimeAtWhichItWasDecided()
    {
        using var runner = Start(Campaign.Options(workers: 1, clock: _clock));

        var (results, _) = Campaign.Drive(runner, [new CampaignRow { Row = 2, Problem = "no number", Variables = Campaign.Row(0).Variables }]);

        Assert.Equal(
            (CampaignOutcome.SkippedProblem, _clock.GetUtcNow(), false, (string?)null),
            (results[0].GetOutcome(), results[0].At, results[0].FromEarlierRun, results[0].ConversationId));
    }

    [Fact]
    public void CampaignThatCannotBegin_LeavesThePaceOfItsSenderToOthers()
    {
        var slow = Campaign.Options(clock: _clock, pace: 1);
        var journal = CampaignJournal.Open(_disk.Open(), slow);
        _disk.Before = static _ => throw new IOException("full");
        Assert.Equal("JournalNotWritable", Assert.Throws<CampaignException>(() => new CampaignRunner(_client, slow, journal).Dispose()).Told());

        using var runner = Start(Campaign.Options(clock: _clock, pace: 100), new MemoryDisk());

        Assert.Equal(100, runner.GetProgress().Pace);
    }

    [Fact]
    public void CampaignThatHasEnded_LeavesThePaceOfItsSenderToOthers_BeforeItIsDisposed()
    {
        using var slow = Start(Campaign.Options(workers: 1, clock: _clock, pace: 1), new MemoryDisk());
        using var quick = Start(Campaign.Options(workers: 1, clock: _clock, pace: 100), new MemoryDisk());
        Assert.Equal(1, quick.GetProgress().Pace);

        Campaign.Drive(slow, Campaign.Rows(1));
        slow.GetSummary();

        Assert.Equal(100, quick.GetProgress().Pace);
    }

    [Fact]
    public void DisposedRunner_MayBeDisposedAndStoppedAgain()
    {
        var runner = Start(Campaign.Options(workers: 2, clock: _clock));
        Assert.True(runner.TryAdd(Campaign.Row(0)));
        runner.Dispose();

        runner.Dispose();
        runner.Stop();

        Assert.True(runner.IsSatisfied);
        Assert.True(runner.TryAdd(Campaign.Row(1)));
        Assert.InRange(_sandbox.Requests.Total, 0, 1);
        // The journal is free for the next run.
        Run(2);
        Assert.Equal(2, _sandbox.Requests.Total);
    }

    [Fact]
    public void EmptyList_ReachesEverybody()
    {
        var (results, summary) = Run(0);

        Assert.Empty(results);
        Assert.Equal((0L, 0L, false), (summary.NotReached, summary.Counts.Total, summary.WasStopped));
        Assert.DoesNotContain("NotReached", _disk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void RowsBeforeTheFirstAnswer_Wait()
    {
        using var runner = Start(Campaign.Options(workers: 1, clock: _clock, pace: 0.001));
        foreach (var row in Campaign.Rows(5))
        {
            Assert.True(runner.TryAdd(row));
        }

        Assert.InRange(runner.GetProgress().Waiting, 4, 5);
        var results = new List<CampaignResult>();
        runner.Stop();
        runner.Complete();
        TakeToTheEnd(runner, results);

        var summary = runner.GetSummary();
        Assert.True(summary.WasStopped);
        Assert.Equal(5, results.Count + summary.NotReached);
    }

    /// <summary>A list that never ends (a file that somebody else still writes) holds no campaign up that has sent what it may.</summary>
    [Fact]
    public void FirstIsReached_AndTheRunEnds_ThoughTheListGoesOn()
    {
        using var runner = Start(Campaign.Options(workers: 2, clock: _clock, first: 1));
        Assert.True(runner.TryAdd(Campaign.Row(0)));
        Assert.True(runner.TryAdd(Campaign.Row(1)));

        var results = new List<CampaignResult>();
        TakeToTheEnd(runner, results);

        Assert.Equal(CampaignOutcome.Sent, Assert.Single(results).GetOutcome());
        Assert.Equal((true, 1L), (runner.GetSummary().WasStopped, runner.GetSummary().NotReached));
    }

    private static void TakeToTheEnd(CampaignRunner runner, List<CampaignResult> results)
    {
        var limit = System.Diagnostics.Stopwatch.StartNew();
        while (!runner.IsFinished)
        {
            Assert.True(limit.Elapsed < TimeSpan.FromMinutes(3), "the campaign hangs");
            runner.Take(results, TimeSpan.FromSeconds(1), CancellationToken.None);
        }
    }

    private CampaignRunner Start(CampaignOptions options, MemoryDisk? disk = null) =>
        new(_client, options, CampaignJournal.Open((disk ?? _disk).Open(), options));

    private (List<CampaignResult> Results, CampaignSummary Summary) Run(int rows)
    {
        using var runner = Start(Campaign.Options(workers: 1, clock: _clock));
        return Campaign.Drive(runner, Campaign.Rows(rows));
    }
}
