namespace Synthflow.Campaigns.Planning;

/// <summary>What a run would do with one row.</summary>
public sealed class CampaignPlanRow
{
    /// <summary>The row and why; the outcome is WillSend where it will be sent.</summary>
    public required CampaignResult Result { get; init; }

    /// <summary>The message as the person would get it, or <see langword="null"/>.</summary>
    public string? Message { get; init; }

    /// <summary>The segments of an SMS, else 0.</summary>
    public int Segments { get; init; }
}
