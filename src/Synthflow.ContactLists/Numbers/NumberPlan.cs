using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using PhoneNumbers;
using static Synthflow.ContactLists.Numbers.LibraryProblems;

namespace Synthflow.ContactLists.Numbers;

/// <summary>What libphonenumber's tables say of digits: the only place that asks it for a reading.</summary>
internal static class NumberPlan
{
    /// <summary>E.164 allows 15 digits after the plus sign; some countries' plans are longer on paper.</summary>
    private const int LongestE164 = 16;

    internal const int NorthAmerica = 1;
    private const int NorthAmericanE164 = 12;
    private const int Argentina = 54;
    internal const int Mexico = 52;
    internal const int MexicanDigits = 10;

    private static readonly string[] _oldMexicanPrefixes = ["044", "045", "01"];

    /// <summary>The carriers' prefixes of Singapore that begin with 00; the library takes any third digit.</summary>
    private static readonly Regex _singapore = new(
        "^00[128]", RegexOptions.CultureInvariant, Patterns.Limit);

    /// <summary>What France itself does not have: its islands do, each a part of it.</summary>
    private static readonly Regex _frenchOverseas = new(
        @"^\+33(69[0-7]|639)", RegexOptions.CultureInvariant, Patterns.Limit);

    private static readonly ConcurrentDictionary<int, bool> _keepsZero = new();

    private static PhoneNumberUtil Numbers => PhoneNumberUtil.GetInstance();

    internal static int CodeOf(string region) => Numbers.GetCountryCodeForRegion(region);

    /// <summary>Digits that begin with a country code.</summary>
    internal static Candidate International(string digits, ReadingKind kind, out PhoneNumberProblem problem)
    {
        bool isOldMexican = digits.Length == MexicanDigits + 3 && digits.StartsWith("521", StringComparison.Ordinal);
        string current = isOldMexican ? "52" + digits.Substring(3) : digits;
        var candidate = Parse("+" + current, null, kind, out problem);
        if (candidate.Exists && candidate.CountryCode == NorthAmerica && kind != ReadingKind.Plus
            && !candidate.IsValid && !HasNorthAmericanShape(candidate.E164))
        {
            problem = PhoneNumberProblem.NotANumber;
            return default;
        }

        return isOldMexican && candidate.Exists ? candidate with { HasOldDigit = true } : candidate;
    }

    internal static Candidate International(string digits, ReadingKind kind) => International(digits, kind, out _);

    /// <summary>Digits as they are dialled within a country, with or without what comes before the area code.</summary>
    /// <remarks>Where they make no valid number as they stand: with the zero that a spreadsheet took off, where that
    /// zero belongs to the number (Italy), or overseas, where the country is France. Valid beats possible.</remarks>
    internal static List<Candidate> National(string digits, string region, out PhoneNumberProblem problem)
    {
        int code = CodeOf(region);
        var plain = NationalAsWritten(WithoutOldMexicanPrefix(digits, code), region, code, out problem);
        if (plain.Exists && plain.IsValid)
        {
            return KeepsZero(code) && WithZero(digits, code, plain) is { Exists: true } other
                ? [plain, other] : [plain];
        }

        var found = OtherSpellings.Of(code, digits, ReadingKind.National);
        if (found.Count > 0 || !plain.Exists)
        {
            return found;
        }

        if (_frenchOverseas.IsMatch(plain.E164))
        {
            problem = PhoneNumberProblem.NotANumber;
            return [];
        }

        // Argentina's 15 is written before a mobile number whose area code is left out; no area code begins so.
        if (code == Argentina && digits.StartsWith("15", StringComparison.Ordinal))
        {
            problem = PhoneNumberProblem.TooShort;
            return [];
        }

        // Where numbers have no zero before them, what begins with one is another country's, or mistyped.
        if (NationalDigits(plain)[0] == '0' && !KeepsZero(code))
        {
            problem = PhoneNumberProblem.NotANumber;
            return [];
        }

        return [plain];
    }

    /// <summary>Digits as they are dialled within a country, whether or not anybody has the number; nothing where their
    /// count is impossible there.</summary>
    internal static Candidate AsWritten(string digits, string region)
    {
        int code = CodeOf(region);
        var plain = NationalAsWritten(WithoutOldMexicanPrefix(digits, code), region, code, out _);
        return plain.Exists && (KeepsZero(code) || NationalDigits(plain)[0] != '0') ? plain : default;
    }

    /// <summary>What follows the country's own prefix for calls abroad, where the digits begin with it.</summary>
    internal static Candidate AfterOwnPrefix(string digits, string region)
    {
        if (region == "SG" && digits.StartsWith("00", StringComparison.Ordinal) && !_singapore.IsMatch(digits))
        {
            return default;
        }

        try
        {
            var number = Numbers.ParseAndKeepRawInput(digits, region);
            if (number.CountryCodeSource != PhoneNumber.Types.CountryCodeSource.FROM_NUMBER_WITH_IDD)
            {
                return default;
            }

            // A further zero that only this second look takes off must leave a number that exists.
            string e164 = Numbers.Format(number, PhoneNumberFormat.E164);
            var candidate = International(e164.Substring(1), ReadingKind.OwnPrefix);
            bool isSure = candidate.IsValid || candidate.HasOldDigit;
            return isSure || (candidate.E164 == e164 && !ChoosesCarriers(region, digits)) ? candidate : default;
        }
        catch (NumberParseException)
        {
            return default;
        }
    }

    /// <summary>Where 00 is followed by a carrier of the caller's choice, the same digits may be a number at home with
    /// a zero too many (<c>00 21 98765-4321</c> in Rio): what only might exist abroad is no reading of them.</summary>
    private static bool ChoosesCarriers(string region, string digits) =>
        region is "BR" or "CO" && digits.StartsWith("00", StringComparison.Ordinal);

    internal static bool IsMobile(string e164) => Numbers.GetNumberType(Numbers.Parse(e164, null))
        is PhoneNumberType.MOBILE or PhoneNumberType.FIXED_LINE_OR_MOBILE;

    /// <summary>Whether a number is one that its country assigns.</summary>
    internal static bool IsAssigned(string e164) => Numbers.IsValidNumber(Numbers.Parse(e164, null));

    /// <summary>Whether a number has as many digits as mobile numbers of its country, assigned or not.</summary>
    internal static bool MayBeMobile(string e164) =>
        Numbers.IsPossibleNumberForType(Numbers.Parse(e164, null), PhoneNumberType.MOBILE);

    /// <summary>Whether a number has fewer digits than any mobile number of its country.</summary>
    internal static bool IsShorterThanMobiles(string e164) =>
        Numbers.IsPossibleNumberForTypeWithReason(Numbers.Parse(e164, null), PhoneNumberType.MOBILE)
            is PhoneNumberUtil.ValidationResult.TOO_SHORT or PhoneNumberUtil.ValidationResult.IS_POSSIBLE_LOCAL_ONLY;

    /// <summary>The digits of a number after its country code.</summary>
    internal static string NationalDigits(in Candidate candidate) =>
        candidate.E164.Substring(1 + Digits(candidate.CountryCode));

    /// <summary>The area code as the country writes it, or the first group of digits where it has none.</summary>
    internal static string FirstGroup(string e164)
    {
        string written = Numbers.Format(Numbers.Parse(e164, null), PhoneNumberFormat.INTERNATIONAL);
        string[] groups = written.Split(' ', '-');
        return groups.Length > 1 ? groups[1] : string.Empty;
    }

    /// <summary>Whether numbers of a country begin with a zero that is part of them, as in Italy.</summary>
    private static bool KeepsZero(int code) => _keepsZero.GetOrAdd(
        code,
        static code => Numbers.GetRegionCodesForCountryCode(code).Any(
            region => Numbers.GetSupportedTypesForRegion(region).Any(
                type => Numbers.GetExampleNumberForType(region, type) is { } example
                    && Numbers.Format(example, PhoneNumberFormat.E164)[1 + Digits(code)] == '0')));

    /// <summary>The same number with the zero that a spreadsheet may have taken off, where both are valid and of one
    /// type. (A mobile number of Italy is nobody's landline that lost its zero.)</summary>
    private static Candidate WithZero(string digits, int code, in Candidate plain)
    {
        var candidate = Parse("+" + Text(code) + "0" + digits, null, ReadingKind.National, out _);
        return candidate is { Exists: true, IsValid: true } && candidate.E164 != plain.E164
            && Numbers.GetNumberType(Numbers.Parse(candidate.E164, null))
                == Numbers.GetNumberType(Numbers.Parse(plain.E164, null))
            ? candidate
            : default;
    }

    private static int Digits(int number) => number < 10 ? 1 : number < 100 ? 2 : 3;

    /// <summary>Area code and exchange begin with 2 to 9, everywhere in North America.</summary>
    private static bool HasNorthAmericanShape(string e164) =>
        e164.Length == NorthAmericanE164 && e164[2] >= '2' && e164[5] >= '2';

    private static Candidate NationalAsWritten(string digits, string region, int code, out PhoneNumberProblem problem)
    {
        // With the region the library also knows the area code that small islands leave out. In North America the code
        // that it takes off is the trunk prefix.
        bool isNational = SourceOf(digits, region) is { } source
            && (source == PhoneNumber.Types.CountryCodeSource.FROM_DEFAULT_COUNTRY
                || (code == NorthAmerica
                    && source == PhoneNumber.Types.CountryCodeSource.FROM_NUMBER_WITHOUT_PLUS_SIGN));
        var candidate = isNational
            ? Parse(digits, region, ReadingKind.National, out problem)
            : Parse("+" + Text(code) + digits, null, ReadingKind.National, out problem);
        if (candidate.Exists && code == NorthAmerica && !candidate.IsValid && !HasNorthAmericanShape(candidate.E164))
        {
            problem = PhoneNumberProblem.NotANumber;
            return default;
        }

        return candidate;
    }

    private static PhoneNumber.Types.CountryCodeSource? SourceOf(string digits, string region)
    {
        try
        {
            return Numbers.ParseAndKeepRawInput(digits, region).CountryCodeSource;
        }
        catch (NumberParseException)
        {
            return null;
        }
    }

    private static string WithoutOldMexicanPrefix(string digits, int code)
    {
        string? prefix = code == Mexico
            ? Array.Find(
                _oldMexicanPrefixes,
                old => digits.Length == old.Length + MexicanDigits && digits.StartsWith(old, StringComparison.Ordinal))
            : null;
        return prefix is null ? digits : digits.Substring(prefix.Length);
    }

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static Candidate Parse(string text, string? region, ReadingKind kind, out PhoneNumberProblem problem)
    {
        PhoneNumber number;
        try
        {
            number = Numbers.Parse(text, region);
        }
        catch (NumberParseException exception)
        {
            problem = ToProblem(exception.ErrorType);
            return default;
        }

        problem = ToProblem(Numbers.IsPossibleNumberWithReason(number));
        if (problem != PhoneNumberProblem.None)
        {
            return default;
        }

        string e164 = Numbers.Format(number, PhoneNumberFormat.E164);
        if (e164.Length > LongestE164)
        {
            problem = PhoneNumberProblem.TooLong;
            return default;
        }

        if (!Numbers.IsValidNumber(number) && LengthProblem(number) is not PhoneNumberProblem.None and var length)
        {
            problem = length;
            return default;
        }

        // Brazil's mobile phones have a ninth digit since 2016; the numbers without it are the same people.
        string current = number.CountryCode == 55 ? PersonKey.TextOf(e164) : e164;
        return current == e164
            ? new Candidate(e164, kind, number.CountryCode, Numbers.IsValidNumber(number))
            : new Candidate(
                current, kind, number.CountryCode, Numbers.IsValidNumber(Numbers.Parse(current, null)),
                HasOldDigit: true);
    }
}
