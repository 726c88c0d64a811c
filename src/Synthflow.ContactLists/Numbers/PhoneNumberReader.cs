namespace Synthflow.ContactLists.Numbers;

/// <summary>Reads phone numbers as people write and export them into E.164, by libphonenumber's rules.</summary>
/// <remarks>A number that is possible though not assigned is taken: whether it exists is the network's to say. A number
/// without its area code is not: it is someone else's elsewhere. Letters are never read as the digits of a keypad. Safe
/// to use from any thread.</remarks>
public static class PhoneNumberReader
{
    /// <summary>A text longer than any cell with phone numbers is not taken apart.</summary>
    private const int LongestText = 1000;

    /// <summary>Reads one text.</summary>
    /// <param name="text">A cell's or parameter's text; may hold several numbers, of which the first usable is
    /// taken.</param>
    /// <param name="defaultCountry">The country of numbers without <c>+</c> (a code or name, see
    /// <see cref="Countries.Find"/>), or <see langword="null"/>.</param>
    /// <returns>The number in E.164 or the reason why there is none.</returns>
    public static PhoneNumberReading Read(string? text, string? defaultCountry)
    {
        if (string.IsNullOrEmpty(text))
        {
            return new PhoneNumberReading { Problem = PhoneNumberProblem.Empty };
        }

        // string.IsNullOrEmpty tells the compiler nothing on net472.
        if (text!.Length > LongestText)
        {
            return new PhoneNumberReading { Problem = PhoneNumberProblem.NotANumber };
        }

        string plain = PhoneText.Clean(text, out var mended);
        var reading = NumberSeparators.MaySeparate(plain)
            ? ReadFirstUsable(plain, defaultCountry)
            : SingleNumber.Read(plain, defaultCountry);
        return mended == PhoneNumberMending.None ? reading : reading with { Mended = reading.Mended | mended };
    }

    /// <summary>Reads every number of a text, for opt-outs.</summary>
    /// <param name="text">A cell's or line's text.</param>
    /// <param name="defaultCountry">The country of numbers without <c>+</c>, or <see langword="null"/>.</param>
    /// <returns>One reading for each number in it.</returns>
    public static IEnumerable<PhoneNumberReading> ReadAll(string? text, string? defaultCountry) =>
        ReadPieces(text, defaultCountry).Select(static piece => piece.Reading);

    /// <summary>The same, each reading with the piece of the text it was read from.</summary>
    internal static IEnumerable<(string Text, PhoneNumberReading Reading)> ReadPieces(string? text, string? defaultCountry)
    {
        string plain = PhoneText.Clean(text ?? string.Empty, out _);
        var whole = NumberSeparators.MaySeparate(plain) ? Split(plain, defaultCountry) : [plain];
        foreach (string part in whole)
        {
            yield return (part, SingleNumber.Read(PhoneText.Clean(part, out _), defaultCountry));
        }
    }

    private static IReadOnlyList<string> Split(string plain, string? defaultCountry)
    {
        var parts = NumberSeparators.Split(plain, out bool certain);
        return parts.Count < 2 || certain || !SingleNumber.Read(plain, defaultCountry).IsUsable ? parts : [plain];
    }

    private static PhoneNumberReading ReadFirstUsable(string plain, string? defaultCountry)
    {
        var parts = Split(plain, defaultCountry);
        if (parts.Count == 1)
        {
            return SingleNumber.Read(parts[0], defaultCountry);
        }

        PhoneNumberReading? first = null;
        foreach (string part in parts)
        {
            string plainPart = PhoneText.Clean(part, out var mended);
            var reading = SingleNumber.Read(plainPart, defaultCountry);
            first ??= reading;
            if (reading.IsUsable)
            {
                return reading with
                {
                    OtherNumbers = parts.Count - 1,
                    Mended = reading.Mended | mended | PhoneNumberMending.SeveralNumbers,
                };
            }
        }

        return first ?? new PhoneNumberReading { Problem = PhoneNumberProblem.Empty };
    }
}
