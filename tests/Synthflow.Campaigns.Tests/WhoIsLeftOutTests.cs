using Synthflow.Campaigns.Planning;
using Synthflow.Campaigns.Journal;
using Synthflow.Campaigns.Tests.Support;
using Synthflow.Sandbox;

namespace Synthflow.Campaigns.Tests;

/// <summary>Who opted out, or cannot be texted, is not texted by any row; and the plan counts it so.</summary>
public class WhoIsLeftOutTests
{
    private readonly SandboxHandler _sandbox = new();

    [Fact]
    public void LaterRowOfAPersonWhoOptedOut_IsNotTexted()
    {
        CampaignRow[] rows = [Marked("+15551000002"), Campaign.Row(3, "+15551000002", "Bea")];

        var (results, _) = Run(rows);

        Assert.Equal([CampaignOutcome.SkippedOptOut, CampaignOutcome.SkippedDuplicate], results.Select(result => result.GetOutcome()));
        Assert.Equal(0, _sandbox.Requests.Total);
    }

    [Fact]
    public void RowWithANumberAndAProblem_IsNotTexted_AndALaterGoodOneIs()
    {
        CampaignRow[] rows =
        [
            new() { Row = 2, PhoneNumber = "+15551000002", Problem = "no", Variables = Campaign.Row(0).Variables },
            Campaign.Row(3, "+15551000002", "Bea"),
        ];

        var (results, _) = Run(rows);

        Assert.Equal([CampaignOutcome.SkippedProblem, CampaignOutcome.Sent], results.OrderBy(result => result.Row).Select(result => result.GetOutcome()));
        Assert.Equal(1, _sandbox.Requests.Total);
    }

    [Fact]
    public void NumbersOfAnOptOutList_AreAskedFor_AlsoInRowsThatSayNothing()
    {
        var rows = Campaign.Rows(4).ToArray();

        var (results, _) = Campaign.Run(
            _sandbox, new MemoryDisk(), Campaign.Options(isOptedOut: number => number == Campaign.Number(2)), rows);

        Assert.Equal(CampaignOutcome.SkippedOptOut, results.Single(result => result.Row == 4).GetOutcome());
        Assert.Equal(3, _sandbox.Requests.Total);
        Assert.Equal(0, _sandbox.Requests.PostsTo(Campaign.Number(2)));
    }

    [Fact]
    public void WhoWasTextedBefore_AndOptedOutSince_IsNotTextedAgainAfterAResolve()
    {
        var disk = new MemoryDisk();
        Campaign.Run(_sandbox, disk, Campaign.Options(), Campaign.Rows(2));
        var (results, _) = Campaign.Run(
            _sandbox, disk, Campaign.Options(isOptedOut: _ => true), Campaign.Rows(3));

        Assert.Equal(CampaignOutcome.SkippedOptOut, results.Single(result => result.Row == 4).GetOutcome());
        Assert.Equal(2, _sandbox.Requests.Total);
    }

    [Fact]
    public void Plan_CountsEveryRow_ByWhatARunMakesOfIt()
    {
        CampaignRow[] rows =
        [
            .. Campaign.Rows(4), Campaign.Row(9, Campaign.Number(0), "Ada"), Marked(Campaign.Number(7)), Campaign.Row(11, null, "Bo"),
        ];
        var options = Campaign.Options(first: 3);
        var planner = new CampaignPlanner(options, CampaignHistory.Read(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), options));
        foreach (var row in rows)
        {
            planner.Add(row);
        }

        var plan = planner.Finish();
        var (_, summary) = Campaign.Run(_sandbox, new MemoryDisk(), options, rows);

        Assert.Equal(rows.Length, plan.Counts.Total);
        Assert.Equal((3, 1, 1), (plan.Counts[CampaignOutcome.WillSend], plan.Counts[CampaignOutcome.NotReached], plan.Counts[CampaignOutcome.SkippedProblem]));
        Assert.Equal((1, 1), (plan.Counts[CampaignOutcome.SkippedDuplicate], plan.Counts[CampaignOutcome.SkippedOptOut]));
        Assert.Equal(plan.Counts[CampaignOutcome.WillSend], summary.Counts[CampaignOutcome.Sent]);
    }

    private static CampaignRow Marked(string number) =>
        new() { Row = 2, PhoneNumber = number, OptedOut = true, Variables = Campaign.Row(0).Variables };

    private (List<CampaignResult> Results, CampaignSummary Summary) Run(IEnumerable<CampaignRow> rows) =>
        Campaign.Run(_sandbox, new MemoryDisk(), Campaign.Options(), rows);
}
