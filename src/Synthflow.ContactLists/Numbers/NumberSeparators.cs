using System.Text.RegularExpressions;

namespace Synthflow.ContactLists.Numbers;

/// <summary>Takes a cell with several numbers apart: Google writes <c>:::</c> between them, people write <c>;</c>,
/// <c>/</c>, <c>|</c>, a comma, a tab or a line break. Two numbers are never joined into one that is texted; who opted
/// out may be meant by the whole as well (<see cref="Joined"/>).</summary>
internal static class NumberSeparators
{
    private const int MinDigitsOfANumber = 6;
    private const int DigitsOfHalfANumber = 8;

    private static readonly char[] _separators = [':', ';', '/', ',', '|', '\t', '\n', '\r'];

    /// <summary>Signs that end a number wherever they stand: <c>:::</c>, a bar, a semicolon, but not that of a link's
    /// parameter (<c>;phone-context=</c>), the end of a cell or line.</summary>
    private static readonly Regex _certain = new(
        @":::|;(?!\s*[A-Za-z-]+=)|[|\t\n\r]", RegexOptions.CultureInvariant, Patterns.Limit);

    /// <summary>Where a further plus sign begins a further number.</summary>
    private static readonly Regex _plus = new(
        @"(?<=[0-9][^+]*)[\s,/&|-]+(?=\(?\+)", RegexOptions.CultureInvariant, Patterns.Limit);

    internal static bool MaySeparate(string text) =>
        text.IndexOfAny(_separators) >= 0 || text.LastIndexOf('+') > 0;

    /// <summary>The parts of a text that surely are several numbers, without empty ones; else the text alone.</summary>
    internal static List<string> Split(string text)
    {
        var all = new List<string>();
        // A comma at an end is left over where two cells were joined and one was empty.
        foreach (string part in Trimmed(_certain.Split(text.Trim(',', ' '))))
        {
            if (NumberLinks.IsLink(part))
            {
                all.Add(part);
            }
            else
            {
                all.AddRange(SplitAtSigns(part));
            }
        }

        return all;
    }

    /// <summary>The text in one piece where a part of it has too few digits for a number, and nothing else: the rest of
    /// the number before it, an area code, an extension, a row's number. Nobody can tell which.</summary>
    internal static string? Joined(string text) =>
        MaySeparate(text) && Split(text).Exists(IsRest) && !NumberLinks.IsLink(text)
        ? InOnePiece(text)
        : null;

    /// <summary>The text without what parts its numbers for sure.</summary>
    internal static string InOnePiece(string text) => _certain.Replace(text, " ").Trim();

    /// <summary>Whether a part is digits of which there are too few for a number.</summary>
    internal static bool IsRest(string part) =>
        Digits(part) is > 0 and < MinDigitsOfANumber && !part.Any(char.IsLetter);

    /// <summary>Whether a part is words about the number beside it: <c>DO NOT TEXT</c>, <c>wife</c>, <c>ext. 5</c>.
    /// Nobody can tell what they are meant to change.</summary>
    internal static bool IsRemark(string part) =>
        Digits(part) < MinDigitsOfANumber && part.Any(char.IsLetter) && !NoValueWords.Contains(part);

    private static IEnumerable<string> SplitAtSigns(string part)
    {
        foreach (string piece in Trimmed(SplitAtPlus(part)))
        {
            var commas = Trimmed(piece.Split(','));
            if (commas.Count > 1 && commas.TrueForAll(IsWhole))
            {
                foreach (string one in commas)
                {
                    yield return one;
                }

                continue;
            }

            foreach (string one in SplitAtSlashes(piece))
            {
                yield return one;
            }
        }
    }

    /// <summary>A slash may stand in a number as well (<c>030/1234567 / 030/1234568</c>): a further one begins where it
    /// starts anew, or where every part is as long as a number.</summary>
    private static List<string> SplitAtSlashes(string piece)
    {
        var parts = Trimmed(piece.Split('/'));
        if (parts.Count > 1 && parts.TrueForAll(IsWhole)
            && (parts.Skip(1).All(StartsAnew) || parts.TrueForAll(IsLong)))
        {
            return parts;
        }

        var numbers = new List<string>();
        foreach (string part in parts)
        {
            // 0039/347/0123456: behind a country code a zero begins nothing.
            if (numbers.Count == 0 || (StartsAnew(part) && (!IsAbroad(parts[0]) || IsAbroad(part))))
            {
                numbers.Add(part);
            }
            else
            {
                numbers[numbers.Count - 1] += "/" + part;
            }
        }

        return numbers.Count > 1 && numbers.TrueForAll(IsWhole) ? numbers : [piece];
    }

    /// <summary><c>+49 +49 171…</c> is one number whose code is written twice.</summary>
    private static string[] SplitAtPlus(string part)
    {
        if (part.LastIndexOf('+') <= 0)
        {
            return [part];
        }

        string[] pieces = _plus.Split(part);
        return Array.TrueForAll(pieces, IsWhole) ? pieces : [part];
    }

    private static List<string> Trimmed(IEnumerable<string> parts) =>
        [.. parts.Select(part => part.Trim()).Where(part => part.Trim('/', ' ').Length > 0)];

    private static int Digits(string text) => text.Count(PhoneText.IsDigit);

    private static bool IsWhole(string part) => Digits(part) >= MinDigitsOfANumber;

    /// <summary>Two of them are more digits than any number has.</summary>
    private static bool IsLong(string part) => Digits(part) >= DigitsOfHalfANumber;

    private static bool IsAbroad(string part) =>
        part.IndexOf('+') >= 0 || part.TrimStart('(').StartsWith("00", StringComparison.Ordinal);

    private static bool StartsAnew(string part) =>
        part[0] is '+' or '0' || part.StartsWith("(0", StringComparison.Ordinal)
        || part.StartsWith("(+", StringComparison.Ordinal);
}
