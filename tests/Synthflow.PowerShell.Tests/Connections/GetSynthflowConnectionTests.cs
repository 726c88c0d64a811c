using Synthflow.PowerShell.Tests.Support;
using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Connections;

public sealed class GetSynthflowConnectionTests
{
    [Fact]
    public void WithoutConnection_GivesNothing_AndNoError()
    {
        using var session = new ModuleSession();
        var result = session.Run("Get-SynthflowConnection -Verbose");
        Assert.Empty(result.AllErrors);
        Assert.Empty(result.Output);
        Assert.Single(result.Verbose);
    }

    [Fact]
    public void Get_ShowsTheSettingsInEffect_AndNothingElse()
    {
        using var session = new SandboxSession("-TimeoutSec 20 -MaximumRetryCount 2 -MaxPerSecond 5");
        var connection = session.RunWell("Get-SynthflowConnection").Output.Single();
        Assert.Equal(
            [
                "BaseUri", "ConnectTimeout", "ConnectedAt", "CurrentPerSecond", "IsClosed", "IsSandbox",
                "MaxPerSecond", "MaximumRetryCount", "Proxy", "ReadTimeout", "Region", "Sandbox", "SendTimeout",
            ],
            connection.Properties.Select(property => property.Name).Order(StringComparer.Ordinal));
        Assert.Equal("Sandbox", connection.Properties["Region"].Value);
        Assert.Equal(TimeSpan.FromSeconds(20), connection.Properties["SendTimeout"].Value);
        Assert.Equal(TimeSpan.FromSeconds(20), connection.Properties["ReadTimeout"].Value);
        Assert.Equal(TimeSpan.FromSeconds(10), connection.Properties["ConnectTimeout"].Value);
        Assert.Equal(2, connection.Properties["MaximumRetryCount"].Value);
        Assert.Equal(5.0, connection.Properties["MaxPerSecond"].Value);
        Assert.InRange(
            (DateTimeOffset)connection.Properties["ConnectedAt"].Value,
            DateTimeOffset.UtcNow.AddMinutes(-5),
            DateTimeOffset.UtcNow);
    }

    [Theory]
    [InlineData(4, 3)]
    [InlineData(1, 0.75)]
    [InlineData(60, 10)]
    public void Connecting_EndsBeforeTheWhole_SoThatWhatDidNotLeaveIsKnown(int timeout, double connecting)
    {
        using var session = new SandboxSession($"-TimeoutSec {timeout}");
        var connection = session.RunWell("Get-SynthflowConnection").Output.Single();
        Assert.Equal(TimeSpan.FromSeconds(connecting), connection.Properties["ConnectTimeout"].Value);
    }

    [Fact]
    public void Connection_OfAnotherRunspace_IsNotSeen()
    {
        using var connected = new SandboxSession();
        using var other = new ModuleSession();
        Assert.Empty(other.Run("Get-SynthflowConnection").Output);
    }
}
