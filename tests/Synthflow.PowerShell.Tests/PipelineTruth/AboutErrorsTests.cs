using System.Text.RegularExpressions;
using Synthflow.PowerShell.Tests.Support;
using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.PipelineTruth;

/// <summary>The page people read at 3 a.m.: it names every error id, and its examples run.</summary>
public sealed partial class AboutErrorsTests
{
    private static readonly string _page = File.ReadAllText(
        Path.Combine(BuiltPaths.Module, "en-US", "about_Synthflow_Errors.help.txt"));

    [Fact]
    public void Page_NamesEveryErrorId_ThatTheCmdletsGive()
    {
        var table = File.ReadAllText(
            Path.Combine(BuiltPaths.Repository, "src/Synthflow.PowerShell/Errors/ErrorRecords.cs"));
        var ids = ErrorId().Matches(table).Select(match => match.Groups["id"].Value).Distinct().ToList();
        Assert.True(ids.Count > 20, "The table of categories is written in another way now.");
        Assert.All(ids, id => Assert.Contains(id, _page, StringComparison.Ordinal));
    }

    [Fact]
    public void Page_NamesEveryDelivery()
    {
        using var session = new ModuleSession();
        Assert.All(
            session.Run("[enum]::GetNames([Synthflow.Client.Delivery])").OutputOf<string>(),
            name => Assert.Contains(name, _page, StringComparison.Ordinal));
    }

    [Fact]
    public void Page_FitsEightyColumns() => Assert.All(_page.Split('\n'), line => Assert.True(line.Length <= 80, line));

    [Fact]
    public void Page_IsFoundByGetHelp()
    {
        using var session = new ModuleSession();
        Assert.Contains(
            "OutcomeUnknown",
            session.Run("Get-Help about_Synthflow_Errors").Output.Single().ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Examples_Run_AndSendAgainOnlyWhatIsSafe()
    {
        var begin = _page.IndexOf("EXAMPLES", StringComparison.Ordinal);
        var code = _page[begin.._page.IndexOf("SEE ALSO", StringComparison.Ordinal)];
        var blocks = CodeBlock().Matches(code).Select(match => match.Value).ToList();
        Assert.Equal(2, blocks.Count);
        using var session = new SandboxSession();
        session.Fault("StartOutboundChat", "None", "LoseAnswer()", "RefuseConnection()");
        session.Run("$rows = Rows +15559876501, +15559876502, +15559876503");
        session.Run(blocks[0]);
        Assert.Equal(["Person +15559876503"], session.Run("$again.ForEach('Name')").OutputOf<string>());
        var result = session.Run("$rows = Rows bad\n" + blocks[1]);
        Assert.StartsWith("InvalidPhoneNumber, NotSent: ", result.Output.Single().ToString(), StringComparison.Ordinal);
        Assert.Equal(["InvalidPhoneNumber, NotSent"], result.ErrorIds);
    }

    [GeneratedRegex(@"\[ErrorIds\.(?<id>\w+)\] =", RegexOptions.CultureInvariant)]
    private static partial Regex ErrorId();

    [GeneratedRegex(@"(?:^ {8}.*\n)+", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex CodeBlock();
}
