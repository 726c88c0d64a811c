using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Synthflow.TestSupport.Servers;

/// <summary>
/// Throwaway certificates, made anew in every process: good ones and bad ones, and the root that signed them.
/// </summary>
public static class FaultCertificates
{
    private static readonly DateTimeOffset _now = DateTimeOffset.UtcNow;
    private static readonly ECDsa _rootKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    /// <summary>A root that nobody trusts unless a test does.</summary>
    public static X509Certificate2 Root { get; } = MakeRoot();

    /// <summary>For 127.0.0.1, valid, signed by <see cref="Root"/>.</summary>
    public static X509Certificate2 Good { get; } = Make("127.0.0.1", -1, 1, isSelfSigned: false);

    /// <summary>For 127.0.0.1, signed by <see cref="Root"/>, expired yesterday.</summary>
    public static X509Certificate2 Expired { get; } = Make("127.0.0.1", -10, -1, isSelfSigned: false);

    /// <summary>Valid and signed by <see cref="Root"/>, for another host.</summary>
    public static X509Certificate2 WrongHost { get; } = Make("api.example.com", -1, 1, isSelfSigned: false);

    /// <summary>For 127.0.0.1, valid, signed by itself.</summary>
    public static X509Certificate2 SelfSigned { get; } = Make("127.0.0.1", -1, 1, isSelfSigned: true);

    private static X509Certificate2 MakeRoot()
    {
        var request = new CertificateRequest("CN=Throwaway root", _rootKey, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        return request.CreateSelfSigned(_now.AddDays(-30), _now.AddDays(30));
    }

    private static X509Certificate2 Make(string host, int fromDays, int toDays, bool isSelfSigned)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=" + host, key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        if (IPAddress.TryParse(host, out var address))
        {
            names.AddIpAddress(address);
        }
        else
        {
            names.AddDnsName(host);
        }

        request.CertificateExtensions.Add(names.Build());
        using var certificate = isSelfSigned
            ? request.CreateSelfSigned(_now.AddDays(fromDays), _now.AddDays(toDays))
            : Signed(request, key, fromDays, toDays);
        // A key fresh from its making is not usable for TLS on Windows until it has been through a PFX.
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pfx), password: null);
    }

    private static X509Certificate2 Signed(CertificateRequest request, ECDsa key, int fromDays, int toDays)
    {
        using var publicPart = request.Create(
            Root, _now.AddDays(fromDays), _now.AddDays(toDays), RandomNumberGenerator.GetBytes(8));
        return publicPart.CopyWithPrivateKey(key);
    }
}
