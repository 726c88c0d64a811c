namespace Synthflow.Core;

/// <summary>What makes two spellings of a number one person: duplicates, opt-outs, journals and parts of a list go by
/// it, never by the number alone.</summary>
/// <remarks>
/// In four countries one telephone has two numbers that are both in use. Mexico had a 1 after +52 for mobile phones
/// until 2019. Argentina puts a 9 after +54 for mobile phones. Brazil put a 9 before the eight digits of mobile phones
/// (those that begin with 6 to 9). France's overseas departments are dialled at home like the rest of France, and are
/// written behind its code for that. A pure rule over digits: it needs no tables, and is the same on every machine and
/// in every version, as a journal has to be.
/// </remarks>
public static class PersonKey
{
    private const int MinDigits = 4;
    private const int MaxDigits = 15;

    private const ulong TenDigits = 10_000_000_000;
    private const ulong EightDigits = 100_000_000;

    private const ulong Mexico = 52;
    private const ulong MexicoWithOne = 521;
    private const ulong Argentina = 54;
    private const ulong ArgentinaWithNine = 549;
    private const ulong Brazil = 55;

    private const ulong NineDigits = 1_000_000_000;
    private const ulong France = 33;

    /// <summary>The key of a number.</summary>
    /// <param name="phoneNumber">A number in E.164: <c>+</c> and 4 to 15 digits, the first not 0.</param>
    /// <returns>The number by which this person is known everywhere, as a whole number without the <c>+</c>. Most
    /// numbers are their own key.</returns>
    /// <exception cref="FormatException">It is not in E.164.</exception>
    public static ulong Of(string phoneNumber) =>
        TryPack(phoneNumber, out ulong number)
            ? Of(number)
            : throw new FormatException(
                Text.Of("'{0}' is not a phone number in E.164.", Text.Harmless(phoneNumber ?? "", 30)));

    /// <summary>The key of a number that is packed already.</summary>
    /// <param name="number">The digits of a number in E.164 as a whole number.</param>
    /// <returns>The key; that of a key is the key itself.</returns>
    public static ulong Of(ulong number)
    {
        if (number / NineDigits == France)
        {
            ulong overseas = FrenchCodeOf(number % NineDigits);
            return overseas == 0 ? number : (overseas * NineDigits) + (number % NineDigits);
        }

        // Twelve or thirteen digits; everything else is nobody's second number.
        ulong front = number / TenDigits;
        if (front == MexicoWithOne)
        {
            return (Mexico * TenDigits) + (number % TenDigits);
        }

        if (front == ArgentinaWithNine)
        {
            return (Argentina * TenDigits) + (number % TenDigits);
        }

        if (front == Brazil)
        {
            ulong area = number / EightDigits % 100;
            ulong rest = number % EightDigits;
            bool isMobile = rest / (EightDigits / 10) >= 6;
            return isMobile ? (((((Brazil * 100) + area) * 10) + 9) * EightDigits) + rest : number;
        }

        return number;
    }

    /// <summary>The second number of the same person, where there can be one.</summary>
    /// <param name="key">A key, as <see cref="Of(ulong)"/> gives it.</param>
    /// <returns>The number that is not the key, packed as it is; 0 where the key is the only number.</returns>
    public static ulong OtherNumberOf(ulong key)
    {
        ulong front = key / TenDigits;
        if (front is Mexico or Argentina)
        {
            return ((front == Mexico ? MexicoWithOne : ArgentinaWithNine) * TenDigits) + (key % TenDigits);
        }

        if (key / NineDigits is not 0 and var code && FrenchCodeOf(key % NineDigits) == code)
        {
            return (France * NineDigits) + (key % NineDigits);
        }

        // 55, two digits of the area, the ninth digit and eight more.
        ulong short12 = (key / (EightDigits * 10) * EightDigits) + (key % EightDigits);
        return short12 / TenDigits == Brazil && short12 != key && Of(short12) == key ? short12 : 0;
    }

    /// <summary>The key in E.164: the one number that stands for all of a person's.</summary>
    /// <param name="phoneNumber">A number in E.164.</param>
    /// <returns>The same number for most people.</returns>
    /// <exception cref="FormatException">It is not in E.164.</exception>
    public static string TextOf(string phoneNumber)
    {
        TryPack(phoneNumber, out ulong number);
        ulong key = Of(phoneNumber);
        return key == number ? phoneNumber : Text.Of("+{0}", key);
    }

    /// <summary>Whether two numbers in E.164 are one person's.</summary>
    /// <param name="phoneNumber">A number in E.164.</param>
    /// <param name="other">Another.</param>
    /// <returns><see langword="true"/> where they have the same key.</returns>
    /// <exception cref="FormatException">One of them is not in E.164.</exception>
    public static bool IsSame(string phoneNumber, string other) => Of(phoneNumber) == Of(other);

    /// <summary>The code of the department that nine digits of France belong to, as France gave them out; 0 where they
    /// are of the mainland, or of several.</summary>
    private static ulong FrenchCodeOf(ulong digits) => (digits / 1_000_000) switch
    {
        262 or 639 or 692 or 693 => 262, // Réunion and Mayotte
        590 or 690 or 691 => 590, // Guadeloupe
        594 or 694 => 594, // Guiana
        696 or 697 => 596, // Martinique
        _ => 0,
    };

    private static bool TryPack(string? text, out ulong number)
    {
        number = 0;
        if (text is null || text.Length is <= MinDigits or > MaxDigits + 1 || text[0] != '+' || text[1] == '0')
        {
            return false;
        }

        for (int index = 1; index < text.Length; index++)
        {
            if (text[index] is < '0' or > '9')
            {
                return false;
            }

            number = (number * 10) + (ulong)(text[index] - '0');
        }

        return true;
    }
}
