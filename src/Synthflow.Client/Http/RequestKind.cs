namespace Synthflow.Client.Http;

/// <summary>What a request does there: it decides what a failure means, how it is told, and whether it may be
/// repeated.</summary>
internal enum RequestKind
{
    /// <summary>It changes nothing, so nothing can have become of it.</summary>
    Read,

    /// <summary>It takes something away. To repeat it is harmless, but after a lost answer nobody knows whether it was
    /// done.</summary>
    Delete,

    /// <summary>It brings a message to somebody. Whatever has a body is never repeated once that body has
    /// started.</summary>
    Send,

    /// <summary>It makes something there, such as a chat or a contact.</summary>
    Create,

    /// <summary>It changes what is there.</summary>
    Change,
}
