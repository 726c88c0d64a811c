using System.Collections;
using System.Text.RegularExpressions;

namespace Synthflow.Campaigns.Planning;

/// <summary>Placeholders as other tools write them: <c>{{First Name}}</c>, <c>*|FNAME|*</c>. Here doubled braces are
/// braces, the others are text, and people would read the column's name instead of theirs.</summary>
public static class ForeignPlaceholders
{
    private const RegexOptions Options =
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    // What a column of people is called: the only words in common marks that are placeholders for sure ([link] is
    // none).
    private const string Field =
        "(full |first |last |given |family |middle )?name|[fl]name|(first|last|full|given|family)[_-]?name|surname"
        + "|salutation|title|company|email|phone|mobile|city|anrede|vorname|nachname|firma|pr[eé]nom|nom|nombre"
        + "|apellidos?|nome|cognome|sobrenome|voornaam|achternaam";

    private static readonly Regex _people = Of(@"(^|[^\p{L}])(" + Field + @")( ?[0-9]{1,2})?$");

    private static readonly Regex _doubled = Of(
        @"\{\{\{?\s*(?<name>[^{}|\s](?:[^{}|]*[^{}|\s])?)\s*(?:\|[^{}]*)?\}\}\}?");

    // Text has all of these marks but the first, too: «OUI» is a quotation, 50%% a discount, ${Amount} a price.
    private static readonly Regex[] _others =
    [
        Of(@"\*\|\s*(?<name>[^|*\r\n]{1,60}?)\s*\|\*"),
        OfField(@"\[\[", @"\]\]"),
        OfField("%%", "%%"),
        OfField("<<", ">>"),
        OfField("«", "»"),
        OfField(@"[$#]\{", @"(\|[^{}]*)?\}"),
        OfField(@"(?<!\[)\[", @"\](?!\])"),
        OfField("(?<!%)%", "%(?!%)"),
        OfField("(?<!<)<", ">(?!>)"),
        OfField("(?<!#)#", "#(?!#)"),
    ];

    /// <summary>Those of a campaign's message and of its template's values, each once.</summary>
    /// <param name="options">The campaign.</param>
    /// <returns>As it is written, as it is written here to be filled in, and whether people would read the
    /// latter.</returns>
    public static IReadOnlyList<(string Written, string Right, bool IsReadAsRight)> Of(CampaignOptions options) =>
    [
        .. (options.TemplateVariables ?? new Hashtable()).Values.OfType<string>()
            .Prepend(options.InitialMessage ?? "")
            .SelectMany(static text => In(text))
            .Distinct(),
    ];

    /// <summary>Whether a column is called as one of names or of what else has one line for each person.</summary>
    internal static bool IsOfPeople(string column) => _people.IsMatch(column.Trim());

    private static IEnumerable<(string Written, string Right, bool IsReadAsRight)> In(string text) =>
        FoundBy(_doubled, text).Select(static found => (found.Written, found.Right, true))
            .Concat(_others.SelectMany(other => FoundBy(other, text))
                .Select(static found => (found.Written, found.Right, false)))
            .Where(static found => found.Item2.Any(char.IsLetter) || IsNumbered(found.Item1));

    private static IEnumerable<(string Written, string Right)> FoundBy(Regex form, string text) =>
        form.Matches(text).Cast<Match>()
        .Select(static match => (match.Value, "{" + match.Groups["name"].Value + "}"));

    /// <summary><c>{{1}}</c>, as WhatsApp's templates have it.</summary>
    private static bool IsNumbered(string written) =>
        Regex.IsMatch(written, @"^\{\{\s*[0-9]{1,2}\s*\}\}$", Options, Patterns.Limit);

    private static Regex OfField(string before, string after) => Of(before + @"\s*(?<name>" + Field + @")\s*" + after);

    private static Regex Of(string form) => new(form, Options, Patterns.Limit);
}
