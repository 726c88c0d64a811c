using System.Text.RegularExpressions;

namespace Synthflow.ContactLists.Numbers;

/// <summary>Knows a country by what stands beside or in place of its name: a flag, its calling code, a part of the
/// country (<c>DE-BY</c>), the code and the name joined.</summary>
/// <remarks>Two marks of different countries are none.</remarks>
internal static class CountryMarks
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int FirstLetter = 0xDDE6;
    private const int FirstTag = 0xDC61;

    /// <summary>Two letters of the alphabet of flags, or a black flag with those of a part of a country.</summary>
    private static readonly Regex _flag = new(
        "(?<letters>(\uD83C[\uDDE6-\uDDFF]){2})"
        + "|\uD83C\uDFF4(?<tags>(\uDB40[\uDC61-\uDC7A]){2})(\uDB40[\uDC00-\uDC7F])*",
        Options,
        Patterns.Limit);

    /// <summary>USA (+1); Dominican Republic +1-809.</summary>
    private static readonly Regex _codeAfter = new(
        @"^(?<name>[^+]*[^+\s(\[,;:-])[\s(\[,;:-]*\+\s?(?<code>[0-9]{1,3}([- ]?[0-9]{3,4})?)[)\]]?$", Options,
        Patterns.Limit);

    private static readonly Regex _codeBefore = new(
        @"^[(\[]?\+\s?(?<code>[0-9]{1,3}(-[0-9]{3,4})?)[)\]]?[\s,;:-]+(?<name>[^+0-9]+)$", Options, Patterns.Limit);

    /// <summary>A part of a country by ISO 3166-2.</summary>
    private static readonly Regex _part = new("^(?<country>[A-Z]{2})-(?<part>[A-Z0-9]{1,3})$", Options, Patterns.Limit);

    private static readonly Regex _joined = new(
        @"^(?<one>\p{L}{2,3})\s*[-/:|]\s*(?<other>\p{L}.*)$|^(?<one>\p{L}[^-/:|]*)[/|](?<other>\p{L}.*)$", Options,
        Patterns.Limit);

    /// <summary>What has a country's number plan of its own, or is a language of another country (<c>DE-AT</c>), and no
    /// part of the first.</summary>
    private static readonly HashSet<string> _noParts = new(
        ("DE-AT DE-CH DE-LI DE-LU IT-CH IT-SM IT-VA NL-AW NL-BE NL-BQ NL-CW NL-SR NL-SX CN-HK CN-MO CN-TW PT-AO PT-BR "
        + "PT-MZ ES-AR ES-BO ES-CL ES-CO ES-CR ES-CU ES-DO ES-EC ES-GQ ES-GT ES-HN ES-MX ES-NI ES-PA ES-PE ES-PR ES-PY "
        + "ES-SV ES-US ES-UY ES-VE").Split(' '),
        StringComparer.Ordinal);

    /// <summary>Whether a flag is in a text: then a name beside it is not all there is.</summary>
    internal static bool HasFlag(string name) => name.IndexOf('\uD83C') >= 0 && _flag.IsMatch(name);

    /// <summary>The code of a country, or <see langword="null"/>.</summary>
    /// <param name="name">What no name and no code is.</param>
    /// <param name="find">Knows names and codes.</param>
    internal static string? Find(string name, Func<string, string?> find)
    {
        string text = name.Trim();
        return _flag.Match(text) is { Success: true } flag ? OfFlag(text, flag, find)
            : (_codeAfter.Match(text) is { Success: true } after ? after : _codeBefore.Match(text)) is
                { Success: true } code ? OfCallingCode(code, find)
            : _part.Match(text) is { Success: true } part ? OfPart(part, find)
            : _joined.Match(text) is { Success: true } joined ? Same(
                find(joined.Groups["one"].Value.Trim()), find(joined.Groups["other"].Value.Trim()))
            : null;
    }

    private static string? OfFlag(string text, Match flag, Func<string, string?> find)
    {
        string rest = text.Remove(flag.Index, flag.Length).Trim(' ', '-', '\u2013', ':', ',', '\uFE0F');
        string units = flag.Groups["letters"].Value + flag.Groups["tags"].Value;
        int first = flag.Groups["letters"].Success ? FirstLetter : FirstTag;
        string? code = find(new string([(char)('A' + units[1] - first), (char)('A' + units[3] - first)]));
        return rest.Length == 0 ? code
            : rest.Length > 1 && rest[0] == '+' ? IsCodeOf(code, rest) ? code : null
            : Same(code, find(rest));
    }

    private static string? OfCallingCode(Match match, Func<string, string?> find) =>
        find(match.Groups["name"].Value.Trim()) is { } country && IsCodeOf(country, match.Groups["code"].Value)
            ? country
            : null;

    /// <remarks>In North America the area code may follow.</remarks>
    private static bool IsCodeOf(string? country, string code)
    {
        string digits = new([.. code.Where(PhoneText.IsDigit)]);
        return country is not null
            && CallingCodes.Of(digits, out int length) == NumberPlan.CodeOf(country)
            && (length == digits.Length || length == 1);
    }

    private static string? OfPart(Match match, Func<string, string?> find)
    {
        bool isCountry = find(match.Groups["part"].Value) is not null;
        string country = match.Groups["country"].Value;
        return _noParts.Contains(match.Value) || (country == "FR" && isCountry) ? null : find(country);
    }

    private static string? Same(string? one, string? other) =>
        string.Equals(one, other, StringComparison.Ordinal) ? one : null;
}
