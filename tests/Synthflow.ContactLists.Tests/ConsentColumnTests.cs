using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>Columns that say who agreed: not used, they are warned of; used, yes means agreed and nothing else does.</summary>
public sealed class ConsentColumnTests
{
    [Theory]
    [InlineData("SMS Consent")]
    [InlineData("SMS Opt-In")]
    [InlineData("Accepts SMS Marketing")]
    [InlineData("accepts_marketing")]
    [InlineData("Text Marketing Subscription")]
    [InlineData("SMS Marketing")]
    [InlineData("sms_subscription_state")]
    [InlineData("OptedIn__c")]
    [InlineData("OK to text")]
    [InlineData("Permission to call")]
    [InlineData("Consent (yes/no)")]
    [InlineData("Email and SMS consent")]
    [InlineData("Einwilligung SMS")]
    [InlineData("Werbung erlaubt")]
    [InlineData("Consentement")]
    [InlineData("Accepte les SMS")]
    [InlineData("Consentimiento SMS")]
    [InlineData("Acepta publicidad")]
    [InlineData("Consentimento")]
    [InlineData("Aceita SMS")]
    [InlineData("Consenso marketing")]
    [InlineData("Toestemming SMS")]
    public void ConsentColumn_NotUsed_IsWarnedOf_WithTheParameter(string header)
    {
        string warning = Assert.Single(Detect("Name", "Phone", header));

        Assert.Contains($"-OptOutColumn '{header}'", warning, StringComparison.Ordinal);
        Assert.Empty(ContactColumns.Detect(
            ["Name", "Phone", header], [], new ContactListOptions { OptOutColumn = header, PhoneColumn = "Phone" }, file: null).Warnings);
    }

    [Theory]
    [InlineData("Removed")]
    [InlineData("Remove")]
    [InlineData("Removed from list")]
    [InlineData("Cancelled")]
    [InlineData("Canceled")]
    [InlineData("Blocked")]
    [InlineData("Is Blocked")]
    [InlineData("Bounced")]
    [InlineData("Has bounced")]
    [InlineData("Excluded")]
    [InlineData("Objection")]
    [InlineData("SMS not allowed")]
    [InlineData("Calls prohibited")]
    [InlineData("Unconsented")]
    [InlineData("Un-subscribed")]
    [InlineData("Without consent")]
    [InlineData("Entfernt")]
    [InlineData("Gelöscht")]
    [InlineData("Blockiert")]
    [InlineData("Werbung unerwünscht")]
    [InlineData("Ohne Einwilligung")]
    [InlineData("Supprimé")]
    [InlineData("Refusé")]
    [InlineData("Sans consentement")]
    [InlineData("Eliminado")]
    [InlineData("Bloqueado")]
    [InlineData("Sin consentimiento")]
    [InlineData("Removido")]
    [InlineData("Cancelado")]
    [InlineData("Sem consentimento")]
    [InlineData("Rimosso")]
    [InlineData("Senza consenso")]
    [InlineData("Verwijderd")]
    [InlineData("Geblokkeerd")]
    [InlineData("Geen toestemming")]
    public void StopColumn_NotUsed_IsWarnedOf(string header) =>
        Assert.Contains($"-OptOutColumn '{header}'", Assert.Single(Detect("Name", "Phone", header)), StringComparison.Ordinal);

    [Theory]
    [InlineData("Accepts Email Marketing")]
    [InlineData("Email Opt-In")]
    [InlineData("Newsletter abonniert")]
    [InlineData("Accepted quote")]
    [InlineData("Quote accepted")]
    [InlineData("Subscription")]
    [InlineData("Subscription plan")]
    [InlineData("SMS consent source")]
    [InlineData("Order cancelled")]
    [InlineData("Removed items")]
    [InlineData("Blocked account")]
    [InlineData("Bounced email")]
    [InlineData("Tax excluded")]
    [InlineData("Unit")]
    [InlineData("Mobile No (WhatsApp)")]
    [InlineData("Marketing contact status")]
    [InlineData("SMS")]
    [InlineData("Total Spent")]
    public void ColumnOfSomethingElse_IsNotWarnedOf(string header) => Assert.Empty(Detect("Name", "Phone", header));

    [Theory]
    [InlineData("Phone Number,SMS Consent,SMS Consent Timestamp,SMS Marketing,Email Marketing Consent", "SMS Consent', 'SMS Marketing", "SMS Consent")]
    [InlineData("Phone,Accepts Email Marketing,Accepts SMS Marketing,Tax Exempt", "Accepts SMS Marketing", "Accepts SMS Marketing")]
    [InlineData("Phone,DND,DND SMS,Accepts marketing", "DND', 'DND SMS', 'Accepts marketing", "DND SMS")]
    [InlineData("Phone,HasOptedOutOfEmail,DoNotCall,Marketing consent", "DoNotCall', 'Marketing consent", "DoNotCall")]
    public void SeveralColumns_AreNamedInOneWarning_TheOneAboutTextsToBeUsed(string headers, string named, string best)
    {
        string warning = Assert.Single(Detect(headers.Split(',')));

        Assert.Contains($"'{named}'", warning, StringComparison.Ordinal);
        Assert.Contains($"-OptOutColumn '{best}'", warning, StringComparison.Ordinal);
    }

    [Fact]
    public void TimeOfConsentAlone_IsWarnedOf_WithoutAdviceThatWouldStopEverybody()
    {
        string warning = Assert.Single(Detect("Phone", "Opt-in date"));

        Assert.Contains("'Opt-in date'", warning, StringComparison.Ordinal);
        Assert.DoesNotContain("-OptOutColumn", warning, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Status", "Subscribed", "Unsubscribed", true)]
    [InlineData("Etat", "abonné", "désabonné", true)]
    [InlineData("Status", "Active", "Unsubscribed", true)]
    [InlineData("Status", "Active", "Inactive", false)]
    [InlineData("Email status", "Subscribed", "Unsubscribed", false)]
    public void ColumnWhoseCellsSpeakForThemselves_IsWarnedOf(string header, string first, string second, bool warned) =>
        Assert.Equal(warned ? 1 : 0, ContactColumns.Detect(
            ["Phone", header], [["+12025550101", first], ["+12025550102", second]], new ContactListOptions(), file: null).Warnings.Count);

    [Theory]
    [InlineData("SMS Consent", "yes", false)]
    [InlineData("SMS Consent", "no", true)]
    [InlineData("SMS Consent", "", true)]
    [InlineData("SMS Consent", "n/a", true)]
    [InlineData("SMS Consent", "NEVER_SUBSCRIBED", true)]
    [InlineData("SMS Consent", "granted", false)]
    [InlineData("SMS Consent", "pending", true)]
    [InlineData("Consent (yes/no)", "yes", false)]
    [InlineData("Consent (yes/no)", "no", true)]
    [InlineData("Einwilligung (ja/nein)", "ja", false)]
    [InlineData("Einwilligung (ja/nein)", "nein", true)]
    [InlineData("SMS Marketing", "no", true)]
    [InlineData("Accepte les SMS", "oui", false)]
    [InlineData("Accepte un SMS", "non", true)]
    [InlineData("Email Opt-In", "no", true)]
    [InlineData("Subscription", "no", true)]
    [InlineData("Sin consentimiento", "no", false)]
    [InlineData("Sin consentimiento", "sí", true)]
    [InlineData("SMS not allowed", "no", false)]
    [InlineData("SMS not allowed", "yes", true)]
    [InlineData("Removed", "no", false)]
    [InlineData("Removed", "yes", true)]
    [InlineData("Opt-out request", "accepted", true)]
    [InlineData("Unsubscribed", "not unsubscribed", false)]
    [InlineData("Unsubscribed", "No, unsubscribe", true)]
    [InlineData("Unsubscribed", "never", true)]
    public void Cell_IsReadAsTheHeaderMeansIt(string header, string cell, bool optedOut)
    {
        var row = Assert.Single(Lists.Read(
            $"Phone;{header}\n+12025550101;{cell}\n", new ContactListOptions { OptOutColumn = header, PhoneColumn = "Phone" }));

        Assert.Equal(optedOut, row.Contact.OptedOut);
    }

    [Theory]
    [InlineData("Opt in/out")]
    [InlineData("Opt-in / Opt-out")]
    [InlineData("Opted in or opted out")]
    [InlineData("Subscribed/Unsubscribed")]
    [InlineData("Not opted out")]
    [InlineData("Nicht abgemeldet")]
    [InlineData("Not on the DNC list")]
    [InlineData("No objection, consent")]
    public void HeaderThatMeansEither_TextsNobodyByYesOrNo(string header)
    {
        using var reader = Lists.Open(
            $"Phone;{header}\n+12025550101;yes\n+12025550102;no\n+12025550103;opted in\n",
            new ContactListOptions { OptOutColumn = header, PhoneColumn = "Phone" });

        Assert.Equal([true, true, false], reader.ReadRows().Select(row => row.Contact.OptedOut));
        Assert.Contains("'yes' (1), 'no' (1)", Assert.Single(reader.UnclearOptOuts), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("n/a")]
    [InlineData("N/A")]
    [InlineData("none")]
    [InlineData("null")]
    [InlineData("#N/A")]
    [InlineData("-")]
    [InlineData("--")]
    [InlineData("?")]
    [InlineData("unknown")]
    [InlineData("never")]
    [InlineData("k.A.")]
    [InlineData("keine")]
    [InlineData("ninguno")]
    [InlineData("n.v.t.")]
    public void ValueThatIsNeitherYesNorNo_CountsAsOptedOut_AndIsShown(string cell)
    {
        using var reader = Lists.Open(
            $"Phone;Opt-out\n+12025550101;{cell}\n+12025550102;\n", new ContactListOptions { OptOutColumn = "Opt-out" });

        Assert.Equal([true, false], reader.ReadRows().Select(row => row.Contact.OptedOut));
        Assert.Contains($"'{cell}' (1)", Assert.Single(reader.UnclearOptOuts), StringComparison.Ordinal);
        Assert.True(OptOutCell.IsOptOut(cell));
    }

    [Fact]
    public void EmptyCellsOfAConsentColumn_AreNobodysConsent_WhateverValuesAreSettled()
    {
        const string list = "Phone;SMS Consent\n+12025550101;yes\n+12025550102;\n+12025550103;pending\n";
        var options = new ContactListOptions { OptOutColumn = "SMS Consent" };
        using var reader = Lists.Open(list, options);

        Assert.Equal([false, true, true], reader.ReadRows().Select(row => row.Contact.OptedOut));
        Assert.Contains("empty (1), 'pending' (1)", Assert.Single(reader.UnclearOptOuts), StringComparison.Ordinal);
        // Only yes is a consent: a value that is named adds to who is left out, and settles no other.
        Assert.Equal(
            [false, true, true],
            Lists.Read(list, options with { OptOutValues = ["revoked"] }).Select(row => row.Contact.OptedOut));
    }

    [Theory]
    [InlineData("OptedOut", null)]
    [InlineData("optedout", null)]
    [InlineData(" OptedOut ", null)]
    [InlineData("OptedOut", "Unsubscribed")]
    [InlineData("OptedOut", "OptedOut")]
    public void OwnColumnOptedOut_IsHeeded_NamedOrNot_AndNotWarnedOf(string header, string? named)
    {
        string other = named == "Unsubscribed" ? named : "Note";
        using var reader = Lists.Open(
            $"Phone;{other};{header}\n+12025550101;;True\n+12025550102;;False\n+12025550103;;maybe\n+12025550104;;\n",
            new ContactListOptions { OptOutColumn = named });

        Assert.Equal([true, false, true, false], reader.ReadRows().Select(row => row.Contact.OptedOut));
        Assert.Contains("'maybe' (1)", Assert.Single(reader.UnclearOptOuts), StringComparison.Ordinal);
        Assert.DoesNotContain(reader.Warnings, static warning => warning.Contains("OptedOut", StringComparison.OrdinalIgnoreCase));
    }

    private static IReadOnlyList<string> Detect(params string[] headers) =>
        ContactColumns.Detect(headers, [], new ContactListOptions(), file: null).Warnings;
}
