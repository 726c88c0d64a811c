using Synthflow.Client.Http;

namespace Synthflow.Client;

/// <summary>What one caller adds to its requests: somebody who listens, and a pace of its own.</summary>
public sealed class RequestOptions
{
    /// <summary>Hears of every try and every wait, on any thread.</summary>
    public IRequestLog? Log { get; init; }

    /// <summary>
    /// A pace beside the connection's. The caller waits for it before its first try; the client reports to it
    /// (accepted, throttled) and waits for it before each further one.
    /// </summary>
    public Pacer? Pacer { get; init; }

    /// <summary>
    /// Whether the caller's thread does nothing but wait for the answer. Where the platform can, the first try then
    /// runs on that thread as far as it goes, which spares a change of threads a request; the call may return only when
    /// the try has ended. The token ends it as ever.
    /// </summary>
    public bool CallerWaits { get; init; }

    /// <summary>
    /// Whether the caller has waited for its turn on this connection
    /// (<see cref="SynthflowClient.WaitForSendTurnAsync"/>). The first try then leaves at once: a caller that notes
    /// each send before it leaves need not note one that still waits.
    /// </summary>
    public bool HasTurn { get; init; }

    /// <summary>
    /// Once cancelled, no further try begins and no wait for one goes on; a try under way still gets its answer. The
    /// call then ends with what the last try gave. Where none had begun it throws
    /// <see cref="OperationCanceledException"/> with this token, and nothing was sent. It does not end the look into a
    /// chat for the trace of a send whose answer was lost.
    /// </summary>
    public CancellationToken NoFurtherTries { get; init; }

    /// <summary>
    /// Asked right before each try, after all waits for it, on any thread. Where it says no, the try is not made, and
    /// the call ends as it does after <see cref="NoFurtherTries"/>: with what the last try gave, or, where none had
    /// begun, with an <see cref="OperationCanceledException"/> that has that token.
    /// </summary>
    public Func<bool>? MayTry { get; init; }

    /// <summary>The same for requests that only find out what became of another: they are not to be left out.</summary>
    internal RequestOptions WithEveryTry() => new() { Log = Log, Pacer = Pacer, CallerWaits = CallerWaits };

    /// <summary>The same for what follows another request, no longer on the caller's thread.</summary>
    internal RequestOptions WithoutTheCallersThread() => new()
    {
        Log = Log,
        Pacer = Pacer,
        NoFurtherTries = NoFurtherTries,
        MayTry = MayTry,
    };
}
