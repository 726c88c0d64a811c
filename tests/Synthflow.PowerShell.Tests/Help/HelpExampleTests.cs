using System.Management.Automation;
using Synthflow.PowerShell.Tests.Conventions;
using Synthflow.PowerShell.Tests.Support;
using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Help;

/// <summary>Every example of every cmdlet's help runs as it stands, against the sandbox, without an error.</summary>
[Collection(ProcessEnvironment.Name)]
public sealed class HelpExampleTests
{
    // What the examples use of PowerShell that the engine's package lacks, and of other modules. Nothing may reach a real host.
    private const string StandIns = """
        $PSDefaultParameterValues = @{ 'Connect-Synthflow:SkipCheck' = $true }
        function Get-Secret([string]$Name) { $secret = [securestring]::new(); 'x'.ToCharArray() | ForEach-Object { $secret.AppendChar($_) }; $secret }
        function Select-Object([int]$First, [Parameter(ValueFromPipeline)]$InputObject) { process { $InputObject } }
        function Format-List($Property, [Parameter(ValueFromPipeline)]$InputObject) { process { $InputObject } }
        function Import-Csv($Path) { [pscustomobject]@{ Name = 'Ada'; Phone = '+12025550101' } }
        """;

    public static TheoryData<string, int, string> Examples
    {
        get
        {
            var examples = new TheoryData<string, int, string>();
            using var session = new ModuleSession();
            foreach (var type in CmdletTypes.All)
            {
                var command = CmdletTypes.CommandName(type);
                var codes = session.Run($"(Get-Help {command} -Full).examples.example | ForEach-Object {{ $_.code }}").OutputOf<string>();
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
        var folder = Directory.CreateTempSubdirectory("synthflow-");
        using var environment = ProcessEnvironment.With(("SYNTHFLOW_API_KEY", null), ("SYNTHFLOW_REGION", null));
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "contacts.csv"), "Name,Phone,Company\nAda,(202) 555-0101,Acme\nBob,202-555-0102,Foo\n");
            File.WriteAllText(Path.Combine(folder.FullName, "stop.txt"), "+1 202 555 0102\n");
            using var session = new SandboxSession();
            session.RunWell(StandIns);
            session.SetVariable("folder", folder.FullName);
            session.SetLocation(folder.FullName);
            var result = session.Run(code);
            Assert.Empty(result.AllErrors.Select(error => $"{error.FullyQualifiedErrorId}: {error}"));
            Assert.Empty(result.Warnings);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
