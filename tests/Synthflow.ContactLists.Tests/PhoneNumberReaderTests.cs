using System.Globalization;
using Synthflow.ContactLists.Numbers;
using Xunit;

namespace Synthflow.ContactLists.Tests;

public sealed class PhoneNumberReaderTests
{
    [Theory]
    [InlineData("+12015550101", null, "+12015550101")]
    [InlineData("(202) 555-0101", "US", "+12025550101")]
    [InlineData("202.555.0101", "us", "+12025550101")]
    [InlineData("1 202 555 0101", "US", "+12025550101")]
    [InlineData("+1 (202) 555-0101", "DE", "+12025550101")]
    [InlineData("(+1) 202 555 0101", null, "+12025550101")]
    [InlineData("+15559876543", null, "+15559876543")]
    [InlineData("030 23125 000", "DE", "+493023125000")]
    [InlineData("030/23125-000", "DE", "+493023125000")]
    [InlineData("+49 (0)30 23125 000", null, "+493023125000")]
    [InlineData("+49 (0) 30 / 23125-000", null, "+493023125000")]
    [InlineData("07700 900001", "United Kingdom", "+447700900001")]
    [InlineData("01 99 00 02 14", "France", "+33199000214")]
    [InlineData("06 1234 5678", "Italia", "+390612345678")]
    [InlineData("011 49 30 23125000", "US", "+493023125000")]
    [InlineData("0011 49 30 23125000", "AU", "+493023125000")]
    [InlineData("202\u2013555\u20110101", "US", "+12025550101")]
    public void Read_OrdinaryNumber_GivesE164WithoutMending(string text, string? country, string expected)
    {
        var reading = PhoneNumberReader.Read(text, country);

        Assert.Equal(expected, reading.E164);
        Assert.Equal(PhoneNumberProblem.None, reading.Problem);
        Assert.True(reading.Mended is PhoneNumberMending.None or PhoneNumberMending.DoubleZero);
    }

    [Theory]
    [InlineData("'+12025550101", PhoneNumberMending.Quote)]
    [InlineData("’+12025550101", PhoneNumberMending.Quote)]
    [InlineData("\"+12025550101\"", PhoneNumberMending.Quote)]
    [InlineData("=\"+12025550101\"", PhoneNumberMending.Formula)]
    [InlineData("=\"2025550101\"", PhoneNumberMending.Formula)]
    [InlineData("=+12025550101", PhoneNumberMending.Formula)]
    [InlineData("12025550101.0", PhoneNumberMending.Decimals)]
    [InlineData("2025550101.00", PhoneNumberMending.Decimals)]
    [InlineData("12025550101,0", PhoneNumberMending.Decimals)]
    [InlineData("+12025550101.0", PhoneNumberMending.Decimals)]
    [InlineData("  +12025550101 ", PhoneNumberMending.Spaces)]
    [InlineData("+1\u00A0202\u202F555\u20090101", PhoneNumberMending.UnusualSpaces)]
    [InlineData("\u200B+1202555\u200C0101\uFEFF", PhoneNumberMending.InvisibleCharacters)]
    [InlineData("\u202A+12025550101\u202C", PhoneNumberMending.InvisibleCharacters)]
    [InlineData("\u200E+1 202 555 0101\u200F", PhoneNumberMending.InvisibleCharacters)]
    [InlineData("\u2066+12025550101\u2069", PhoneNumberMending.InvisibleCharacters)]
    [InlineData("\u00AD+1202\u00AD5550101", PhoneNumberMending.InvisibleCharacters)]
    [InlineData("＋１２０２５５５０１０１", PhoneNumberMending.OtherDigits)]
    [InlineData("+١٢٠٢٥٥٥٠١٠١", PhoneNumberMending.OtherDigits)]
    [InlineData("۱۲۰۲۵۵۵۰۱۰۱", PhoneNumberMending.OtherDigits)]
    [InlineData("0012025550101", PhoneNumberMending.DoubleZero)]
    [InlineData("+0012025550101", PhoneNumberMending.DoubleZero)]
    [InlineData("(00) 1 202 555 0101", PhoneNumberMending.DoubleZero)]
    [InlineData("tel:+1-202-555-0101", PhoneNumberMending.Prefix)]
    [InlineData("p:+12025550101", PhoneNumberMending.Prefix)]
    [InlineData(
        "'+1\u00A02025550101 ",
        PhoneNumberMending.Quote | PhoneNumberMending.UnusualSpaces | PhoneNumberMending.Spaces)]
    public void Read_DamagedNumber_MendsItAndSaysHow(string text, PhoneNumberMending expected)
    {
        var reading = PhoneNumberReader.Read(text, "US");

        Assert.Equal("+12025550101", reading.E164);
        Assert.Equal(expected, reading.Mended);
    }

    [Theory]
    [InlineData(null, "US", PhoneNumberProblem.Empty)]
    [InlineData("", "US", PhoneNumberProblem.Empty)]
    [InlineData("   ", "US", PhoneNumberProblem.Empty)]
    [InlineData("\u200B\u00A0", "US", PhoneNumberProblem.Empty)]
    [InlineData("'", "US", PhoneNumberProblem.Empty)]
    [InlineData(" ; / ", "US", PhoneNumberProblem.Empty)]
    [InlineData("1.5551E+10", "US", PhoneNumberProblem.LostDigits)]
    [InlineData("4,93023E+11", "DE", PhoneNumberProblem.LostDigits)]
    [InlineData("4.93023e11", "DE", PhoneNumberProblem.LostDigits)]
    [InlineData("5E+10", null, PhoneNumberProblem.LostDigits)]
    [InlineData("1.2025550101E+10", "US", PhoneNumberProblem.ScientificNotation)]
    [InlineData("4,93023125000E+11", "DE", PhoneNumberProblem.ScientificNotation)]
    [InlineData("12025550101E0", "US", PhoneNumberProblem.ScientificNotation)]
    [InlineData("1.202555010E+10", "US", PhoneNumberProblem.LostDigits)]
    [InlineData("1.2025550101E+99999999999", "US", PhoneNumberProblem.LostDigits)]
    [InlineData("-12025550105", "US", PhoneNumberProblem.NotANumber)]
    [InlineData("'-2025550105", "US", PhoneNumberProblem.NotANumber)]
    [InlineData("\u22122025550105", "US", PhoneNumberProblem.NotANumber)]
    [InlineData("1-800-FLOWERS", "US", PhoneNumberProblem.Letters)]
    [InlineData("n/a", "US", PhoneNumberProblem.Letters)]
    [InlineData("call +12025550101", "US", PhoneNumberProblem.Letters)]
    [InlineData("2O25550101", "US", PhoneNumberProblem.Letters)]
    [InlineData("+1 202 555 0101 (Büro)", "US", PhoneNumberProblem.Letters)]
    [InlineData("-", "US", PhoneNumberProblem.NotANumber)]
    [InlineData("???", "US", PhoneNumberProblem.NotANumber)]
    [InlineData("202=555=0101", "US", PhoneNumberProblem.NotANumber)]
    [InlineData("12", "US", PhoneNumberProblem.TooShort)]
    [InlineData("911", "US", PhoneNumberProblem.TooShort)]
    [InlineData("555-0101", "US", PhoneNumberProblem.TooShort)]
    [InlineData("+1 202 555", null, PhoneNumberProblem.TooShort)]
    [InlineData("+49", null, PhoneNumberProblem.TooShort)]
    [InlineData("202 555 0101 99", "US", PhoneNumberProblem.TooLong)]
    [InlineData("+120255501019", null, PhoneNumberProblem.TooLong)]
    [InlineData("2025550101 2025550102", "US", PhoneNumberProblem.TooLong)]
    [InlineData("+49301234567890123", null, PhoneNumberProblem.TooLong)]
    [InlineData("2025550101", null, PhoneNumberProblem.NoCountry)]
    [InlineData("030 23125 000", "", PhoneNumberProblem.NoCountry)]
    [InlineData("+999 1234567", "US", PhoneNumberProblem.UnknownCountryCode)]
    [InlineData("+0 202 555 0101", "US", PhoneNumberProblem.UnknownCountryCode)]
    [InlineData("00 999 1234567", "US", PhoneNumberProblem.UnknownCountryCode)]
    [InlineData("2025550101", "Atlantis", PhoneNumberProblem.UnknownCountry)]
    [InlineData("202-555-0101 x12", "US", PhoneNumberProblem.Extension)]
    [InlineData("202-555-0101 ext. 12", "US", PhoneNumberProblem.Extension)]
    [InlineData("+49 30 23125000 Durchwahl 12", "US", PhoneNumberProblem.Extension)]
    [InlineData("202-555-0101 #12", "US", PhoneNumberProblem.Extension)]
    [InlineData("tel:+1-202-555-0101;ext=12", null, PhoneNumberProblem.Extension)]
    public void Read_UnusableNumber_SaysWhyNot(string? text, string? country, PhoneNumberProblem expected)
    {
        var reading = PhoneNumberReader.Read(text, country);

        Assert.Null(reading.E164);
        Assert.False(reading.IsUsable);
        Assert.Equal(expected, reading.Problem);
    }

    [Theory]
    [InlineData("+12025550101 ::: +12025550102", "+12025550101", 1)]
    [InlineData("202 555 0101; 202 555 0102; 202 555 0103", "+12025550101", 2)]
    [InlineData("(202) 555-0101/(202) 555-0102", "+12025550101", 1)]
    [InlineData("+12025550101 / +12025550102", "+12025550101", 1)]
    [InlineData("+12025550101\n+12025550102", "+12025550101", 1)]
    [InlineData("n/a; 202 555 0102", "+12025550102", 1)]
    [InlineData("555-0101 ; +1 202 555 0102", "+12025550102", 1)]
    [InlineData("1.5551E+10;+12025550102", "+12025550102", 1)]
    [InlineData("0301234567/0307654321", "+49301234567", 1)]
    public void Read_SeveralNumbersInOneCell_TakesTheFirstUsable(string text, string expected, int others)
    {
        var reading = PhoneNumberReader.Read(text, text.StartsWith('0') ? "DE" : "US");

        Assert.Equal(expected, reading.E164);
        Assert.Equal(others, reading.OtherNumbers);
        Assert.Equal(PhoneNumberMending.SeveralNumbers, reading.Mended);
    }

    [Fact]
    public void Read_SeveralUnusableNumbers_GivesTheProblemOfTheFirst()
    {
        var reading = PhoneNumberReader.Read("1.5551E+10; 12", "US");

        Assert.Equal(PhoneNumberProblem.LostDigits, reading.Problem);
        Assert.Equal(PhoneNumberMending.None, reading.Mended);
    }

    [Fact]
    public void Read_TrailingSeparator_IsNoSecondNumber()
    {
        var reading = PhoneNumberReader.Read("+12025550101;", "US");

        Assert.Equal("+12025550101", reading.E164);
        Assert.Equal(0, reading.OtherNumbers);
    }

    [Fact]
    public void Read_Extension_NamesItAndTheMainNumber()
    {
        var reading = PhoneNumberReader.Read("'(202) 555-0101 ext. 12", "US");

        Assert.Equal("12", reading.Extension);
        Assert.Equal("+12025550101", reading.MainNumber);
    }

    [Fact]
    public void Read_ExtensionOfAnUnusableNumber_GivesTheNumbersProblem()
    {
        var reading = PhoneNumberReader.Read("555-0101 ext. 12", "US");

        Assert.Equal(PhoneNumberProblem.TooShort, reading.Problem);
        Assert.Null(reading.MainNumber);
    }

    [Theory]
    [InlineData("2,015,550,101")]
    [InlineData("2025550101,5")]
    [InlineData("2026-10-01 14:03")]
    [InlineData("192.168.100.200.5")]
    [InlineData("1+2025550101")]
    public void Read_SomethingElseInDigits_IsRefused(string text) =>
        Assert.Null(PhoneNumberReader.Read(text, "US").E164);

    [Fact]
    public void Read_EndlessText_IsRefused() =>
        Assert.Equal(
            PhoneNumberProblem.NotANumber,
            PhoneNumberReader.Read(new string('(', 100_000) + "2025550101", "US").Problem);

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    public void Read_UnderAnyCulture_GivesTheSame(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);

            Assert.Equal("+12025550101", PhoneNumberReader.Read("'(202) 555-0101", "united states").E164);
            Assert.Equal("+390612345678", PhoneNumberReader.Read("06 1234 5678", "italy").E164);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("+493023125000", "DE")]
    [InlineData("+12025550101", "US")]
    [InlineData("+14165550101", "CA")]
    [InlineData("+447700900001", null)]
    [InlineData("+15559876543", null)]
    [InlineData("+80012345678", null)]
    public void Country_OfANumber_IsWhatItsDigitsTell(string number, string? expected) =>
        Assert.Equal(expected, PhoneNumberReader.Read(number, defaultCountry: null).Country);

    [Fact]
    public void Country_WithoutNumber_IsNull() => Assert.Null(PhoneNumberReader.Read("x", "US").Country);

    [Fact]
    public void ReadAll_SeveralNumbers_GivesEach() =>
        Assert.Equal(
            ["+12025550101", null, "+12025550102"],
            PhoneNumberReader.ReadAll("202 555 0101; x; +12025550102", "US").Select(reading => reading.E164));

    public static TheoryData<PhoneNumberProblem> Problems =>
        [.. Enum.GetValues<PhoneNumberProblem>().Where(problem => problem != PhoneNumberProblem.None)];

    [Theory]
    [MemberData(nameof(Problems))]
    public void Describe_EveryProblem_HasAReasonAndANextStep(PhoneNumberProblem problem)
    {
        var (reason, nextStep) = PhoneNumberProblems.Describe(problem);

        Assert.True(char.IsLower(reason[0]) && char.IsLetter(reason[^1]), reason);
        Assert.EndsWith(".", nextStep, StringComparison.Ordinal);
        Assert.DoesNotContain('{', reason + nextStep);
        Assert.Equal((reason, nextStep), PhoneNumberProblems.Describe(new PhoneNumberReading { Problem = problem }));
    }

    [Fact]
    public void Describe_TooLong_NamesTheCountryFirst()
    {
        var (_, nextStep) = PhoneNumberProblems.Describe(PhoneNumberReader.Read("020-7946-0000", "US").Problem);

        Assert.Contains("another country", nextStep, StringComparison.Ordinal);
    }

    [Fact]
    public void Describe_EveryMending_HasASentence() =>
        Assert.All(
            Enum.GetValues<PhoneNumberMending>().Where(kind => kind != PhoneNumberMending.None),
            kind => Assert.EndsWith(".", PhoneNumberProblems.Describe(kind), StringComparison.Ordinal));
}
