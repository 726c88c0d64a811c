using PhoneNumbers;
using Synthflow.ContactLists.Numbers;
using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>Whatever is mended before and checked after, a number is what libphonenumber says it is.</summary>
public sealed class LibraryAgreementTests
{
    private static readonly PhoneNumberUtil _numbers = PhoneNumberUtil.GetInstance();

    public static TheoryData<PhoneNumberFormat> Formats { get; } = new(
        PhoneNumberFormat.E164, PhoneNumberFormat.INTERNATIONAL, PhoneNumberFormat.NATIONAL, PhoneNumberFormat.RFC3966);

    [Theory]
    [MemberData(nameof(Formats))]
    public void Read_ExampleNumberOfEveryCountryAndType_GivesItsE164(PhoneNumberFormat format)
    {
        int count = 0;
        foreach (string region in _numbers.GetSupportedRegions().Order(StringComparer.Ordinal).Where((_, index) => index % Cases.Step == 0))
        {
            foreach (var type in _numbers.GetSupportedTypesForRegion(region))
            {
                if (_numbers.GetExampleNumberForType(region, type) is { } number && IsPossible(number))
                {
                    string written = _numbers.Format(number, format);
                    var reading = PhoneNumberReader.Read(written, region);
                    string expected = Expected(written.Replace("tel:", string.Empty, StringComparison.Ordinal), region);
                    Assert.True(
                        expected == reading.E164 || IsRatherSomethingElse(written, expected, reading), $"{region} {type} {written}: {reading} instead of {expected}");
                    count++;
                }
            }
        }

        Assert.True(count > Cases.Of(1000));
    }

    [Fact]
    public void Read_RandomDigits_GivesWhatTheLibraryParses()
    {
        int seed = Environment.TickCount;
        var random = new Random(seed);
        string[] regions = [.. _numbers.GetSupportedRegions().Order(StringComparer.Ordinal)];
        string[] starts = ["+", "", "", "0", "(", "+1", "+49", "+44 (0)", "1"];
        for (int run = 0; run < Cases.Of(20_000); run++)
        {
            string region = regions[random.Next(regions.Length)];
            string text = starts[random.Next(starts.Length)];
            int length = random.Next(3, 16);
            for (int digit = 0; digit < length; digit++)
            {
                text += random.Next(9) == 0 ? " " : string.Empty;
                text += (char)('0' + random.Next(10));
            }

            bool hasOwnDoubleZero = text.TrimStart('(', '+').Replace(" ", string.Empty, StringComparison.Ordinal)
                .StartsWith("00", StringComparison.Ordinal);
            if (!hasOwnDoubleZero)
            {
                AssertAgrees(text, region, $"seed {seed}");
            }
        }
    }

    [Fact]
    public void Read_CommonShapes_GiveWhatTheLibraryParses()
    {
        int seed = Environment.TickCount;
        var random = new Random(seed);
        string[] codes =
            ["", "+", "1", "+1", "+49", "+44", "+33", "+34", "+31", "+41", "+39", "+52", "+54", "+55", "+61"];
        string[] regions = ["US", "CA", "DE", "GB", "MX", "AR", "PR", "JM", "AG"];
        string[] between = ["", "", "", "", " ", "-", ".", ") ", " (", "(", "--"];
        for (int run = 0; run < Cases.Of(30_000); run++)
        {
            string region = regions[random.Next(regions.Length)];
            string text = codes[random.Next(codes.Length)];
            int length = random.Next(7, 13);
            for (int digit = 0; digit < length; digit++)
            {
                text += between[random.Next(between.Length)]
                    + (char)('0' + random.Next(digit == 0 && run % 4 > 0 ? 1 : 0, 10));
            }

            // 00 and a spreadsheet's .0 are this room's own to mend; what is below zero is its own to refuse.
            if (text[0] != '-'
                && !text.TrimStart('+', '(', ' ', '-', '.', ')').StartsWith('0')
                && !text.TrimEnd('0').EndsWith('.')
                && !IsFraction(text))
            {
                AssertAgrees(text, region, $"seed {seed}");
            }
        }
    }

    [Fact]
    public void Read_EveryThreeDigitsAfterACommonCode_GiveWhatTheLibraryParses()
    {
        foreach (string code in (string[])["", "1", "+1", "+49", "+44", "+33", "+34", "+31", "+41"])
        {
            for (int start = 100; start < 1000; start += Cases.Step)
            {
                for (int rest = 5; rest <= 9; rest++)
                {
                    string text = code + start.ToString(System.Globalization.CultureInfo.InvariantCulture)
                        + "2345678901"[..rest];
                    foreach (string region in (string[])["US", "CA"])
                    {
                        AssertAgrees(text, region, "every three digits");
                    }
                }
            }
        }
    }

    [Fact]
    public void Read_CountryCodeWithoutTheAreaCode_IsNotGuessed() => AssertAgrees("44657242", "IM", "found by chance");

    [Fact]
    public void Read_FromManyThreads_GivesTheSame() =>
        Parallel.For(0, 2_000, index =>
        {
            string expected = "+1202555" + index.ToString("0000", System.Globalization.CultureInfo.InvariantCulture);
            Assert.Equal(expected, PhoneNumberReader.Read($"(202) 555-{expected[^4..]}", "USA").E164);
        });

    /// <summary>
    /// What is read is what the library parses, or is valid where that is not. What is not read though the library
    /// parses it is a doubt: valid numbers are refused for no other reason.
    /// </summary>
    private static void AssertAgrees(string text, string region, string run)
    {
        // With a plus the library falls back to the region where the country code does not exist: not here.
        string? expected = ExpectedOrNull(text, text.Contains('+') ? null : region);
        var reading = PhoneNumberReader.Read(text, region);
        string what = $"{run}: '{text}' in {region}: {reading} instead of {expected}";
        if (reading.E164 is { } actual)
        {
            bool isSamePerson = expected is not null && PersonKey.IsSame(actual, expected);
            Assert.True(isSamePerson || (!IsValid(expected) && (IsValid(actual) || expected is null)), what);
        }
        else if (IsValid(expected))
        {
            // Digits with one point are a number with a fraction, as a spreadsheet writes it: lost digits, not a separator.
            bool isFraction = reading.Problem == PhoneNumberProblem.LostDigits
                && text.Count(character => character == '.') == 1
                && text.All(character => character is '.' or '+' || char.IsAsciiDigit(character));

            // The Isle of Man's 44 657242: the library adds the area code that is not there. Who writes the country's code and
            // leaves out the area's is asked, not guessed.
            bool isAreaAdded = reading.Problem == PhoneNumberProblem.TooShort
                && !string.Concat(text.Where(char.IsAsciiDigit)).EndsWith(NationalOf(expected!), StringComparison.Ordinal);
            Assert.True(
                reading.Problem == PhoneNumberProblem.Ambiguous || isFraction || isAreaAdded || IsRatherSomethingElse(text, expected!, reading),
                what);
        }
        else
        {
            Assert.True(reading.Problem != PhoneNumberProblem.None, what);
        }
    }

    /// <summary>Six digits or fewer without a trunk zero, or digits with the signs of a date, an amount or an address: refused where no
    /// mobile phone has the number.</summary>
    private static bool IsRatherSomethingElse(string text, string expected, PhoneNumberReading reading)
    {
        bool isShort = reading.Problem == PhoneNumberProblem.TooShort && text.Count(char.IsAsciiDigit) < 7;
        bool hasSigns = reading.Problem == PhoneNumberProblem.NotANumber && !text.Contains('+')
            && (text.Any(character => character is '.' or '-' or '/') || text.StartsWith("19", StringComparison.Ordinal) || text.StartsWith("20", StringComparison.Ordinal));
        return (isShort || hasSigns)
            && _numbers.GetNumberType(_numbers.Parse(expected, null)) is not (PhoneNumberType.MOBILE or PhoneNumberType.FIXED_LINE_OR_MOBILE);
    }

    /// <summary>Refused as a number that a spreadsheet reckoned with.</summary>
    private static bool IsFraction(string text) =>
        text.TrimStart('+').Split('.') is [{ Length: >= 7 } whole, var rest]
        && whole.All(char.IsAsciiDigit) && rest.All(char.IsAsciiDigit);

    private static bool IsValid(string? e164) =>
        e164 is not null
        && _numbers.Parse(e164, null) is var number
        && _numbers.Format(number, PhoneNumberFormat.E164) == e164
        && _numbers.IsValidNumber(number);

    private static string NationalOf(string e164) => _numbers.GetNationalSignificantNumber(_numbers.Parse(e164, null));

    private static bool IsPossible(PhoneNumber number) =>
        _numbers.IsPossibleNumberWithReason(number) == PhoneNumberUtil.ValidationResult.IS_POSSIBLE
        && (_numbers.IsValidNumber(number)
            || _numbers.GetRegionCodeForCountryCode(number.CountryCode) == "001"
            || HasLengthOf(number, PhoneNumberType.MOBILE)
            || HasLengthOf(number, PhoneNumberType.FIXED_LINE));

    /// <summary>A length that only service numbers have is nobody's.</summary>
    private static bool HasLengthOf(PhoneNumber number, PhoneNumberType type) =>
        _numbers.IsPossibleNumberForTypeWithReason(number, type) == PhoneNumberUtil.ValidationResult.IS_POSSIBLE;

    private static string Expected(string text, string region) =>
        ExpectedOrNull(text, region) ?? throw new InvalidOperationException(text);

    private static string? ExpectedOrNull(string text, string? region)
    {
        try
        {
            var number = _numbers.Parse(text, region);
            string e164 = _numbers.Format(number, PhoneNumberFormat.E164);
            return IsPossible(number) && !number.HasExtension && e164.Length <= 16 ? e164 : null;
        }
        catch (NumberParseException)
        {
            return null;
        }
    }
}
