using Synthflow.Campaigns.Tests.Support;
using Synthflow.Sandbox;
using Synthflow.Sandbox.Faults;

namespace Synthflow.Campaigns.Tests;

/// <summary>A 404 about the address stops the campaign at its first row; one about the row does not.</summary>
public class RouteTests
{
    private readonly SandboxHandler _sandbox = new();

    [Theory]
    [InlineData("Not Found")]
    [InlineData("NOT_FOUND")]
    [InlineData("404 page not found")]
    [InlineData("no route matched with those values")]
    [InlineData("Route not found: /v2/chat/outbound")]
    [InlineData("Cannot POST /v2/chat/outbound")]
    public void WordsOfARouter_StopAtOnce(string words)
    {
        var (results, summary) = Run(words);

        Assert.Equal("CampaignStopped", summary.Failure?.Told());
        Assert.Single(results);
        Assert.Equal(1, _sandbox.Requests.Total);
    }

    [Theory]
    [InlineData("Agent not found")]
    [InlineData("For this country there is no route")]
    [InlineData("Numbers like this we cannot post")]
    [InlineData("Error 404")]
    public void WordsAboutTheRow_GoOn(string words)
    {
        var (results, summary) = Run(words);

        Assert.Null(summary.Failure);
        Assert.Equal(3, results.Count(result => result.GetOutcome() == CampaignOutcome.Rejected));
    }

    private (List<CampaignResult> Results, CampaignSummary Summary) Run(string words)
    {
        var body = System.Text.Json.JsonSerializer.Serialize(new { detail = words });
        _sandbox.Faults.Script = (_, _) => Fault.Status(404, body);
        return Campaign.Run(_sandbox, new MemoryDisk(), Campaign.Options(workers: 1), Campaign.Rows(3));
    }
}
