using PhoneNumbers;

namespace Synthflow.ContactLists.Numbers;

/// <summary>Reads one number of which spreadsheets' additions are already taken off.</summary>
internal static class SingleNumber
{
    /// <summary>E.164 allows 15 digits after the plus sign; some countries' plans are longer on paper.</summary>
    private const int LongestE164 = 16;

    /// <summary>Below or above these, libphonenumber answers with an exception, which is slow.</summary>
    private const int FewestDigits = 3;
    private const int MostDigits = 20;

    internal static PhoneNumberReading Read(string plain, string? defaultCountry)
    {
        if (CommonNumber.Read(plain, defaultCountry) is { } common)
        {
            return new PhoneNumberReading { E164 = common };
        }

        if (plain.Length == 0)
        {
            return new PhoneNumberReading { Problem = PhoneNumberProblem.Empty };
        }

        if (PhoneText.HasExponent(plain, out bool lostDigits))
        {
            return new PhoneNumberReading
            {
                Problem = lostDigits ? PhoneNumberProblem.LostDigits : PhoneNumberProblem.ScientificNotation,
            };
        }

        // Excel reckons: what was typed as +1-202-555-0105 is below zero, and no number at all.
        if (plain.Length > 1 && plain[0] is '-' or '\u2212' && PhoneText.IsDigit(plain[1]))
        {
            return new PhoneNumberReading { Problem = PhoneNumberProblem.NotANumber };
        }

        if (HasLetters(plain))
        {
            return ExtensionText.TrySplit(plain, out string main, out string extension)
                ? WithExtension(Read(main, defaultCountry), extension)
                : new PhoneNumberReading { Problem = PhoneNumberProblem.Letters };
        }

        int digits = CountDigits(plain, out bool international, out int firstDigit);
        if (digits < FewestDigits || digits > MostDigits)
        {
            return new PhoneNumberReading
            {
                Problem = digits == 0 ? PhoneNumberProblem.NotANumber
                    : digits < FewestDigits ? PhoneNumberProblem.TooShort
                    : PhoneNumberProblem.TooLong,
            };
        }

        bool doubleZero = string.CompareOrdinal(plain, firstDigit, "00", 0, 2) == 0;
        if (!international)
        {
            return ReadNational(plain, firstDigit, doubleZero, defaultCountry);
        }

        return doubleZero ? ReadAfterDoubleZero(plain, firstDigit) : Parse(plain, region: null);
    }

    private static PhoneNumberReading ReadAfterDoubleZero(string plain, int firstDigit) =>
        Parse("+" + plain.Substring(firstDigit + 2), region: null) with { Mended = PhoneNumberMending.DoubleZero };

    private static PhoneNumberReading ReadNational(
        string plain, int firstDigit, bool doubleZero, string? defaultCountry)
    {
        string? region = Countries.Find(defaultCountry);
        if (doubleZero && !StartsWithOwnPrefix(plain, region))
        {
            return ReadAfterDoubleZero(plain, firstDigit);
        }

        if (region is null)
        {
            bool missing = string.IsNullOrWhiteSpace(defaultCountry);
            return new PhoneNumberReading
            {
                Problem = missing ? PhoneNumberProblem.NoCountry : PhoneNumberProblem.UnknownCountry,
            };
        }

        var national = Parse(plain, region);
        return doubleZero ? national with { Mended = PhoneNumberMending.DoubleZero } : national;
    }

    /// <summary>Some countries' own prefix for calls abroad begins with 00 and goes on (0011 in Australia): there the
    /// digits after it are libphonenumber's to find.</summary>
    private static bool StartsWithOwnPrefix(string plain, string? region)
    {
        if (region is null)
        {
            return false;
        }

        try
        {
            var number = PhoneNumberUtil.GetInstance().ParseAndKeepRawInput(plain, region);
            return number.CountryCodeSource == PhoneNumber.Types.CountryCodeSource.FROM_NUMBER_WITH_IDD;
        }
        catch (NumberParseException)
        {
            return false;
        }
    }

    private static PhoneNumberReading Parse(string plain, string? region)
    {
        var numbers = PhoneNumberUtil.GetInstance();
        PhoneNumber number;
        try
        {
            number = numbers.Parse(plain, region);
        }
        catch (NumberParseException exception)
        {
            return new PhoneNumberReading { Problem = ToProblem(exception.ErrorType) };
        }

        var problem = ToProblem(numbers.IsPossibleNumberWithReason(number));
        if (problem != PhoneNumberProblem.None)
        {
            return new PhoneNumberReading { Problem = problem };
        }

        string e164 = numbers.Format(number, PhoneNumberFormat.E164);
        if (e164.Length > LongestE164)
        {
            return new PhoneNumberReading { Problem = PhoneNumberProblem.TooLong };
        }

        var reading = new PhoneNumberReading { E164 = e164 };
        return number.HasExtension ? WithExtension(reading, number.Extension) : reading;
    }

    private static PhoneNumberReading WithExtension(PhoneNumberReading main, string extension) =>
        main.IsUsable
            ? new PhoneNumberReading
            {
                Problem = PhoneNumberProblem.Extension,
                Extension = extension,
                MainNumber = main.E164,
                Mended = main.Mended,
            }
            : main;

    private static bool HasLetters(string text)
    {
        foreach (char character in text)
        {
            if (character > '/' && char.IsLetter(character))
            {
                return true;
            }
        }

        return false;
    }

    private static int CountDigits(string text, out bool international, out int firstDigit)
    {
        int digits = 0;
        international = false;
        firstDigit = -1;
        for (int index = 0; index < text.Length; index++)
        {
            if (PhoneText.IsDigit(text[index]))
            {
                firstDigit = firstDigit < 0 ? index : firstDigit;
                digits++;
            }
            else if (text[index] == '+' && digits == 0)
            {
                international = true;
            }
        }

        return digits;
    }

    private static PhoneNumberProblem ToProblem(ErrorType error) => error switch
    {
        ErrorType.INVALID_COUNTRY_CODE => PhoneNumberProblem.UnknownCountryCode,
        ErrorType.TOO_SHORT_AFTER_IDD or ErrorType.TOO_SHORT_NSN => PhoneNumberProblem.TooShort,
        ErrorType.TOO_LONG => PhoneNumberProblem.TooLong,
        _ => PhoneNumberProblem.NotANumber,
    };

    private static PhoneNumberProblem ToProblem(PhoneNumberUtil.ValidationResult result) => result switch
    {
        PhoneNumberUtil.ValidationResult.IS_POSSIBLE => PhoneNumberProblem.None,
        PhoneNumberUtil.ValidationResult.TOO_LONG => PhoneNumberProblem.TooLong,
        PhoneNumberUtil.ValidationResult.INVALID_COUNTRY_CODE => PhoneNumberProblem.UnknownCountryCode,
        // A local number without its area code, and a length between two that exist: digits are missing.
        _ => PhoneNumberProblem.TooShort,
    };
}
