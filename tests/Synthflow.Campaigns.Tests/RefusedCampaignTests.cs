using Synthflow.Campaigns.Tests.Support;
using Synthflow.Sandbox;
using Synthflow.Sandbox.Faults;

namespace Synthflow.Campaigns.Tests;

/// <summary>
/// What stops a campaign and yet may have come after the message was taken: the row it met is never posted again by itself.
/// </summary>
public sealed class RefusedCampaignTests
{
    [Theory]
    [InlineData(300, CampaignOutcome.Rejected)]
    [InlineData(301, CampaignOutcome.Rejected)]
    [InlineData(302, CampaignOutcome.Unknown)]
    [InlineData(303, CampaignOutcome.Unknown)]
    [InlineData(307, CampaignOutcome.Rejected)]
    [InlineData(308, CampaignOutcome.Rejected)]
    [InlineData(402, CampaignOutcome.Rejected)]
    [InlineData(404, CampaignOutcome.Rejected)]
    public void Row_ThatStoppedTheCampaign_IsLeftOutByEveryLaterRun(int status, CampaignOutcome expected)
    {
        var sandbox = new SandboxHandler();
        sandbox.Faults.Next(Fault.None, Fault.StatusAfterHandling(status));
        var disk = new MemoryDisk();

        var (results, summary) = Campaign.Run(sandbox, disk, Campaign.Options(workers: 1), Campaign.Rows(9));

        Assert.Equal("CampaignStopped", summary.Failure?.Told());
        Assert.Contains("Resolve-SynthflowCampaign", summary.Failure?.RecommendedAction, StringComparison.Ordinal);
        Assert.Equal([CampaignOutcome.Sent, expected], results.Select(result => result.GetOutcome()));
        Assert.Equal(2, sandbox.Requests.Total);

        for (var run = 0; run < 2; run++)
        {
            var (again, ended) = Campaign.Run(sandbox, disk, Campaign.Options(workers: 1), Campaign.Rows(9));
            Assert.Null(ended.Failure);
            Assert.Equal(expected, again[1].GetOutcome());
            Assert.True(again[1].FromEarlierRun);
        }

        Assert.Equal(9, sandbox.Requests.Total);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    public void Row_WhoseKeyWasRefused_IsSentByTheNextRun(int status)
    {
        var sandbox = new SandboxHandler();
        sandbox.Faults.Next(Fault.Status(status, "{}"));
        var disk = new MemoryDisk();

        var (results, summary) = Campaign.Run(sandbox, disk, Campaign.Options(workers: 1), Campaign.Rows(3));
        Assert.Equal("CampaignStopped", summary.Failure?.Told());
        Assert.Equal(CampaignOutcome.NotSent, Assert.Single(results).GetOutcome());

        var (again, _) = Campaign.Run(sandbox, disk, Campaign.Options(workers: 1), Campaign.Rows(3));
        Assert.Equal(3, again.Counted()[CampaignOutcome.Sent]);
    }
}
