using System.Management.Automation;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Synthflow.PowerShell.Tests.Support;
using Synthflow.TestSupport.Engine;
using Synthflow.TestSupport.Servers;

namespace Synthflow.PowerShell.Tests.Connections;

/// <summary>
/// -Region Auto against stand-ins for Synthflow's own hosts, reached through a proxy of the test: the real HTTP stack,
/// real names, and nothing leaves the machine.
/// </summary>
[Collection(ProcessEnvironment.Name)]
public sealed class RegionAutoTests
{
    private const string Key = "sk-live-0123456789abcdef";
    private const string Page = """{"status":"ok","response":{"chats":[],"has_more":false,"next_cursor":""}}""";

    [Fact]
    public async Task NetworkFailure_NeverLeadsToAnotherRegion()
    {
        await using var proxy = FaultServer.Start(FaultActs.Answer(502, "no way"));
        using var environment = ProcessEnvironment.With(("SYNTHFLOW_API_KEY", null), ("SYNTHFLOW_REGION", null));
        using var session = new ModuleSession();
        var error = session.Run($"Connect-Synthflow {Key} -Proxy http://127.0.0.1:{proxy.Port} -MaximumRetryCount 0")
            .Only("ConnectionFailed, NotSent", ErrorCategory.ConnectionError);
        Assert.Equal("NotSent", error.DeliveryOf());
        Assert.Equal(
            ["CONNECT api.us.synthflow.ai:443"],
            proxy.Requests.Select(request => $"{request.Method} {request.Target}"));
    }

    [Theory]
    [InlineData("200", "US", "us")]
    [InlineData("401 200", "EU", "us eu")]
    [InlineData("404 200", "EU", "us eu")]
    [InlineData("403 401 200", "Global", "us eu global")]
    [InlineData("401 403 404", "ApiKeyRefused, Rejected", "us eu global")]
    [InlineData("500", "ServiceFailed, Unknown", "us")]
    [InlineData("429", "RateLimited, NotSent", "us")]
    [InlineData("400", "BadRequest, Rejected", "us")]
    public async Task Refusal_LeadsToTheNextRegion_AndNothingElseDoes(string answers, string outcome, string asked)
    {
        // Only there does an environment variable say which roots a process trusts.
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Stand-ins for https hosts need Linux.");
        using var certificate = Certificate();
        var root = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(root, certificate.ExportCertificatePem());
            var left = new Queue<string>(answers.Split(' '));
            var hosts = new List<string>();
            await using var proxy = FaultServer.Start((connection, request) =>
                TunnelAsync(connection, request, certificate, left, hosts));
            using var environment = ProcessEnvironment.With(
                ("SYNTHFLOW_API_KEY", Key), ("SYNTHFLOW_REGION", null), ("SSL_CERT_FILE", root));
            var (_, output, errors) = await ModuleProcess.RunAsync(
                """
                try { (Connect-Synthflow -Proxy $args[0] -MaximumRetryCount 0 -PassThru -WarningAction SilentlyContinue).Region }
                catch { $_.FullyQualifiedErrorId.Split(',')[0] + ', ' + $_.Exception.Delivery }
                """,
                TestContext.Current.CancellationToken,
                $"http://127.0.0.1:{proxy.Port}");
            Assert.Empty(errors);
            Assert.Equal(outcome, output.Trim());
            Assert.Equal(asked, string.Join(' ', hosts));
        }
        finally
        {
            File.Delete(root);
        }
    }

    private static async Task<bool> TunnelAsync(
        FaultConnection connection,
        FaultRequest request,
        X509Certificate2 certificate,
        Queue<string> answers,
        List<string> hosts)
    {
        await connection.WriteAsync("HTTP/1.1 200 Connected\r\n\r\n");
        var tls = new SslStream(connection.Stream);
        await tls.AuthenticateAsServerAsync(certificate);
        connection.Stream = tls;
        if (await connection.ReadRequestAsync() is null)
        {
            return false;
        }

        hosts.Add(request.Target switch
        {
            "api.us.synthflow.ai:443" => "us",
            "api.eu.synthflow.ai:443" => "eu",
            "api.synthflow.ai:443" => "global",
            _ => request.Target,
        });
        var status = int.Parse(answers.Dequeue(), System.Globalization.CultureInfo.InvariantCulture);
        await connection.WriteAsync(FaultActs.Bytes(status, status == 200 ? Page : "{}", "Connection: close"));
        return false;
    }

    private static X509Certificate2 Certificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=Stand-in", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        foreach (var host in new[] { "api.us.synthflow.ai", "api.eu.synthflow.ai", "api.synthflow.ai" })
        {
            names.AddDnsName(host);
        }

        request.CertificateExtensions.Add(names.Build());
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }
}
