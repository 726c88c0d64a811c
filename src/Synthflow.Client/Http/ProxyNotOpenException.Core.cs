namespace Synthflow.Client.Http;

/// <summary>A proxy did not open the way to the host, so no request can have left.</summary>
/// <param name="seen">What it did instead, in a few words.</param>
/// <param name="innerException">What the network stack said, if anything.</param>
internal sealed class ProxyNotOpenException(string seen, Exception? innerException)
    : IOException("The proxy did not open the way to the host: " + seen, innerException)
{
    /// <summary>What it did instead, in a few words.</summary>
    public string Seen { get; } = seen;
}
