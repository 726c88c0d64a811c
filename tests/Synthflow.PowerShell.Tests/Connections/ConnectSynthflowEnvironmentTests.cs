using System.Management.Automation;
using Synthflow.PowerShell.Tests.Support;
using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Connections;

/// <summary>Where key and region come from when they are not given.</summary>
[Collection(ProcessEnvironment.Name)]
public sealed class ConnectSynthflowEnvironmentTests : IDisposable
{
    private const string Key = "sk-live-0123456789abcdef";
    private readonly ScreenHost _host = new();
    private readonly ModuleSession _session;

    public ConnectSynthflowEnvironmentTests() => _session = new ModuleSession(_host);

    public void Dispose() => _session.Dispose();

    [Fact]
    public async Task Key_OfTheEnvironment_IsUsed()
    {
        await using var server = await LoopbackSandbox.StartAsync(Key);
        using var environment = Variables(key: $" {Key}\n");
        _session.SetVariable("base", server.BaseUri);
        Assert.Empty(_session.Run("Connect-Synthflow -BaseUri $base").AllErrors);
        Assert.Empty(_host.Questions);
    }

    [Fact]
    public async Task Key_GivenAsParameter_WinsOverTheEnvironment()
    {
        await using var server = await LoopbackSandbox.StartAsync(Key);
        using var environment = Variables(key: "another-key-than-ours");
        _session.SetVariable("base", server.BaseUri);
        Assert.Empty(_session.Run($"Connect-Synthflow {Key} -BaseUri $base").AllErrors);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public async Task NoKey_AsksForIt_Masked(string? variable)
    {
        await using var server = await LoopbackSandbox.StartAsync(Key);
        using var environment = Variables(key: variable);
        _host.Answers.Enqueue(Key);
        _session.SetVariable("base", server.BaseUri);
        Assert.Empty(_session.Run("Connect-Synthflow -BaseUri $base").AllErrors);
        Assert.Equal(["a secret"], _host.Questions);
        Assert.DoesNotContain(Key, _host.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-Region US")]
    [InlineData("-Region US -SkipCheck")]
    [InlineData("")]
    public void NothingTyped_AtThePrompt_IsAnEmptyKey(string parameters)
    {
        using var environment = Variables();
        _host.Answers.Enqueue("");
        var error = _session.Run($"Connect-Synthflow {parameters}").Only(
            "InvalidApiKey", ErrorCategory.InvalidArgument);
        Assert.Contains("empty", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("nobody", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void NoKey_AndNobodyToAsk_SaysWhatToDo()
    {
        using var environment = Variables();
        var error = _session.Run("Connect-Synthflow -Region US").Only(
            "ApiKeyMissing", ErrorCategory.AuthenticationError);
        Assert.Contains("SYNTHFLOW_API_KEY", error.RecommendedAction(), StringComparison.Ordinal);
        Assert.Contains("-Sandbox", error.RecommendedAction(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task NoKey_InANonInteractiveProcess_SaysWhatToDo()
    {
        using var environment = Variables();
        var (_, output, errors) = await ModuleProcess.RunAsync(
            "try { Connect-Synthflow -Region US } catch { $_.FullyQualifiedErrorId + ' (' + $_.Exception.Delivery + ')' }",
            TestContext.Current.CancellationToken);
        Assert.Contains("ApiKeyMissing", output, StringComparison.Ordinal);
        Assert.Contains(" ()", output, StringComparison.Ordinal);
        Assert.Empty(errors);
    }

    [Theory]
    [InlineData("US", "US")]
    [InlineData(" eu ", "EU")]
    [InlineData("global", "Global")]
    public void Region_OfTheEnvironment_IsUsed(string variable, string region)
    {
        using var environment = Variables(Key, variable);
        Assert.Equal(
            region, _session.Run("Connect-Synthflow -SkipCheck -PassThru").Output.Single().Properties["Region"].Value);
    }

    [Fact]
    public void Region_GivenAsParameter_WinsOverTheEnvironment()
    {
        using var environment = Variables(Key, "EU");
        var named = _session.Run("Connect-Synthflow -Region US -SkipCheck -PassThru").Output.Single();
        Assert.Equal("US", named.Properties["Region"].Value);
    }

    [Theory]
    [InlineData("Mars")]
    [InlineData("7")]
    [InlineData("2")]
    [InlineData("US, EU")]
    public void Region_OfTheEnvironment_ThatIsNone_IsRefused(string variable)
    {
        using var environment = Variables(Key, variable);
        var error = _session.Run("Connect-Synthflow -SkipCheck").Only("RegionRequired", ErrorCategory.InvalidArgument);
        Assert.Contains("SYNTHFLOW_REGION", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void KeyInTheVariableOfTheRegion_IsNotShown()
    {
        using var environment = Variables(region: Key);
        var error = _session.Run($"Connect-Synthflow {Key} -SkipCheck").Only("RegionRequired", ErrorCategory.InvalidArgument);
        Assert.Contains("SYNTHFLOW_REGION", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Key[..8], error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Auto")]
    public void SkipCheck_WithoutRegion_IsRefused(string variable)
    {
        using var environment = Variables(Key, variable);
        var error = _session.Run("Connect-Synthflow -SkipCheck").Only("RegionRequired", ErrorCategory.InvalidArgument);
        Assert.Contains("-Region", error.RecommendedAction(), StringComparison.Ordinal);
    }

    private static IDisposable Variables(string? key = null, string? region = null) =>
        ProcessEnvironment.With(("SYNTHFLOW_API_KEY", key), ("SYNTHFLOW_REGION", region));
}
