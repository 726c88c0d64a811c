namespace Synthflow.Core;

/// <summary>The one root of all that can go wrong here: with a request, a contact list, a campaign or its
/// journal.</summary>
/// <remarks>
/// It never carries the API key: service text is cleaned of it before it comes here, and no request is attached.
/// </remarks>
public class SynthflowException : Exception
{
    /// <summary>Makes an exception with its stable id and its message for people.</summary>
    /// <param name="errorId">The stable error id, such as <c>OutcomeUnknown</c>.</param>
    /// <param name="message">One or two true sentences: what, where, and the next step. What it quotes of a list or of
    /// the service is made harmless: scripts print it.</param>
    /// <param name="innerException">What the network stack, the file system or a parser said, if anything.</param>
    public SynthflowException(string errorId, string message, Exception? innerException = null)
        : base(ScreenText.Of(message), innerException) => ErrorId = errorId;

    /// <summary>The stable id, such as <c>NotFound</c>; the same word is the error id in PowerShell.</summary>
    public string ErrorId { get; }

    /// <summary>What to do next, as one sentence, or <see langword="null"/>.</summary>
    public string? RecommendedAction
    {
        get;
        init => field = value is null ? null : ScreenText.Of(value);
    }

    /// <summary>What it is about, where that is known better here than by who called: a file, a journal.</summary>
    public virtual object? Target { get; init; }

    /// <summary>
    /// What became of the one request that it is about; <see langword="null"/> where it is not about one: a list that
    /// cannot be read, a campaign that stopped.
    /// </summary>
    public Delivery? Delivery { get; init; }

    /// <summary>The operation, such as <c>StartOutboundChat</c>; empty where there was none.</summary>
    public string Operation { get; init; } = "";

    /// <summary>The HTTP status of the last answer, or <see langword="null"/> where there was none.</summary>
    public int? StatusCode { get; init; }

    /// <summary>
    /// The service's own words with control characters and markup made harmless, at most 500 characters.
    /// </summary>
    public string? ServiceMessage { get; init; }

    /// <summary>The service's id of the request, where its answer named one.</summary>
    public string? RequestId { get; init; }

    /// <summary>Whether it is a "not found" that names nothing, as it comes from a wrong address.</summary>
    internal bool IsAddressInDoubt { get; init; }

    /// <summary>How many times the request was tried.</summary>
    public int Attempts { get; init; }

    /// <summary>How long the service asks to wait before another try, where that is longer than anybody would sit
    /// through and so was not waited; else <see langword="null"/>.</summary>
    public TimeSpan? AskedToWait { get; init; }

    /// <summary>How long was waited between tries and for the pace, all together.</summary>
    public TimeSpan Waited { get; init; }
}
