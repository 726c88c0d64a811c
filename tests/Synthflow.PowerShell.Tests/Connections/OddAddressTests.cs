using System.Management.Automation;
using Synthflow.PowerShell.Tests.Support;

namespace Synthflow.PowerShell.Tests.Connections;

/// <summary>An address that the network's own library cannot use is refused by Connect-Synthflow, in words, before
/// anything is sent.</summary>
public sealed class OddAddressTests : IDisposable
{
    private const string Connect = "Connect-Synthflow 'sk-live-0123456789abcdef' -SkipCheck ";
    private readonly SandboxSession _session = new();

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("proxy.corp:8080")]
    [InlineData("localhost:8080")]
    [InlineData("user:pa55word@host:1")]
    [InlineData("ftp://proxy.corp:21")]
    [InlineData("file:///etc/proxy.pac")]
    [InlineData(@"\\server\proxy")]
    [InlineData("http:///")]
    [InlineData("proxy.corp")]
    [InlineData("http://user:pa55word@host:1")]
    [InlineData("http://a\u200Db.example:8080")]
    [InlineData("http://user:pa55word@a\u200Db.example:8080")]
    public void Proxy_ThatIsNone_IsInvalidProxy(string proxy)
    {
        var result = _session.Run(Connect + $"-Region US -Proxy '{proxy}'");
        var error = Assert.Single(result.AllErrors);
        if (result.ErrorIds[0] != "ParameterArgumentTransformationError")
        {
            Assert.Equal(ErrorCategory.InvalidArgument, result.Only("InvalidProxy", ErrorCategory.InvalidArgument).CategoryInfo.Category);
            Assert.Contains("http://proxy.example.com:8080", error.RecommendedAction(), StringComparison.Ordinal);
            Assert.Null(error.DeliveryOf());
        }

        Assert.DoesNotContain("pa55word", result.EverythingAsText(), StringComparison.Ordinal);
        Assert.Empty(_session.RunWell("Get-SynthflowConnection").Output);
    }

    [Theory]
    [InlineData("http://proxy.corp:8080")]
    [InlineData("https://proxy.corp")]
    [InlineData("socks5://127.0.0.1:1080")]
    [InlineData("http://[::1]:3128")]
    [InlineData("http://b\u00fccher.example:8080")]
    public void Proxy_ThatIsOne_IsTaken(string proxy) =>
        Assert.Equal(
            new Uri(proxy), _session.RunWell(Connect + $"-Region US -Proxy '{proxy}' -PassThru").Output.Single().Properties["Proxy"].Value);

    [Theory]
    [InlineData("https://a\u200Db.example/v2")]
    [InlineData("https://a\u00ADb.\u200Dexample/v2")]
    [InlineData("https://user:pa55word@a\u200Db.example/v2")]
    public void BaseUri_WithAHostThatIsNoName_IsInvalidBaseUri(string address)
    {
        var result = _session.Run(Connect + $"-BaseUri '{address}'");
        var error = result.Only("InvalidBaseUri", ErrorCategory.InvalidArgument);
        Assert.Contains("host", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("https://api.us.synthflow.ai/v2", error.RecommendedAction(), StringComparison.Ordinal);
        Assert.Null(error.DeliveryOf());
        Assert.DoesNotContain("pa55word", result.EverythingAsText(), StringComparison.Ordinal);
        Assert.Empty(_session.RunWell("Get-SynthflowConnection").Output);
    }

    [Fact]
    public void BaseUri_WithLettersOfAnotherLanguage_IsTaken() =>
        Assert.NotEmpty(_session.RunWell(Connect + "-BaseUri 'https://b\u00fccher.example/v2' -PassThru").Output);
}
