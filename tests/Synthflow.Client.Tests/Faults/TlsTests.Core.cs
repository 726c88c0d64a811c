using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using Synthflow.TestSupport.Servers;

namespace Synthflow.Client.Tests.Faults;

public sealed partial class TlsTests
{
    private static SocketsHttpHandler Trusting() => new()
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        SslOptions = new SslClientAuthenticationOptions
        {
            CertificateChainPolicy = new X509ChainPolicy
            {
                TrustMode = X509ChainTrustMode.CustomRootTrust,
                CustomTrustStore = { FaultCertificates.Root },
                RevocationMode = X509RevocationMode.NoCheck,
            },
        },
    };
}
