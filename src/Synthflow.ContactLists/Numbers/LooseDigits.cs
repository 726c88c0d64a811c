using System.Text.RegularExpressions;

namespace Synthflow.ContactLists.Numbers;

/// <summary>Finds one or two digits before or behind a number that may be none of its own: the number of a line
/// (<c>1. 0171 3920015</c>), a mark (<c>[1]</c>), a count.</summary>
internal static class LooseDigits
{
    private const int LongestText = 60;
    private const int MostGroups = 3;
    private const int LongestGroup = 2;

    /// <summary>What begins with a zero or a plus sign begins a number.</summary>
    private static readonly Regex _before = Pattern(
        @"^(?<open>[(\[])?(?<loose>[1-9][0-9]?)(\s*(?<sign>[.)\]]))?(?<gap>[\s/-]*)(?<rest>[+(]*(?<begin>[+0-9]).*)$");

    private static readonly Regex _behind = Pattern(
        @"^(?<rest>.*[0-9]\)?)(?<gap>[\s./-]*)(?<open>[(\[])?\s*(?<![0-9])(?<loose>[0-9]{1,2})\s*(?<sign>[.)\]])?$");

    private static readonly Regex _group = Pattern("[0-9]+");

    /// <summary>The number without such digits, and whether nothing else can be meant as they stand.</summary>
    /// <param name="text">One number, without letters.</param>
    internal static IEnumerable<(string Number, LooseDigit Kind)> Of(string text)
    {
        if (text.Length > LongestText)
        {
            yield break;
        }

        string? without = null;
        if (Before(text, out var kind) is { } rest)
        {
            without = rest;
            yield return (rest, kind);
        }

        if (Behind(text, out kind) is { } number)
        {
            yield return (number, kind);
        }

        if (without is not null && Behind(without, out kind) is { } inner)
        {
            yield return (inner, kind);
        }
    }

    /// <summary>Adds the numbers that a text is without such digits to its readings; a doubt where one of them may be
    /// meant.</summary>
    /// <param name="text">One number, without letters.</param>
    /// <param name="reading">The number to send to, with every digit.</param>
    /// <param name="region">The country of numbers without <c>+</c> as two letters, or <see langword="null"/>.</param>
    /// <param name="all">All readings of the text.</param>
    internal static PhoneNumberReading OrWithout(
        string text, PhoneNumberReading reading, string? region, List<Candidate> all)
    {
        var doubted = new List<Candidate>();
        bool isValid = all.Exists(static one => one.IsValid && IsMarkedOrHome(one));
        foreach (var (rest, kind) in Of(text))
        {
            foreach (var number in NumbersIn(rest, region))
            {
                if ((kind == LooseDigit.Other && isValid) || all.Exists(one => one.E164 == number.E164))
                {
                    continue;
                }

                all.Add(number);
                if (kind != LooseDigit.Likely || NumberPlan.IsMobile(number.E164))
                {
                    doubted.Add(number);
                }
            }
        }

        return reading.IsUsable && doubted.Count > 0
            ? ReadingDecider.Doubt([.. all.FindAll(one => one.E164 == reading.E164), .. doubted])
            : reading;
    }

    /// <summary>The numbers at home that are left of a text with digits too many: without its last short groups,
    /// without a first one, or without any one digit. For opt-outs.</summary>
    /// <param name="text">A text that is not sent to as it stands.</param>
    /// <param name="reading">Why not.</param>
    /// <param name="rules">By what it is read.</param>
    internal static IEnumerable<string> Left(string text, PhoneNumberReading reading, NumberRules rules)
    {
        bool isTooLong = PhoneNumberProblem.TooLong == (reading.HomeProblem == PhoneNumberProblem.None
            ? reading.Problem : reading.HomeProblem);
        return Fewer(text).Concat(isTooLong ? WithoutOne(text) : [])
            .SelectMany(rest => NumbersIn(rest, Countries.Find(rules.DefaultCountry)))
            .Select(static number => number.E164);
    }

    private static IEnumerable<Candidate> NumbersIn(string text, string? region) =>
        NumberText.Read(text) is { Digits.Length: >= SingleNumber.MinDigits and <= SingleNumber.MaxDigits } number
            ? ReadingCollector.Collect(number, region, out _).FindAll(static one => one.IsValid && IsMarkedOrHome(one))
            : [];

    private static bool IsMarkedOrHome(Candidate one) =>
        one.Kind is not (ReadingKind.ForeignCode or ReadingKind.Unlikely);

    private static IEnumerable<string> WithoutOne(string text) =>
        text.Length > LongestText || text.IndexOf('+') >= 0 ? []
            : Enumerable.Range(0, text.Length).Where(index => PhoneText.IsDigit(text[index]))
                .Select(index => text.Remove(index, 1));

    /// <summary>A text without its last short groups, without a first one: what may be left of a cell that is no number
    /// as it stands (<c>202-555-0101 5/26</c>).</summary>
    private static IEnumerable<string> Fewer(string text)
    {
        var groups = _group.Matches(text);
        if (text.Length > LongestText || groups.Count < 2)
        {
            yield break;
        }

        int end = text.Length;
        for (int last = groups.Count - 1; last > 0 && groups.Count - last <= MostGroups
            && groups[last].Length <= LongestGroup; last--)
        {
            end = groups[last].Index;
            yield return text.Substring(0, end);
        }

        if (groups[0].Length <= LongestGroup && text.IndexOf('+') < 0)
        {
            yield return text.Substring(groups[0].Index + groups[0].Length);
        }
    }

    private static string? Before(string text, out LooseDigit kind)
    {
        kind = LooseDigit.Likely;
        if (_before.Match(text) is not { Success: true } match
            || (!match.Groups["sign"].Success && match.Groups["gap"].Length == 0))
        {
            return null;
        }

        bool isListNumber = match.Groups["sign"].Success && !match.Groups["open"].Success
            && match.Groups["gap"].Value.Any(char.IsWhiteSpace);
        kind = isListNumber || match.Groups["begin"].Value is "0" or "+" ? LooseDigit.Sure : LooseDigit.Other;
        return match.Groups["rest"].Value;
    }

    private static string? Behind(string text, out LooseDigit kind)
    {
        kind = LooseDigit.Likely;
        if (_behind.Match(text) is not { Success: true } match)
        {
            return null;
        }

        string rest = match.Groups["rest"].Value;
        string gap = match.Groups["gap"].Value;
        bool isBracketed = match.Groups["open"].Success;
        bool isOne = match.Groups["loose"].Length == 1;
        if (isBracketed || IsWide(gap, rest) || (isOne && gap.Length > 0 && match.Groups["sign"].Success))
        {
            kind = LooseDigit.Sure;
            return rest;
        }

        return isOne && gap.Length > 0 ? rest : null;
    }

    /// <summary>Whether a gap is wider than those within the number.</summary>
    private static bool IsWide(string gap, string rest) =>
        gap.Contains("  ") && !rest.Contains("  ");

    private static Regex Pattern(string pattern) =>
        new(pattern, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Limit);
}
