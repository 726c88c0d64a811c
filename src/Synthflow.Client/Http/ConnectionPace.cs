namespace Synthflow.Client.Http;

/// <summary>When the requests of one connection may leave: its rate, and what the service asked each kind to
/// wait.</summary>
/// <remarks>
/// A send that was throttled holds back sends: what a service limits there are messages, and whoever looks into a chat
/// in the meantime need not wait minutes for that. Reads and deletes hold back each other in the same way. The rate,
/// where the connection has one, is everybody's.
/// </remarks>
internal sealed class ConnectionPace
{
    private readonly Pacer _sends;
    private readonly Pacer _others;

    public ConnectionPace(double? maxPerSecond, TimeProvider clock)
    {
        Rate = new Pacer(maxPerSecond, clock);
        _sends = new Pacer(null, clock);
        _others = new Pacer(null, clock);
    }

    /// <summary>The connection's own rate.</summary>
    public Pacer Rate { get; }

    /// <summary>Waits until a request of this kind may leave; either token ends the wait.</summary>
    /// <returns>How long was waited.</returns>
    public async ValueTask<TimeSpan> WaitAsync(
        RequestKind kind,
        IRequestLog? log,
        CancellationToken cancellationToken,
        CancellationToken other)
    {
        var pauses = PausesOf(kind);
        var waited = TimeSpan.Zero;
        while (true)
        {
            waited += await pauses.WaitAsync(log, cancellationToken, other).ConfigureAwait(false);
            var turn = await Rate.WaitAsync(log, cancellationToken, other).ConfigureAwait(false);
            waited += turn;
            // A pause may have come while this one waited for its turn by the rate.
            if (turn == TimeSpan.Zero || !pauses.IsPaused)
            {
                return waited;
            }
        }
    }

    /// <summary>The service throttled a request of this kind.</summary>
    public void OnThrottled(RequestKind kind, TimeSpan pause)
    {
        if (PausesOf(kind).OnThrottled(pause))
        {
            Rate.SlowDown();
        }
    }

    /// <summary>How long others pause where a request is not tried again: as asked, up to what anybody would
    /// wait.</summary>
    public static TimeSpan PauseOf(ApiAnswer throttled, SynthflowClientOptions options) =>
        throttled.RetryAfter is not { } asked ? TimeSpan.Zero
        : asked < options.LongestRetryAfter ? asked
        : options.LongestRetryAfter;

    /// <summary>Whether a request waits with reads and deletes, and not with sends.</summary>
    public static bool IsOfReads(RequestKind kind) => kind is RequestKind.Read or RequestKind.Delete;

    private Pacer PausesOf(RequestKind kind) => IsOfReads(kind) ? _others : _sends;
}
