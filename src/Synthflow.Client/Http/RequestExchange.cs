using System.Net;

namespace Synthflow.Client.Http;

/// <summary>One request to the host and its answer, within the limits of one try.</summary>
internal sealed class RequestExchange : IDisposable
{
    // The build sets a version.
    private static readonly string _userAgent =
        "Synthflow.PowerShell/" + typeof(RequestExchange).Assembly.GetName().Version!.ToString(3);

    private readonly SynthflowClientOptions _options;
    private readonly Uri _baseUri;
    private readonly HttpMessageHandler _handler;
    private readonly HttpMessageInvoker _invoker;
    private readonly bool _isOwnStack;
    private Tuple<string, Uri>? _lastAddress;

    public RequestExchange(SynthflowClientOptions options, HttpMessageHandler? handler)
    {
        _options = options;
        _baseUri = SynthflowHosts.Checked(options.BaseUri);
        _handler = handler ?? HttpStack.Create(options);
        _invoker = new HttpMessageInvoker(_handler, disposeHandler: true);
        // A given handler (the sandbox, a test's) knows only the asynchronous send.
        _isOwnStack = handler is null;
    }

    public void Dispose() => _invoker.Dispose();

    /// <summary>Sends, and reads the whole answer. What the network stack throws comes out as it is.</summary>
    public async Task<AttemptOutcome> SendAsync(
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

        // Nobody waits for a permission to send the body: it starts when the connection stands.
        message.Headers.ExpectContinue = false;
        if (_isOwnStack)
        {
            HttpStack.Prepare(_options);
        }

        var sending = isOnCaller && _isOwnStack
            ? HttpStack.SendOnThisThread(_invoker, message, _options, _handler, clock.Token)
            : HttpStack.SendAsync(_invoker, message, _options, _handler, clock.Token);
        using var response = await sending.ConfigureAwait(false);
        using var closing = HttpStack.CloseWith(clock.Token, response);
        if (HttpStack.IsAnswerOfProxy(_handler, content, message, (int)response.StatusCode))
        {
            return AttemptOutcome.Of(TransportFault.OfProxy((int)response.StatusCode));
        }

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
            Bearer = bearer,
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
}
