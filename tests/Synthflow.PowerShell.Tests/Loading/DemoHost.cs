using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Loading;

/// <summary>What a newcomer with nothing but the .NET SDK runs scripts in.</summary>
public sealed class DemoHost
{
    [Theory]
    [InlineData("'done'", 0)]
    [InlineData("Get-SynthflowChat", 0)]
    [InlineData("throw 'over'", 1)]
    [InlineData("exit 3", 3)]
    public async Task Script_End_GivesTheExitCodePwshGives(string script, int expected)
    {
        var (exitCode, _, _) = await ModuleProcess.RunAsync(script, TestContext.Current.CancellationToken);
        Assert.Equal(expected, exitCode);
    }

    [Fact]
    public async Task Output_OutsideATerminal_IsPlainTextInItsStream()
    {
        var (_, output, errors) = await ModuleProcess.RunAsync(
            "[pscustomobject]@{ Name = 'Ada' }; Get-SynthflowChat; $args[0]",
            TestContext.Current.CancellationToken,
            "last");
        Assert.Contains("Ada", output, StringComparison.Ordinal);
        Assert.EndsWith("last", output.TrimEnd(), StringComparison.Ordinal);
        Assert.Contains("Connect-Synthflow", errors, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', output + errors);
    }
}
