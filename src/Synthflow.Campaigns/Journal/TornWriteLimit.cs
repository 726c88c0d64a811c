namespace Synthflow.Campaigns.Journal;

/// <summary>How long the one write can be that an interruption may have left unreadable at a journal's end.</summary>
/// <remarks>
/// A write begins only when the one before is on the disk. So it holds at most one attempt a worker, and results only
/// of attempts that stand before it; what begins or ends a run, and what an operator found, is one line. Whatever is
/// unreadable and longer was whole once, and people may have been texted on its account.
/// </remarks>
internal sealed class TornWriteLimit
{
    // All its values at their longest, and each of its counts with twelve digits.
    private const int LongestAttempt = 160;

    // The usual ones are about 200 and 450; a service that gives long reasons makes its journal's own measure.
    private int _longestResult = 384;
    private int _longestLine = 640;
    private int _workers;
    private int _open;

    /// <summary>The most bytes it can have.</summary>
    public long MaxBytes => (_open * _longestResult) + Math.Max(_longestLine, _workers * LongestAttempt);

    /// <summary>Takes the next good record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="length">Its line's length in bytes.</param>
    public void Take(JournalRecord record, int length)
    {
        _longestLine = Math.Max(_longestLine, length);
        switch (record.Kind)
        {
            case RecordKind.Campaign:
                _workers = Math.Min(record.ThrottleLimit, CampaignOptions.MaxWorkers);
                _open = 0;
                break;
            case RecordKind.Attempt:
                _open = Math.Min(_open + 1, _workers);
                break;
            case RecordKind.Result:
                _longestResult = Math.Max(_longestResult, length);
                _open = Math.Max(_open - 1, 0);
                break;
            case RecordKind.End:
                _workers = 0;
                _open = 0;
                break;
        }
    }
}
