using System.Xml.Linq;
using System.Text.RegularExpressions;
using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Architecture;

/// <summary>
/// The arrows between the rooms: Core is known by all, Client and ContactLists know Core alone, Campaigns Core and Client,
/// the sandbox nothing, the cmdlets everything.
/// </summary>
public sealed partial class RoomsKnowOnlyTheRoomsBelow
{
    private static readonly Dictionary<string, string[]> _below = new(StringComparer.Ordinal)
    {
        ["Synthflow.Core"] = [],
        ["Synthflow.Sandbox"] = [],
        ["Synthflow.Client"] = ["Synthflow.Core"],
        ["Synthflow.ContactLists"] = ["Synthflow.Core"],
        ["Synthflow.Campaigns"] = ["Synthflow.Core", "Synthflow.Client"],
        ["Synthflow.PowerShell"] =
            ["Synthflow.Core", "Synthflow.Client", "Synthflow.ContactLists", "Synthflow.Campaigns", "Synthflow.Sandbox"],
    };

    public static TheoryData<string> Rooms => [.. _below.Keys];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void Project_References_AreRoomsBelow(string room)
    {
        var project = XDocument.Load(Path.Combine(Folder(room), room + ".csproj"));
        var referenced = project.Descendants("ProjectReference")
            // A build tool that only has to be built first.
            .Where(reference => !string.Equals((string?)reference.Attribute("ReferenceOutputAssembly"), "false", StringComparison.Ordinal))
            .Select(reference => Path.GetFileNameWithoutExtension(((string?)reference.Attribute("Include") ?? "").Replace('\\', '/')))
            .ToList();

        Assert.Empty(referenced.Except(_below[room], StringComparer.Ordinal));
        Assert.Equal(_below[room].Length > 0, referenced.Count > 0);
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void Source_Namespaces_AreItsOwn_AndItsUsings_RoomsBelow(string room)
    {
        var files = SourceOf(room);
        Assert.NotEmpty(files);

        var foreign = files.Where(file => Namespace().Match(file.Text) is { Success: true } found && !IsOf(room, found.Groups["name"].Value));
        var upward =
            from file in files
            from used in UsedNamespace().Matches(file.Text).Select(match => match.Groups["name"].Value)
            where used.StartsWith("Synthflow.", StringComparison.Ordinal)
                && !_below[room].Append(room).Any(known => IsOf(known, used))
            select $"{file.Path}: {used}";

        Assert.Empty(foreign.Select(file => file.Path));
        Assert.Empty(upward);
    }

    [Theory]
    [InlineData("using Synthflow.PowerShell.Errors;", "Synthflow.PowerShell.Errors")]
    [InlineData("    using var x = 1;", null)]
    public void UsedNamespace_IsSeen(string line, string? expected) => Assert.Equal(
        expected, UsedNamespace().Match(line) is { Success: true } found ? found.Groups["name"].Value : null);

    private static bool IsOf(string room, string name) =>
        string.Equals(name, room, StringComparison.Ordinal) || name.StartsWith(room + ".", StringComparison.Ordinal);

    private static string Folder(string room) => Path.Combine(BuiltPaths.Repository, "src", room);

    private static List<(string Path, string Text)> SourceOf(string room) =>
    [
        .. BuiltPaths.SourceFiles("src")
            .Where(path => path.Replace('\\', '/').Contains($"/src/{room}/", StringComparison.Ordinal))
            .Select(path => (Path.GetRelativePath(BuiltPaths.Repository, path), File.ReadAllText(path))),
    ];

    [GeneratedRegex(@"^namespace (?<name>[\w.]+)", RegexOptions.Multiline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"^using (?:static |\w+ = )?(?<name>[\w.]+);", RegexOptions.Multiline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex UsedNamespace();
}
