using System.Management.Automation.Language;
using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Loading;

public sealed class StagedScripts
{
    private static readonly string[] _engineCommands = ["Import-Module", "Export-ModuleMember"];

    [Fact]
    public void ModuleScript_Uses_OnlyCmdletsOfTheEngineItself()
    {
        var script = Parser.ParseFile(
            Path.Combine(BuiltPaths.Module, "Synthflow.PowerShell.psm1"), out _, out var errors);
        Assert.Empty(errors);
        var commands = script.FindAll(node => node is CommandAst, searchNestedScriptBlocks: true)
            .Select(node => ((CommandAst)node).GetCommandName());
        Assert.All(commands, command => Assert.Contains(command, _engineCommands));
    }

    [Fact]
    public void Samples_ThatAreNamedInTheHelp_LieInTheModule()
    {
        var topic = File.ReadAllText(Path.Combine(BuiltPaths.Module, "en-US", "about_Synthflow_Campaigns.help.txt"));
        foreach (var name in (string[])["first-campaign.ps1", "runbook.ps1", "worker.ps1", "campaign.sbatch", "samples/kubernetes", "Dockerfile"])
        {
            Assert.Contains(name, topic, StringComparison.Ordinal);
            Assert.True(Path.Exists(Path.Combine(BuiltPaths.Module, "samples", name.Replace("samples/", "", StringComparison.Ordinal))), name);
        }
    }

    [Fact]
    public async Task FirstCampaign_OfTheModuleItself_RunsToItsEnd()
    {
        var sample = Path.Combine(BuiltPaths.Module, "samples", "first-campaign.ps1");
        var (exitCode, output, _) = await ModuleProcess.RunAsync(
            $"& '{sample}'", TestContext.Current.CancellationToken);
        Assert.Equal(0, exitCode);
        Assert.Contains("chats are left", output, StringComparison.Ordinal);
    }
}
