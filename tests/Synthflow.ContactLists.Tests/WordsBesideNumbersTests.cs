using Synthflow.ContactLists.Numbers;
using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>Where words stand beside one of several numbers of a cell, nobody can tell whose the others are.</summary>
public sealed class WordsBesideNumbersTests
{
    private const string First = "+12025550102";
    private const string Second = "+14155550102";

    [Theory]
    [InlineData("+12025550102 (wife +14155550102)")]
    [InlineData("+12025550102 wife: +14155550102")]
    [InlineData("+12025550102, wife +14155550102")]
    [InlineData("+12025550102 / wife +14155550102")]
    [InlineData("+12025550102 (emergency: +14155550102)")]
    [InlineData("+12025550102 fax +14155550102")]
    [InlineData("cell +12025550102 work +14155550102")]
    [InlineData("Ada +12025550102 Bo +14155550102")]
    [InlineData("+12025550102 or +14155550102")]
    [InlineData("+12025550102 (old) +14155550102")]
    [InlineData("+12025550102, no texts, +14155550102")]
    [InlineData("(202) 555-0102 wife +14155550102")]
    [InlineData("(202) 555-0102 \u2192 +14155550102")]
    [InlineData("(202) 555-0102 -> +14155550102")]
    [InlineData("(202) 555-0102 \u2022 +14155550102")]
    [InlineData("(202) 555-0102 DO NOT TEXT / (415) 555-0102")]
    [InlineData("+12025550102 STOP, +14155550102")]
    [InlineData("+12025550102 no sms; +14155550102")]
    [InlineData("(202) 555-0102 Mom; (415) 555-0102")]
    [InlineData("(202) 555-0102 please text; (415) 555-0102")]
    [InlineData("(202) 555-0102 (only after 5pm); (415) 555-0102")]
    [InlineData("(202) 555-0102; (415) 555-0102 wife")]
    public void Words_beside_numbers_leave_no_number_to_send_to(string cell)
    {
        var reading = PhoneNumberReader.Read(cell, "US");

        Assert.Null(reading.E164);
        Assert.Equal(PhoneNumberProblem.Ambiguous, reading.Problem);
        Assert.Equal([First, Second], reading.Readings ?? []);
        Assert.Contains(First, PhoneNumberProblems.Describe(reading).Reason, StringComparison.Ordinal);
        Assert.Contains(Second, PhoneNumberProblems.Describe(reading).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("+12025550102; DNC; +14155550102")]
    [InlineData("+12025550102; DNC")]
    [InlineData("n/a / wife (415) 555-0102")]
    public void Words_in_a_part_of_their_own_leave_none_either(string cell) =>
        Assert.Null(PhoneNumberReader.Read(cell, "US").E164);

    [Fact]
    public void Mark_of_such_a_row_stops_both_numbers()
    {
        var optedOut = new OptedOutNumbers();
        using var file = new TemporaryFile("Phone;Stop\n+12025550102 (wife +14155550102);yes\n");

        Lists.CollectOptOuts(file.Path, new ContactListOptions { OptOutColumn = "Stop", OptedOutNumbers = optedOut });

        Assert.True(optedOut.Contains(First));
        Assert.True(optedOut.Contains(Second));
    }

    [Theory]
    [InlineData("+12025550102 +14155550102")]
    [InlineData("+12025550102, +14155550102")]
    [InlineData("+12025550102 / +14155550102")]
    [InlineData("+12025550102 & +14155550102")]
    [InlineData("+12025550102 - +14155550102")]
    [InlineData("(202) 555-0102; (415) 555-0102")]
    [InlineData("(202) 555-0102 | (415) 555-0102")]
    [InlineData("(202) 555-0102\n(415) 555-0102")]
    [InlineData("202-555-0102:::415-555-0102")]
    [InlineData("none; (202) 555-0102")]
    public void First_of_bare_numbers_is_taken(string cell) =>
        Assert.Equal(First, PhoneNumberReader.Read(cell, "US").E164);
}
