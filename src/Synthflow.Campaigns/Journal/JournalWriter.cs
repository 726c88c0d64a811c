namespace Synthflow.Campaigns.Journal;

/// <summary>Appends records from many threads; all that come while the disk is busy share its next flush.</summary>
/// <remarks>
/// After a failed write or flush nothing more is sent, so nothing more is written but results of that write; it is
/// taken back first, so that the journal says of each row what the run says.
/// </remarks>
internal sealed class JournalWriter : IDisposable
{
    private const int MaxGatherMilliseconds = 1;
    private const int FlushesAfterMiss = 16;

    private readonly object _lock = new();
    private readonly IJournalFile _file;
    private readonly JournalTail _tail;
    private readonly TimeProvider _clock;
    private readonly RecordWriter _records;
    private readonly Action<IReadOnlyList<CampaignResult>> _onDurable;
    private readonly Action<IReadOnlyList<CampaignResult>, CampaignException> _onLost;
    private readonly Thread _thread;
    private JournalBatch _next = new();
    private MemoryStream _spare = new();
    private int _sending;
    private int _flushesUntilGather;
    private bool _isGathering;
    private CampaignException? _failure;
    private TaskCompletionSource<bool>? _settled;
    private bool _isCommitting;
    private bool _closing;

    /// <param name="file">The journal; the writer does not dispose it.</param>
    /// <param name="tail">Its end.</param>
    /// <param name="lastSequence">The last sequence number in it.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="onDurable">Takes results that are on disk; called on the writer's thread.</param>
    /// <param name="onLost">Takes results that could not be written (there may be none), and why. Called at least once
    /// after a failure.</param>
    public JournalWriter(
        IJournalFile file,
        JournalTail tail,
        long lastSequence,
        TimeProvider clock,
        Action<IReadOnlyList<CampaignResult>> onDurable,
        Action<IReadOnlyList<CampaignResult>, CampaignException> onLost)
    {
        _file = file;
        _tail = tail;
        _clock = clock;
        _records = new RecordWriter(lastSequence, clock);
        _onDurable = onDurable;
        _onLost = onLost;
        _thread = new Thread(Run) { IsBackground = true, Name = "Synthflow journal" };
        _thread.Start();
    }

    // Two thirds: the rest is still sending while the disk works, so neither waits for the other.
    private bool IsGathered => _sending == 0 || _next.Attempts >= 2 * _sending;

    /// <summary>Adds a record; the task ends once it is on the disk itself, or fails where it is not.</summary>
    /// <exception cref="CampaignException"><c>JournalNotWritable</c>, also from the task.</exception>
    public Task Append<T>(T value, Action<RecordWriter, T> write) => Append(value, write, isAttempt: false, null);

    /// <summary>Adds the attempt of a row, whose result has to follow; else as any other record.</summary>
    /// <exception cref="CampaignException">From the task: the row must not be sent. Where <see
    /// cref="CampaignException.IsAttemptInDoubt"/> says so, the attempt may be in the journal all the same, and the
    /// next run takes the row for Unknown.</exception>
    public Task AppendAttempt(long row, string number, byte mark) => Append(
        (row, number, mark),
        static (records, attempt) => records.Attempt(attempt.row, attempt.number, attempt.mark),
        isAttempt: true,
        null);

    /// <summary>Adds the result of a row, which is handed out once it is on the disk itself.</summary>
    public void AppendResult(CampaignResult result) =>
        _ = Append(result, static (records, value) => records.Result(value), isAttempt: false, result);

    /// <summary>Ends once all that was added is on the disk, or told to be lost.</summary>
    /// <remarks>After a failure a record is refused at once, while results added before it may still wait to be told.
    /// </remarks>
    public Task SettledAsync()
    {
        lock (_lock)
        {
            if (_records.IsEmpty && !_isCommitting)
            {
                return Task.CompletedTask;
            }

            _settled ??= new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
            return _settled.Task;
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _closing = true;
            Monitor.PulseAll(_lock);
        }

        _thread.Join();
        _records.Dispose();
    }

    private Task Append<T>(T value, Action<RecordWriter, T> write, bool isAttempt, CampaignResult? result)
    {
        CampaignException? failure;
        lock (_lock)
        {
            failure = _failure;
            if (failure is null && !_closing)
            {
                write(_records, value);
                var durable = result is null ? _next.AddWaiter(isAttempt) : Task.CompletedTask;
                if (result is not null)
                {
                    _next.Results.Add(result);
                    _sending--;
                }

                if (!_isGathering || IsGathered)
                {
                    Monitor.PulseAll(_lock);
                }

                return durable;
            }
        }

        failure ??= JournalErrors.NotWritable(_file.Name, new ObjectDisposedException(nameof(JournalWriter)));
        if (result is not null)
        {
            _onLost([result], failure);
        }

        return Task.FromException(failure);
    }

    private void Run()
    {
        while (true)
        {
            JournalBatch batch;
            MemoryStream bytes;
            long lastSequence;
            lock (_lock)
            {
                _isCommitting = false;
                if (_records.IsEmpty)
                {
                    _settled?.TrySetResult(true);
                    _settled = null;
                }

                while (_records.IsEmpty && !_closing)
                {
                    Monitor.Wait(_lock);
                }

                if (_records.IsEmpty)
                {
                    return;
                }

                Gather();
                batch = _next;
                _isCommitting = true;
                _sending += batch.Attempts;
                _next = new JournalBatch();
                lastSequence = _records.LastSequence;
                bytes = _records.Swap(_spare);
                _spare = bytes;
            }

            Commit(batch, bytes, lastSequence);
        }
    }

    /// <summary>
    /// Lets rows whose answers are about to come share the flush: a flush costs as much as several sends.
    /// </summary>
    /// <remarks>
    /// Nobody waits where nothing is in flight, and a service that takes longer to answer than this is not waited for
    /// again soon.
    /// </remarks>
    private void Gather()
    {
        if (_flushesUntilGather > 0)
        {
            _flushesUntilGather--;
            return;
        }

        _isGathering = true;
        while (!IsGathered && !_closing)
        {
            if (!Monitor.Wait(_lock, MaxGatherMilliseconds))
            {
                _flushesUntilGather = FlushesAfterMiss;
                break;
            }
        }

        _isGathering = false;
    }

    private void Commit(JournalBatch batch, MemoryStream bytes, long lastSequence)
    {
        if (_failure is { } earlier)
        {
            // Nothing of this batch was ever written.
            Lose(batch, batch.Results, earlier, earlier);
            return;
        }

        CampaignException failure;
        var isWritten = false;
        try
        {
            _tail.Add(bytes, lastSequence);
            isWritten = true;
            _onDurable(batch.Results);
            batch.Succeed();
            return;
        }
#pragma warning disable CA1031 // Whatever it is: on this thread it would end the process, and with it what was sent.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            // A disk says "full" in many ways (a limit on file sizes comes as ArgumentOutOfRangeException). After any
            // of them the same holds: it is not known to be on disk, so nothing more may leave.
            failure = JournalErrors.NotWritable(_file.Name, exception);
        }

        // An attempt that stays in the journal is Unknown to the next run, so its row must not be called NotSent now.
        var isTakenBack = !isWritten && _tail.TryTakeBack();
        var safe = isTakenBack ? _tail.AddResults(batch.Results, _clock, _records.Began) : 0;
        if (safe > 0 && !TryTell(() => _onDurable(batch.Results.GetRange(0, safe))))
        {
            safe = 0;
        }

        var ofAttempts = isTakenBack
            ? failure
            : JournalErrors.NotWritable(_file.Name, failure.InnerException ?? failure, isAttemptInDoubt: true);
        Lose(batch, batch.Results.GetRange(safe, batch.Results.Count - safe), failure, ofAttempts);
    }

    /// <summary>Tells everybody, whatever those who are told do: nobody may be left waiting.</summary>
    private void Lose(
        JournalBatch batch,
        IReadOnlyList<CampaignResult> lost,
        CampaignException failure,
        CampaignException failureOfAttempts)
    {
        _ = TryTell(() => _onLost(lost, failure));
        // First the loss, then the word that nothing more is taken: who gets
        // that word may be the last, and end the run.
        lock (_lock)
        {
            _failure = failure;
        }

        batch.Fail(failureOfAttempts);
    }

    private static bool TryTell(Action tell)
    {
        try
        {
            tell();
            return true;
        }
#pragma warning disable CA1031 // What a listener throws is its own; on this thread it would end the process.
        catch (Exception)
#pragma warning restore CA1031
        {
            return false;
        }
    }
}
