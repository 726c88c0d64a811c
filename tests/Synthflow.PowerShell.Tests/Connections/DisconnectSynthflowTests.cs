using System.Management.Automation;
using System.Reflection;
using Synthflow.PowerShell.Tests.Support;
using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Connections;

public sealed class DisconnectSynthflowTests : IDisposable
{
    private const string Key = "sk-live-0123456789abcdef";
    private readonly ModuleSession _session = new();

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("Disconnect-Synthflow")]
    [InlineData("Disconnect-Synthflow -Connection $held")]
    [InlineData("$held | Disconnect-Synthflow")]
    [InlineData("Get-SynthflowConnection | Disconnect-Synthflow")]
    public void Disconnect_ClosesTheConnection_AndWipesItsKey(string script)
    {
        var connection = Connect(_session);
        Assert.Equal(Key, KeyInMemory(connection));
        var result = _session.Run($"{script}; $held.IsClosed");
        Assert.Empty(result.AllErrors);
        Assert.True(result.Single<bool>());
        Assert.Equal(new string('\0', Key.Length), KeyInMemory(connection));
        Assert.Empty(_session.Run("Get-SynthflowConnection").Output);
    }

    [Fact]
    public void RunspaceThatCloses_WipesTheKeyOfItsConnection()
    {
        object connection;
        using (var session = new ModuleSession())
        {
            connection = Connect(session);
        }

        Assert.Equal(new string('\0', Key.Length), KeyInMemory(connection));
    }

    [Fact]
    public void WithoutConnection_IsNoError()
    {
        var result = _session.Run("Disconnect-Synthflow -Verbose");
        Assert.Empty(result.AllErrors);
        Assert.Single(result.Verbose);
    }

    [Fact]
    public void Twice_IsNoError()
    {
        Connect(_session);
        Assert.Empty(_session.Run("$held | Disconnect-Synthflow; $held | Disconnect-Synthflow").AllErrors);
    }

    [Fact]
    public void OtherConnection_LeavesTheSessionsOwn()
    {
        _session.Run(
            "$other = Connect-Synthflow -Sandbox -PassThru; "
            + "Connect-Synthflow -Sandbox; Disconnect-Synthflow -Connection $other");
        Assert.Empty(_session.Run("Get-SynthflowChat").AllErrors);
        _session.Run("Get-SynthflowChat -Connection $other").Only("NotConnected", ErrorCategory.ConnectionError);
    }

    [Fact]
    public void AfterDisconnect_CmdletsSayThatThereIsNoConnection()
    {
        var error = _session.Run("Connect-Synthflow -Sandbox; Disconnect-Synthflow; Get-SynthflowChat")
            .Only("NotConnected", ErrorCategory.ConnectionError);
        Assert.Contains("Connect-Synthflow", error.RecommendedAction(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Get-SynthflowChat -Connection $copy")]
    [InlineData("Disconnect-Synthflow -Connection $copy")]
    [InlineData("New-SynthflowChat 11111111-1111-4111-8111-111111111111 -Connection $copy")]
    public void DeserializedConnection_IsSaidToBeACopyWithoutKey(string script)
    {
        var result = _session.Run($$"""
            $held = Connect-Synthflow -Sandbox -PassThru
            $copy = [Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize($held))
            {{script}}
            """);
        Assert.Equal(["ParameterArgumentTransformationError"], result.ErrorIds);
        Assert.Contains("copy", result.AllErrors[0].ToString(), StringComparison.Ordinal);
        Assert.Contains("Connect-Synthflow", result.AllErrors[0].ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'text'", "ParameterArgumentTransformationError")]
    [InlineData("$null", "ParameterArgumentValidationError")]
    public void AnythingElse_AsConnection_IsRefused(string value, string id) =>
        Assert.Equal([id], _session.Run($"Get-SynthflowChat -Connection {value}").ErrorIds);

    private static object Connect(ModuleSession session) =>
        session.Run($"$held = Connect-Synthflow {Key} -Region US -SkipCheck -PassThru; $held").Single<object>();

    // The one look past the public surface: that the key is gone from memory cannot be seen otherwise.
    private static string KeyInMemory(object connection)
    {
        const BindingFlags hidden = BindingFlags.Instance | BindingFlags.NonPublic;
        var key = connection.GetType().GetField("_key", hidden)?.GetValue(connection);
        return new string((char[]?)key?.GetType().GetField("_characters", hidden)?.GetValue(key));
    }
}
