using System.Text.RegularExpressions;
using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Documentation;

/// <summary>CONTRIBUTING.md's list of what a new cmdlet touches is true of the cmdlet it names, and short.</summary>
public sealed partial class AddingACmdletTests
{
    private const string Names = "WorkspacePhoneNumber|ListPhoneNumbers|SynthflowPhoneNumber|PhoneNumberEndpoints";

    // They use what the list made, and were not needed for it: completion, other cmdlets' help, the list of all in the first help topic.
    private static readonly string[] _users =
    [
        "src/Synthflow.PowerShell/Completion/CompletionCache.cs",
        "src/Synthflow.PowerShell/Completion/FromNumberCompleter.cs",
        "src/Synthflow.PowerShell/Agents/GetSynthflowAgentCommand.cs",
        "src/Synthflow.Sandbox/Json/AgentAnswers.cs",
        "module/en-US/about_Synthflow.help.txt",
        "src/Synthflow.PowerShell/Messages.resx", // a next step of another cmdlet
    ];

    [Fact]
    public void ListedFiles_AreThere_AndFew()
    {
        var listed = Listed();
        Assert.InRange(listed.Count, 5, 10);
        Assert.All(listed, path => Assert.True(File.Exists(Path.Combine(BuiltPaths.Repository, path)), path));
    }

    [Fact]
    public void EveryFileThatNamesTheCmdletsThings_IsListed_OrUsesThem() => Assert.Empty(
        Named().Except(Listed(), StringComparer.Ordinal)
            .Except(_users, StringComparer.Ordinal)
            // What shipped stands in its own file; a new thing begins in the other.
            .Except(["src/Synthflow.Client/PublicAPI.Shipped.txt"], StringComparer.Ordinal));

    [Fact]
    public void ListedFiles_NameTheCmdletsThings() => Assert.Empty(
        Listed().Except(Named(), StringComparer.Ordinal).Except(["src/Synthflow.Client/PublicAPI.Unshipped.txt", "CHANGELOG.md"]));

    private static List<string> Listed() =>
    [
        .. FileInTable().Matches(File.ReadAllText(Path.Combine(BuiltPaths.Repository, "CONTRIBUTING.md")))
            .Select(match => match.Groups["path"].Value),
    ];

    private static List<string> Named()
    {
        // Other tests may use it as they like; its own is in the table.
        var files = new[] { "src", "tests/Synthflow.PowerShell.Tests/Workspace", "module" }
            .SelectMany(folder => Directory.EnumerateFiles(
                Path.Combine(BuiltPaths.Repository, folder), "*", SearchOption.AllDirectories))
            .Select(path => (Full: path, Path: Path.GetRelativePath(BuiltPaths.Repository, path).Replace('\\', '/')))
            .Where(file => !Built().IsMatch(file.Path) && Source().IsMatch(file.Path))
            .ToList();
        Assert.True(files.Count > 400);
        return [.. files.Where(file => Thing().IsMatch(File.ReadAllText(file.Full))).Select(file => file.Path)];
    }

    [GeneratedRegex(@"^\| \d+ \| `(?<path>[^`]+)` \|", RegexOptions.Multiline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex FileInTable();

    [GeneratedRegex("(^|/)(bin|obj)/", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Built();

    [GeneratedRegex(@"\.(cs|ps1|psd1|psm1|ps1xml|resx|txt|csproj|targets)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Source();

    [GeneratedRegex(Names, RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Thing();
}
