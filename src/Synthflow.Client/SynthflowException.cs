namespace Synthflow.Client;

/// <summary>The one exception the client throws for anything Synthflow, the network or the answer did wrong.</summary>
/// <remarks>
/// It never carries the API key: service text is cleaned of it before it comes here, and no request is attached.
/// </remarks>
public sealed class SynthflowException : Exception
{
    /// <summary>Makes an exception with its stable id and its message for people.</summary>
    /// <param name="errorId">A key of <see cref="Messages"/>, such as <c>OutcomeUnknown</c>.</param>
    /// <param name="message">One or two true sentences: what, where, and the next step.</param>
    /// <param name="innerException">What the network stack said, if anything.</param>
    public SynthflowException(string errorId, string message, Exception? innerException = null)
        : base(message, innerException) => ErrorId = errorId;

    /// <summary>The stable id, such as <c>NotFound</c>; the same word is the error id in PowerShell.</summary>
    public string ErrorId { get; }

    /// <summary>What became of the request.</summary>
    public Delivery Delivery { get; init; }

    /// <summary>The operation, such as <c>StartOutboundChat</c>.</summary>
    public string Operation { get; init; } = "";

    /// <summary>The HTTP status of the last answer, or <see langword="null"/> where there was none.</summary>
    public int? StatusCode { get; init; }

    /// <summary>
    /// The service's own words with control characters and markup made harmless, at most 500 characters.
    /// </summary>
    public string? ServiceMessage { get; init; }

    /// <summary>The service's id of the request, where its answer named one.</summary>
    public string? RequestId { get; init; }

    /// <summary>How many times the request was tried.</summary>
    public int Attempts { get; init; }

    /// <summary>How long the service asks to wait before another try, where that is longer than anybody would sit through and
    /// so was not waited; else <see langword="null"/>.</summary>
    public TimeSpan? AskedToWait { get; init; }

    /// <summary>How long was waited between tries and for the pace, all together.</summary>
    public TimeSpan Waited { get; init; }

    /// <summary>What to do next, as one sentence, or <see langword="null"/>.</summary>
    public string? RecommendedAction { get; init; }
}
