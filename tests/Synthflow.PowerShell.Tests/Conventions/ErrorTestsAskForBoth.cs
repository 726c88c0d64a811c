using System.Text.RegularExpressions;
using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Conventions;

/// <summary>
/// A test of an error asks for its id and its Delivery, as one text ("NotFound, Rejected"): from <c>Told()</c>, from
/// <c>ScriptResult.ErrorIds</c>, from <c>Only</c>, in Pester from <c>Get-ErrorId</c>. Nobody looks at the id alone.
/// </summary>
public sealed partial class ErrorTestsAskForBoth
{
    // The helpers themselves, and what only prints.
    private static readonly HashSet<string> _helpers = new(StringComparer.Ordinal)
    {
        "ToldErrors.cs", "ScriptResult.cs", "ErrorTestsAskForBoth.cs", "SandboxSession.cs", "DocumentedScripts.cs", "Program.cs",
    };

    [Fact]
    public void NoTest_LooksAtTheIdAlone()
    {
        var files = BuiltPaths.SourceFiles("tests").Where(path => !_helpers.Contains(Path.GetFileName(path))).ToList();
        Assert.True(files.Count > 150, $"{files.Count} files");
        var alone =
            from path in files
            from statement in File.ReadAllText(path).Split(";\n")
            where IdAlone(statement)
            select $"{Path.GetFileName(path)}: {statement.Trim().Split('\n')[^1].Trim()}";
        Assert.Empty(alone);
    }

    [Fact]
    public void NoPesterTest_LooksAtTheIdAlone()
    {
        var files = Directory.GetFiles(Path.Combine(BuiltPaths.Repository, "tests/Pester"), "*.Tests.ps1");
        Assert.NotEmpty(files);
        Assert.DoesNotContain(files.SelectMany(File.ReadAllLines), IdAlone);
    }

    /// <summary>The rule sees what it is for.</summary>
    [Theory]
    [InlineData("Assert.Equal(\"NotFound\", error.ErrorId)", true)]
    [InlineData("catch { $_.FullyQualifiedErrorId }", true)]
    [InlineData("Assert.Equal(\"NotFound, Rejected\", error.Told())", false)]
    [InlineData("catch { $_.FullyQualifiedErrorId + ' ' + $_.Exception.Delivery }", false)]
    [InlineData("Assert.Equal((\"NotFound\", Outcome.Rejected), (result.ErrorId, result.GetOutcome()))", false)]
    [InlineData("Assert.Equal(\"InvalidPhoneNumber\", row.Problem?.ErrorId)", false)]
    public void Rule_TellsThemApart(string statement, bool isAlone) => Assert.Equal(isAlone, IdAlone(statement));

    // A result of a campaign says with its Outcome what became of it; a row that could not be read is not about a send;
    // what PowerShell itself refuses (binding) has no Delivery.
    private static bool IdAlone(string statement) => Id().IsMatch(statement)
        && !statement.Contains("Delivery", StringComparison.Ordinal)
        && !statement.Contains("Outcome", StringComparison.Ordinal)
        && !statement.Contains("\"ParameterArgument", StringComparison.Ordinal)
        && !OfARow().IsMatch(statement);

    [GeneratedRegex(@"\.ErrorId\b|FullyQualifiedErrorId", RegexOptions.CultureInvariant)]
    private static partial Regex Id();

    [GeneratedRegex(@"[Pp]roblem\??\.ErrorId", RegexOptions.CultureInvariant)]
    private static partial Regex OfARow();
}
