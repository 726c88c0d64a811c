using Synthflow.ContactLists.Numbers;
using Xunit;
using NumberFormat = Synthflow.Core.NumberFormat;

namespace Synthflow.ContactLists.Tests;

/// <summary>Where one way to read a number ends and the next begins. Each is a mistake in the reader that no other test
/// saw.</summary>
public sealed class NumberReadingEdgesTests
{
    [Theory]
    [InlineData("2026-05-01", "DK", PhoneNumberProblem.NotANumber)] // its digits are a Danish mobile number
    [InlineData("20.05.2026", "DK", PhoneNumberProblem.NotANumber)]
    [InlineData("202555(0101)", "US", PhoneNumberProblem.NotANumber)] // what stands in parentheses may be an ending
    [InlineData("+1 202 555 (0101)", "US", PhoneNumberProblem.NotANumber)]
    [InlineData("030 5340 5341", "DE", PhoneNumberProblem.Ambiguous)] // two numbers of Berlin, or one
    [InlineData("001 202 155 0101", "DE", PhoneNumberProblem.NotANumber)] // no exchange of North America begins with 1
    [InlineData("001 102 555 0101", "DE", PhoneNumberProblem.NotANumber)]
    [InlineData("012 345 678", "ES", PhoneNumberProblem.NotANumber)] // Spain has no zero before its numbers
    [InlineData("007 44 6012345678", "CO", PhoneNumberProblem.TooShort)] // a carrier, and no number behind it
    public void NoNumber_IsSaidToBeNone_ForItsReason(string text, string country, PhoneNumberProblem problem)
    {
        var reading = PhoneNumberReader.Read(text, country);

        Assert.Equal((null, problem), (reading.E164, reading.Problem));
    }

    [Theory]
    [InlineData("0262 20 12 34", "FR", "+262262201234")] // Réunion
    [InlineData("0692 12 34 56", "FR", "+262692123456")]
    [InlineData("0162 20 12 34", "FR", "+33162201234")]
    [InlineData("001 299 555 0101", "DE", "+12995550101")] // an area code that is not in use yet
    [InlineData("018 1 202 555 0101", "SG", "+12025550101")] // a carrier of Singapore without 00
    [InlineData("001 1 202 555 0101", "SG", "+12025550101")]
    [InlineData("49 00000000 171 3920015", "DE", "+491713920015")]
    [InlineData("tel:+49 975 583364", "US", "+49975583364")] // shorter than mobile numbers, and its country is said
    [InlineData("509 876 543", "PT", "+351509876543")]
    [InlineData("7916 1234567 12", "AT", "+437916123456712")] // Russia's number before the last group is nobody's at home
    public void Number_IsRead(string text, string country, string e164) =>
        Assert.Equal(e164, PhoneNumberReader.Read(text, country).E164);

    /// <summary>At home North America's 1 is written or not, and a small island leaves out its area code.</summary>
    [Theory]
    [InlineData("1 876 555 0101", "JM", "+18765550101")]
    [InlineData("876 555 0101", "JM", "+18765550101")]
    [InlineData("1 246 234 5678", "BB", "+12462345678")]
    [InlineData("234 5678", "BB", "+12462345678")]
    public void NationalNumber_OfNorthAmerica_HasItsOneOrNot(string text, string country, string e164) =>
        Assert.Equal(e164, PhoneNumberReader.Read(text, new NumberRules(country, NumberFormat.National)).E164);

    /// <summary>Who opted out at home has no number abroad that nobody there has.</summary>
    [Theory]
    [InlineData("2079460018", "GB", "+442079460018")]
    [InlineData("0049 171 3920015", "DE", "+491713920015")]
    [InlineData("615079032", "FR", "+33615079032")]
    [InlineData("53286240", "DK", "+4553286240")]
    [InlineData("15512345678", "DE", "+15512345678", "+4915512345678")] // both are somebody's
    public void EveryReading_LeavesOutWhatNobodyHas(string text, string country, params string[] all) =>
        Assert.Equal(all, PhoneNumberReader.EveryReading(text, new NumberRules(country)).OrderBy(static one => one, StringComparer.Ordinal));

    /// <summary>Who is told that a line break divides a number finds one when it is taken out, and only then.</summary>
    [Theory]
    [InlineData("+1 202\n555-0101", "US", true)]
    [InlineData("(202)\n555-0101", "US", true)]
    [InlineData("12\n34", "US", false)] // no number together, either
    [InlineData("202\t555-0101", "US", false)]
    public void LineBreak_DividesANumber_WhereItsPartsAreNone(string text, string country, bool isDivided)
    {
        var reading = PhoneNumberReader.Read(text, country);

        Assert.Null(reading.E164);
        Assert.Equal(isDivided, PhoneNumberProblems.Describe(reading).Reason.Contains("line break"));
    }

    /// <summary>A sender's own number need not be one that people have, in North America alone.</summary>
    [Theory]
    [InlineData("202 155 0101", "US", "+12021550101")]
    [InlineData("202 155 0101", "JM", "+12021550101")]
    [InlineData("012 345 678", "ES", null)]
    [InlineData("202 155 010", "US", null)]
    public void Sender_InNorthAmerica_MayHaveAnyDigits(string text, string country, string? e164) =>
        Assert.Equal(e164, PhoneNumberReader.ReadSender(text, country).E164);

    /// <summary>No cell is so long; a text of 1,000 characters is taken apart, and a longer one is not.</summary>
    [Theory]
    [InlineData(1000, "+12025550101")]
    [InlineData(1001, null)]
    public void LongText_IsReadUpToALimit(int length, string? e164)
    {
        string text = "+1" + new string('-', length - 12) + "2025550101";

        Assert.Equal(e164, PhoneNumberReader.Read(text, "US").E164);
        Assert.Equal(e164, PhoneNumberReader.EveryReading(text, new NumberRules("US")).SingleOrDefault());
    }

    [Fact]
    public void LongText_IsStopped_WhereItsPartsMakeANumber()
    {
        string text = "20255;" + new string('-', 1000 - 11) + "50101";

        Assert.Contains("+12025550101", PhoneNumberReader.EveryReading(text, new NumberRules("US")));
        Assert.DoesNotContain("+12025550101", PhoneNumberReader.EveryReading(text + " ", new NumberRules("US")));
    }

    [Fact]
    public void SeveralParts_OfWhichNoneIsTexted_SayWhatTheFirstIs()
    {
        var reading = PhoneNumberReader.Read("2025550101 ext 5;+1 202 155 x2222", "US");

        Assert.Equal((PhoneNumberProblem.Extension, "+12025550101"), (reading.Problem, reading.MainNumber));
    }

    [Fact]
    public void NoText_HasNoNumber()
    {
        Assert.Empty(PhoneNumberReader.EveryReading(null, new NumberRules("US")));
        Assert.Empty(PhoneNumberReader.ReadAll(null, "US"));
    }

    /// <summary>What is broken here is nobody's abroad; a number with an extension is not broken.</summary>
    [Fact]
    public void Extension_OfANumberAbroad_IsStopped()
    {
        var international = new NumberRules("US", NumberFormat.International);

        Assert.Equal(["+4915123456789"], PhoneNumberReader.EveryReading("4915123456789 ext 5", international));
        Assert.Empty(PhoneNumberReader.EveryReading("49 30 12345", new NumberRules("US")));
        Assert.Empty(PhoneNumberReader.EveryReading("4911834248512", new NumberRules("US"))); // long enough for abroad, and nobody's
    }

    [Theory]
    [InlineData("12345 x5555555;2025550101", "US", "+12025550101")] // somebody's number in a telephone system, beside a whole one
    [InlineData("202155;2025550101", "US", "+12025550101")]
    [InlineData("2025550101;2021550101", "US", "+12025550101")]
    [InlineData("202555;0101222", "US", null)]
    [InlineData("2021550101;2025550101", "US", null)]
    [InlineData("2025550101;12345;2025550102", "US", null)] // nobody can tell whose the short part is
    [InlineData("0/3023125042/43", "DE", "+493023125042")]
    [InlineData("2025550101 ext 5;2025550102", "US", "+12025550102")]
    [InlineData("2345678;2021550101", "US", null)] // too few digits, and no whole number beside them
    [InlineData("2345678;2995550101", "US", null)] // the number beside them is one that nobody has
    public void Part_IsHalfANumber_OrAnother(string cell, string country, string? e164) =>
        Assert.Equal(e164, PhoneNumberReader.Read(cell, country).E164);

    [Fact]
    public void Extension_HasSevenDigitsAtMost()
    {
        var longest = PhoneNumberReader.Read("+12025550101#1234567", "US");
        var longer = PhoneNumberReader.Read("+12025550101#12345678", "US");

        Assert.Equal((PhoneNumberProblem.Extension, "1234567", "+12025550101"), (longest.Problem, longest.Extension, longest.MainNumber));
        Assert.Equal(PhoneNumberProblem.NotANumber, longer.Problem);
    }

    [Fact]
    public void TwentyDigits_AreReadAsAnyOther()
    {
        Assert.Equal(PhoneNumberProblem.NoCountry, PhoneNumberReader.Read("12345678901234567890", (string?)null).Problem);
        Assert.Equal(PhoneNumberProblem.TooLong, PhoneNumberReader.Read("123456789012345678901", (string?)null).Problem);
    }
}
