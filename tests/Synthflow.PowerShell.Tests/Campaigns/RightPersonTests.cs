namespace Synthflow.PowerShell.Tests.Campaigns;

/// <summary>Only the right person, and only who agreed: from the command line to the wire.</summary>
public sealed class RightPersonTests : IDisposable
{
    private readonly CampaignSession _session = new();

    public void Dispose() => _session.Dispose();

    [Fact]
    public void MarkInALaterRowOfThePipeline_HoldsBackTheEarlierRow()
    {
        _session.RunWell(
            "[pscustomobject]@{ 'First Name' = 'Ada'; Phone = '2025550101'; OptedOut = 'no' }, "
            + "[pscustomobject]@{ 'First Name' = 'Grace'; Phone = '2025550102'; OptedOut = 'no' }, "
            + "[pscustomobject]@{ 'First Name' = 'Ada'; Phone = '+1 202 555 0101'; OptedOut = 'yes' } "
            + "| Invoke-SynthflowCampaign @campaign");

        Assert.Equal([CampaignSession.Grace], _session.Sandbox.Texted());
    }

    [Fact]
    public void TheCampaignsOwnNumber_IsAProblemOfItsRow()
    {
        var result = _session.RunWell(
            "$own = $campaign.FromNumber; [pscustomobject]@{ 'First Name' = 'Me'; Phone = $own }, "
            + "[pscustomobject]@{ 'First Name' = 'Grace'; Phone = '2025550102' } | Invoke-SynthflowCampaign @campaign");

        Assert.Contains(
            result.Output,
            row => row.Properties["Outcome"].Value.ToString() == "SkippedProblem"
                && row.Properties["Reason"].Value.ToString()!.Contains("sent from", StringComparison.Ordinal));
        Assert.Equal([CampaignSession.Grace], _session.Sandbox.Texted());
    }
}
