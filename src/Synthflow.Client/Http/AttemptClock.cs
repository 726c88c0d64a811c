namespace Synthflow.Client.Http;

/// <summary>The time limits of one try: to connect, for the whole, and between two bytes of the answer.</summary>
/// <remarks>One timer that is set anew at each stage; a campaign makes thousands of these a second.</remarks>
internal sealed class AttemptClock : IDisposable
{
    private readonly object _lock = new();
    private readonly TimeProvider _clock;
    private readonly SynthflowClientOptions _options;
    private readonly CancellationTokenSource _source;
    private readonly ITimer _timer;
    private readonly long _began;
    private readonly TimeSpan _limit;
    private Stage _stage;
    private string? _expired;
    private bool _over;
    private long _armedAt;
    private TimeSpan _due;

    public AttemptClock(SynthflowClientOptions options, bool hasBody, CancellationToken cancellationToken)
    {
        _clock = options.Clock;
        _options = options;
        _limit = hasBody ? options.SendTimeout : options.ReadTimeout;
        _began = _clock.GetTimestamp();
        _source = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _stage = hasBody && options.ConnectTimeout < _limit ? Stage.Connecting : Stage.Waiting;
        (_armedAt, _due) = (_began, _stage == Stage.Connecting ? options.ConnectTimeout : _limit);
        _timer = _clock.CreateTimer(
            static state => ((AttemptClock)state!).OnTimer(), this, _due, Timeout.InfiniteTimeSpan);
    }

    private enum Stage
    {
        Connecting,
        Waiting,
        Reading,
    }

    public CancellationToken Token => _source.Token;

    /// <summary>Which limit ran out, in a few words, or <see langword="null"/>.</summary>
    public string? Expired
    {
        get
        {
            lock (_lock)
            {
                return _expired;
            }
        }
    }

    public TimeSpan Elapsed => _clock.GetElapsedTime(_began);

    /// <summary>
    /// The connection stands and the body is about to leave. False: this try has been given up, send nothing.
    /// </summary>
    public bool OnBodyStarted()
    {
        lock (_lock)
        {
            if (_over || _expired is not null || _source.IsCancellationRequested)
            {
                return false;
            }

            if (_stage == Stage.Connecting)
            {
                _stage = Stage.Waiting;
                Arm(_limit - Elapsed);
            }

            return true;
        }
    }

    /// <summary>Bytes of the answer came: the silence is over.</summary>
    public void OnBytes()
    {
        lock (_lock)
        {
            _stage = Stage.Reading;
            var left = _limit - Elapsed;
            Arm(left < _options.IdleTimeout ? left : _options.IdleTimeout);
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _over = true;
        }

        _timer.Dispose();
        _source.Dispose();
    }

    private void Arm(TimeSpan due)
    {
        if (!_over && _expired is null)
        {
            (_armedAt, _due) = (_clock.GetTimestamp(), due > TimeSpan.Zero ? due : TimeSpan.Zero);
            _timer.Change(_due, Timeout.InfiniteTimeSpan);
        }
    }

    private void OnTimer()
    {
        lock (_lock)
        {
            if (_over)
            {
                return;
            }

            // A timer of the stage before may be on its way when the next stage begins: its limit is not this one's.
            var left = _due - _clock.GetElapsedTime(_armedAt);
            if (left > TimeSpan.Zero)
            {
                Arm(left);
                return;
            }

            _expired = _stage switch
            {
                Stage.Connecting => Text.Of("no connection within {0}", Text.Duration(_options.ConnectTimeout)),
                Stage.Reading when Elapsed < _limit =>
                    Text.Of("the answer stopped for {0}", Text.Duration(_options.IdleTimeout)),
                _ => Text.Of("no full answer within {0}", Text.Duration(_limit)),
            };
        }

        try
        {
            _source.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The try ended between the lock and here.
        }
        catch (AggregateException)
        {
            // Something that ends with the try failed to: the try is over all the same, and a timer has nobody to tell.
        }
    }
}
