using System.Globalization;
using System.Text.RegularExpressions;

namespace Synthflow.ContactLists.Numbers;

/// <summary>Knows words beside one of several numbers of a cell: <c>+12025550102 (wife +14155550102)</c>. They may be
/// about the number before them or behind, and may say that it is somebody else's, or not to be written to.</summary>
internal static class WordsBesideNumbers
{
    private const int MinDigits = 6;

    private static readonly Regex _number = new(
        @"[+(]*[0-9][0-9 ()./\u2010-\u2015\u2212-]*[0-9]",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        Patterns.Limit);

    /// <summary>Whether one of the parts of a cell has words, or a sign that points to another part.</summary>
    internal static bool AreInAny(List<string> parts, NumberRules rules) => parts.Exists(part => Are(part, rules));

    private static bool Are(string part, in NumberRules rules)
    {
        if (NumberLinks.IsLink(part) || NoValueWords.Contains(part))
        {
            return false;
        }

        return part.Any(IsSign)
            || (part.Any(char.IsLetter)
                && SingleNumber.Read(PhoneText.Clean(part, out _), rules).Problem == PhoneNumberProblem.Letters);
    }

    /// <summary>What is said of such a cell: every number that may be meant.</summary>
    internal static PhoneNumberReading Doubt(List<string> parts, NumberRules rules)
    {
        string[] numbers =
        [
            .. parts.SelectMany(static part => _number.Matches(part).Cast<Match>())
                .Where(static match => match.Value.Count(PhoneText.IsDigit) >= MinDigits)
                .Select(match => SingleNumber.Read(match.Value.Trim(), rules).E164)
                .OfType<string>()
                .Distinct(StringComparer.Ordinal),
        ];
        return numbers.Length > 1
            ? new PhoneNumberReading { Problem = PhoneNumberProblem.Ambiguous, Readings = numbers }
            : new PhoneNumberReading { Problem = PhoneNumberProblem.Letters };
    }

    /// <summary>Arrows, bullets, stars, question marks.</summary>
    private static bool IsSign(char character) => character is '*' or '?' or '!' or '\u00B7' or '\u2022'
        || (character is not ('+' or '|' or '~') && CharUnicodeInfo.GetUnicodeCategory(character)
            is UnicodeCategory.MathSymbol or UnicodeCategory.OtherSymbol);
}
