namespace Synthflow.Campaigns.Journal;

/// <summary>Counts the rows that the next run takes up: those the last run left for it, and whom an operator settled as
/// not sent since.</summary>
internal sealed class RemainingRows
{
    private static readonly string[] _left =
        [nameof(CampaignOutcome.NotSent), nameof(CampaignOutcome.DeferredQuietHours),
            nameof(CampaignOutcome.NotReached)];

    private readonly HashSet<ulong> _settledSince = [];
    private long _leftByTheRun;

    /// <summary>How many there are after the lines so far.</summary>
    public long Count => _leftByTheRun + _settledSince.Count;

    /// <summary>Takes a line of the journal, in their order.</summary>
    public void Take(JournalRecord record)
    {
        if (record.Kind == RecordKind.End)
        {
            _settledSince.Clear();
            _leftByTheRun = record.Counts?.Where(static pair => _left.Contains(pair.Key)).Sum(static pair => pair.Value)
                ?? 0;
        }
        else if (record.Number != 0 && record.State == NumberState.ResolvedNotSent)
        {
            _settledSince.Add(record.Number);
        }
        else if (record.Number != 0)
        {
            _settledSince.Remove(record.Number);
        }
    }
}
