using System.Management.Automation.Language;
using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Loading;

public sealed class StagedScripts
{
    private static readonly string[] _engineCommands = ["Import-Module", "Export-ModuleMember"];

    [Fact]
    public void ModuleScript_Uses_OnlyCmdletsOfTheEngineItself()
    {
        var script = Parser.ParseFile(Path.Combine(BuiltPaths.Module, "Synthflow.PowerShell.psm1"), out _, out var errors);
        Assert.Empty(errors);
        var commands = script.FindAll(node => node is CommandAst, searchNestedScriptBlocks: true)
            .Select(node => ((CommandAst)node).GetCommandName());
        Assert.All(commands, command => Assert.Contains(command, _engineCommands));
    }
}
