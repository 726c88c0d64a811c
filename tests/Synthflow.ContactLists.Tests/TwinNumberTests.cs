using Synthflow.ContactLists.Numbers;
using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>Two numbers that begin alike are not joined where a country's numbers may be as long as both.</summary>
public sealed class TwinNumberTests
{
    [Theory]
    [InlineData("030 12345 - 12346", "DE", "+493012345", "+493012346")]
    [InlineData("030 12345 12346", "DE", "+493012345", "+493012346")]
    [InlineData("+49 30 12345 – 12346", "DE", "+493012345", "+493012346")]
    [InlineData("030 12345.12346", "DE", "+493012345", "+493012346")]
    [InlineData("01 53400 - 53401", "AT", "+43153400", "+43153401")]
    [InlineData("01 53400 53401", "AT", "+43153400", "+43153401")]
    [InlineData("+43 1 53400 53401", "AT", "+43153400", "+43153401")]
    [InlineData("01 53400-53499", "AT", "+43153400", "+43153499")]
    public void Two_numbers_that_begin_alike_are_a_doubt(string cell, string country, string first, string second)
    {
        var reading = PhoneNumberReader.Read(cell, country);

        Assert.Equal(PhoneNumberProblem.Ambiguous, reading.Problem);
        var all = PhoneNumberReader.EveryReading(cell, new NumberRules(country));
        Assert.Contains(first, all);
        Assert.Contains(second, all);
    }

    [Theory]
    [InlineData("03-1234-1235", "JP", "+81312341235")]
    [InlineData("8123 8124", "SG", "+6581238124")]
    [InlineData("030 2312 5000", "DE", "+493023125000")]
    [InlineData("021 1234 5678", "ID", "+622112345678")]
    [InlineData("0171 3920 3921", "DE", "+4917139203921")]
    public void Groups_of_one_number_are_one(string cell, string country, string number) =>
        Assert.Equal(number, PhoneNumberReader.Read(cell, country).E164);
}
