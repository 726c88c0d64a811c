namespace Synthflow.Campaigns.Running;

/// <content>Rows in quiet hours: handed out for a later run, or kept until those are over.</content>
public sealed partial class CampaignRunner
{
    private readonly ParkedRows _parked = new();
    // Rows that wait for a worker, are in its hands, or wait for the end of quiet hours.
    private long _underway;
    private volatile bool _isWholeListIn;

    /// <summary>Whether quiet hours are over for rows that were kept for that: <see cref="Reopen"/> takes them
    /// up.</summary>
    public bool CanReopen => !IsSatisfied && _parked.FirstOpensAt <= _options.Clock.GetUtcNow();

    /// <summary>Takes up the rows whose quiet hours are over, by the same thread that adds rows. Who opted out, or was
    /// texted by another campaign, in the meantime is left out.</summary>
    public void Reopen()
    {
        foreach (var queued in _parked.TakeOpen(_options.Clock.GetUtcNow()))
        {
            if (_gate.ReasonToLeaveOut(queued.Row, queued.PhoneNumber) is { } left)
            {
                HandOut(queued.Row, left.Outcome, left.Reason);
                EndRow();
            }
            else
            {
                _queue.Add(queued);
            }
        }
    }

    /// <summary>No more rows will come.</summary>
    public void Complete()
    {
        _isWholeListIn = true;
        if (Interlocked.Read(ref _underway) == 0)
        {
            _queue.Complete();
        }
    }

    private void BeginRow(QueuedRow queued)
    {
        Interlocked.Increment(ref _underway);
        _queue.Add(queued);
    }

    private void EndRow()
    {
        if (Interlocked.Decrement(ref _underway) == 0 && _isWholeListIn)
        {
            _queue.Complete();
        }
    }

    /// <summary>Quiet hours hold a row back: it is kept until they are over, where that was asked for and is
    /// known.</summary>
    private void HoldBack(QueuedRow queued, string reason)
    {
        if (_gate.OpensAt(queued.Row) is { } opensAt)
        {
            _parked.Add(queued, opensAt);
            return;
        }

        HandOut(queued.Row, CampaignOutcome.DeferredQuietHours, reason);
        EndRow();
    }

    /// <summary>A send that quiet hours ended between two tries: in the journal it is one that did not leave.</summary>
    private async Task<string?> HoldBackSendAsync(QueuedRow queued, CampaignResult result)
    {
        if (_gate.OpensAt(queued.Row) is null)
        {
            _decided.Add(result.Kind);
            _journal.Writer.AppendResult(result);
            return null;
        }

        try
        {
            await _journal.Writer.Append(result, static (records, value) => records.Result(value))
                .ConfigureAwait(false);
            return result.Reason;
        }
        catch (CampaignException failure)
        {
            _decided.Add(result.Kind);
            OnLost([result], failure);
            return null;
        }
    }
}
