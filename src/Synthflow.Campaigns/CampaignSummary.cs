namespace Synthflow.Campaigns;

/// <summary>How a run of a campaign ended.</summary>
public sealed class CampaignSummary
{
    /// <summary>How many rows had each outcome in this run.</summary>
    public required CampaignCounts Counts { get; init; }

    /// <summary>
    /// Rows of the plan, or that came in, that this run did not come to; the next run takes them. Together with
    /// <see cref="Counts"/> and <see cref="NeverTaken"/> they are all rows.
    /// </summary>
    public required long NotReached { get; init; }

    /// <summary>Rows that this run did not come to and that the next run does not take either, by the reason for that:
    /// sent by an earlier run, opted out, a problem.</summary>
    public required CampaignCounts NeverTaken { get; init; }

    /// <summary>Whether the run was stopped from outside or by -First before the end of the list.</summary>
    public required bool WasStopped { get; init; }

    /// <summary>How long it took.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>Why the campaign stopped automatically, or <see langword="null"/>.</summary>
    public CampaignException? Failure { get; init; }

    /// <summary>Rows whose outcome is known here but could not be written to the journal: there they are Unknown. They
    /// were handed out too, and are in <see cref="Counts"/>.</summary>
    public IReadOnlyList<CampaignResult> Unwritten { get; init; } = [];
}
