using System.Text.RegularExpressions;
using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Documentation;

/// <summary>The walk of one row in docs/development.md: each class is there, in the room that the line says.</summary>
public sealed partial class WalkThroughTheRoomsTests
{
    [Fact]
    public void EveryClassOfTheWalk_StandsInItsRoom()
    {
        var page = File.ReadAllText(Path.Combine(BuiltPaths.Repository, "docs", "development.md"));
        var walk = page[page.IndexOf("## One row through the rooms", StringComparison.Ordinal)..];
        walk = walk[..walk.IndexOf("\n## ", 3, StringComparison.Ordinal)];
        var named = (
            from Match line in Line().Matches(walk)
            from Match name in Name().Matches(line.Groups["classes"].Value)
            select (Room: line.Groups["room"].Value, Class: name.Groups["name"].Value)).ToList();
        Assert.True(named.Count > 25, $"{named.Count} classes");

        var sources = BuiltPaths.SourceFiles("src").Select(path => (Path: path.Replace('\\', '/'), Text: File.ReadAllText(path))).ToList();
        Assert.All(named, one => Assert.Contains(sources, source =>
            source.Path.Contains($"/src/Synthflow.{one.Room}/", StringComparison.Ordinal)
            && Regex.IsMatch(
                source.Text,
                $@"^(public|internal).*\b(class|struct|record|interface) {one.Class}\b",
                RegexOptions.Multiline | RegexOptions.CultureInvariant,
                TimeSpan.FromMinutes(1))));
    }

    [GeneratedRegex(@"^\| (?<room>[A-Z]\w+) \| (?<classes>[^|]+) \|", RegexOptions.Multiline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60000)]
    private static partial Regex Line();

    [GeneratedRegex(@"`(?<name>\w+)`", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60000)]
    private static partial Regex Name();
}
