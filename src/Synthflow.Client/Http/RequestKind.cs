namespace Synthflow.Client.Http;

/// <summary>What a request does there: what its failure means, and whether it may be repeated, depends on it.</summary>
internal enum RequestKind
{
    /// <summary>It changes nothing, so nothing can have become of it.</summary>
    Read,

    /// <summary>It takes something away. To repeat it is harmless, but after a lost answer nobody knows whether it was done.</summary>
    Delete,

    /// <summary>It has a body: a message, a new chat, a change. It is never repeated once that body has started.</summary>
    Send,
}
