using System.Collections;
using System.Text.RegularExpressions;

namespace Synthflow.Campaigns.Planning;

/// <summary>Placeholders as other tools write them: <c>{{First Name}}</c>. Here doubled braces are braces, and people would
/// read the column's name instead of theirs.</summary>
public static class ForeignPlaceholders
{
    private static readonly Regex _doubled = new(
        @"\{\{\{?\s*(?<name>[^{}|\s](?:[^{}|]*[^{}|\s])?)\s*(?:\|[^{}]*)?\}\}\}?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        Patterns.Limit);

    /// <summary>Those of a campaign's message and of its template's values, each once.</summary>
    /// <param name="options">The campaign.</param>
    /// <returns>As it is written, and as it is written here to be filled in.</returns>
    public static IReadOnlyList<(string Written, string Right)> Of(CampaignOptions options) =>
    [
        .. (options.TemplateVariables ?? new Hashtable()).Values.OfType<string>()
            .Prepend(options.InitialMessage ?? "")
            .SelectMany(static text => _doubled.Matches(text).Cast<Match>())
            .Select(static match => (match.Value, "{" + match.Groups["name"].Value + "}"))
            .Where(static found => found.Item2.Any(char.IsLetter))
            .Distinct(),
    ];
}
