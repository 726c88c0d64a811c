
namespace Synthflow.Client.Http;

/// <summary>The one place where a request leaves: tries, waits, pace, time limits, and what became of it.</summary>
internal sealed class RequestSender : IDisposable
{
    private readonly SynthflowClientOptions _options;
    private readonly ApiKey? _key;
    private readonly RequestExchange _exchange;
    private readonly ConnectionPace _pace;
    private readonly Func<double> _jitter;
    private volatile bool _isDisposed;

    public RequestSender(SynthflowClientOptions options, ApiKey? key, HttpMessageHandler? handler)
    {
        _options = options;
        _key = key;
        _exchange = new RequestExchange(options, handler);
        _pace = new ConnectionPace(options.MaxPerSecond, options.Clock);
        _jitter = options.Jitter ?? RetryJitter.Next;
    }

    /// <summary>The rate of the connection.</summary>
    public Pacer Pacer => _pace.Rate;

    /// <summary>Waits until a request of this kind may leave. What has waited so says
    /// <see cref="RequestOptions.HasTurn"/>.</summary>
    public ValueTask<TimeSpan> WaitForTurnAsync(
        RequestKind kind,
        IRequestLog? log,
        CancellationToken cancellationToken) =>
        _pace.WaitAsync(kind, log, cancellationToken, CancellationToken.None);

    /// <summary>Sends until there is an answer, a refusal, or nothing more to try.</summary>
    /// <exception cref="SynthflowException">Anything but a 2xx answer.</exception>
    /// <exception cref="OperationCanceledException">The caller's token was cancelled, or
    /// <see cref="RequestOptions.NoFurtherTries"/> before the first try: the exception names which. The latter also
    /// where <see cref="RequestOptions.MayTry"/> forbade the first try.</exception>
    public async Task<ApiAnswer> SendAsync(
        ApiRequest request, RequestOptions? options, CancellationToken cancellationToken)
    {
        var noFurther = options?.NoFurtherTries ?? CancellationToken.None;
        var waited = TimeSpan.Zero;
        var delay = TimeSpan.Zero;
        var mayBeDone = false;
        AttemptOutcome? last = null;
        for (var attempt = 1; ; attempt++)
        {
            var mayTry = false;
            try
            {
                noFurther.ThrowIfCancellationRequested();
                waited += await WaitAsync(request.Kind, delay, last, options, cancellationToken).ConfigureAwait(false);
                noFurther.ThrowIfCancellationRequested();
                mayTry = options?.MayTry?.Invoke() ?? true;
            }
            catch (OperationCanceledException) when (noFurther.IsCancellationRequested)
            {
                // It ends below, as where a try is forbidden.
            }

            if (!mayTry)
            {
                throw last is { } seen
                    ? RequestFailure.Of(request, seen, new Effort(attempt - 1, waited, mayBeDone), _options)
                    : new OperationCanceledException(noFurther);
            }

            // After any wait this is no longer the caller's thread but one of the pool, which must not be blocked.
            var isOnCaller = attempt == 1 && waited == TimeSpan.Zero && options is { CallerWaits: true };
            var outcome = await TryAsync(request, options, attempt, isOnCaller, mayBeDone, cancellationToken)
                .ConfigureAwait(false);
            if (outcome.Answer is { IsSuccess: true } answer)
            {
                answer.Attempts = attempt;
                answer.Waited = waited;
                return answer;
            }

            var wait = request.IsTriedOnce
                ? null
                : RetryPolicy.NextWait(request.IsRepeatable, outcome, attempt, _options, _jitter());
            if (outcome.Answer is { StatusCode: 429 } throttled)
            {
                var pause = wait ?? ConnectionPace.PauseOf(throttled, _options);
                _pace.OnThrottled(request.Kind, pause);
                options?.Pacer?.OnThrottled(pause);
            }

            mayBeDone |= outcome.Delivery == Delivery.Unknown;
            delay = wait
                ?? throw RequestFailure.Of(request, outcome, new Effort(attempt, waited, mayBeDone), _options);
            last = outcome;
        }
    }

    public void Dispose()
    {
        _isDisposed = true;
        _exchange.Dispose();
    }

    /// <summary>Waits out what lies between two tries, then for the turn by the pace.</summary>
    private async ValueTask<TimeSpan> WaitAsync(
        RequestKind kind,
        TimeSpan delay,
        AttemptOutcome? last,
        RequestOptions? options,
        CancellationToken cancellationToken)
    {
        if (last is null && options is { HasTurn: true })
        {
            return TimeSpan.Zero;
        }

        var noFurther = options?.NoFurtherTries ?? CancellationToken.None;
        if (last is { } outcome)
        {
            options?.Log?.OnWait(delay, outcome.Seen);
            await HttpStack.DelayAsync(_options.Clock, delay, cancellationToken, noFurther).ConfigureAwait(false);
        }

        var waited = delay
            + await _pace.WaitAsync(kind, options?.Log, cancellationToken, noFurther).ConfigureAwait(false);
        return last is not null && options?.Pacer is { } pace
            ? waited + await pace.WaitAsync(options.Log, cancellationToken, noFurther).ConfigureAwait(false)
            : waited;
    }

    private async Task<AttemptOutcome> TryAsync(
        ApiRequest request,
        RequestOptions? options,
        int attempt,
        bool isOnCaller,
        bool mayBeDone,
        CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var bearer = _key?.ToBearer();
        if (_isDisposed || (bearer is null && _key is not null))
        {
            throw RequestFailure.Disconnected(request, mayBeDone);
        }

        using var clock = new AttemptClock(_options, request.Body is not null, cancellationToken);
        using var content = request.Body is null ? null : new TrackedContent(request.Body, clock);
        AttemptOutcome outcome;
        try
        {
            outcome = await _exchange.SendAsync(request, content, clock, bearer, isOnCaller).ConfigureAwait(false);
        }
        catch (Exception exception) when (TransportFault.IsTransport(exception))
        {
            if (cancellationToken.IsCancellationRequested)
            {
                // Without what the stack threw: it may quote the answer, and so the key.
                throw new OperationCanceledException(cancellationToken);
            }

            outcome = AttemptOutcome.Of(TransportFault.Of(exception, clock, content, bearer, request.Texts));
        }

        Report(request, outcome, clock.Elapsed, options, attempt);
        return outcome;
    }

    private void Report(
        ApiRequest request,
        in AttemptOutcome outcome,
        TimeSpan elapsed,
        RequestOptions? options,
        int attempt)
    {
        if (outcome.Answer is { IsSuccess: true })
        {
            // Reads are quicker and chat messages slower than sends: mixed, they would look like a queue building up.
            TimeSpan? latency = request.IsOutbound ? elapsed : null;
            _pace.Rate.OnAccepted(latency);
            options?.Pacer?.OnAccepted(latency);
        }

        if (options?.Log is not { } log)
        {
            return;
        }

        log.OnAttempt(new RequestAttempt
        {
            Method = request.Method.Method,
            Path = "/" + request.Path,
            Number = attempt,
            StatusCode = outcome.Answer?.StatusCode,
            Failure = outcome.Fault?.Seen,
            Elapsed = elapsed,
            RequestBody = log.WantsBodies && request.Body is { } sent
                ? System.Text.Encoding.UTF8.GetString(sent)
                : null,
            ResponseBody = log.WantsBodies && outcome.Answer is { } answer
                ? answer.Shown(Text.Harmless(AnswerText.Decode(answer), 4000))
                : null,
        });
    }
}
