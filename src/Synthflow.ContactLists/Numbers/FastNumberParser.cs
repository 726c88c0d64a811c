namespace Synthflow.ContactLists.Numbers;

/// <summary>
/// Reads the shapes nearly every list is full of without libphonenumber, which takes ten times as long.
/// </summary>
/// <remarks>
/// Only what has one reading by the shape of its digits alone; everything else takes the long way.
/// <c>FastPathTests</c> hold the two against each other.
/// </remarks>
internal static class FastNumberParser
{
    private const int NorthAmericanDigits = 10;
    private const int MaxCharacters = 24;
    private const int LatestDot = 6;

    /// <summary>
    /// Country codes whose only prefix within the country is 0 or none, with the lengths that are possible both there
    /// and here: a number that begins with another digit is taken as it stands.
    /// </summary>
    private static readonly (string Code, int Min, int Max)[] _plainPlans =
    [
        ("49", 10, 11), // Germany
        ("44", 10, 10), // United Kingdom
        ("33", 9, 9), // France
        ("34", 9, 9), // Spain
        ("31", 9, 9), // Netherlands
        ("41", 9, 9), // Switzerland
    ];

    /// <summary>The number in E.164, or <see langword="null"/> where it takes the long way.</summary>
    internal static string? Read(string plain, in NumberRules rules)
    {
        if (plain.Length is 0 or > MaxCharacters || plain[0] == '-')
        {
            return null;
        }

        bool international = plain[0] == '+';
        Span<char> number = stackalloc char[MaxCharacters + 3];
        int length = 0;
        for (int index = international ? 1 : 0; index < plain.Length; index++)
        {
            char character = plain[index];
            if (PhoneText.IsDigit(character))
            {
                number[length++] = character;
            }
            else if (character is not (' ' or '-' or '.' or '(' or ')'))
            {
                return null;
            }
        }

        // An ending in parentheses, a fraction, a last digit by itself and two groups of one length have a meaning of
        // their own: they take the long way.
        if (EndsInTwins(plain) || MayHaveLooseDigits(plain) || plain.IndexOf('.') > LatestDot
            || PhoneText.MayHaveDecimal(plain))
        {
            return null;
        }

        var digits = number.Slice(0, length);
        return international ? International(digits, rules) : National(digits, rules);
    }

    /// <remarks>Brazil has area codes that are country codes too, and numbers as long: <c>+31 98765-4321</c>.</remarks>
    private static string? International(ReadOnlySpan<char> digits, in NumberRules rules) =>
        IsNorthAmericanWithCode(digits) || (HasPlainPlan(digits) && Countries.Find(rules.DefaultCountry) != "BR")
            ? Joined("+", digits)
            : null;

    private static bool MayHaveLooseDigits(string plain) =>
        !PhoneText.IsDigit(plain[plain.Length - 1])
        || (plain.Length > 1 && !PhoneText.IsDigit(plain[plain.Length - 2]))
        || plain.Contains("  ");

    /// <summary>Whether the last two groups are long and as long as one another: <c>01 53400 53401</c>.</summary>
    private static bool EndsInTwins(string plain)
    {
        int last = 0;
        int before = 0;
        int index = plain.Length - 1;
        for (; index >= 0 && PhoneText.IsDigit(plain[index]); index--)
        {
            last++;
        }

        for (; index >= 0 && !PhoneText.IsDigit(plain[index]); index--)
        {
        }

        for (; index >= 0 && PhoneText.IsDigit(plain[index]); index--)
        {
            before++;
        }

        return last >= NumberText.ShortestTwin && last == before;
    }

    private static string? National(ReadOnlySpan<char> digits, in NumberRules rules)
    {
        if (digits.Length is < NorthAmericanDigits or > NorthAmericanDigits + 2)
        {
            return null;
        }

        string? region = Countries.Find(rules.DefaultCountry);
        if (region is "US" or "CA")
        {
            return NorthAmerican(digits, region, rules);
        }

        return digits[0] != '0' || digits[1] == '0' ? null
            : region switch
            {
                "DE" => Joined("+49", digits.Slice(1), min: 10, max: 11),
                "GB" => Joined("+44", digits.Slice(1), min: 10, max: 10),
                "FR" when !IsFrenchOverseas(digits.Slice(1)) => Joined("+33", digits.Slice(1), min: 9, max: 9),
                _ => null,
            };
    }

    private static string? NorthAmerican(ReadOnlySpan<char> digits, string region, in NumberRules rules)
    {
        if (IsNorthAmericanWithCode(digits) && digits[4] >= '2')
        {
            return Joined("+", digits);
        }

        bool isShort = digits.Length == NorthAmericanDigits
            && digits[0] >= '2'
            && digits[3] >= '2'
            && rules.Format != NumberFormat.International
            && NorthAmericanAreas.IsInUse(((digits[0] - '0') * 100) + ((digits[1] - '0') * 10) + (digits[2] - '0'));
        return isShort && !MayBeForeign(digits, region, rules) ? Joined("+1", digits) : null;
    }

    private static bool MayBeForeign(ReadOnlySpan<char> digits, string region, in NumberRules rules) =>
        rules.Format == NumberFormat.Auto
        && rules.Evidence is { HasForeign: true } evidence
        && evidence.MayBeForeign(digits.ToString(), region);

    /// <summary>06 39, 06 9x, 07 0x, 05 08 and the area codes of the islands are read where they are; without their
    /// zero.</summary>
    private static bool IsFrenchOverseas(ReadOnlySpan<char> digits) =>
        (digits[0] is '5' or '7' && digits[1] == '0') || IsOfIslands(digits);

    private static bool IsOfIslands(ReadOnlySpan<char> digits) =>
        digits[1] == '9' ? digits[0] is '5' or '6'
        : digits[1] == '3' ? digits[0] == '6'
        : digits[0] == '2' && digits[1] == '6';

    private static string? Joined(string code, ReadOnlySpan<char> digits, int min = 0, int max = MaxCharacters)
    {
        if (digits.Length < min || digits.Length > max)
        {
            return null;
        }

        Span<char> joined = stackalloc char[MaxCharacters + 3];
        code.AsSpan().CopyTo(joined);
        digits.CopyTo(joined.Slice(code.Length));
        return joined.Slice(0, code.Length + digits.Length).ToString();
    }

    private static bool IsNorthAmericanWithCode(ReadOnlySpan<char> digits) =>
        digits.Length == NorthAmericanDigits + 1 && digits[0] == '1' && digits[1] >= '2';

    private static bool HasPlainPlan(ReadOnlySpan<char> digits)
    {
        foreach (var (code, min, max) in _plainPlans)
        {
            int rest = digits.Length - code.Length;
            if (rest >= min && rest <= max && digits.StartsWith(code.AsSpan()) && digits[code.Length] != '0')
            {
                // The code once more is the long way's to tell from a number that begins so, and the islands of France.
                var national = digits.Slice(code.Length);
                return !national.StartsWith(code.AsSpan()) && !(code == "33" && IsFrenchOverseas(national));
            }
        }

        return false;
    }
}
