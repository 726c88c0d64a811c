using Synthflow.PowerShell.Tests.Conventions;
using Synthflow.PowerShell.Tests.Support;
using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Help;

/// <summary>Every example of every cmdlet's help runs as it stands, against the sandbox, without an error.</summary>
[Collection(ProcessEnvironment.Name)]
public sealed class HelpExampleTests
{
    public static TheoryData<string, int, string> Examples
    {
        get
        {
            var examples = new TheoryData<string, int, string>();
            using var session = new ModuleSession();
            foreach (var type in CmdletTypes.All)
            {
                var command = CmdletTypes.CommandName(type);
                var codes = session.Run(
                    $"(Get-Help {command} -Full).examples.example | ForEach-Object {{ $_.code }}").OutputOf<string>();
                for (var index = 0; index < codes.Count; index++)
                {
                    examples.Add(command, index + 1, codes[index]);
                }
            }

            return examples;
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example_RunsAsItStands(string command, int number, string code)
    {
        Assert.Contains("Synthflow", command, StringComparison.Ordinal);
        Assert.True(number > 0);
        using var scripts = new DocumentedScripts();
        scripts.AssertRuns(code);
    }
}
