using Synthflow.Campaigns.Journal;
using Synthflow.Campaigns.Running;
using Synthflow.Campaigns.Tests.Support;
using Synthflow.Sandbox;

namespace Synthflow.Campaigns.Tests;

/// <summary>A disk that fails once and then goes on: nothing more is sent, and the journal opens again.</summary>
public class DiskThatFailsOnceTests
{
    private readonly MemoryDisk _disk = new();
    private readonly SandboxHandler _sandbox = new();

    [Theory]
    [InlineData("flush")]
    [InlineData("write")]
    public void With16Workers_AtAnyOperation_NobodyIsTextedTwiceNorLost(string operation)
    {
        for (var at = 2; at < 30; at += Cases.PromisedStep)
        {
            var disk = new MemoryDisk();
            var sandbox = new SandboxHandler();
            FailOnce(disk, operation, at);
            var (first, summary) = Campaign.Run(sandbox, disk, Campaign.Options(workers: 16), Campaign.Rows(120));
            var sentBefore = sandbox.Requests.Total;
            disk.Before = null;

            var (again, _) = Campaign.Run(sandbox, disk, Campaign.Options(workers: 16), Campaign.Rows(120));

            Assert.Equal(120, again.Count);
            Assert.Empty(sandbox.Requests.NumbersPostedToMoreThanOnce());
            Assert.All(
                again.Where(result => result.GetOutcome() != CampaignOutcome.Unknown),
                result => Assert.Equal(1, sandbox.Requests.PostsTo(result.PhoneNumber!)));
            // Only who was said to be missing from the journal is Unknown to the next run.
            Assert.Subset(
                summary.Unwritten.Select(result => result.PhoneNumber).ToHashSet(),
                again.Where(result => result.GetOutcome() == CampaignOutcome.Unknown).Select(result => result.PhoneNumber).ToHashSet());
            Assert.Equal(sentBefore, first.Count(result => result.GetOutcome() == CampaignOutcome.Sent));
        }
    }

    [Fact]
    public void ResultThatCannotBeFlushedNorTakenBack_EndsTheWriting_AndTheJournalOpensAgain()
    {
        var hasFailed = false;
        _disk.Before = what =>
        {
            if (what == "truncate" || (what == "flush" && !hasFailed && _disk.Text.Contains("\"type\":\"result\"", StringComparison.Ordinal)))
            {
                hasFailed = true;
                throw new IOException("no");
            }
        };
        var (_, summary) = Campaign.Run(_sandbox, _disk, Campaign.Options(workers: 1), Campaign.Rows(5));
        _disk.Before = null;
        var (again, _) = Campaign.Run(_sandbox, _disk, Campaign.Options(workers: 1), Campaign.Rows(5));

        Assert.Equal("CampaignStopped", summary.Failure?.Told());
        Assert.Equal(5, again.Count);
        Assert.Empty(_sandbox.Requests.NumbersPostedToMoreThanOnce());
    }

    [Fact]
    public void WhatWasAppended_IsOnTheDiskAfterDispose()
    {
        var options = Campaign.Options(workers: 4);
        using var client = Campaign.Client(_sandbox);
        using (var runner = new CampaignRunner(client, options, CampaignJournal.Open(_disk.Open(), options)))
        {
            foreach (var row in Campaign.Rows(50))
            {
                runner.TryAdd(row);
            }
        }

        var lines = _disk.Lines;
        // Whatever a power cut takes away now, none of it was still on its way to the disk.
        _disk.Kill(keepUnflushed: 0);
        Assert.Equal(lines, _disk.Lines);
        Assert.Contains("\"type\":\"end\"", _disk.Lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void LastResults_AreHandedOut_BeforeTheEndIsSaid()
    {
        for (var run = 0; run < Cases.Promised(20); run++)
        {
            var options = Campaign.Options(workers: 8);
            using var client = Campaign.Client(_sandbox);
            using var runner = new CampaignRunner(client, options, CampaignJournal.Open(new MemoryDisk().Open(), options));
            foreach (var row in Campaign.Rows(20))
            {
                runner.TryAdd(row);
            }

            runner.Complete();
            var results = new List<CampaignResult>();
            while (!runner.IsFinished)
            {
                runner.Take(results, TimeSpan.FromSeconds(30), CancellationToken.None);
            }

            Assert.Equal(20, results.Count);
            Assert.Equal(20, runner.GetSummary().Counts.Total);
        }
    }

    private static void FailOnce(MemoryDisk disk, string operation, int at)
    {
        var seen = 0;
        disk.Before = what =>
        {
            if (what == operation && Interlocked.Increment(ref seen) == at)
            {
                throw new IOException("once");
            }
        };
    }
}
