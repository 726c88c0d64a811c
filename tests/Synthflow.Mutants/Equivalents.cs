using System.Text.RegularExpressions;

namespace Synthflow.Mutants;

/// <summary>The mutants that docs/testing.md judges to change nothing that anybody could see, each with its reason.</summary>
internal static partial class Equivalents
{
    public static HashSet<string> Read(string page) => File.Exists(page)
        ? [.. Line().Matches(File.ReadAllText(page)).Select(match => match.Groups["key"].Value)]
        : [];

    [GeneratedRegex(@"^- `(?<key>[\w/.]+\.cs: .+)`:", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Line();
}
