using System.Management.Automation.Language;
using Synthflow.PowerShell.Tests.Support;
using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Documentation;

/// <summary>What an about topic shows can be typed as it stands there.</summary>
[Collection(ProcessEnvironment.Name)]
public sealed class AboutTopicExampleTests
{
    private const int Indent = 8;

    public static TheoryData<string> Examples => [.. Topics().SelectMany(topic => BlocksOf(topic))];

    /// <summary>The rehearsal has a test of its own.</summary>
    public static TheoryData<string> ExamplesOfResults => [.. BlocksOf("about_Synthflow_Results.help.txt")
        .Where(code => !code.Contains("rehearsal", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example_NamesCmdletsAndParametersThatAreThere(string code)
    {
        var script = Parser.ParseInput(code, out _, out var errors);
        Assert.Empty(errors);
        using var session = new ModuleSession();
        foreach (var command in script.FindAll(part => part is CommandAst, searchNestedScriptBlocks: true).Cast<CommandAst>())
        {
            var name = command.GetCommandName();
            if (name?.Contains("-Synthflow", StringComparison.Ordinal) != true)
            {
                continue;
            }

            session.SetVariable("name", name);
            var known = session.Run("(Get-Command $name -ErrorAction Stop).Parameters.Keys").OutputOf<string>();
            Assert.NotEmpty(known);
            Assert.All(command.CommandElements.OfType<CommandParameterAst>(), parameter => Assert.Contains(parameter.ParameterName, known));
        }
    }

    [Theory]
    [MemberData(nameof(ExamplesOfResults))]
    public void ExampleOfResults_RunsAsItStands(string code)
    {
        using var scripts = new DocumentedScripts();
        scripts.AssertRuns(code);
    }

    private static IEnumerable<string> Topics() => Directory
        .GetFiles(Path.Combine(BuiltPaths.Repository, "module", "en-US"), "about_*.help.txt")
        .Select(path => Path.GetFileName(path)!); // a file has a name

    /// <summary>Indented twice and between blank lines, and code by how it begins: tables are indented, too.</summary>
    private static IEnumerable<string> BlocksOf(string topic)
    {
        var text = File.ReadAllText(Path.Combine(BuiltPaths.Repository, "module", "en-US", topic)).Replace("\r\n", "\n", StringComparison.Ordinal);
        return text.Split("\n\n")
            .Select(block => block.Trim('\n'))
            .Where(block => block.Split('\n').All(line => line.StartsWith(new string(' ', Indent), StringComparison.Ordinal)))
            .Select(block => string.Join("\n", block.Split('\n').Select(line => line[Indent..])))
            .Where(code => code[0] is '$' or '&' || code.Split(' ')[0].Contains('-', StringComparison.Ordinal));
    }
}
