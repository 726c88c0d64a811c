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
    /// Whether the caller's thread does nothing but wait for the answer. Where the platform can, the first try then runs on
    /// that thread as far as it goes, which spares a change of threads a request; the call may return only when the try has
    /// ended. The token ends it as ever.
    /// </summary>
    public bool CallerWaits { get; init; }
}
