using Synthflow.ContactLists.Numbers;
using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>Links are dialled from anywhere: their digits are never a number of the default country, but stop it, too.</summary>
public sealed class NumberLinkTests
{
    private static readonly string[] _shapes =
    [
        "tel:{0}", "tel://{0}", "TEL:{0}", "sms:{0}", "sms:{0}?body=Hi", "sms:{0}&body=Hi", "smsto:{0}", "callto:{0}", "callto://{0}",
        "whatsapp:{0}", "whatsapp://send?phone={0}", "wa.me/{0}", "https://wa.me/{0}", "https://wa.me/{0}?text=2025550199",
        "http://www.wa.me/{0}/", "https://api.whatsapp.com/send?phone={0}", "https://api.whatsapp.com/send/?phone={0}&text=1",
        "https://web.whatsapp.com/send?text=2025550199&phone={0}",
    ];

    /// <summary>Digits, the default country, and what they are in a link.</summary>
    private static readonly (string Digits, string Country, string? Expected)[] _numbers =
    [
        // Numbers of the default country, bare: an error, not theirs and not a stranger's.
        ("2025550101", "GB", null), ("2025550101", "US", null), ("2025550101", "DE", null), ("0301234567", "DE", null),
        ("612345678", "ES", null), ("3123456789", "IT", null), ("0612345678", "FR", null), ("5551912345", "BR", null),
        // With their code they are read whatever the default country is.
        ("447700900123", "US", "+447700900123"), ("447700900123", "GB", "+447700900123"), ("491713920015", "DE", "+491713920015"),
        ("491713920015", "US", "+491713920015"), ("12025550101", "GB", "+12025550101"), ("12025550101", "US", "+12025550101"),
        ("6281234567890", "ID", "+6281234567890"), ("5551912345678", "BR", "+5551912345678"),
    ];

    public static TheoryData<string, string, string?> Numbers
    {
        get
        {
            var rows = new TheoryData<string, string, string?>();
            foreach (var (digits, country, expected) in _numbers)
            {
                foreach (string shape in _shapes)
                {
                    rows.Add(string.Format(System.Globalization.CultureInfo.InvariantCulture, shape, digits), country, expected);
                }
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void BareDigitsOfALink_BeginWithACountryCode_OrAreAnError(string link, string country, string? expected)
    {
        var reading = PhoneNumberReader.Read(link, country);

        Assert.Equal(expected, reading.E164);
        Assert.Equal(expected is null, reading.Problem != PhoneNumberProblem.None);
    }

    [Theory]
    [InlineData("tel:2025550101", "US", "+12025550101")]
    [InlineData("tel:2025550101", "GB", "+442025550101")]
    [InlineData("sms:0171 3920015", "DE", "+491713920015")]
    [InlineData("callto:7700900123", "GB", "+447700900123")]
    public void NumberFormatNational_SettlesLinksOfTheDefaultCountry(string link, string country, string expected) =>
        Assert.Equal(expected, PhoneNumberReader.Read(link, new NumberRules(country, NumberFormat.National)).E164);

    [Theory]
    [InlineData("https://wa.me/2025550101")]
    [InlineData("https://api.whatsapp.com/send?phone=2025550101")]
    [InlineData("whatsapp:2025550101")]
    public void WhatsAppLinks_AreInternational_WhateverTheFormat(string link) =>
        Assert.Null(PhoneNumberReader.Read(link, new NumberRules("US", NumberFormat.National)).E164);

    [Theory]
    [InlineData("tel:7700900123;phone-context=+44", "+447700900123")]
    [InlineData("tel:07700900123;phone-context=+44", "+447700900123")]
    [InlineData("tel:7700-900123;ext=;phone-context=%2B44", "+447700900123")]
    [InlineData("tel:555-0101;phone-context=+1-202", "+12025550101")]
    [InlineData("tel:+447700900123;phone-context=+1", "+447700900123")]
    [InlineData("tel:2025550101;phone-context=example.com", null)]
    [InlineData("tel:7042;phone-context=pbx.example.com", null)]
    [InlineData("tel:7700900123;phone-context=44", null)]
    public void PhoneContext_IsTheCountry_OrNobodyKnowsIt(string link, string? expected)
    {
        foreach (string country in new[] { "US", "GB", "DE" })
        {
            Assert.Equal(expected, PhoneNumberReader.Read(link, country).E164);
        }
    }

    [Theory]
    [InlineData("tel:2025550101", "US", "+12025550101")]
    [InlineData("tel:2025550101", "GB", "+442025550101")]
    [InlineData("https://wa.me/2025550101", "US", "+12025550101")]
    [InlineData("tel:491713920015", "DE", "+491713920015")]
    [InlineData("tel:01713920015", "DE", "+491713920015")]
    public void LinkInAnOptOutList_StopsEveryReading(string link, string country, string stopped) =>
        Assert.Contains(stopped, PhoneNumberReader.EveryReading(link, new NumberRules(country)));

    [Fact]
    public void LinkWithoutACountry_SaysWhatToDo()
    {
        var (reason, nextStep) = PhoneNumberProblems.Describe(PhoneNumberReader.Read("tel:2025550101", "GB"));

        Assert.Contains("country code", reason, StringComparison.Ordinal);
        Assert.Contains("-NumberFormat National", nextStep, StringComparison.Ordinal);
    }
}
