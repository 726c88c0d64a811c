namespace Synthflow.Client.Tests;

public sealed class HostTests
{
    [Theory]
    [InlineData("https://api.us.synthflow.ai/v2", "https://api.us.synthflow.ai/v2/")]
    [InlineData("https://api.us.synthflow.ai/v2///", "https://api.us.synthflow.ai/v2/")]
    [InlineData("https://API.US.Synthflow.AI", "https://api.us.synthflow.ai/")]
    [InlineData("http://localhost:8080/v2", "http://localhost:8080/v2/")]
    [InlineData("http://127.0.0.1:8080", "http://127.0.0.1:8080/")]
    [InlineData("http://loopback/v2", "http://localhost/v2/")]
    [InlineData("http://[::1]:8080/v2", "http://[::1]:8080/v2/")]
    public void AnAddress_ThatIsSafe_EndsInOneSlash(string address, string expected) =>
        Assert.Equal(expected, SynthflowHosts.Checked(new Uri(address)).AbsoluteUri);

    [Theory]
    [InlineData("http://api.us.synthflow.ai/v2")]
    [InlineData("http://localhost.example.com/v2")]
    [InlineData("http://127.0.0.1.example.com/v2")]
    [InlineData("http://127.0.0.1.nip.io/v2")]
    [InlineData("http://0.0.0.0/v2")]
    [InlineData("http://192.168.0.1/v2")]
    [InlineData("http://localhost@evil.example.com/v2")]
    [InlineData("https://api.us.synthflow.ai@evil.example.com/v2")]
    [InlineData("https://api.us.synthflow.ai:secret-4711@evil.example.com/v2")]
    [InlineData("https://secret-4711@api.us.synthflow.ai/v2")]
    [InlineData("https://api.us.synthflow.ai/v2?key=secret-4711")]
    [InlineData("http://api.us.synthflow.ai/v2?key=secret-4711")]
    [InlineData("https://api.us.synthflow.ai/v2#secret-4711")]
    [InlineData("ftp://secret-4711@api.us.synthflow.ai/v2")]
    [InlineData("file:///etc/passwd")]
    [InlineData("api.us.synthflow.ai/v2?key=secret-4711")]
    [InlineData("secret-4711@api.us.synthflow.ai")]
    [InlineData("/v2")]
    [InlineData("sk-9a3c5e1b8d42064711")]
    [InlineData("eyJhbGciOiJIUzI1NiIs4711.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmN")]
    public void AnAddress_ThatIsNot_IsRefusedBeforeAnythingIsSent(string address)
    {
        var uri = new Uri(address, UriKind.RelativeOrAbsolute);
        var refused = Assert.Throws<SynthflowException>(() => SynthflowHosts.Checked(uri));
        Assert.Equal("InvalidBaseUri", refused.Told());
        Assert.DoesNotContain("4711", refused.ToString(), StringComparison.Ordinal);
        var client = Assert.Throws<SynthflowException>(
            () => new SynthflowClient(new SynthflowClientOptions { BaseUri = uri }, null, null));
        Assert.Equal("InvalidBaseUri", client.Told());
    }

    [Theory]
    [InlineData("https://api.us.synthflow.ai/v2", SynthflowRegion.US)]
    [InlineData("https://API.EU.synthflow.ai/v2", SynthflowRegion.EU)]
    [InlineData("https://api.synthflow.ai", SynthflowRegion.Global)]
    [InlineData("https://api.us.synthflow.ai.example.com/v2", null)]
    [InlineData("https://evil-api.us.synthflow.ai/v2", null)]
    [InlineData("https://api.us.synthfl\u043Ew.ai/v2", null)]
    [InlineData("https://api.us.synthflow.ai\uFF0E/v2", null)]
    [InlineData("http://127.0.0.1/v2", null)]
    public void ALookAlike_IsNoRegion(string address, SynthflowRegion? region) =>
        Assert.Equal(region, SynthflowHosts.RegionOf(new Uri(address)));
}
