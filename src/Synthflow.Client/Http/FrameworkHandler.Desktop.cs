using System.Net.Security;

namespace Synthflow.Client.Http;

/// <summary>.NET Framework's handler, which knows whether it has ever reached the host itself.</summary>
/// <remarks>
/// Its stack gives a proxy's refusal to open the way (407, 502) as if it were the host's answer. As long as no TLS
/// handshake was completed, nobody but the proxy can have answered.
/// </remarks>
internal sealed class FrameworkHandler : HttpClientHandler
{
    private volatile bool _hasReachedHost;

    public FrameworkHandler()
    {
        try
        {
#pragma warning disable MA0039 // It judges as the framework does: what has errors is refused.
            ServerCertificateCustomValidationCallback = (_, _, _, errors) =>
            {
                _hasReachedHost |= errors == SslPolicyErrors.None;
                return errors == SslPolicyErrors.None;
            };
#pragma warning restore MA0039
        }
        catch (PlatformNotSupportedException)
        {
            _hasReachedHost = true;
        }
        catch (NotImplementedException)
        {
            _hasReachedHost = true;
        }
    }

    /// <summary>Whether the host has answered, or may have.</summary>
    public bool HasReachedHost => _hasReachedHost;
}
