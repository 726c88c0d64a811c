namespace Synthflow.Client.Http;

/// <summary>
/// A pace for sends, shared by everybody who holds it: at most so many a second, one at a time, adaptive.
/// </summary>
/// <remarks>
/// The clock is monotonic, so a change of the machine's time neither stops nor bursts the sends. Burst 1: time not used
/// is lost, not saved up. When the service throttles (429) all pause and the rate halves; it creeps back by a tenth per
/// 20 accepted sends. A service may queue excess instead of refusing it, which shows as latency: a 95th percentile of
/// twice the best seen counts as pressure and halves the rate too.
/// </remarks>
public sealed class Pacer
{
    private const int SuccessesPerStep = 20;
    private const double SlowestShare = 1d / 64;
    private const double LongestTurn = 24 * 3600;

    // Below this, a doubled latency is the network's noise, not a queue.
    private static readonly TimeSpan _noise = TimeSpan.FromMilliseconds(250);

    private readonly object _lock = new();
    private readonly TimeProvider _clock;
    private readonly long _origin;
    private readonly double[] _latencies = new double[SuccessesPerStep];
    private double? _fullRate;
    private double? _rate;
    private double _bestPercentile = double.MaxValue;
    private TimeSpan _nextSlot;
    private TimeSpan _pausedUntil;
    private int _pauses;
    private int _successes;
    private int _measured;

    /// <summary>Makes a pace.</summary>
    /// <param name="maxPerSecond">The rate that is never passed, or <see langword="null"/> for pauses only.</param>
    /// <param name="clock">The clock.</param>
    public Pacer(double? maxPerSecond, TimeProvider clock)
    {
        _fullRate = _rate = Checked(maxPerSecond);
        _clock = clock;
        _origin = clock.GetTimestamp();
    }

    /// <summary>The rate in force, a second; <see langword="null"/> where only pauses hold.</summary>
    public double? CurrentPerSecond
    {
        get
        {
            lock (_lock)
            {
                return _rate;
            }
        }
    }

    /// <summary>Whether the service asked everybody to wait, and that time is not over.</summary>
    public bool IsPaused
    {
        get
        {
            lock (_lock)
            {
                return _pausedUntil > Now;
            }
        }
    }

    private TimeSpan Now => _clock.GetElapsedTime(_origin);

    /// <summary>Changes the rate that is never passed. How far the service has slowed it down stays as it is.</summary>
    /// <param name="maxPerSecond">The rate, or <see langword="null"/> for pauses only.</param>
    public void SetMaximum(double? maxPerSecond)
    {
        lock (_lock)
        {
            var slowed = _rate / _fullRate ?? 1;
            _fullRate = Checked(maxPerSecond);
            _rate = _fullRate * slowed;
        }
    }

    /// <summary>Waits for a turn and takes it.</summary>
    /// <param name="log">Hears of the wait before it begins, or <see langword="null"/>.</param>
    /// <param name="cancellationToken">Ends the wait; the turn is then given up unused.</param>
    /// <returns>How long was waited.</returns>
    public ValueTask<TimeSpan> WaitAsync(IRequestLog? log, CancellationToken cancellationToken) =>
        WaitAsync(log, cancellationToken, CancellationToken.None);

    /// <summary>The same; either token ends the wait.</summary>
    internal ValueTask<TimeSpan> WaitAsync(
        IRequestLog? log,
        CancellationToken cancellationToken,
        CancellationToken other)
    {
        var (wait, pauses, reason) = Reserve();
        return wait <= TimeSpan.Zero
            ? new ValueTask<TimeSpan>(TimeSpan.Zero)
            : new ValueTask<TimeSpan>(WaitForTurnAsync(wait, pauses, reason, log, cancellationToken, other));
    }

    /// <summary>A request was accepted.</summary>
    /// <param name="latency">How long a send took; <see langword="null"/> for a
    /// request whose time tells nothing.</param>
    public void OnAccepted(TimeSpan? latency)
    {
        lock (_lock)
        {
            if (latency is { } measured)
            {
                _latencies[_measured++ % SuccessesPerStep] = measured.TotalSeconds;
            }

            if (++_successes % SuccessesPerStep != 0 || _rate is not { } rate || _fullRate is not { } full)
            {
                return;
            }

            if (_measured >= SuccessesPerStep && IsUnderPressure())
            {
                Halve();
            }
            else
            {
                _rate = Math.Min(full, rate + (full / 10));
            }
        }
    }

    /// <summary>The service throttled: everybody pauses, and the rate halves.</summary>
    /// <param name="pause">How long to pause.</param>
    /// <returns>Whether that was news: no such pause was under way.</returns>
    public bool OnThrottled(TimeSpan pause)
    {
        lock (_lock)
        {
            var until = Now + pause;
            // Sends that were in flight together are refused together; only the first of them halves the rate.
            var isNew = Now >= _pausedUntil;
            if (until > _pausedUntil)
            {
                _pausedUntil = until;
            }

            if (isNew)
            {
                Halve();
            }

            _successes = 0;
            _pauses++;
            _nextSlot = _pausedUntil;
            return isNew;
        }
    }

    /// <summary>The service throttled somebody, and others wait for that: the rate halves, nobody pauses.</summary>
    internal void SlowDown()
    {
        lock (_lock)
        {
            Halve();
            _successes = 0;
        }
    }

    private async Task<TimeSpan> WaitForTurnAsync(
        TimeSpan wait,
        int pauses,
        string reason,
        IRequestLog? log,
        CancellationToken cancellationToken,
        CancellationToken other)
    {
        var began = Now;
        while (wait > TimeSpan.Zero)
        {
            log?.OnWait(wait, reason);
            await HttpStack.DelayAsync(_clock, wait, cancellationToken, other).ConfigureAwait(false);
            lock (_lock)
            {
                if (pauses == _pauses)
                {
                    break;
                }
            }

            // A pause came while this one waited: its turn is void, it queues again behind the pause.
            (wait, pauses, reason) = Reserve();
        }

        return Now - began;
    }

    private (TimeSpan Wait, int Pauses, string Reason) Reserve()
    {
        lock (_lock)
        {
            var now = Now;
            var reason = _pausedUntil > now ? "the service asked everybody to slow down" : "the pace";
            var slot = _nextSlot > now ? _nextSlot : now;
            slot = _pausedUntil > slot ? _pausedUntil : slot;
            _nextSlot = _rate is { } rate ? slot + TimeSpan.FromSeconds(Math.Min(1 / rate, LongestTurn)) : slot;
            return (slot - now, _pauses, reason);
        }
    }

    private static double? Checked(double? maxPerSecond) =>
        maxPerSecond is <= 0 or double.NaN or double.PositiveInfinity
            ? throw new ArgumentOutOfRangeException(nameof(maxPerSecond))
            : maxPerSecond;

    private void Halve()
    {
        if (_rate is { } rate && _fullRate is { } full)
        {
            _rate = Math.Max(rate / 2, full * SlowestShare);
        }
    }

    private bool IsUnderPressure()
    {
        var sorted = (double[])_latencies.Clone();
        Array.Sort(sorted);
        var percentile = sorted[(SuccessesPerStep * 95 / 100) - 1];
        _bestPercentile = Math.Min(_bestPercentile, percentile);
        return percentile > 2 * _bestPercentile && percentile > _noise.TotalSeconds;
    }
}
