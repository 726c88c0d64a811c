namespace Synthflow.Client.Http;

/// <summary>The stack would repeat by itself what it got no answer to: <see cref="OneConnection"/> does not let
/// it.</summary>
internal sealed class RepeatedConnectionException()
    : IOException("The connection was closed before a full answer came.");
