namespace Synthflow.Client.Http;

/// <summary>A proxy ended the connection before it had opened the way to the host, so no request can have left.</summary>
internal sealed class ProxyHungUpException(Exception? innerException)
    : IOException("The proxy closed the connection before it had opened the way to the host.", innerException);
