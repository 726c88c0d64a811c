using Synthflow.ContactLists.Numbers;
using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>Spellings that went to a stranger once: what each is read as, or that it is not read.</summary>
public sealed class NumberCasesTests
{
    [Theory]
    [InlineData("+49 171 3920015", "US", "+491713920015")]
    [InlineData("00 49 171 3920015", "BR", "+491713920015")]
    [InlineData("005551912345678", "BR", "+5551912345678")] // carrier 55 and Peru would fit too
    [InlineData("0055 51 91234-5679", "BR", "+5551912345679")]
    [InlineData("0015 49 171 3920015", "BR", "+491713920015")]
    [InlineData("0049 171 3920015", "SG", "+491713920015")]
    [InlineData("001 49 171 3920015", "SG", "+491713920015")]
    [InlineData("0057 300 1234567", "CO", "+573001234567")]
    [InlineData("005 1 202 555 0101", "CO", "+12025550101")]
    [InlineData("011 44 7700 900123", "US", "+447700900123")]
    [InlineData("0011 44 7700 900123", "AU", "+447700900123")]
    [InlineData("0085291234567", "HK", "+85291234567")]
    [InlineData("002 1 202 555 0102", "KR", "+12025550102")]
    [InlineData("+52 1 55 1234 5678", "US", "+525512345678")]
    [InlineData("5215512345679", "MX", "+525512345679")]
    [InlineData("044 55 1234 5678", "MX", "+525512345678")]
    [InlineData("55 1234 5678", "MX", "+525512345678")]
    [InlineData("+54 11 2345 6789", "AR", "+541123456789")]
    [InlineData("+54 9 11 2345 6789", "AR", "+5491123456789")]
    [InlineData("011 15-2345-6789", "AR", "+5491123456789")]
    [InlineData("(51) 8123-4567", "BR", "+5551981234567")]
    [InlineData("0 15 51 98123 4567", "BR", "+5551981234567")]
    [InlineData("(51) 3123-4567", "BR", "+555131234567")]
    [InlineData("0692 12 34 56", "FR", "+262692123456")]
    [InlineData("0690 00 12 34", "FR", "+590690001234")]
    [InlineData("0639 01 23 45", "FR", "+262639012345")]
    [InlineData("06 12 34 56 78", "FR", "+33612345678")]
    [InlineData("06 12 34 56 78", "RE", "+33612345678")]
    [InlineData("0692 12 34 56", "RE", "+262692123456")]
    [InlineData("49 221 4710042", "DE", "+492214710042")]
    [InlineData("447700900123", "GB", "+447700900123")]
    [InlineData("612345678", "IT", "+390612345678")] // a spreadsheet took the 0 off
    [InlineData("347 123 4567", "IT", "+393471234567")]
    [InlineData("+39 (0)6 1234 5678", "DE", "+390612345678")]
    [InlineData("+34 (0)612 345 678", "DE", "+34612345678")]
    [InlineData("+352 (0)621 123 456", "DE", "+352621123456")]
    [InlineData("5559876543", "US", "+15559876543")]
    [InlineData("+15559876543", "US", "+15559876543")]
    [InlineData("﹢4917139200１５", "US", "+491713920015")]
    public void Read_OneReading_IsTaken(string text, string country, string expected) =>
        Assert.Equal(expected, PhoneNumberReader.Read(text, country).E164);

    [Theory]
    [InlineData("491713920015", "DE", "+491713920015", "+49491713920015")]
    [InlineData("62812345678", "ID", "+62812345678", "+6262812345678")]
    [InlineData("468123456", "SE", "+468123456", "+46468123456")]
    [InlineData("38343201234", "XK", "+38343201234", "+38338343201234")]
    [InlineData("0012025550102", "KR", "+12025550102", "+2025550102")]
    [InlineData("0012025550102", "HK", "+12025550102", "+2025550102")]
    [InlineData("+49 49 171 3920015", "DE", "+491713920015", "+49491713920015")]
    [InlineData("+49 0049 171 3920015", "DE", "+491713920015", "+49491713920015")]
    [InlineData("+49 +49 171 3920015", "US", "+491713920015", "+49491713920015")]
    public void Read_TwoReadings_IsADoubtThatNamesBoth(string text, string country, string one, string other)
    {
        var reading = PhoneNumberReader.Read(text, country);

        Assert.Null(reading.E164);
        Assert.Equal(PhoneNumberProblem.Ambiguous, reading.Problem);
        Assert.Equal(new[] { one, other }.Order(), reading.Readings?.Order());
        var (reason, nextStep) = PhoneNumberProblems.Describe(reading);
        Assert.Contains(one, reason, StringComparison.Ordinal);
        Assert.Contains(other, reason, StringComparison.Ordinal);
        Assert.Contains("-NumberFormat", nextStep, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("491713920015", "DE", NumberFormat.International, "+491713920015")]
    [InlineData("491713920015", "DE", NumberFormat.National, "+49491713920015")]
    [InlineData("0171 3920015", "DE", NumberFormat.International, "+491713920015")]
    [InlineData("447700900123", "US", NumberFormat.International, "+447700900123")]
    [InlineData("447700900123", "US", NumberFormat.National, null)]
    [InlineData("447700900123", null, NumberFormat.International, "+447700900123")]
    [InlineData("+447700900123", "US", NumberFormat.National, "+447700900123")]
    [InlineData("2025550101", "US", NumberFormat.National, "+12025550101")]
    public void Read_WithAFormat_IsSettled(string text, string? country, NumberFormat format, string? expected) =>
        Assert.Equal(expected, PhoneNumberReader.Read(text, new NumberRules(country, format)).E164);

    [Theory]
    [InlineData("1111111111")]
    [InlineData("0123456789")]
    [InlineData("1234567890")]
    [InlineData("202 155 0101")]
    [InlineData("447911123456")] // valid in Britain, and nothing says so
    [InlineData("2025550101.5")]
    [InlineData("2025550101.123")]
    [InlineData("1234567890123456")]
    [InlineData("1E+15")]
    [InlineData("030 23125042 (43)")]
    [InlineData("2026-05-01")]
    public void Read_NothingThatIsPossible_IsRefused(string text)
    {
        var reading = PhoneNumberReader.Read(text, "US");

        Assert.Null(reading.E164);
        Assert.NotEqual(PhoneNumberProblem.None, reading.Problem);
    }

    [Theory]
    [InlineData("https://wa.me/447700900123", "+447700900123")]
    [InlineData("wa.me/447700900123?text=Hi%201234567", "+447700900123")]
    [InlineData("https://api.whatsapp.com/send?phone=447700900123&text=hi", "+447700900123")]
    [InlineData("https://api.whatsapp.com/send/?text=1&phone=%2B447700900123", "+447700900123")]
    [InlineData("whatsapp://send?phone=447700900123", "+447700900123")]
    [InlineData("whatsapp:+447700900123", "+447700900123")]
    [InlineData("whatsapp:447700900123", "+447700900123")]
    [InlineData("tel:7700900123;phone-context=+44", "+447700900123")]
    [InlineData("tel:+1-202-555-0101", "+12025550101")]
    [InlineData("TEL:+44%207700%20900123", "+447700900123")]
    [InlineData("tel:447700900123", "+447700900123")]
    [InlineData("tel:1 (202) 555-0101", "+12025550101")]
    [InlineData("tel:011 44 7700 900123", "+447700900123")]
    [InlineData("sms:+447700900123?body=Call%202025550101", "+447700900123")]
    [InlineData("callto:+447700900123", "+447700900123")]
    public void Read_LinkMadeOfANumber_IsThatNumber(string text, string expected) =>
        Assert.Equal(expected, PhoneNumberReader.Read(text, "US").E164);

    [Theory]
    [InlineData("https://crm.example/contact/2025550101")]
    [InlineData("http://x.example/?phone=2025550101")]
    [InlineData("www.example.com/2025550101")]
    [InlineData("crm.example/2025550101")]
    [InlineData("mailto:2025550101@example.com")]
    [InlineData("https://wa.me/message/2025550101")]
    [InlineData("https://wa.me/qr/2025550101")]
    [InlineData("skype:2025550101?call")]
    [InlineData("https://t.me/+2025550101")]
    public void Read_AnyOtherLink_IsNoNumber(string text)
    {
        var reading = PhoneNumberReader.Read(text, "US");

        Assert.Null(reading.E164);
        Assert.Equal(PhoneNumberProblem.Link, reading.Problem);
    }

    [Theory]
    [InlineData("030 23125042/43", "+493023125042")]
    [InlineData("030/23125042/43", "+493023125042")]
    [InlineData("030 23125042 / 43", "+493023125042")]
    [InlineData("+49 30 23125-044 / -045", "+493023125044")]
    [InlineData("030/23125-000", "+493023125000")]
    [InlineData("0171/3920015", "+491713920015")]
    [InlineData("+49 (0) 30 / 23125-000", "+493023125000")]
    [InlineData("0301234567/7654321", "+49301234567")]
    [InlineData("0171 3920015, 0172 3920016", "+491713920015")]
    [InlineData("0171 3920015 +49 172 3920016", "+491713920015")]
    [InlineData("+49 171 3920015 / +49 172 3920016", "+491713920015")]
    public void Read_TwoNumbers_AreNeverJoined(string text, string expected) =>
        Assert.Equal(expected, PhoneNumberReader.Read(text, "DE").E164);

    [Theory]
    [InlineData("030/23125/000")]
    [InlineData("030 2312/5042")]
    public void Read_SlashThatCouldPartTwoNumbers_IsADoubt(string text) =>
        Assert.Equal(PhoneNumberProblem.Ambiguous, PhoneNumberReader.Read(text, "DE").Problem);

    [Theory]
    [InlineData("491713920015", "DE", "+491713920015", "+49491713920015")]
    [InlineData("030 23125042/43", "DE", "+493023125042", "+493023125043")]
    [InlineData("0012025550102", "KR", "+12025550102", "+2025550102")]
    [InlineData("+49 49 171 3920015", "US", "+491713920015", "+49491713920015")]
    [InlineData("447911123456", "US", "+447911123456", "+447911123456")]
    [InlineData("+12025550101 ext. 12", "US", "+12025550101", "+12025550101")]
    public void EveryReading_OfAnOptOut_IsBlocked(string text, string country, string one, string other)
    {
        var numbers = PhoneNumberReader.EveryReading(text, new NumberRules(country));

        Assert.Contains(one, numbers);
        Assert.Contains(other, numbers);
    }
}
