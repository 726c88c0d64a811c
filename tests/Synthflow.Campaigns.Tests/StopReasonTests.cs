using Synthflow.Campaigns.Tests.Support;
using Synthflow.Sandbox;
using Synthflow.Sandbox.Faults;

namespace Synthflow.Campaigns.Tests;

/// <summary>A status that concerns the whole campaign stops it at once, with the words for that status.</summary>
public class StopReasonTests
{
    [Theory]
    [InlineData(401, "refused the API key (status 401)", CampaignOutcome.NotSent)]
    [InlineData(403, "refused the API key (status 403)", CampaignOutcome.NotSent)]
    [InlineData(402, "asks for payment (status 402)", CampaignOutcome.Rejected)]
    [InlineData(302, "answered with a redirect (status 302)", CampaignOutcome.Unknown)]
    [InlineData(404, "no Synthflow at this address (status 404)", CampaignOutcome.Rejected)]
    public void Status_IsSaidForWhatItIs(int status, string words, CampaignOutcome outcome)
    {
        var sandbox = new SandboxHandler();
        sandbox.Faults.Next(Fault.Status(status, "{}"));

        var (results, summary) = Campaign.Run(sandbox, new MemoryDisk(), Campaign.Options(workers: 1), Campaign.Rows(3));

        Assert.Equal("CampaignStopped", summary.Failure?.Told());
        Assert.Contains(words, summary.Failure!.Message, StringComparison.Ordinal); // asked above
        Assert.Equal(outcome, results[0].GetOutcome());
        Assert.Equal(1, sandbox.Requests.Total);
    }
}
