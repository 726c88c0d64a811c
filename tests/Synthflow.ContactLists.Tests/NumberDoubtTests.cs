using Synthflow.ContactLists.Numbers;
using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>Spellings with two readings, digits that are missing or too many: what is sent to, and what is not.</summary>
public sealed class NumberDoubtTests
{
    [Theory]
    [InlineData("06 12345678", "IT", "+390612345678")]
    [InlineData("0321 234567", "IT", "+390321234567")]
    // Two whole numbers, whatever the second begins with.
    [InlineData("2025550109 / 2025550101", "US", "+12025550109")]
    [InlineData("600 000 001/600 000 002", "ES", "+34600000001")]
    [InlineData("030/23125-000", "DE", "+493023125000")]
    [InlineData("030 23125042-0", "DE", "+4930231250420")]
    [InlineData("06 12 34 56 78", "FR", "+33612345678")]
    [InlineData("0176 1234 5678", "DE", "+4917612345678")]
    [InlineData("+15559876543", "DE", "+15559876543")]
    [InlineData("+31 6 12345678", "BR", "+31612345678")]
    public void One_reading_is_taken(string text, string country, string expected)
    {
        Assert.Equal(expected, PhoneNumberReader.Read(text, country).E164);
    }

    [Theory]
    [InlineData("030 23125042-43", "DE", "+493023125042", "+49302312504243")]
    [InlineData("030 23125042 - 44", "DE", "+493023125042", "+49302312504244")]
    [InlineData("030 23125042 43", "DE", "+493023125042", "+49302312504243")]
    [InlineData("+49 30 23125042–43", "DE", "+493023125042", "+49302312504243")]
    [InlineData("+43 664 1234567-12", "AT", "+436641234567", "+43664123456712")]
    [InlineData("0491713920015", "DE", "+491713920015", "+49491713920015")]
    [InlineData("+31 98765-4321", "BR", "+5531987654321", "+31987654321")]
    [InlineData("0 320 1234567", "IT", "+393201234567", "+3903201234567")]
    [InlineData("+2025550101", "US", "+12025550101", "+2025550101")]
    public void Two_readings_are_an_error_that_names_both(string text, string country, string one, string other)
    {
        var reading = PhoneNumberReader.Read(text, country);

        Assert.Equal(PhoneNumberProblem.Ambiguous, reading.Problem);
        Assert.Equal([.. new[] { one, other }.Order()], reading.Readings!.Order());
    }

    [Theory]
    [InlineData("0 600 000 001", "PL")]
    [InlineData("079 123 45 67", "PL")] // Switzerland's
    [InlineData("06 12 34 56 78", "ES")] // France's
    [InlineData("0 601 123 456", "CZ")]
    [InlineData("0 300 123 4567", "CO")]
    [InlineData("0 5123 4567", "HK")]
    [InlineData("020-7946-0000", "US")] // London's
    public void A_zero_that_the_country_does_not_have_is_no_number_there(string text, string country)
    {
        Assert.NotEqual(PhoneNumberProblem.None, PhoneNumberReader.Read(text, country).Problem);
    }

    [Theory]
    [InlineData("91234-5678", "BR")]
    [InlineData("1234-5678", "BR")]
    [InlineData("+55 91234-5678", "BR")]
    [InlineData("15 1234 5678", "AR")]
    public void A_number_without_its_area_code_is_too_short(string text, string country)
    {
        Assert.Equal(PhoneNumberProblem.TooShort, PhoneNumberReader.Read(text, country).Problem);
    }

    [Theory]
    [InlineData("0491713920015", "DE", "+491713920015")]
    [InlineData("15512345678", "MX", "+525512345678")]
    [InlineData("0 320 1234567", "IT", "+393201234567")]
    [InlineData("0 600 000 001", "PL", "+48600000001")]
    [InlineData("+31 98765-4321", "BR", "+5531987654321")]
    [InlineData("030 23125042-43", "DE", "+493023125042")]
    [InlineData("030 23125042-43", "DE", "+493023125043")]
    [InlineData("2025550109 / 2025550101", "US", "+12025550101")]
    [InlineData("2025550109 / 2025550108 / 2025550101", "US", "+12025550101")]
    public void An_opt_out_stops_every_reading(string text, string country, string stopped)
    {
        Assert.Contains(stopped, PhoneNumberReader.EveryReading(text, new NumberRules(country)));
    }

    [Fact]
    public void A_format_that_was_said_settles_what_a_slip_left_open()
    {
        var rules = new NumberRules("DE", NumberFormat.National);

        Assert.Equal("+49491713920015", PhoneNumberReader.Read("0491713920015", rules).E164);
    }
}
