using Synthflow.Campaigns.Planning;

namespace Synthflow.Campaigns.Running;

/// <summary>What becomes of the rows that a run does not come to: those that the next run takes, and those that no run
/// takes, as the plan had them.</summary>
/// <remarks>One thread adds rows; others may count at any time.</remarks>
internal sealed class RowsNotReached
{
    private readonly CampaignCounts _tooLate = new();
    private long _takenIn;

    /// <summary>What the plan has of the rows, where there is one; they come in its order.</summary>
    public PlannedRows? Plan { get; set; }

    /// <summary>A row that this run has a result of, unless it ends before it is sent.</summary>
    public void TakenIn() => Interlocked.Increment(ref _takenIn);

    /// <summary>A row that came when no more were sent, with what would have become of it.</summary>
    public void TooLate(CampaignOutcome outcome) => _tooLate.Add(PlannedRows.Left(outcome));

    /// <summary>The rows without a result of this run, by outcome: <see cref="CampaignOutcome.NotReached"/> are those
    /// that the next run takes.</summary>
    /// <param name="reached">The results of this run.</param>
    public CampaignCounts Count(CampaignCounts reached)
    {
        var takenIn = Interlocked.Read(ref _takenIn);
        var counts = _tooLate.With(CampaignOutcome.NotReached, Math.Max(0, takenIn - reached.Total));
        return Plan is { } plan ? counts.With(plan.From(takenIn + _tooLate.Total)) : counts;
    }
}
