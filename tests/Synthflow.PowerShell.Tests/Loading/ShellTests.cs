using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Loading;

/// <summary>What a newcomer with nothing but the .NET SDK runs scripts in.</summary>
public sealed class ShellTests
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

    [Fact]
    public async Task WithoutAScript_IsAPrompt_WithTheModuleLoaded()
    {
        var (exitCode, output, errors) = await ModuleProcess.TypeAsync(
            ["'module ' + (Get-Module Synthflow.PowerShell).Name", "exit 4"], TestContext.Current.CancellationToken);
        Assert.Equal(4, exitCode);
        Assert.Contains("PS " + Environment.CurrentDirectory, output, StringComparison.Ordinal);
        Assert.Contains("Connect-Synthflow -Sandbox", output, StringComparison.Ordinal);
        Assert.Contains("\nmodule Synthflow.PowerShell", output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Empty(errors);
    }

    [Fact]
    public async Task Script_HasPowerShellsOwnCmdlets()
    {
        var (exitCode, output, errors) = await ModuleProcess.RunAsync(
            "'Name,Phone', 'Ada,+12025550101' | ConvertFrom-Csv | Select-Object -First 1 | ConvertTo-Json -Compress",
            TestContext.Current.CancellationToken);
        Assert.Equal(0, exitCode);
        Assert.Equal("""{"Name":"Ada","Phone":"+12025550101"}""", output.Trim());
        Assert.Empty(errors);
    }

    [Fact]
    public async Task Script_TellsNobodyOfItself()
    {
        var (_, output, _) = await ModuleProcess.RunAsync(
            "$env:POWERSHELL_TELEMETRY_OPTOUT + ' ' + $env:POWERSHELL_UPDATECHECK",
            TestContext.Current.CancellationToken);
        Assert.Equal("1 Off", output.Trim());
    }
}
