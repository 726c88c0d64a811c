using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>Headers in which a word turns a consent round, and headers of stop and of consent in all the forms of their
/// verbs: named they are read as they are meant, not named they are warned of.</summary>
public sealed class OptOutTurnedHeaderTests
{
    [Theory]
    [InlineData("Consent revocation")]
    [InlineData("Consent revoked")]
    [InlineData("Consent withdrawal")]
    [InlineData("Consent expired")]
    [InlineData("Consent missing")]
    [InlineData("Consent lapsed")]
    [InlineData("SMS consent withdrawn")]
    [InlineData("Withdrawal of consent")]
    [InlineData("Lack of consent")]
    [InlineData("Absence of consent")]
    [InlineData("Missing consent")]
    [InlineData("Opt-in expired")]
    [InlineData("Opt-in missing")]
    [InlineData("Permission to text expired")]
    [InlineData("Einwilligung entzogen")]
    [InlineData("Einwilligung zurückgezogen")]
    [InlineData("Einwilligung fehlt")]
    [InlineData("Fehlende Einwilligung")]
    [InlineData("Einwilligung abgelaufen")]
    [InlineData("Consentement révoqué")]
    [InlineData("Retrait du consentement")]
    [InlineData("Consentement retiré")]
    [InlineData("Consentimiento revocado")]
    [InlineData("Consentimiento denegado")]
    [InlineData("Retiro consentimiento")]
    [InlineData("Revocación del consentimiento")]
    [InlineData("Consentimento negado")]
    [InlineData("Revogação do consentimento")]
    [InlineData("Consenso negato")]
    [InlineData("Revoca consenso")]
    [InlineData("Revoca del consenso")]
    [InlineData("Consenso scaduto")]
    [InlineData("Toestemming ingetrokken")]
    [InlineData("Intrekking toestemming")]
    [InlineData("Toestemming ontbreekt")]
    public void Consent_that_ended_or_lacks_is_a_stop(string header) => IsStop(header);

    [Theory]
    [InlineData("STOP received")]
    [InlineData("Asked to stop")]
    [InlineData("Plus de SMS")]
    [InlineData("Démarchage interdit")]
    [InlineData("Refuse le démarchage")]
    [InlineData("N'accepte pas")]
    [InlineData("Ne souhaite pas recevoir de SMS")]
    [InlineData("S'oppose aux SMS")]
    [InlineData("Suscripción cancelada")]
    [InlineData("Rechazó SMS")]
    [InlineData("Se opone a SMS")]
    [InlineData("Cancelou inscrição")]
    [InlineData("Recusou SMS")]
    [InlineData("Não quer SMS")]
    [InlineData("Opposizione")]
    [InlineData("Iscrizione annullata")]
    [InlineData("Registro pubblico delle opposizioni")]
    [InlineData("Non vuole SMS")]
    [InlineData("Bel-me-niet")]
    [InlineData("Weigert SMS")]
    [InlineData("Verzet")]
    [InlineData("Bezwaar")]
    [InlineData("Wil geen SMS")]
    [InlineData("Kontaktverbot")]
    [InlineData("Keine Kontaktaufnahme")]
    [InlineData("Will keine SMS")]
    [InlineData("Lehnt SMS ab")]
    [InlineData("Werbestopp")]
    [InlineData("Robinson")]
    [InlineData("Robinson (list)")]
    [InlineData("Lista Robinson")]
    [InlineData("Doesn't want texts")]
    [InlineData("Does not want SMS")]
    [InlineData("Wants no SMS")]
    [InlineData("Must not be texted")]
    public void Refusal_in_any_form_is_a_stop(string header) => IsStop(header);

    [Theory]
    [InlineData("SMS erwünscht")]
    [InlineData("Werbung erwünscht")]
    [InlineData("SMS abonniert")]
    [InlineData("Darf kontaktiert werden")]
    [InlineData("Möchte SMS erhalten")]
    [InlineData("Authorized to text")]
    [InlineData("Send SMS")]
    [InlineData("Receive SMS")]
    [InlineData("Wants SMS")]
    [InlineData("May we text")]
    [InlineData("Can we text?")]
    [InlineData("Souhaite recevoir des SMS")]
    [InlineData("Quiere SMS")]
    [InlineData("Deseja SMS")]
    [InlineData("Vuole SMS")]
    [InlineData("Wil SMS")]
    [InlineData("Mag SMS ontvangen")]
    [InlineData("Text subscriber")]
    [InlineData("Reachable")]
    [InlineData("Contactable")]
    public void Wish_is_a_consent(string header)
    {
        Assert.Contains($"-OptOutColumn '{header.Replace("'", "''")}'", Assert.Single(WarningsOf(header)), StringComparison.Ordinal);
        Assert.Equal([false, true, true], Read(header, out _));
    }

    [Theory]
    [InlineData("Consent pending")]
    [InlineData("Consent requested")]
    [InlineData("Consent frobnicated")]
    [InlineData("Consent not withdrawn")]
    [InlineData("Consent given/withdrawn")]
    [InlineData("Consent / Objection")]
    [InlineData("Opt-out revoked")]
    [InlineData("Wants later")]
    public void Word_that_may_turn_a_consent_makes_neither_yes_nor_no_certain(string header)
    {
        Assert.Equal([true, true, true], Read(header, out var unclear));
        Assert.Contains("'yes' (1), 'no' (1)", Assert.Single(unclear), StringComparison.Ordinal);
        Assert.Equal([false], Lists.Read(
            $"Phone;{header}\n+12025550101;opted in\n", Options(header)).Select(row => row.Contact.OptedOut));
    }

    [Theory]
    [InlineData("SMS consent given")]
    [InlineData("TCPA written consent")]
    [InlineData("Klaviyo SMS Consent")]
    [InlineData("Consent (opt-in)")]
    [InlineData("Consentement donné")]
    [InlineData("Hat Einwilligung erteilt")]
    public void Word_that_changes_nothing_leaves_a_consent(string header) => Assert.Equal([false, true, true], Read(header, out _));

    [Theory]
    [InlineData("Status")]
    [InlineData("Company")]
    [InlineData("City")]
    [InlineData("Subscription plan")]
    [InlineData("Subscription expired")]
    [InlineData("Expired")]
    [InlineData("Missing")]
    [InlineData("Withdrawal")]
    [InlineData("Send date")]
    [InlineData("Last SMS sent")]
    [InlineData("Will call")]
    [InlineData("Contact person")]
    [InlineData("Objective")]
    [InlineData("Plus")]
    [InlineData("Date d'inscription")]
    [InlineData("Can size")]
    [InlineData("Prefix")]
    [InlineData("Cancellation policy")]
    [InlineData("Bus stop")]
    public void Ordinary_column_is_not_warned_of(string header) => Assert.Empty(WarningsOf(header));

    private static void IsStop(string header)
    {
        Assert.Contains($"-OptOutColumn '{header.Replace("'", "''")}'", Assert.Single(WarningsOf(header)), StringComparison.Ordinal);
        Assert.Equal([true, false, false], Read(header, out _));
    }

    private static IReadOnlyList<string> WarningsOf(string header) =>
        ContactColumns.Detect(["Name", "Phone", header], [], new ContactListOptions(), file: null).Warnings;

    /// <summary>Whether yes, no and nothing are opted out.</summary>
    private static bool[] Read(string header, out IReadOnlyList<string> unclear)
    {
        using var reader = Lists.Open($"Phone;{header}\n+12025550101;yes\n+12025550102;no\n+12025550103;\n", Options(header));
        bool[] answers = [.. reader.ReadRows().Select(row => row.Contact.OptedOut)];
        unclear = reader.UnclearOptOuts;
        return answers;
    }

    private static ContactListOptions Options(string header) => new() { OptOutColumn = header, PhoneColumn = "Phone" };
}
