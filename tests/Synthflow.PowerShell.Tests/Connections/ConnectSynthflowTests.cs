using System.Management.Automation;
using System.Net.Sockets;
using Synthflow.PowerShell.Tests.Support;

namespace Synthflow.PowerShell.Tests.Connections;

public sealed class ConnectSynthflowTests : IDisposable
{
    private const string Key = "sk-live-0123456789abcdef";
    private readonly LentSession _session = new();

    public ConnectSynthflowTests() => _session.Run($$"""
        $key = '{{Key}}'
        $secure = [securestring]::new()
        $key.ToCharArray() | ForEach-Object { $secure.AppendChar($_) }
        """);

    public void Dispose() => _session.Dispose();

    [Fact]
    public void Sandbox_NeedsNoKey_AndEmitsNothing()
    {
        var result = _session.Run("Connect-Synthflow -Sandbox");
        Assert.Empty(result.AllErrors);
        Assert.Empty(result.Output);
        Assert.True(_session.Run("(Get-SynthflowConnection).IsSandbox").Single<bool>());
    }

    [Fact]
    public void Sandbox_EachTime_IsAFreshWorkspace()
    {
        _session.Run(
            "Connect-Synthflow -Sandbox; $null = New-SynthflowChat 11111111-1111-4111-8111-111111111111; "
            + "Connect-Synthflow -Sandbox");
        Assert.Empty(_session.Run("Get-SynthflowChat").Output);
    }

    [Fact]
    public void PassThru_EmitsTheConnectionOfTheSession() =>
        Assert.True(_session.Run(
            "[object]::ReferenceEquals((Connect-Synthflow -Sandbox -PassThru), "
            + "(Get-SynthflowConnection))").Single<bool>());

    [Theory]
    [InlineData("Connect-Synthflow $key -BaseUri $base")]
    [InlineData("Connect-Synthflow -ApiKey $secure -BaseUri $base")]
    [InlineData("Connect-Synthflow -ApiKey ([pscredential]::new('any', $secure)) -BaseUri $base")]
    [InlineData("$key | Connect-Synthflow -BaseUri $base")]
    [InlineData("$secure | Connect-Synthflow -BaseUri $base")]
    [InlineData("[pscredential]::new('any', $secure) | Connect-Synthflow -BaseUri $base")]
    [InlineData("Connect-Synthflow -ApiKey \"  $key`r`n`t\" -BaseUri $base")]
    public async Task ApiKey_InAnyForm_IsCheckedWithOneRead(string script)
    {
        await using var server = await LoopbackSandbox.StartAsync(Key);
        _session.SetVariable("base", server.BaseUri);
        Assert.Empty(_session.Run(script).AllErrors);
        Assert.Equal("Custom", _session.Run("(Get-SynthflowConnection).Region").Single<string>());
        _session.SetVariable("handler", server.Handler);
        Assert.Equal(["/v2/chat?limit=1"], _session.Run("$handler.Requests.ForEach('Path')").OutputOf<string>());
    }

    [Theory]
    [InlineData("''", "empty")]
    [InlineData("'   '", "empty")]
    [InlineData("'Bearer sk-live-0123456789abcdef'", "Bearer")]
    [InlineData("'bearer sk-live-0123456789abcdef'", "Bearer")]
    [InlineData("'Bearer: sk-live-0123456789abcdef'", "Bearer")]
    [InlineData("'sk-live 0123456789abcdef'", "white space")]
    [InlineData("\"sk-live`r`n0123456789abcdef\"", "white space")]
    [InlineData("\"sk-live$([char]1)0123456789abcdef\"", "character")]
    [InlineData("\"sk-live$([char]0x2013)0123456789abcdef\"", "character")]
    public void BadKey_IsRefused_WithAHint_ThatShowsNoPartOfIt(string key, string hint)
    {
        var result = _session.Run($"Connect-Synthflow -ApiKey {key} -Region US");
        var error = result.Only("InvalidApiKey", ErrorCategory.InvalidArgument);
        Assert.Contains(hint, error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("0123456789abcdef", result.EverythingAsText(), StringComparison.Ordinal);
        Assert.DoesNotContain("sk-live", result.EverythingAsText(), StringComparison.Ordinal);
        Assert.Empty(_session.Run("Get-SynthflowConnection").Output);
    }

    [Theory]
    [InlineData("12345678901234")]
    [InlineData("@{ key = $key }")]
    [InlineData("@($key, 'x')")]
    [InlineData("([pscustomobject]@{ ApiKey = $key })")]
    public void KeyOfAnotherType_IsRefused_WithoutBeingShown(string key)
    {
        var result = _session.Run($"Connect-Synthflow -ApiKey {key} -Region US -SkipCheck");
        Assert.Equal(["ParameterArgumentTransformationError"], result.ErrorIds);
        Assert.DoesNotContain("0123456789abcdef", result.EverythingAsText(), StringComparison.Ordinal);
        Assert.DoesNotContain("12345678901234", result.EverythingAsText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://api.us.synthflow.ai/v2", "https://")]
    [InlineData("ftp://127.0.0.1/v2", "https://")]
    [InlineData("http://127.0.0.1.example.com/v2", "https://")]
    [InlineData("api.us.synthflow.ai/v2", "complete address")]
    [InlineData("/v2", "")]
    [InlineData("https://api.us.synthflow.ai@example.com/v2", "user name")]
    [InlineData("https://example.com/v2?key=1", "a ? or a #")]
    [InlineData("https://example.com/v2#top", "a ? or a #")]
    public void BadBaseAddress_IsRefused_WithTheReason(string address, string reason)
    {
        var error = _session.Run($"Connect-Synthflow -ApiKey $key -BaseUri '{address}' -SkipCheck")
            .Only("InvalidBaseUri", ErrorCategory.InvalidArgument);
        Assert.Contains(reason, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void BaseAddressWithAPassword_IsRefused_WithoutShowingIt()
    {
        var result = _session.Run(
            "Connect-Synthflow -ApiKey $key -BaseUri 'https://user:pa55word@example.com/v2' -SkipCheck");
        result.Only("InvalidBaseUri", ErrorCategory.InvalidArgument);
        Assert.DoesNotContain("pa55word", result.EverythingAsText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://api.us.synthflow.ai", "US", "https://api.us.synthflow.ai/v2/")]
    [InlineData("https://api.eu.synthflow.ai/v2", "EU", "https://api.eu.synthflow.ai/v2/")]
    [InlineData("https://api.synthflow.ai/v2/", "Global", "https://api.synthflow.ai/v2/")]
    [InlineData("https://api.us.synthflow.ai.example.com/v2", "Custom", "https://api.us.synthflow.ai.example.com/v2/")]
    [InlineData("http://localhost:8080/v2", "Custom", "http://localhost:8080/v2/")]
    public void BaseAddress_OfARegion_IsThatRegion_AndALookAlikeIsNot(string address, string region, string expected)
    {
        var connection = _session.Run($"Connect-Synthflow -ApiKey $key -BaseUri {address} -SkipCheck -PassThru").Output
            .Single();
        Assert.Equal(region, connection.Properties["Region"].Value);
        Assert.Equal(expected, connection.Properties["BaseUri"].Value.ToString());
    }

    [Fact]
    public async Task RefusedKey_SaysWhere_AndTheConnectionBeforeIsGone()
    {
        await using var server = await LoopbackSandbox.StartAsync("another-key-than-ours");
        _session.SetVariable("base", server.BaseUri);
        _session.Run("Connect-Synthflow -Sandbox");
        var error = _session.Run("Connect-Synthflow $key -BaseUri $base").Only(
            "ApiKeyRefused, Rejected", ErrorCategory.AuthenticationError);
        Assert.Contains("127.0.0.1", error.ToString(), StringComparison.Ordinal);
        Assert.NotEqual(string.Empty, error.RecommendedAction());
        Assert.Equal(server.BaseUri, error.TargetObject);
        // Whatever runs next must not go to the workspace before.
        Assert.Empty(_session.Run("Get-SynthflowConnection").Output);
    }

    [Fact]
    public void NobodyListening_IsConnectionFailed()
    {
        var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        var port = ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        var error = _session.Run($"Connect-Synthflow $key -BaseUri http://127.0.0.1:{port}/v2 -MaximumRetryCount 0")
            .Only("ConnectionFailed, NotSent", ErrorCategory.ConnectionError);
        Assert.Equal("NotSent", error.DeliveryOf());
        Assert.NotEqual(string.Empty, error.RecommendedAction());
    }

    [Fact]
    public void SkipCheck_SendsNothing() => Assert.Empty(
        _session.Run("Connect-Synthflow $key -BaseUri http://127.0.0.1:1/v2 -SkipCheck").AllErrors);

    [Fact]
    public void Settings_AreThoseInEffect()
    {
        var connection = _session.Run("""
            Connect-Synthflow $key -Region US -SkipCheck -TimeoutSec 45 -MaximumRetryCount 5 -MaxPerSecond 2.5 -PassThru `
                -Proxy http://127.0.0.1:3128 -ProxyCredential ([pscredential]::new('proxyuser', $secure))
            """).Output.Single();
        Assert.Equal(TimeSpan.FromSeconds(45), connection.Properties["SendTimeout"].Value);
        Assert.Equal(TimeSpan.FromSeconds(30), connection.Properties["ReadTimeout"].Value);
        Assert.Equal(5, connection.Properties["MaximumRetryCount"].Value);
        Assert.Equal(2.5, connection.Properties["MaxPerSecond"].Value);
        Assert.Equal("http://127.0.0.1:3128/", connection.Properties["Proxy"].Value.ToString());
    }

    [Fact]
    public void ProxyCredential_WithoutItsProxy_IsNotLeftUnusedInSilence() => Assert.StartsWith(
        "Add -Proxy ",
        _session.Run("Connect-Synthflow $key -Region US -SkipCheck -ProxyCredential ([pscredential]::new('proxyuser', $secure))")
            .Only("InvalidProxy", ErrorCategory.InvalidArgument).RecommendedAction(),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("-TimeoutSec 0")]
    [InlineData("-TimeoutSec 3601")]
    [InlineData("-MaximumRetryCount -1")]
    [InlineData("-MaximumRetryCount 11")]
    [InlineData("-MaxPerSecond 0")]
    [InlineData("-MaxPerSecond 1000001")]
    public void Settings_OutOfRange_AreRefusedByBinding(string parameter) =>
        Assert.Equal(
            ["ParameterArgumentValidationError"], _session.Run($"Connect-Synthflow -Sandbox {parameter}").ErrorIds);

    [Theory]
    [InlineData("-Sandbox -ApiKey $key")]
    [InlineData("-Sandbox -Region US")]
    [InlineData("-Sandbox -SkipCheck")]
    [InlineData("-Region US -BaseUri https://example.com/v2")]
    public void ParametersThatExcludeEachOther_AreRefusedByBinding(string parameters) =>
        Assert.Equal(["AmbiguousParameterSet"], _session.Run($"Connect-Synthflow {parameters}").ErrorIds);

    [Theory]
    [InlineData("7")]
    [InlineData("Mars")]
    public void Region_ThatIsNone_IsRefusedByBinding(string region) => Assert.Single(
        _session.Run($"Connect-Synthflow $key -Region {region} -SkipCheck").ErrorIds,
        id => id.StartsWith("ParameterArgumentTransformationError", StringComparison.Ordinal));

    [Fact]
    public void GlobalsWarning_WithWarningActionStop_LeavesNoKeyThatNobodyCanWipe()
    {
        var result = _session.Run("Connect-Synthflow $key -Region Global -SkipCheck -WarningAction Stop");
        Assert.Equal(["ActionPreferenceStop"], result.ErrorIds);
        Assert.Equal("Global", _session.Run("(Get-SynthflowConnection).Region").Single<string>());
    }

    [Fact]
    public void Global_WarnsOnce_ThatItIsBeingRetired()
    {
        var result = _session.Run("Connect-Synthflow $key -Region Global -SkipCheck; $null = Get-SynthflowConnection");
        Assert.Contains("retired", Assert.Single(result.Warnings), StringComparison.Ordinal);
        Assert.Empty(_session.Run("Connect-Synthflow $key -Region US -SkipCheck").Warnings);
    }

    [Fact]
    public void ConnectAgain_ClosesTheConnectionBefore_UnlessSomebodyHoldsIt()
    {
        _session.Run("$held = Connect-Synthflow -Sandbox -PassThru; Connect-Synthflow -Sandbox");
        Assert.False(_session.Run("$held.IsClosed").Single<bool>());
        Assert.Empty(_session.Run("Get-SynthflowChat -Connection $held").AllErrors);
    }

    [Fact]
    public void MaxPerSecond_PacesTheRequestsOfTheConnection()
    {
        _session.Run("Connect-Synthflow -Sandbox -MaxPerSecond 20");
        var watch = System.Diagnostics.Stopwatch.StartNew();
        _session.Run("foreach ($n in 1..11) { $null = Get-SynthflowChat }");
        // Eleven requests at twenty a second have ten gaps of 50 ms: never less.
        Assert.True(watch.Elapsed >= TimeSpan.FromSeconds(0.49), $"{watch.Elapsed}");
    }
}
