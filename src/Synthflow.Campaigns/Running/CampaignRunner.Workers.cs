using Synthflow.Campaigns.Journal;

namespace Synthflow.Campaigns.Running;

/// <content>The workers: quiet hours, pace, attempt on disk, send, result on disk, in that order for every
/// row.</content>
public sealed partial class CampaignRunner
{
    private async Task RunAsync()
    {
        var workers = new Task[_options.ThrottleLimit];
        for (var index = 0; index < workers.Length; index++)
        {
            workers[index] = WorkAsync();
        }

        try
        {
            await Task.WhenAll(workers).ConfigureAwait(false);
        }
        finally
        {
            await EndAsync().ConfigureAwait(false);
            _results.Complete();
        }
    }

    private async Task WorkAsync()
    {
        var isClean = false;
        try
        {
            while (!_isFirstReached
                && await _queue.TakeAsync(Admit, _stopping.Token).ConfigureAwait(false) is var (row, admission))
            {
                if (await HandleAsync(row, admission).ConfigureAwait(false) is { } quiet)
                {
                    HoldBack(row, quiet);
                }
                else
                {
                    EndRow();
                }
            }

            isClean = true;
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            isClean = true;
        }
        finally
        {
            if (!isClean)
            {
                // A mistake in the program: the others must not go on as if nothing were wrong.
                _stopping.Cancel();
            }
        }
    }

    /// <summary>In the rows' order: why quiet hours hold the row back, else whether it is one of those that -First
    /// allows.</summary>
    private (string? Quiet, bool IsReserved) Admit(QueuedRow queued) =>
        _gate.ReasonToWait(queued.Row) is { } quiet ? (quiet, false) : (null, Reserve());

    /// <returns>Why quiet hours hold the row back; <see langword="null"/> where it is done.</returns>
    private async Task<string?> HandleAsync(QueuedRow queued, (string? Quiet, bool IsReserved) admission)
    {
        Pass(CampaignPoint.Taken, queued);
        if (!admission.IsReserved)
        {
            return admission.Quiet;
        }

        var log = new RowLog(_options.Log);
        // All waits come before the attempt is noted: a kill after that calls the person Unknown, who must not be one
        // that still stood in a queue.
        await _pacer.WaitAsync(log, _stopping.Token).ConfigureAwait(false);
        await _sender.WaitForTurnAsync(log, _stopping.Token).ConfigureAwait(false);
        Pass(CampaignPoint.Paced, queued);
        // The wait for the pace may have gone on into the night.
        if (_gate.ReasonToWait(queued.Row) is { } nowQuiet)
        {
            Interlocked.Decrement(ref _reserved);
            return nowQuiet;
        }

        try
        {
            await _journal.Writer.AppendAttempt(queued.Row.Row, queued.PhoneNumber, RowMark.Of(queued.Row))
                .ConfigureAwait(false);
        }
        catch (CampaignException failure)
        {
            // NotSent is what is true now; where the attempt could not be taken back, the next run cannot know that.
            var words = failure.IsAttemptInDoubt
                ? Messages.CampaignRow_AttemptInDoubt
                : Messages.CampaignRow_AttemptNotWritten;
            var reason = Text.Of(words, (failure.InnerException?.Message ?? failure.Message).TrimEnd('.'));
            HandOut(queued.Row, CampaignOutcome.NotSent, reason, failure.ErrorId);
            Fail(failure);
            return null;
        }

        Pass(CampaignPoint.AttemptDurable, queued);
        var result = await SendAsync(queued, log).ConfigureAwait(false);
        Pass(CampaignPoint.Answered, queued);
        if (result.Kind == CampaignOutcome.DeferredQuietHours)
        {
            return await HoldBackSendAsync(queued, result).ConfigureAwait(false);
        }

        _decided.Add(result.Kind);
        _journal.Writer.AppendResult(result);
        Pass(CampaignPoint.ResultQueued, queued);
        return null;
    }

    private async Task<CampaignResult> SendAsync(QueuedRow queued, RowLog log)
    {
        if (_stopping.IsCancellationRequested)
        {
            return _sender.NotTried(queued.Row);
        }

        Interlocked.Increment(ref _tried);
        var (result, error) = await _sender
            .SendAsync(queued.Row, queued.Request, log, _gate.QuietCheck(queued.Row), _stopping.Token, _givingUp.Token)
            .ConfigureAwait(false);
        if (result.Kind == CampaignOutcome.DeferredQuietHours)
        {
            // It was not sent, which says nothing about the campaign and takes none of the sends that -First allows.
            Interlocked.Decrement(ref _reserved);
            return result;
        }

        // What the stop itself cut short says nothing about the campaign.
        if (!_stopping.IsCancellationRequested && _rules.Judge(result, error) is { } stop)
        {
            Fail(stop);
        }

        return result;
    }

    /// <summary>Takes one of the sends that -First allows.</summary>
    private bool Reserve()
    {
        if (_options.First is not { } first || Interlocked.Increment(ref _reserved) <= first)
        {
            return true;
        }

        Interlocked.Decrement(ref _reserved);
        // Those that got in go on; nobody else comes.
        _isFirstReached = true;
        _queue.Complete();
        return false;
    }

    private async Task EndAsync()
    {
        _options.Probe?.Pass(CampaignPoint.Ending, null);
        string? reason;
        lock (_lock)
        {
            reason = _failure?.Message ?? (_wasStopped || _isFirstReached ? "stopped" : null);
        }

        _decided.Add(_notReached.Count(_decided));
        try
        {
            await _journal.Writer
                .Append((reason, _decided), static (records, end) => records.End(end.reason, end._decided))
                .ConfigureAwait(false);
        }
        catch (CampaignException failure)
        {
            // Results from before the failure may still be on their way to be handed out.
            await _journal.Writer.SettledAsync().ConfigureAwait(false);
            Fail(failure);
        }

        _pace.Dispose();
        _duration = _options.Clock.GetElapsedTime(_began);
    }

    private void Fail(CampaignException failure)
    {
        lock (_lock)
        {
            // Whatever else happened: nobody may go on before a journal that is gone is back.
            _failure = _failure is null || (failure.JournalIsGone && !_failure.JournalIsGone) ? failure : _failure;
        }

        _stopping.Cancel();
    }

    private void GiveUp() => _givingUp.Cancel();

    /// <summary>Results that are on disk; on the journal's thread.</summary>
    private void OnDurable(IReadOnlyList<CampaignResult> results)
    {
        foreach (var result in results)
        {
            _options.Probe?.Pass(CampaignPoint.ResultDurable, result.PhoneNumber);
            _counts.Add(result.Kind);
        }

        _results.AddAll(results);
        foreach (var result in results)
        {
            _options.Probe?.Pass(CampaignPoint.HandedOut, result.PhoneNumber);
        }
    }

    /// <summary>Results the journal could not take. They are handed out all the same, and say so.</summary>
    private void OnLost(IReadOnlyList<CampaignResult> results, CampaignException failure)
    {
        var words = failure.JournalIsGone ? Messages.CampaignRow_JournalGone : Messages.CampaignRow_NotInJournal;
        var told = results.Select(result => result.NotInJournal(words)).ToList();
        lock (_lock)
        {
            _unwrittenBecause ??= failure;
            _unwritten.AddRange(told);
        }

        foreach (var result in told)
        {
            _counts.Add(result.Kind);
        }

        _results.AddAll(told);
        Fail(failure);
    }

    private CampaignException? FailureWithUnwritten()
    {
        if (_unwritten.Count == 0 || _unwrittenBecause is not { } failure)
        {
            return _failure;
        }

        var words = failure.JournalIsGone ? Messages.CampaignStopped_JournalGone : Messages.CampaignStopped_Journal;
        var reason = Text.Of(
            words,
            _unwritten.Count,
            _unwritten.Count(static result => result.MayHaveArrived),
            (failure.InnerException?.Message ?? failure.Message).TrimEnd('.'));
        return new CampaignException(
            ErrorIds.CampaignStopped,
            Text.Of(Messages.CampaignStopped, reason),
            failure is { JournalIsGone: true, RecommendedAction: { } action }
                ? action : Messages.CampaignStopped_NextStep,
            _failure)
        {
            JournalPath = failure.JournalPath,
            JournalIsGone = failure.JournalIsGone,
        };
    }

    private void HandOut(
        CampaignRow row,
        CampaignOutcome outcome,
        string? reason,
        string? errorId = null,
        bool fromEarlierRun = false)
    {
        if (fromEarlierRun)
        {
            _earlier.Add(outcome);
        }

        _counts.Add(outcome);
        _decided.Add(outcome);
        // Only the pipeline's thread hands out what earlier runs sent.
        var send = outcome == CampaignOutcome.AlreadySent && row.PhoneNumber is { } number
            ? _journal.History.TakeEarlierSend(number)
            : null;
        _results.Add(new CampaignResult
        {
            Row = row.Row,
            Name = row.Name,
            PhoneNumber = row.PhoneNumber,
            InputObject = row.InputObject,
            Kind = outcome,
            ConversationId = send?.ConversationId,
            At = send?.At ?? _options.Clock.GetUtcNow(),
            Reason = reason,
            ErrorId = errorId,
            FromEarlierRun = fromEarlierRun,
        });
    }

    private void Pass(CampaignPoint point, QueuedRow row) => _options.Probe?.Pass(point, row.PhoneNumber);
}
