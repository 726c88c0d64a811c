namespace Synthflow.ContactLists.Numbers;

/// <summary>What else the digits of a number are, written by somebody who put a country code before what is dialled at
/// home: Réunion behind France's code (<c>+33 692…</c>), Rome without its zero (<c>+39 6…</c>).</summary>
internal static class OtherSpellings
{
    private const int France = 33;
    private const int FrenchDigits = 9;

    /// <summary>Saint-Pierre and Miquelon: its code is also how its short numbers begin at home.</summary>
    private const string SaintPierre = "508";

    /// <summary>France and what it numbers overseas: a call from one to the other is a national one.</summary>
    private static readonly int[] _frenchCodes = [France, 262, 590, 594, 596, 508];

    /// <summary>The valid numbers that digits are with the zero that belongs to the number, or elsewhere in the same
    /// numbering plan.</summary>
    /// <param name="code">The country code.</param>
    /// <param name="digits">What follows it.</param>
    /// <param name="kind">How the digits were taken.</param>
    internal static List<Candidate> Of(int code, string digits, ReadingKind kind)
    {
        var found = new List<Candidate>();
        AddValid(found, Text(code) + "0" + digits, kind);
        AddFrench(found, code, digits.StartsWith("0", StringComparison.Ordinal) ? digits.Substring(1) : digits, kind);
        return found;
    }

    /// <summary>The same line behind another code of its plan, of numbers that both have: to be stopped, never to be
    /// sent to.</summary>
    internal static IEnumerable<Candidate> OfSameLine(IEnumerable<Candidate> numbers) =>
        numbers.Where(static one => one.IsValid && Array.IndexOf(_frenchCodes, one.CountryCode) >= 0).SelectMany(
            static one =>
            {
                var found = new List<Candidate>();
                AddFrench(found, one.CountryCode, NumberPlan.NationalDigits(one), SeenAs(one.Kind));
                return found.FindAll(other => other.E164 != one.E164);
            });

    /// <summary>The same digits behind another code of France's plan, whether or not anybody has the number.</summary>
    internal static IEnumerable<string> PossibleElsewhere(Candidate one) =>
        Array.IndexOf(_frenchCodes, one.CountryCode) < 0
            ? []
            : _frenchCodes.Where(code => code != one.CountryCode)
                .Select(code => NumberPlan.International(Text(code) + NumberPlan.NationalDigits(one), one.Kind))
                .Where(static other => other.Exists)
                .Select(static other => other.E164);

    private static ReadingKind SeenAs(ReadingKind kind) =>
        kind == ReadingKind.ForeignCode ? kind : ReadingKind.Unlikely;

    private static void AddFrench(List<Candidate> found, int code, string digits, ReadingKind kind)
    {
        if (digits.Length != FrenchDigits || Array.IndexOf(_frenchCodes, code) < 0)
        {
            return;
        }

        foreach (int other in _frenchCodes)
        {
            AddValid(found, Text(other) + digits, kind);
        }

        if (digits.StartsWith(SaintPierre, StringComparison.Ordinal))
        {
            AddValid(found, digits, kind);
        }
    }

    private static void AddValid(List<Candidate> found, string digits, ReadingKind kind)
    {
        var candidate = NumberPlan.International(digits, kind);
        if (candidate is { Exists: true, IsValid: true } && !found.Exists(other => other.E164 == candidate.E164))
        {
            found.Add(candidate);
        }
    }

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
