namespace Synthflow.Client.Http;

/// <summary>One try of one request, for a log line. It holds no header and so no key.</summary>
public sealed class RequestAttempt
{
    /// <summary>The HTTP method.</summary>
    public required string Method { get; init; }

    /// <summary>Path and query below the base address.</summary>
    public required string Path { get; init; }

    /// <summary>The try's number, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The status, or <see langword="null"/> where no full answer came.</summary>
    public int? StatusCode { get; init; }

    /// <summary>What was seen instead of an answer, or <see langword="null"/>.</summary>
    public string? Failure { get; init; }

    /// <summary>From the start of the try to its end.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>The JSON that was sent, where wanted.</summary>
    public string? RequestBody { get; init; }

    /// <summary>
    /// The text that came back, where wanted: made harmless, the key masked, at most 4,000 characters.
    /// </summary>
    public string? ResponseBody { get; init; }

    /// <summary>One line: method, path, what came of it, time, number of the try.</summary>
    public override string ToString() => Text.Of(
        "{0} {1}: {2}, {3}, try {4}",
        Method,
        Path,
        StatusCode is { } status ? Text.Of("status {0}", status) : Failure ?? "no answer",
        Text.Duration(Elapsed),
        Number);
}
