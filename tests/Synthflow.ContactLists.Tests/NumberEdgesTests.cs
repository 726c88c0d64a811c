using Synthflow.ContactLists.Numbers;
using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>What a spreadsheet leaves of a number, where one kind ends and the next begins.</summary>
public sealed class NumberEdgesTests
{
    [Theory]
    [InlineData("1234567.5", PhoneNumberProblem.LostDigits)] // seven digits and a fraction
    [InlineData("+1234567.5", PhoneNumberProblem.LostDigits)]
    [InlineData("2025550101,5", PhoneNumberProblem.LostDigits)]
    [InlineData("1.2E+10", PhoneNumberProblem.LostDigits)]
    [InlineData("1.2e10", PhoneNumberProblem.LostDigits)]
    [InlineData("2025550101E1", PhoneNumberProblem.ScientificNotation)]
    [InlineData("20255501010E-1", PhoneNumberProblem.ScientificNotation)]
    [InlineData("2025550101E10", PhoneNumberProblem.LostDigits)] // ten digits of eleven
    [InlineData("2025550101E9", PhoneNumberProblem.ScientificNotation)]
    [InlineData("E10", PhoneNumberProblem.Letters)]
    [InlineData("2025550101E", PhoneNumberProblem.Letters)]
    [InlineData("2025550101E+", PhoneNumberProblem.Letters)]
    [InlineData("202.E10", PhoneNumberProblem.Letters)]
    [InlineData("202E1 0", PhoneNumberProblem.Letters)]
    [InlineData("20 2E10", PhoneNumberProblem.Letters)]
    [InlineData("202E5E5", PhoneNumberProblem.Letters)]
    [InlineData("-2025550101", PhoneNumberProblem.NotANumber)]
    [InlineData("-", PhoneNumberProblem.NotANumber)]
    [InlineData("202-555-0101#", PhoneNumberProblem.NotANumber)] // an extension that is not there
    [InlineData("202-555-0101 #1", PhoneNumberProblem.Extension)]
    [InlineData("202-555-0101 #1234567", PhoneNumberProblem.Extension)]
    [InlineData("202-555-0101 #12345678", PhoneNumberProblem.NotANumber)] // longer than any
    public void Text_IsNoNumber_AndSaysWhy(string text, PhoneNumberProblem expected)
    {
        var reading = PhoneNumberReader.Read(text, "US");

        Assert.Equal((null, expected), (reading.E164, reading.Problem));
    }

    [Theory]
    [InlineData("2025550101.0", PhoneNumberMending.Decimals)]
    [InlineData("2025550101.000", PhoneNumberMending.Decimals)]
    [InlineData("2025550101,00", PhoneNumberMending.Decimals)]
    [InlineData("+12025550101.0", PhoneNumberMending.Decimals)]
    [InlineData(" 2025550101", PhoneNumberMending.Spaces)]
    [InlineData("2025550101 ", PhoneNumberMending.Spaces)]
    [InlineData("=2025550101", PhoneNumberMending.Formula)]
    [InlineData("=\"2025550101\"", PhoneNumberMending.Formula)]
    [InlineData("\"2025550101", PhoneNumberMending.Quote)]
    [InlineData("p:2025550101", PhoneNumberMending.Prefix)]
    [InlineData("P: 2025550101", PhoneNumberMending.Prefix)]
    [InlineData("202\u00A0555 0101", PhoneNumberMending.UnusualSpaces)]
    [InlineData("\u200B2025550101", PhoneNumberMending.InvisibleCharacters)]
    [InlineData("2025550101\u2028", PhoneNumberMending.InvisibleCharacters)]
    [InlineData("2025550101\u0007", PhoneNumberMending.InvisibleCharacters)]
    [InlineData("\u0662025550101", PhoneNumberMending.OtherDigits)]
    [InlineData("\uFF0B12025550101", PhoneNumberMending.None)]
    [InlineData("\u207A12025550101", PhoneNumberMending.None)]
    [InlineData("(202) 555/0101", PhoneNumberMending.None)]
    [InlineData("2025550101", PhoneNumberMending.None)]
    public void Text_IsMended_AndSaysHow(string text, PhoneNumberMending expected)
    {
        var reading = PhoneNumberReader.Read(text, "US");

        Assert.Equal(("+12025550101", expected), (reading.E164, reading.Mended));
    }

    [Theory]
    [InlineData("201.555.0", null)]
    [InlineData("123456.0", null)] // too few digits for a whole number with decimals
    [InlineData("1234567.0", null)]
    [InlineData("+31 98765-4321", "BR")]
    public void Doubt_IsNotSentTo(string text, string? country) => Assert.Null(PhoneNumberReader.Read(text, country ?? "US").E164);
}
