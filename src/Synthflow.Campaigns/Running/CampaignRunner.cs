using Synthflow.Campaigns.Journal;
using Synthflow.Campaigns.Planning;
using Synthflow.Client;
using Synthflow.Client.Http;

namespace Synthflow.Campaigns.Running;

/// <summary>Sends rows at most once each, with several workers, and hands out results that are safe in the
/// journal.</summary>
/// <remarks>
/// <para>One thread (a pipeline) calls <see cref="TryAdd"/>, <see cref="Complete"/> and <see cref="Take"/>. Where
/// TryAdd says no, take results and try again: the rows in the works are bounded. <see cref="Stop"/> may come from any
/// thread.</para>
/// <para>The runner owns the journal.</para>
/// </remarks>
public sealed partial class CampaignRunner : IDisposable
{
    private const int MaxRowsInWorks = 1024;

    private readonly CampaignOptions _options;
    private readonly CampaignJournal _journal;
    private readonly RowDecider _gate;
    private readonly RowSender _sender;
    private readonly SenderPace _pace;
    private readonly Pacer _pacer;
    private readonly StopRules _rules;
    private readonly RowQueue _queue = new();
    private readonly ResultQueue _results = new();
    private readonly CampaignCounts _counts = new();
    private readonly CampaignCounts _decided = new();
    private readonly CampaignCounts _earlier = new();
    private readonly RowsNotReached _notReached = new();
    private readonly List<CampaignResult> _unwritten = [];
    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationTokenSource _givingUp = new();
    private readonly object _lock = new();
    private readonly long _began;
    private readonly Task _completion;
    private ITimer? _drain;
    private CampaignException? _failure;
    private CampaignException? _unwrittenBecause;
    private TimeSpan? _duration;
    private long _accepted;
    private long _taken;
    private long _tried;
    private long _reserved;
    private bool _wasStopped;
    private volatile bool _isFirstReached;
    private bool _disposed;

    /// <summary>Makes a runner and notes its beginning in the journal.</summary>
    /// <param name="client">Where to send.</param>
    /// <param name="options">The campaign the journal was opened for.</param>
    /// <param name="journal">The journal; the runner disposes it.</param>
    /// <exception cref="CampaignException"><c>InvalidCampaign</c>, <c>JournalNotWritable</c>. Nothing was sent
    /// then.</exception>
    public CampaignRunner(SynthflowClient client, CampaignOptions options, CampaignJournal journal)
    {
        _options = options;
        _journal = journal;
        _rules = new StopRules(journal.History.Path);
        _began = options.Clock.GetTimestamp();
        var isReady = false;
        try
        {
            _gate = new RowDecider(options, journal.History);
            _pace = client.JoinPace(options.Channel, options.FromNumber, options.EffectivePerSecond, options.Clock);
            _pacer = _pace.Pacer;
            _sender = new RowSender(client, options.Clock, _pacer);
            journal.Start(OnDurable, OnLost);
            isReady = true;
        }
        finally
        {
            if (!isReady)
            {
                _pace?.Dispose();
                journal.Dispose();
            }
        }

        _completion = Task.Run(RunAsync, CancellationToken.None);
    }

    /// <summary>Whether everything is done and every result has been taken.</summary>
    public bool IsFinished => _results.IsFinished;

    /// <summary>Whether further rows would not be sent: the campaign stops, or -First is reached.</summary>
    public bool IsSatisfied => _isFirstReached || _stopping.IsCancellationRequested;

    /// <summary>
    /// What the plan has of this run's rows, where there is one: those that
    /// never come in count by it.
    /// </summary>
    public PlannedRows? Planned
    {
        get => _notReached.Plan;
        set => _notReached.Plan = value;
    }

    /// <summary>Takes a row in; once <see cref="IsSatisfied"/> it is only counted.</summary>
    /// <returns>False where there are too many in the works: take results, then try again.</returns>
    /// <exception cref="CampaignException"><c>InvalidCampaign</c>: the first row lacks a column the message asks
    /// for.</exception>
    public bool TryAdd(CampaignRow row)
    {
        if (!_gate.IsMine(row))
        {
            return true;
        }

        if (IsSatisfied)
        {
            _notReached.TooLate(_gate.Decide(row).Outcome);
            return true;
        }

        if (_accepted - _taken - Math.Min(_parked.Count, ParkedRows.MaxRows) >= MaxRowsInWorks)
        {
            return false;
        }

        var decision = _gate.Decide(row);
        Interlocked.Increment(ref _accepted);
        _notReached.TakenIn();
        if (decision.Request is { } request)
        {
            BeginRow(new QueuedRow { Row = row, PhoneNumber = request.ToNumber, Request = request });
        }
        else
        {
            HandOut(row, decision.Outcome, decision.Reason, fromEarlierRun: decision.FromEarlierRun);
        }

        return true;
    }

    /// <summary>Takes results; waits for the first of them, the end, or the time.</summary>
    /// <param name="into">Where to.</param>
    /// <param name="timeout">How long to wait at most; infinite is allowed.</param>
    /// <param name="cancellationToken">Ends the wait without an exception.</param>
    /// <returns>How many were taken.</returns>
    public int Take(ICollection<CampaignResult> into, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var count = _results.Take(into, timeout, cancellationToken);
        _taken += count;
        return count;
    }

    /// <summary>No new sends; those in flight have <see cref="CampaignOptions.DrainTime"/> to end, then they are
    /// Unknown.</summary>
    public void Stop()
    {
        lock (_lock)
        {
            if (_disposed || _drain is not null)
            {
                return;
            }

            _wasStopped |= !_completion.IsCompleted;
            _drain = _options.Clock.CreateTimer(
                static state => ((CampaignRunner)state!).GiveUp(), this, _options.DrainTime, Timeout.InfiniteTimeSpan);
        }

        _stopping.Cancel();
    }

    /// <summary>As <see cref="Stop"/>; the summary's failure is <c>CampaignStopped</c> and names the signal.</summary>
    /// <param name="signal">What told this process to end, such as <c>SIGTERM</c>.</param>
    public void StopBySignal(string signal)
    {
        lock (_lock)
        {
            _failure ??= _completion.IsCompleted ? null : StopRules.StoppedBy(signal);
        }

        Stop();
    }

    /// <summary>No new sends, for a reason that the summary gives; those in flight end as they end.</summary>
    public void StopBecause(CampaignException because)
    {
        if (!_completion.IsCompleted)
        {
            Fail(because);
        }
    }

    /// <summary>How far it is.</summary>
    public CampaignProgress GetProgress()
    {
        var parked = _parked.Count;
        var elapsed = (_duration ?? _options.Clock.GetElapsedTime(_began)).TotalSeconds;
        var done = _counts.Total;
        return new CampaignProgress
        {
            Done = done,
            Waiting = Math.Max(0, Interlocked.Read(ref _accepted) - done),
            Sent = CountOfThisRun(CampaignOutcome.Sent),
            AcceptedNoId = CountOfThisRun(CampaignOutcome.AcceptedNoId),
            Unknown = CountOfThisRun(CampaignOutcome.Unknown),
            PerSecond = elapsed > 0 ? Interlocked.Read(ref _tried) / elapsed : 0,
            Pace = _pacer.CurrentPerSecond,
            InQuietHours = parked,
            WaitsUntil = parked > 0 && Interlocked.Read(ref _underway) == parked ? _parked.FirstOpensAt : null,
        };
    }

    private long CountOfThisRun(CampaignOutcome outcome) => _counts[outcome] - _earlier[outcome];

    /// <summary>How it ended. Call it once <see cref="IsFinished"/>; it throws what must not be kept silent.</summary>
    public CampaignSummary GetSummary()
    {
        // A fault of a worker that is no outcome of a send is a mistake in the program: it comes out here.
        _completion.ConfigureAwait(false).GetAwaiter().GetResult();
        lock (_lock)
        {
            var rest = _notReached.Count(_counts);
            return new CampaignSummary
            {
                Counts = _counts,
                NotReached = rest[CampaignOutcome.NotReached],
                NeverTaken = rest.Without(CampaignOutcome.NotReached),
                WasStopped = _wasStopped || _isFirstReached,
                Duration = _duration ?? TimeSpan.Zero,
                Failure = FailureWithUnwritten(),
                Unwritten = _unwritten.ToArray(),
            };
        }
    }

    /// <summary>Stops, waits for what is in flight as <see cref="Stop"/> does, and lets go of the journal.</summary>
    public void Dispose()
    {
        Stop();
        lock (_lock)
        {
            if (_disposed)
            {
                return;
            }

            _disposed = true;
        }

        // An HTTP stack that ignores its token must not hold the pipeline for ever; with the journal closed, nothing
        // more can be sent, because every send needs its attempt on disk first.
        var limit = Task.Delay(_options.DrainTime + TimeSpan.FromSeconds(5), CancellationToken.None);
        var ended = Task.WhenAny(_completion, limit).ConfigureAwait(false).GetAwaiter().GetResult();
        _journal.Dispose();
        _pace.Dispose();
        _drain?.Dispose();
        // The token sources stay undisposed: they hold nothing, and a timer or a Stop on its way here would meet them.
        if (ReferenceEquals(ended, _completion))
        {
            _ = _completion.Exception;
            _queue.Dispose();
        }
    }
}
