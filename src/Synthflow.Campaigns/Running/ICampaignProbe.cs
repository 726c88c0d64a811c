namespace Synthflow.Campaigns.Running;

/// <summary>Hears when a row passes a point of its life; for tests. Called on any thread.</summary>
public interface ICampaignProbe
{
    /// <summary>A row has come to a point.</summary>
    void Pass(CampaignPoint point, string? phoneNumber);
}
