using Synthflow.Campaigns.Running;

namespace Synthflow.Campaigns.Tests.Support;

/// <summary>Does something when a row passes a point for the nth time, counted over all points.</summary>
public sealed class KillingProbe(int atPass, Action act) : ICampaignProbe
{
    private int _passes;

    public void Pass(CampaignPoint point, string? phoneNumber)
    {
        if (Interlocked.Increment(ref _passes) == atPass)
        {
            act();
        }
    }
}
