using Synthflow.ContactLists.Numbers;
using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>Numbers beside the edge of what can be one. Each is a mistake in the reader that no other test saw.</summary>
public sealed class NumberBoundsTests
{
    [Theory]
    [InlineData("01 53400", "DE", PhoneNumberProblem.TooShort)] // an area code, and too few digits behind it
    [InlineData("0 601 123 456", "DE", PhoneNumberProblem.TooShort)]
    [InlineData("11111111-1111-4111-8111-111111111111", null, PhoneNumberProblem.TooLong)]
    [InlineData("11111111-1111-4111-8111-111111111111", "US", PhoneNumberProblem.TooLong)]
    [InlineData("+12025550101 #abc", "US", PhoneNumberProblem.Letters)]
    [InlineData("2: +12025550101, +12025550102", "US", PhoneNumberProblem.NotANumber)]
    public void NoNumber_IsSaidToBeNone_ForItsReason(string text, string? country, PhoneNumberProblem problem)
    {
        var reading = PhoneNumberReader.Read(text, country);

        Assert.Equal((null, problem), (reading.E164, reading.Problem));
    }

    /// <summary>Bare national digits are often somebody's abroad, too: the column has to show it before that is a doubt.</summary>
    [Theory]
    [InlineData("15512345678", "DE", "+4915512345678")]
    [InlineData("2025550101\u00852025550102", "US", "+12025550101")]
    [InlineData("2025550101\u20282025550102", "US", "+12025550101")]
    [InlineData("+49 30 23125-044 / -045", "DE", "+493023125044")]
    public void Number_IsRead(string text, string country, string e164) =>
        Assert.Equal(e164, PhoneNumberReader.Read(text, country).E164);

    /// <summary>Who opted out is not texted under any reading, and nobody else is left out.</summary>
    [Theory]
    [InlineData("+49 30 23125-044 / -045", "DE", "+493023125044", "+493023125045")]
    [InlineData("+15551000002", "DE", "+15551000002")]
    [InlineData("4917612345678", "IN", "+4917612345678")]
    [InlineData("20255506501", "IL", "+20255506501", "+97220255506501")]
    public void EveryReading_IsEachThatThereIs_AndNoOther(string text, string country, params string[] all) =>
        Assert.Equal(all, PhoneNumberReader.EveryReading(text, new NumberRules(country)).OrderBy(static one => one, StringComparer.Ordinal));
}
