using Synthflow.Campaigns.Running;

namespace Synthflow.Campaigns.Tests.Support;

/// <summary>Does something when a row passes a point for the nth time: one point, or counted over all.</summary>
public sealed class KillingProbe(int atPass, Action act, CampaignPoint? only = null) : ICampaignProbe
{
    private int _passes;

    public void Pass(CampaignPoint point, string? phoneNumber)
    {
        if ((only is null || point == only) && Interlocked.Increment(ref _passes) == atPass)
        {
            act();
        }
    }
}
