namespace Synthflow.ContactLists.Numbers;

/// <summary>
/// Reads the shapes nearly every list is full of without libphonenumber, which takes ten times as long.
/// </summary>
/// <remarks>
/// Only what libphonenumber's rules leave no choice in: it strips no prefix of such a number, and its length is the one
/// its country has. Everything else is left to it; <c>LibraryAgreementTests</c> hold the two against each other.
/// </remarks>
internal static class CommonNumber
{
    private const int NorthAmericanDigits = 10;

    /// <summary>
    /// Country codes whose only prefix within the country is 0 or none, with the lengths that are possible both there
    /// and here: a number that begins with another digit is taken as it stands.
    /// </summary>
    private static readonly (string Code, int Fewest, int Most)[] _plainPlans =
    [
        ("49", 10, 11), // Germany
        ("44", 10, 10), // United Kingdom
        ("33", 9, 9), // France
        ("34", 9, 9), // Spain
        ("31", 9, 9), // Netherlands
        ("41", 9, 9), // Switzerland
    ];

    /// <summary>The number in E.164, or <see langword="null"/> where libphonenumber has to be asked.</summary>
    internal static string? Read(string plain, string? defaultCountry)
    {
        if (plain.Length is 0 or > 24 || plain[0] == '-')
        {
            return null;
        }

        bool international = plain[0] == '+';
        Span<char> number = stackalloc char[25];
        number[0] = '+';
        int length = 1;
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

        var digits = number.Slice(1, length - 1);
        if (international)
        {
            return IsNorthAmericanWithCode(digits) || HasPlainPlan(digits) ? number.Slice(0, length).ToString() : null;
        }

        if (IsNorthAmericanWithCode(digits))
        {
            return IsNorthAmerica(defaultCountry) ? number.Slice(0, length).ToString() : null;
        }

        if (digits.Length != NorthAmericanDigits || digits[0] < '2' || !IsNorthAmerica(defaultCountry))
        {
            return null;
        }

        digits.CopyTo(number.Slice(2));
        number[1] = '1';
        return number.Slice(0, length + 1).ToString();
    }

    private static bool IsNorthAmericanWithCode(ReadOnlySpan<char> digits) =>
        digits.Length == NorthAmericanDigits + 1 && digits[0] == '1' && digits[1] >= '2';

    private static bool IsNorthAmerica(string? country) => Countries.Find(country) is "US" or "CA";

    private static bool HasPlainPlan(ReadOnlySpan<char> digits)
    {
        foreach (var (code, fewest, most) in _plainPlans)
        {
            int rest = digits.Length - code.Length;
            if (rest >= fewest && rest <= most && digits.StartsWith(code.AsSpan()) && digits[code.Length] != '0')
            {
                return true;
            }
        }

        return false;
    }
}
