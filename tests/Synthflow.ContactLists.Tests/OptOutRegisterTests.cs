using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>Who is subscribed to a list of those who want no calls said no; who is subscribed to texts agreed.</summary>
public sealed class OptOutRegisterTests
{
    [Theory]
    [InlineData("Bloctel", "Inscrit")]
    [InlineData("Registro delle Opposizioni", "Iscritto")]
    [InlineData("Lista Robinson", "Inscrito")]
    [InlineData("Bel-me-niet register", "Ingeschreven")]
    [InlineData("Do Not Call Registry", "Subscribed")]
    [InlineData("Do Not Call Registry", "Registered")]
    [InlineData("DNC list", "Listed")]
    [InlineData("Robinsonliste", "Eingetragen")]
    [InlineData("Stop SMS", "Angemeldet")]
    [InlineData("DND", "Subscribed")]
    [InlineData("List 2026", "Subscribed")]
    [InlineData("Unsubscribed", "Registered")]
    [InlineData("SMS Consent", "Not registered")]
    [InlineData("Consent revocation", "Subscribed")]
    public void Being_on_it_is_opted_out(string header, string cell) => Assert.True(IsOptedOut(header, cell));

    [Theory]
    [InlineData("Bloctel", "Non inscrit")]
    [InlineData("Do Not Call Registry", "Not registered")]
    [InlineData("Bel-me-niet register", "Niet ingeschreven")]
    [InlineData("Bloctel", "non")]
    [InlineData("SMS Consent", "Subscribed")]
    [InlineData("SMS Consent", "Registered")]
    [InlineData("Consentement SMS", "Inscrit")]
    [InlineData("Status", "Subscribed")]
    [InlineData("Marketing status", "Inscrit")]
    [InlineData("Unsubscribed", "Subscribed")]
    [InlineData("Opted out", "abonné")]
    [InlineData("Subscribed/Unsubscribed", "Subscribed")]
    public void Not_being_on_it_or_being_subscribed_to_texts_is_not(string header, string cell) => Assert.False(IsOptedOut(header, cell));

    private static bool IsOptedOut(string header, string cell) => Assert.Single(Lists.Read(
        $"Phone;{header}\n+12025550101;{cell}\n",
        new ContactListOptions { OptOutColumn = header, PhoneColumn = "Phone" })).Contact.OptedOut;
}
