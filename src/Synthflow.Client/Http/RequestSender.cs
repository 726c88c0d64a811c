using System.Net;
using Synthflow.Client.Json;

namespace Synthflow.Client.Http;

/// <summary>The one place where a request leaves: tries, waits, pace, time limits, and what became of it.</summary>
internal sealed class RequestSender : IDisposable
{
    // The build sets a version.
    private static readonly string _userAgent =
        "Synthflow.PowerShell/" + typeof(RequestSender).Assembly.GetName().Version!.ToString(3);

    private readonly SynthflowClientOptions _options;
    private readonly Uri _baseUri;
    private readonly ApiKey? _key;
    private readonly HttpMessageInvoker _invoker;
    private readonly bool _canSendOnThisThread;
    private readonly Pacer _pacer;
    private readonly Func<double> _jitter;
    private Tuple<string, Uri>? _lastAddress;
    private volatile bool _isDisposed;

    public RequestSender(SynthflowClientOptions options, ApiKey? key, HttpMessageHandler? handler)
    {
        _options = options;
        _baseUri = SynthflowHosts.Checked(options.BaseUri);
        _key = key;
        _invoker = new HttpMessageInvoker(handler ?? HttpStack.Create(options), disposeHandler: true);
        // A given handler (the sandbox, a test's) knows only the asynchronous send.
        _canSendOnThisThread = handler is null;
        _pacer = new Pacer(options.MaxPerSecond, options.Clock);
        _jitter = options.Jitter ?? RetryJitter.Next;
    }

    /// <summary>The pace of the connection.</summary>
    public Pacer Pacer => _pacer;

    /// <summary>Sends until there is an answer, a refusal, or nothing more to try.</summary>
    /// <exception cref="SynthflowException">Anything but a 2xx answer.</exception>
    /// <exception cref="OperationCanceledException">The caller's token was cancelled, or
    /// <see cref="RequestOptions.NoFurtherTries"/> before the first try: the exception names which. The latter also where
    /// <see cref="RequestOptions.MayTry"/> forbade the first try.</exception>
    public async Task<ApiAnswer> SendAsync(ApiRequest request, RequestOptions? options, CancellationToken cancellationToken)
    {
        var noFurther = options?.NoFurtherTries ?? CancellationToken.None;
        var waited = TimeSpan.Zero;
        var delay = TimeSpan.Zero;
        AttemptOutcome? last = null;
        for (var attempt = 1; ; attempt++)
        {
            var mayTry = false;
            try
            {
                noFurther.ThrowIfCancellationRequested();
                waited += await WaitAsync(delay, last, options, cancellationToken).ConfigureAwait(false);
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
                    ? RequestFailure.Of(request, seen, attempt - 1, waited, _options)
                    : new OperationCanceledException(noFurther);
            }

            // After any wait this is no longer the caller's thread but one of the pool, which must not be blocked.
            var isOnCaller = attempt == 1 && waited == TimeSpan.Zero && options is { CallerWaits: true };
            var outcome = await TryAsync(request, options, attempt, isOnCaller, cancellationToken)
                .ConfigureAwait(false);
            if (outcome.Answer is { IsSuccess: true } answer)
            {
                answer.Attempts = attempt;
                answer.Waited = waited;
                return answer;
            }

            var wait = RetryPolicy.NextWait(request.IsRepeatable, outcome, attempt, _options, _jitter());
            if (outcome.Answer is { StatusCode: 429 })
            {
                // Without a further try the others still pause as asked, up to what anybody would wait.
                var pause = wait ?? Least(outcome.Answer.RetryAfter ?? TimeSpan.Zero, _options.LongestRetryAfter);
                _pacer.OnThrottled(pause);
                options?.Pacer?.OnThrottled(pause);
            }

            delay = wait ?? throw RequestFailure.Of(request, outcome, attempt, waited, _options);
            last = outcome;
        }
    }

    public void Dispose()
    {
        _isDisposed = true;
        _invoker.Dispose();
    }

    private static TimeSpan Least(TimeSpan one, TimeSpan other) => one < other ? one : other;

    /// <summary>Waits out what lies between two tries, then for the turn by the pace.</summary>
    private async ValueTask<TimeSpan> WaitAsync(
        TimeSpan delay,
        AttemptOutcome? last,
        RequestOptions? options,
        CancellationToken cancellationToken)
    {
        var noFurther = options?.NoFurtherTries ?? CancellationToken.None;
        if (last is { } outcome)
        {
            options?.Log?.OnWait(delay, outcome.Seen);
            await HttpStack.DelayAsync(_options.Clock, delay, cancellationToken, noFurther).ConfigureAwait(false);
        }

        var waited = delay + await _pacer.WaitAsync(options?.Log, cancellationToken, noFurther).ConfigureAwait(false);
        return last is not null && options?.Pacer is { } pace
            ? waited + await pace.WaitAsync(options.Log, cancellationToken, noFurther).ConfigureAwait(false)
            : waited;
    }

    private async Task<AttemptOutcome> TryAsync(
        ApiRequest request,
        RequestOptions? options,
        int attempt,
        bool isOnCaller,
        CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var bearer = _key?.ToBearer();
        if (_isDisposed || (bearer is null && _key is not null))
        {
            throw RequestFailure.Disconnected(request);
        }

        using var clock = new AttemptClock(_options, request.Body is not null, cancellationToken);
        using var content = request.Body is null ? null : new TrackedContent(request.Body, clock);
        AttemptOutcome outcome;
        try
        {
            outcome = await ExchangeAsync(request, content, clock, bearer, isOnCaller).ConfigureAwait(false);
        }
        catch (Exception exception) when (TransportFault.IsTransport(exception))
        {
            if (cancellationToken.IsCancellationRequested)
            {
                // Without what the stack threw: it may quote the answer, and so the key.
                throw new OperationCanceledException(cancellationToken);
            }

            outcome = AttemptOutcome.Of(FaultOf(exception, clock, content, bearer));
        }

        Report(request, outcome, clock.Elapsed, options, attempt);
        return outcome;
    }

    private async Task<AttemptOutcome> ExchangeAsync(
        ApiRequest request,
        TrackedContent? content,
        AttemptClock clock,
        string? bearer,
        bool isOnCaller)
    {
        using var message = new HttpRequestMessage(request.Method, AddressOf(request.Path))
        {
            Content = content,
            Version = HttpVersion.Version11,
        };
        if (bearer is not null)
        {
            message.Headers.TryAddWithoutValidation("Authorization", bearer);
        }

        message.Headers.TryAddWithoutValidation("Accept", "application/json");
        message.Headers.TryAddWithoutValidation("User-Agent", _userAgent);

        var sending = isOnCaller && _canSendOnThisThread
            ? HttpStack.SendOnThisThread(_invoker, message, clock.Token)
            : _invoker.SendAsync(message, clock.Token);
        using var response = await sending.ConfigureAwait(false);
        using var closing = HttpStack.CloseWith(clock.Token, response);
        clock.OnBytes();
        var body = await AnswerReader.ReadAsync(response.Content, _options.MaxAnswerBytes, clock)
            .ConfigureAwait(false);
        if (body is not { } bytes)
        {
            return AttemptOutcome.Of(new TransportFault
            {
                Reached = true,
                IsTooLarge = true,
                Seen = Text.Of("an answer over {0} MB", _options.MaxAnswerBytes / (1024 * 1024)),
            });
        }

        return AttemptOutcome.Of(new ApiAnswer
        {
            StatusCode = (int)response.StatusCode,
            Body = ReadableBody(bytes, response, bearer),
            RetryAfter = response.IsSuccessStatusCode ? null : RetryAfterOf(response),
            Date = response.Headers.Date,
        });
    }

    /// <summary>
    /// An address; a campaign asks for the same one each time, and making it costs more than its lookup.
    /// </summary>
    private Uri AddressOf(string path)
    {
        var last = Volatile.Read(ref _lastAddress);
        if (last is null || !string.Equals(last.Item1, path, StringComparison.Ordinal))
        {
            last = Tuple.Create(path, new Uri(_baseUri, path));
            Volatile.Write(ref _lastAddress, last);
        }

        return last.Item2;
    }

    private static ArraySegment<byte> ReadableBody(
        ArraySegment<byte> body, HttpResponseMessage response, string? bearer)
    {
        KeyMask.Hide(bearer, body.AsSpan());
        var text = AnswerText.ToUtf8(body, response.Content?.Headers.ContentType?.CharSet);
        if (text.Array != body.Array)
        {
            KeyMask.Hide(bearer, text.AsSpan());
        }

        return text;
    }

    private TimeSpan? RetryAfterOf(HttpResponseMessage response) =>
        response.Headers.TryGetValues("Retry-After", out var values)
            ? RetryAfter.Read(values, response.Headers.Date, _options.Clock.GetUtcNow())
            : null;

    private static TransportFault FaultOf(
        Exception exception, AttemptClock clock, TrackedContent? content, string? bearer)
    {
        var started = content?.GiveUp();
        if (KeyMask.StandsIn(bearer, exception))
        {
            return new TransportFault
            {
                Reached = started ?? true,
                Seen = "an answer that is not HTTP and repeats the key",
            };
        }

        if (clock.Expired is { } limit)
        {
            return new TransportFault { Reached = started ?? true, Seen = limit, Exception = exception };
        }

        return TransportFault.From(exception, started);
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
            _pacer.OnAccepted(latency);
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
                ? Text.Harmless(AnswerText.Decode(answer), 4000)
                : null,
        });
    }
}
