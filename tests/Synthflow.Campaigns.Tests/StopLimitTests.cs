using Synthflow.Campaigns.Tests.Support;
using Synthflow.Sandbox;
using Synthflow.Sandbox.Faults;

namespace Synthflow.Campaigns.Tests;

/// <summary>A campaign stops at the send that makes it so many in a row, not one before and not one later.</summary>
public class StopLimitTests
{
    private readonly SandboxHandler _sandbox = new();

    [Fact]
    public void TwentyThatNeverLeft_StopTheCampaign()
    {
        _sandbox.Faults.Script = (_, _) => Fault.Status(407);

        var (results, summary) = Run(100);

        Assert.Equal("CampaignStopped", summary.Failure?.Told());
        Assert.Equal(20, results.Count);
        Assert.All(results, result => Assert.Equal(CampaignOutcome.NotSent, result.GetOutcome()));
        // What the single send says that is to be done.
        Assert.Contains("-ProxyCredential", summary.Failure?.RecommendedAction, StringComparison.Ordinal);
        Assert.Contains("resumes where it stopped", summary.Failure?.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public void NineteenThatNeverLeft_AndOneThatDid_BeginTheCountAnew()
    {
        _sandbox.Faults.Script = (_, number) => number % 20 == 0 ? null : Fault.Status(407);

        var (results, summary) = Run(60);

        Assert.Null(summary.Failure);
        Assert.Equal(60, results.Count);
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public void AcceptedWithoutAnId_FiveInARow_StopTheCampaign(int inRow, bool stops)
    {
        _sandbox.Faults.Script = (_, number) => number <= inRow ? Fault.Body("""{"status":"ok","response":{}}""") : null;

        var (results, summary) = Run(30);

        Assert.Equal(stops ? "CampaignStopped" : null, summary.Failure?.Told());
        Assert.Equal(stops ? 5 : 30, results.Count);
        Assert.Equal(inRow, results.Count(result => result.GetOutcome() == CampaignOutcome.AcceptedNoId));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("<html>404 Not Found</html>")]
    public void NotFoundWithoutAWord_IsAboutTheAddress_AndStopsAtOnce(string body)
    {
        _sandbox.Faults.Script = (_, _) => Fault.Status(404, body);

        var (results, summary) = Run(10);

        Assert.Equal("CampaignStopped", summary.Failure?.Told());
        Assert.Single(results);
        Assert.Equal(1, _sandbox.Requests.Total);
    }

    private (List<CampaignResult> Results, CampaignSummary Summary) Run(int rows) =>
        Campaign.Run(_sandbox, new MemoryDisk(), Campaign.Options(workers: 1), Campaign.Rows(rows));
}
