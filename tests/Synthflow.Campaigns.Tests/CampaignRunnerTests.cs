using Synthflow.Campaigns.Tests.Support;
using Synthflow.Sandbox;
using Synthflow.Sandbox.Faults;

namespace Synthflow.Campaigns.Tests;

public class CampaignRunnerTests
{
    [Fact]
    public void Run_WithNewJournal_SendsToEachPersonOnce()
    {
        var sandbox = new SandboxHandler();
        var disk = new MemoryDisk();

        var (results, summary) = Campaign.Run(sandbox, disk, Campaign.Options(workers: 16), Campaign.Rows(3000));

        Assert.Equal(3000, results.Count);
        Assert.All(results, result => Assert.Equal(CampaignOutcome.Sent, result.GetOutcome()));
        Assert.All(results, result => Assert.True(Guid.TryParse(result.ConversationId, out _)));
        Assert.Equal(3000, summary.Counts[CampaignOutcome.Sent]);
        Assert.Null(summary.Failure);
        Assert.Equal(3000, sandbox.Requests.Total);
        Assert.Empty(sandbox.Requests.NumbersPostedToMoreThanOnce());
    }

    [Fact]
    public void Run_Again_SendsToNobodyASecondTime()
    {
        var sandbox = new SandboxHandler();
        var disk = new MemoryDisk();
        Campaign.Run(sandbox, disk, Campaign.Options(), Campaign.Rows(50));

        var (results, _) = Campaign.Run(sandbox, disk, Campaign.Options(), Campaign.Rows(60));

        Assert.Equal(50, results.Counted()[CampaignOutcome.AlreadySent]);
        Assert.Equal(10, results.Counted()[CampaignOutcome.Sent]);
        Assert.Equal(60, sandbox.Requests.Total);
    }

    [Fact]
    public void Run_WithEveryKindOfAnswer_GivesEachRowItsOutcome()
    {
        var sandbox = new SandboxHandler();
        var options = Campaign.Options(workers: 1);
        sandbox.Faults.Next(
            Fault.None,
            Fault.LoseAnswer(),
            Fault.Body("{}"),
            Fault.Status(400, """{"detail":"no"}"""),
            Fault.RefuseConnection(), Fault.RefuseConnection(), Fault.RefuseConnection(), Fault.RefuseConnection(),
            Fault.Status(429), Fault.None,
            Fault.Status(503));

        var disk = new MemoryDisk();
        var (results, _) = Campaign.Run(sandbox, disk, options, Campaign.Rows(7));

        Assert.Equal(
            [
                (null, CampaignOutcome.Sent),
                ("OutcomeUnknown", CampaignOutcome.Unknown),
                ("OutcomeUnknown", CampaignOutcome.AcceptedNoId),
                ("BadRequest", CampaignOutcome.Rejected),
                ("ConnectionFailed", CampaignOutcome.NotSent),
                (null, CampaignOutcome.Sent),
                ("OutcomeUnknown", CampaignOutcome.Unknown),
            ],
            results.Select(result => (result.ErrorId, result.GetOutcome())));
        Assert.Equal(2, results[5].Attempts);

        var (again, _) = Campaign.Run(sandbox, disk, options, Campaign.Rows(7));

        Assert.Equal(
            [
                CampaignOutcome.AlreadySent,
                CampaignOutcome.Unknown,
                CampaignOutcome.AcceptedNoId,
                CampaignOutcome.Rejected,
                CampaignOutcome.AlreadySent, CampaignOutcome.Unknown, CampaignOutcome.Sent,
            ],
            again.OrderBy(result => result.FromEarlierRun ? 0 : 1).Select(result => result.GetOutcome()));
        // In whatever order: the one that is sent may be done before the last of the others is told.
        Assert.All(again, result => Assert.Equal(result.GetOutcome() != CampaignOutcome.Sent, result.FromEarlierRun));
        var noId = Assert.Single(again, result => result.GetOutcome() == CampaignOutcome.AcceptedNoId);
        Assert.Contains("without naming a conversation", noId.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_WithDuplicatesOptOutsAndProblems_SkipsThemAndSaysWhy()
    {
        var sandbox = new SandboxHandler();
        CampaignRow[] rows =
        [
            Campaign.Row(2, "+15551000001", "Ada"),
            Campaign.Row(3, "+15551000001", "Ada again"),
            new() { Row = 4, PhoneNumber = "+15551000002", OptedOut = true, Variables = Campaign.Row(0).Variables },
            new() { Row = 5, Problem = "no number", Variables = Campaign.Row(0).Variables },
            Campaign.Row(6, "+15551000003", ""),
            Campaign.Row(7, "+15551000003", "Better"),
        ];

        var (results, _) = Campaign.Run(
            sandbox, new MemoryDisk(), Campaign.Options(workers: 1, message: "Hi {Name}"), rows);

        var byRow = results.ToDictionary(result => result.Row);
        Assert.Equal(CampaignOutcome.Sent, byRow[2].GetOutcome());
        Assert.Equal(CampaignOutcome.SkippedDuplicate, byRow[3].GetOutcome());
        Assert.Contains("row 2", byRow[3].Reason, StringComparison.Ordinal);
        Assert.Equal(CampaignOutcome.SkippedOptOut, byRow[4].GetOutcome());
        Assert.Equal("no number", byRow[5].Reason);
        Assert.Equal(CampaignOutcome.SkippedProblem, byRow[6].GetOutcome());
        Assert.Contains("'Name' is empty", byRow[6].Reason, StringComparison.Ordinal);
        Assert.Equal(CampaignOutcome.Sent, byRow[7].GetOutcome());
        Assert.Equal(2, sandbox.Requests.Total);
    }

    [Fact]
    public void Run_WithADuplicateWhoseFirstRowNeverCame_SendsIt()
    {
        var sandbox = new SandboxHandler();
        CampaignRow[] rows =
        [
            Duplicate(3, "+15551000001", ofRow: 2, "Ada"),
            Campaign.Row(4, "+15551000002", ""),
            Duplicate(5, "+15551000002", ofRow: 4, "Bea"),
            Duplicate(6, "+15551000002", ofRow: 4, "Bea"),
        ];

        var (results, _) = Campaign.Run(
            sandbox, new MemoryDisk(), Campaign.Options(workers: 1, message: "Hi {Name}"), rows);

        Assert.Equal(
            [
                CampaignOutcome.Sent, CampaignOutcome.SkippedProblem, CampaignOutcome.Sent,
                CampaignOutcome.SkippedDuplicate,
            ],
            results.OrderBy(result => result.Row).Select(result => result.GetOutcome()));
        Assert.Empty(sandbox.Requests.NumbersPostedToMoreThanOnce());

        static CampaignRow Duplicate(long row, string number, long ofRow, string name) => new()
        {
            Row = row,
            PhoneNumber = number,
            Name = name,
            DuplicateOfRow = ofRow,
            Variables = Campaign.Row(row, number, name).Variables,
        };
    }

    [Fact]
    public void Run_WithFirst_SendsNoMoreThanThatAndGoesOnNextTime()
    {
        var sandbox = new SandboxHandler();
        var disk = new MemoryDisk();

        var (first, summary) = Campaign.Run(sandbox, disk, Campaign.Options(first: 10), Campaign.Rows(100));

        Assert.Equal(10, first.Count);
        Assert.True(summary.WasStopped);
        Assert.Null(summary.Failure);
        Assert.Equal(10, sandbox.Requests.Total);
        var (rest, _) = Campaign.Run(sandbox, disk, Campaign.Options(), Campaign.Rows(100));
        Assert.Equal(90, rest.Counted()[CampaignOutcome.Sent]);
    }

    [Fact]
    public void Run_WithAColumnThatIsNotThere_SendsNothing()
    {
        var sandbox = new SandboxHandler();

        var error = Assert.Throws<CampaignException>(() =>
            Campaign.Run(sandbox, new MemoryDisk(), Campaign.Options(message: "Hi {Nmae}"), Campaign.Rows(3)));

        Assert.Equal("InvalidCampaign", error.Told());
        Assert.Contains("Nmae", error.Words(), StringComparison.Ordinal);
        Assert.Equal(0, sandbox.Requests.Total);
    }

    [Fact]
    public void Run_InPartitions_SendsToEverybodyOnceBetweenThem()
    {
        var sandbox = new SandboxHandler();
        var sent = 0;
        for (var part = 0; part < 3; part++)
        {
            var mine = part;
            var options = Campaign.Options(isInPartition: number => number[^1] % 3 == mine);
            var (results, _) = Campaign.Run(sandbox, new MemoryDisk(), options, Campaign.Rows(200));
            sent += results.Count;
        }

        Assert.Equal(200, sent);
        Assert.Equal(200, sandbox.Requests.Total);
        Assert.Empty(sandbox.Requests.NumbersPostedToMoreThanOnce());
    }
}
