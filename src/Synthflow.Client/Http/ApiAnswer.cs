namespace Synthflow.Client.Http;

/// <summary>A full answer: its status line and its whole body arrived.</summary>
internal sealed class ApiAnswer
{
    public required int StatusCode { get; init; }

    /// <summary>The body, decompressed, as UTF-8, the key masked.</summary>
    public required ArraySegment<byte> Body { get; init; }

    /// <summary>
    /// How long to wait before a further try, as the service asked; <see langword="null"/> where it did not.
    /// </summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The service's clock when it answered.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>The Authorization header that was sent, so that no words of the answer show a piece of the
    /// key.</summary>
    public string? Bearer { private get; init; }

    /// <summary>The number of the try that brought it, from 1.</summary>
    public int Attempts { get; set; }

    /// <summary>What was waited before, all together.</summary>
    public TimeSpan Waited { get; set; }

    public bool IsSuccess => StatusCode is >= 200 and < 300;

    /// <summary>Words of it without a piece of the key.</summary>
    public string? Shown(string? words) => KeyPieces.Mask(Bearer, words);

    /// <summary>An exception, or <see langword="null"/> where it quotes a piece of the key.</summary>
    public Exception? Shown(Exception? exception) =>
        exception is not null && KeyPieces.StandsIn(Bearer, exception) ? null : exception;
}
