using PhoneNumbers;
using Synthflow.ContactLists.Numbers;
using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>The number of a line, a mark or a count beside a phone number is no digit of it: nobody is texted at both together,
/// and who opted out is stopped at the number without it.</summary>
public sealed class LooseDigitTests
{
    private static readonly (string Country, string Cell, string Number)[] _numbers =
    [
        ("US", "202-555-0101", "+12025550101"), ("US", "415-555-0101", "+14155550101"), ("BR", "11 98765-4321", "+5511987654321"),
        ("IT", "347 1234567", "+393471234567"), ("AT", "0664 1234567", "+436641234567"), ("DE", "0171 3920015", "+491713920015"),
        ("GB", "07911 123456", "+447911123456"), ("FR", "06 12 34 56 78", "+33612345678"), ("LU", "621 123 456", "+352621123456"),
        ("NL", "06 12345678", "+31612345678"), ("ES", "612 345 678", "+34612345678"), ("SE", "070-123 45 67", "+46701234567"),
        ("FI", "041 2345678", "+358412345678"), ("MX", "222 123 4567", "+522221234567"), ("IN", "098765 43210", "+919876543210"),
    ];

    private static readonly string[] _before = ["1. {0}", "1) {0}", "(1) {0}", "[1] {0}", "[12] {0}", "12. {0}"];

    private static readonly string[] _behind =
    [
        "{0} 1", "{0} 2", "{0} (1)", "{0} [1]", "{0} [12]", "{0} - 1", "{0}-1", "{0}.1", "{0} 1.", "{0} 1)", "{0}  12", "{0} 0",
        "{0} 5/26", "{0} 1st",
    ];

    public static TheoryData<string, string, string> Marked()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var (country, cell, number) in _numbers)
        {
            foreach (string form in _before.Concat(_behind))
            {
                data.Add(country, string.Format(null, form, cell), number);
            }
        }

        return data;
    }

    [Fact]
    public void Number_with_a_loose_digit_is_not_sent_to_another_number()
    {
        foreach (var (country, cell, number) in _numbers)
        {
            foreach (string form in _before.Concat(_behind))
            {
                string text = string.Format(null, form, cell);
                var reading = PhoneNumberReader.Read(text, country);

                Assert.True(reading.E164 is null || reading.E164 == number, $"{text} in {country}: {reading.E164}");
            }
        }
    }

    [Theory]
    [InlineData("1. 0171 3920015", "DE", "+491713920015")]
    [InlineData("1 0171 3920015", "DE", "+491713920015")]
    [InlineData("1.0171 3920015", "DE", "+491713920015")]
    [InlineData("0171 3920015 2", "DE", "+491713920015")]
    [InlineData("0171 3920015 [1]", "DE", "+491713920015")]
    [InlineData("+491713920015 2", "DE", "+491713920015")]
    [InlineData("+491713920015 2", null, "+491713920015")]
    [InlineData("1. 0171 3920015\n2. 030 23125001", "DE", "+491713920015")]
    [InlineData("1. 0664 1234567", "AT", "+436641234567")]
    [InlineData("1. 347 1234567", "IT", "+393471234567")]
    [InlineData("1. 621 123 456", "LU", "+352621123456")]
    public void Doubt_names_the_number_without_the_digit(string cell, string? country, string number)
    {
        var reading = PhoneNumberReader.Read(cell, country);

        Assert.Equal(PhoneNumberProblem.Ambiguous, reading.Problem);
        Assert.Contains(number, reading.Readings ?? []);
        Assert.Contains(number, PhoneNumberDescription(reading), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Marked))]
    public void Mark_stops_the_number_without_the_digit_or_the_list(string country, string cell, string number)
    {
        var optedOut = new OptedOutNumbers();
        using var file = new TemporaryFile($"Phone;Stop\n\"{cell}\";yes\n");
        try
        {
            Lists.CollectOptOuts(file.Path, new ContactListOptions
            {
                DefaultCountry = country, OptOutColumn = "Stop", OptedOutNumbers = optedOut,
            });
        }
        catch (ContactListException exception) when (exception.Told() == "InvalidContactFile")
        {
            return;
        }

        Assert.True(optedOut.Contains(number), $"{cell} in {country}");
    }

    [Theory]
    [MemberData(nameof(Marked))]
    public void Opt_out_list_stops_the_number_without_the_digit_or_is_refused(string country, string cell, string number)
    {
        foreach (string text in new[] { $"+14155550199\n{cell}\n", $"Name,Phone\nBo,+14155550199\nAda,{cell}\n" })
        {
            using var file = new TemporaryFile(text);
            OptOutList list;
            try
            {
                list = OptOutList.Load(file.Path, country);
            }
            catch (ContactListException exception) when (exception.Told() == "InvalidContactFile")
            {
                continue;
            }

            Assert.True(list.Contains(number), $"{cell} in {country}");
        }
    }

    [Theory]
    [InlineData("20255501011", "US", "+12025550101")]
    [InlineData("202-555-01011", "US", "+12025550101")]
    public void Mark_stops_the_number_that_has_a_digit_too_many(string cell, string country, string number)
    {
        var optedOut = new OptedOutNumbers();
        using var file = new TemporaryFile($"Phone;Stop\n{cell};yes\n");

        Lists.CollectOptOuts(file.Path, new ContactListOptions
        {
            DefaultCountry = country, OptOutColumn = "Stop", OptedOutNumbers = optedOut,
        });

        Assert.True(optedOut.Contains(number));
    }

    [Theory]
    [InlineData("030 / 23 12 50 01", "DE", "+493023125001")]
    [InlineData("030/23 12 50 01", "DE", "+493023125001")]
    [InlineData("06 12 34 56 78", "FR", "+33612345678")]
    [InlineData("+49 (0)171 3920015", "DE", "+491713920015")]
    [InlineData("49 0171 3920015", "DE", "+491713920015")]
    [InlineData("(11) 98765-4321", "BR", "+5511987654321")]
    [InlineData("11 98765 4321", "BR", "+5511987654321")]
    [InlineData("01 512 12 34", "AT", "+4315121234")]
    [InlineData("(0)1 512 12 34", "AT", "+4315121234")]
    [InlineData("040 123 45 67", "FI", "+358401234567")]
    [InlineData("06 6982 1234", "IT", "+390669821234")]
    [InlineData("089 123456-7", "DE", "+49891234567")]
    [InlineData("1 202 555 0101", "US", "+12025550101")]
    [InlineData("1. 202 555 0101", "US", "+12025550101")]
    [InlineData("20 05 12 34", "DK", "+4520051234")]
    public void Ordinary_spelling_is_the_number(string cell, string country, string number) =>
        Assert.Equal(number, PhoneNumberReader.Read(cell, country).E164);

    /// <summary>However the digits of a number are parted as its country does, none of them is loose.</summary>
    [Fact]
    public void Countries_own_spellings_have_no_loose_digit()
    {
        var numbers = PhoneNumberUtil.GetInstance();
        int count = 0;
        foreach (string region in numbers.GetSupportedRegions())
        {
            foreach (var type in new[] { PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE })
            {
                if (numbers.GetExampleNumberForType(region, type) is not { } number)
                {
                    continue;
                }

                foreach (var format in new[] { PhoneNumberFormat.NATIONAL, PhoneNumberFormat.INTERNATIONAL })
                {
                    string written = numbers.Format(number, format);
                    foreach (string text in new[] { written, written.Replace(' ', '-'), written.Replace('-', ' ') })
                    {
                        var reading = PhoneNumberReader.Read(text, region);
                        string digits = new([.. text.Where(char.IsDigit)]);
                        string plain = (text[0] == '+' ? "+" : string.Empty) + digits;
                        count++;
                        Assert.True(
                            reading.E164 == PhoneNumberReader.Read(plain, region).E164
                                || reading.Problem == PhoneNumberProblem.NotANumber, // 20.12.34 is a date
                            $"{text} in {region}: {reading.Problem} {string.Join(" ", reading.Readings ?? [])}");
                    }
                }
            }
        }

        Assert.True(count > 1000);
    }

    private static string PhoneNumberDescription(PhoneNumberReading reading) => PhoneNumberProblems.Describe(reading).Reason;
}
