using Synthflow.ContactLists.Numbers;
using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>Two numbers in a cell are never joined, and a part of one is never taken for the whole.</summary>
public sealed class JoinedNumberTests
{
    public static TheoryData<string> Ends =>
        ["\t", "\n", "\r\n", " \t ", "\u2028", "\u2029", "\u0085", "\v", "\f", "\u001E", ";", " ; ", ":::"];

    [Theory]
    [MemberData(nameof(Ends))]
    public void First_of_two_numbers_is_taken(string end)
    {
        Assert.Equal("+43153400", PhoneNumberReader.Read($"01 53400{end}01 53401", "AT").E164);
        Assert.Equal("+12025550101", PhoneNumberReader.Read($"202-555-0101{end}202-555-0102", "US").E164);
        Assert.Equal(
            ["+12025550101", "+12025550102"], PhoneNumberReader.EveryReading($"202-555-0101{end}202-555-0102", new NumberRules("US")));
    }

    [Theory]
    [MemberData(nameof(Ends))]
    public void Number_in_pieces_is_not_sent_to_and_each_reading_of_it_is_stopped(string end)
    {
        string cell = $"0171{end}3920015";
        var reading = PhoneNumberReader.Read(cell, "DE");

        Assert.Null(reading.E164);
        Assert.Equal(PhoneNumberProblem.NotANumber, reading.Problem);
        Assert.Contains("+491713920015", PhoneNumberReader.EveryReading(cell, new NumberRules("DE")));
    }

    [Theory]
    [MemberData(nameof(Ends))]
    public void Digits_behind_a_number_are_an_extension(string end)
    {
        var reading = PhoneNumberReader.Read($"202-555-0101{end}12", "US");

        Assert.Equal((PhoneNumberProblem.Extension, "12"), (reading.Problem, reading.Extension));
        Assert.Contains("+12025550101", PhoneNumberReader.EveryReading($"202-555-0101{end}12", new NumberRules("US")));
    }

    [Theory]
    [InlineData("202-555-0101;", "US", "+12025550101")]
    [InlineData("202-555-0101\u2028", "US", "+12025550101")]
    [InlineData("+1 202\u200B555\u200B0101", "US", "+12025550101")]
    [InlineData("\t202-555-0101\t", "US", "+12025550101")]
    public void Empty_part_changes_nothing(string cell, string country, string number) =>
        Assert.Equal(number, PhoneNumberReader.Read(cell, country).E164);

    [Theory]
    [MemberData(nameof(Ends))]
    public void Mark_of_a_row_stops_a_number_in_pieces(string end)
    {
        var optedOut = new OptedOutNumbers();
        var row = Lists.Read(
            $"Phone,Unsubscribed\n\"0171{end}3920015\",yes\n0171 3920015,\n",
            new ContactListOptions { DefaultCountry = "DE", OptOutColumn = "Unsubscribed", OptedOutNumbers = optedOut, Delimiter = ',' });

        Assert.True(optedOut.Contains("+491713920015"));
        Assert.True(row[^1].Contact.OptedOut);
    }
}
