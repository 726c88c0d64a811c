using System.Text.Json;
using Synthflow.Campaigns.Journal;
using Synthflow.Campaigns.Running;
using Synthflow.Campaigns.Tests.Support;
using Synthflow.Sandbox;
using Synthflow.Sandbox.Faults;

namespace Synthflow.Campaigns.Tests;

/// <summary>The numbers of a run: what it did itself, and all rows together.</summary>
public class CampaignCountsTests
{
    [Fact]
    public void Progress_CountsWhatThisRunDid_AndAcceptedWithoutAnIdApart()
    {
        var sandbox = new SandboxHandler();
        var disk = new MemoryDisk();
        sandbox.Faults.Next(Fault.None, Fault.Body("{}"), Fault.LoseAnswer());
        var (first, _) = Progress(3);
        Assert.Equal((1L, 1L, 1L), (first.Sent, first.AcceptedNoId, first.Unknown));

        var (second, summary) = Progress(4);

        Assert.Equal((1L, 0L, 0L), (second.Sent, second.AcceptedNoId, second.Unknown));
        Assert.Equal((4L, 0L), (second.Done, second.Waiting));
        Assert.Equal((1L, 1L, 1L, 1L), (
            summary.Counts[CampaignOutcome.Sent],
            summary.Counts[CampaignOutcome.AlreadySent],
            summary.Counts[CampaignOutcome.AcceptedNoId],
            summary.Counts[CampaignOutcome.Unknown]));

        (CampaignProgress Progress, CampaignSummary Summary) Progress(int rows)
        {
            var options = Campaign.Options(workers: 1);
            using var client = Campaign.Client(sandbox);
            using var runner = new CampaignRunner(client, options, CampaignJournal.Open(disk.Open(), options));
            var (_, ended) = Campaign.Drive(runner, Campaign.Rows(rows));
            return (runner.GetProgress(), ended);
        }
    }

    [Theory]
    [InlineData("first")]
    [InlineData("refused")]
    [InlineData("stopped")]
    [InlineData("to the end")]
    public void Counts_HoweverTheRunEnds_AddUpToThePlan_AlsoInTheJournal(string how)
    {
        var sandbox = new SandboxHandler();
        sandbox.Faults.Script = (_, number) => how == "refused" && number == 7 ? Fault.Status(401) : null;
        var disk = new MemoryDisk();
        var options = Campaign.Options(workers: 4, first: how == "first" ? 5 : null);
        using var client = Campaign.Client(sandbox);
        using var runner = new CampaignRunner(client, options, CampaignJournal.Open(disk.Open(), options))
        {
            Planned = Campaign.Plan(options, Campaign.Rows(300)),
        };
        if (how == "stopped")
        {
            runner.Stop();
        }

        var (results, summary) = Campaign.Drive(runner, Campaign.Rows(300));

        Assert.Equal(results.Count, summary.Counts.Total);
        Assert.Equal(300, summary.Counts.Total + summary.NotReached + summary.NeverTaken.Total);
        Assert.Equal(how == "to the end", summary.NotReached == 0);
        using var end = JsonDocument.Parse(disk.Lines[^1]);
        Assert.Equal(300, end.RootElement.GetProperty("counts").EnumerateObject().Sum(count => count.Value.GetInt64()));
    }

    [Theory]
    [InlineData("first", "")]
    [InlineData("refused", "")]
    [InlineData("stopped", "")]
    [InlineData("first", "2 3 4")]
    public void RowsThatNoRunTakes_AreNotThoseOfTheNextRun_HoweverTheRunEnds(string how, string saidStopSince)
    {
        // Of 60 people, six opted out, twelve rows cannot be sent, and all rows come twice.
        var rows = Enumerable.Range(0, 120).Select(index => Campaign.Row(
            index + 2, index % 5 == 0 ? null : Campaign.Number(index % 60), "Ada")).ToList();
        var stops = new HashSet<string>(Enumerable.Range(0, 6).Select(index => Campaign.Number((index * 10) + 1)));
        var sandbox = new SandboxHandler();
        sandbox.Faults.Script = (_, number) => how == "refused" && number == 4 ? Fault.Status(401) : null;
        var disk = new MemoryDisk();
        var options = Campaign.Options(workers: 1, first: how == "first" ? 3 : null, isOptedOut: stops.Contains);
        var planned = Campaign.Plan(options, rows);
        stops.UnionWith(saidStopSince.Split(' ').Where(word => word.Length > 0).Select(word => Campaign.Number(int.Parse(word, null))));
        CampaignSummary summary;
        List<CampaignResult> results;
        using (var client = Campaign.Client(sandbox))
        using (var runner = new CampaignRunner(client, options, CampaignJournal.Open(disk.Open(), options)) { Planned = planned })
        {
            if (how == "stopped")
            {
                runner.Stop();
            }

            (results, summary) = Campaign.Drive(runner, rows);
        }

        sandbox.Faults.Script = null;
        var remaining = summary.NotReached + summary.Counts[CampaignOutcome.NotSent];
        Assert.Equal(120, summary.Counts.Total + summary.NotReached + summary.NeverTaken.Total);
        Assert.Equal(0, summary.NeverTaken[CampaignOutcome.NotReached]);
        var all = Campaign.Options(workers: 1, isOptedOut: stops.Contains);
        var (again, _) = Campaign.Run(sandbox, disk, all, rows);
        Assert.Equal(again.Count(result => !result.FromEarlierRun && result.GetOutcome() == CampaignOutcome.Sent), remaining);
    }

    [Fact]
    public void Counts_WithoutAPlan_TakeInTheRowsThatCameTooLate()
    {
        var sandbox = new SandboxHandler();
        var options = Campaign.Options(workers: 1, first: 3);
        using var client = Campaign.Client(sandbox);
        using var runner = new CampaignRunner(client, options, CampaignJournal.Open(new MemoryDisk().Open(), options));
        var results = new List<CampaignResult>();
        foreach (var row in Campaign.Rows(50))
        {
            Assert.True(runner.TryAdd(row));
            runner.Take(results, TimeSpan.FromMilliseconds(1), CancellationToken.None);
        }

        var (rest, summary) = Campaign.Drive(runner, []);

        Assert.Equal(3, results.Count + rest.Count);
        Assert.Equal(47, summary.NotReached);
    }
}
