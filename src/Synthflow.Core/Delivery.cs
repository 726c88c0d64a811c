namespace Synthflow.Core;

/// <summary>What became of a request, as far as this side of the wire can know.</summary>
public enum Delivery
{
    /// <summary>
    /// It may or may not have arrived: the body had started and no full answer came. Never repeated automatically.
    /// </summary>
    Unknown = 0,

    /// <summary>Accepted, with the id the operation promises.</summary>
    Sent,

    /// <summary>Accepted (2xx), but the answer was empty, unreadable or without the id.</summary>
    AcceptedNoId,

    /// <summary>Synthflow refused it; nothing was started.</summary>
    Rejected,

    /// <summary>Not one byte of the body left this machine, or the service refused to take it for now (429).</summary>
    NotSent,
}
