using Synthflow.Campaigns.Tests.Support;
using Synthflow.Sandbox;
using Synthflow.Sandbox.Faults;

namespace Synthflow.Campaigns.Tests;

/// <summary>A 404 of a gateway or framework is about the address and stops the campaign; one that says what Synthflow lacks is
/// about the row.</summary>
public class RouteRefusalTests
{
    [Theory]
    [InlineData("Not Found")]
    [InlineData("not_found")]
    [InlineData("404 page not found")]
    [InlineData("no Route matched with those values")]
    [InlineData("Route not found")]
    [InlineData("Cannot POST /v2/chats/outbound")]
    [InlineData("  Not Found  ")]
    public void WordsOfAGateway_StopTheCampaign_AtTheFirstRow(string words)
    {
        var (results, summary, requests) = Run(words);

        Assert.Equal("CampaignStopped", summary.Failure?.Told());
        Assert.Equal(CampaignOutcome.Rejected, Assert.Single(results).GetOutcome());
        Assert.Equal(1, requests);
    }

    [Theory]
    [InlineData("Assistant not found")]
    [InlineData("Nobody has no route")]
    [InlineData("The line we cannot post")]
    [InlineData("Number 404")]
    [InlineData("The chat has no route not found")]
    public void WordsAboutSomethingElse_AreTheRowsOwn(string words)
    {
        var (results, summary, requests) = Run(words);

        Assert.Null(summary.Failure);
        Assert.Equal(3, results.Counted()[CampaignOutcome.Rejected]);
        Assert.All(results, result => Assert.Equal(words, result.Reason));
        Assert.Equal(3, requests);
    }

    private static (List<CampaignResult> Results, CampaignSummary Summary, long Requests) Run(string words)
    {
        var sandbox = new SandboxHandler();
        sandbox.Faults.Script = (_, _) => Fault.Status(404, $$"""{"detail":"{{words}}"}""");
        var (results, summary) = Campaign.Run(sandbox, new MemoryDisk(), Campaign.Options(workers: 1), Campaign.Rows(3));
        return (results, summary, sandbox.Requests.Total);
    }
}
