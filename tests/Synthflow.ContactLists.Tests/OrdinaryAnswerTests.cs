using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>Yes and no as forms and tools of statistics write them.</summary>
public sealed class OrdinaryAnswerTests
{
    [Theory]
    [InlineData("1.0")]
    [InlineData("1,0")]
    [InlineData("1.00")]
    [InlineData("I agree")]
    [InlineData("Yes, I agree")]
    [InlineData("OK")]
    [InlineData("Enabled")]
    [InlineData("Active")]
    [InlineData("double opt-in")]
    [InlineData("Express")]
    [InlineData("Explicit")]
    [InlineData("Yes (2026-05-01)")]
    [InlineData("Y (web form)")]
    [InlineData("ja (1. Mai 2026)", false)]
    [InlineData("Ja (schriftlich)")]
    [InlineData("Oui [formulaire]")]
    [InlineData("Ich stimme zu")]
    [InlineData("J'accepte")]
    [InlineData("D'accord")]
    [InlineData("Acepto")]
    [InlineData("De acuerdo")]
    [InlineData("Aceito")]
    [InlineData("Acconsento")]
    [InlineData("concesso")]
    [InlineData("prestato")]
    [InlineData("Ik ga akkoord")]
    [InlineData("0.0", false)]
    [InlineData("\u2610", false)]
    [InlineData("I do not agree", false)]
    [InlineData("I disagree", false)]
    [InlineData("not active", false)]
    [InlineData("No (web form)", false)]
    [InlineData("Yes (withdrawn 2026-05-01)", false)]
    [InlineData("Yes (until 2025)", false)]
    [InlineData("Yes (email only)", false)]
    [InlineData("Yes (STOP)", false)]
    [InlineData("Ja (ab2027)", false)] // from a year on that is still to come
    [InlineData("Yes (on 2026-05-01 at 10 in store in writing signed web sms)")]
    [InlineData("Yes (on 2026-05-01 at 10 in store in writing signed web text)", false)] // longer than a remark
    [InlineData("1.5", false)]
    [InlineData("10", false)]
    public void CellOfConsent_IsReadAsItIsMeant(string cell, bool agreed = true) =>
        Assert.Equal(!agreed, IsOptedOut("SMS Consent", cell));

    [Theory]
    [InlineData("0.0", false)]
    [InlineData("0,0", false)]
    [InlineData("\u2610", false)]
    [InlineData("\u2B1C", false)]
    [InlineData("1.0", true)]
    [InlineData("\u2611", true)]
    [InlineData("0.5", true)]
    [InlineData("Active", true)]
    [InlineData("Yes (2026-05-01)", true)]
    [InlineData("I agree", true)]
    [InlineData("OK", true)]
    public void CellOfStop_IsReadAsItIsMeant(string cell, bool optedOut) =>
        Assert.Equal(optedOut, IsOptedOut("DND", cell));

    /// <summary>Where the header says neither, one list's yes is another's no.</summary>
    [Theory]
    [InlineData("1.0")]
    [InlineData("0.0")]
    [InlineData("\u2610")]
    [InlineData("I agree")]
    [InlineData("Yes (web form)")]
    public void CellUnderAHeaderThatCouldMeanEither_CountsAsOptedOut(string cell) =>
        Assert.True(IsOptedOut("Opt in/out", cell));

    private static bool IsOptedOut(string header, string cell) => Assert.Single(Lists.Read(
        $"Name,Phone,{header}\nA,+12025550101,\"{cell}\"\n",
        new ContactListOptions { DefaultCountry = "US", OptOutColumn = header })).Contact.OptedOut;
}
