using System.Collections.Concurrent;

namespace Synthflow.ContactLists.Numbers;

/// <summary>What digits may be in a country by how many they are, though nobody is known to have such a number there:
/// numbers that are kept for films and tests, and those of a new area.</summary>
internal static class PossibleNumbers
{
    private const int FirstDigits = 2;
    private const int NorthAmericanAreaCode = 3;
    private const int DigitsTried = 2;
    private const int MostTried = 100;

    private static readonly ConcurrentDictionary<string, bool> _begins = new(StringComparer.Ordinal);

    /// <summary>The numbers of a text as they are dialled within a country, and elsewhere in its numbering
    /// plan.</summary>
    /// <param name="text">A cell's text.</param>
    /// <param name="rules">By what it is read.</param>
    internal static IEnumerable<string> Of(string? text, NumberRules rules) =>
        rules.Format == NumberFormat.International || Countries.Find(rules.DefaultCountry) is not { } region
            ? []
            : PhoneNumberReader.Pieces(text).SelectMany(piece => OfPiece(piece, region));

    /// <summary>Whether numbers of the same length that begin so are somebody's there.</summary>
    /// <param name="other">The number that nobody is known to have.</param>
    /// <param name="number">What it is read as at home: in North America an area code is whole with its third
    /// digit.</param>
    internal static bool BeginsAsNumbersThere(string other, string number)
    {
        _ = CallingCodes.Of(other.Substring(1), out int code);
        bool isNorthAmerican = CallingCodes.Of(number.Substring(1), out _) == NumberPlan.NorthAmerica;
        int kept = 1 + code + (isNorthAmerican ? NorthAmericanAreaCode : FirstDigits);
        return other.Length > kept + DigitsTried
            && _begins.GetOrAdd(other.Substring(0, kept) + ":" + other.Length, _ => Begins(other, kept));
    }

    private static bool Begins(string other, int kept)
    {
        string before = other.Substring(0, kept);
        string after = other.Substring(kept + DigitsTried);
        return Enumerable.Range(0, MostTried).Any(tried => NumberPlan.IsAssigned(
            before + tried.ToString("00", System.Globalization.CultureInfo.InvariantCulture) + after));
    }

    private static IEnumerable<string> OfPiece(string piece, string region)
    {
        if (LookAlikes.IsDate(piece) || NumberText.Read(piece) is not { HasPlus: false } text
            || text.Digits.Length is < SingleNumber.MinDigits or > SingleNumber.MaxDigits)
        {
            return [];
        }

        var candidate = NumberPlan.AsWritten(text.Digits, region);
        return !candidate.Exists || NumberPlan.IsShorterThanMobiles(candidate.E164) ? []
            : [candidate.E164, .. OtherSpellings.PossibleElsewhere(candidate)];
    }
}
