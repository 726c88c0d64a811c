using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>A stop or a consent and what the column says of it, as one word or as two side by side.</summary>
public sealed class CompoundHeaderTests
{
    public static TheoryData<string, string> Compounds()
    {
        var data = new TheoryData<string, string>();
        Add("Abmelde Abmeldungs Abbestell Austragungs Sperr Werbesperr Kontaktsperr SMS-Sperr Widerrufs Widerspruchs",
            "datum zeitpunkt grund status kennzeichen vermerk art info", "who opted out");
        Add("Stopp", "datum zeitpunkt grund status kennzeichen vermerk", "who opted out");
        Add("Afmeld Afmeldings Uitschrijf Uitschrijvings Blokkeer", "datum reden status moment tijd", "who opted out");
        Add("Einwilligungs Zustimmungs Toestemmings", "status", "who agreed");
        Add("Einwilligungs Zustimmungs Toestemmings", "datum", "agreed");
        return data;

        void Add(string starts, string heads, string says)
        {
            foreach (string start in starts.Split(' '))
            {
                foreach (string head in heads.Split(' '))
                {
                    data.Add(start + head, says);
                    data.Add((start + head).ToUpperInvariant(), says);
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Compounds))]
    [InlineData("MarketingEinwilligungsstatus", "who agreed")]
    [InlineData("Fecha baja", "who opted out")]
    [InlineData("Motivo baja", "who opted out")]
    [InlineData("Estado baja", "who opted out")]
    [InlineData("Fecha desuscripci\u00f3n", "who opted out")]
    [InlineData("Fecha exclusi\u00f3n", "who opted out")]
    [InlineData("Data revoca", "who opted out")]
    [InlineData("Motivo esclusione", "who opted out")]
    [InlineData("Date blocage", "who opted out")]
    [InlineData("Motif opposition", "who opted out")]
    [InlineData("Statut opposition", "who opted out")]
    [InlineData("Data exclus\u00e3o", "who opted out")]
    [InlineData("Data bloqueio", "who opted out")]
    [InlineData("Motivo de descadastramento", "who opted out")]
    [InlineData("optedoutat", "who opted out")]
    [InlineData("unsubscribedat", "who opted out")]
    [InlineData("unsubscribedby", "who opted out")]
    [InlineData("optoutat", "who opted out")]
    [InlineData("opt_outby", "who opted out")]
    [InlineData("blockedat", "who opted out")]
    [InlineData("stop_reason", "who opted out")]
    [InlineData("stopreason", "who opted out")]
    [InlineData("blocked_reason", "who opted out")]
    [InlineData("removal_reason", "who opted out")]
    [InlineData("consentat", "agreed")]
    public void Column_IsWarnedOf(string header, string says) =>
        Assert.Contains(says, Warnings(header), StringComparison.Ordinal);

    /// <summary>Contracts, visits and orders end as well; and what only begins or ends alike is another word.</summary>
    [Theory]
    [InlineData("K\u00fcndigungsdatum")]
    [InlineData("Vertragsstatus")]
    [InlineData("Anmeldedatum")]
    [InlineData("Bestelldatum")]
    [InlineData("Stornodatum")]
    [InlineData("Stornogrund")]
    [InlineData("Widerrufsfrist")]
    [InlineData("Sperrgut")]
    [InlineData("Sperrzeit")]
    [InlineData("Stoppuhr")]
    [InlineData("Aanmelddatum")]
    [InlineData("Inschrijfdatum")]
    [InlineData("Opzegdatum")]
    [InlineData("Fecha alta")]
    [InlineData("Fecha cancelaci\u00f3n")]
    [InlineData("Motivo")]
    [InlineData("Motif")]
    [InlineData("Data iscrizione corso")]
    [InlineData("Data cancellazione")]
    [InlineData("Cancellation reason")]
    [InlineData("Cancellation date")]
    [InlineData("Cancel reason")]
    [InlineData("Rejection reason")]
    [InlineData("Bounce reason")]
    [InlineData("Reason")]
    [InlineData("contactedat")]
    [InlineData("calledby")]
    [InlineData("createdat")]
    [InlineData("consentsource")]
    [InlineData("consentby")]
    [InlineData("Format")]
    public void OrdinaryColumn_IsNotWarnedOf(string header) => Assert.Empty(Warnings(header));

    /// <summary>A day in it is the day on which somebody left.</summary>
    [Theory]
    [InlineData("Abmeldedatum", "01.02.2026", "", true, false)]
    [InlineData("Sperrgrund", "beschwert sich", "", true, false)]
    [InlineData("Afmelddatum", "1-2-2026", "", true, false)]
    [InlineData("Fecha baja", "01/02/2026", "", true, false)]
    [InlineData("unsubscribedat", "2026-02-01T10:00:00Z", "", true, false)]
    [InlineData("Einwilligungsstatus", "nein", "ja", true, false)]
    public void NamedColumn_IsReadAsItIsMeant(string header, string first, string second, bool isFirst, bool isSecond) =>
        Assert.Equal(
            [isFirst, isSecond],
            Lists.Read(
                $"Name;Phone;{header}\nA;+12025550101;{first}\nB;+12025550102;{second}\n",
                new ContactListOptions { OptOutColumn = header }).Select(static row => row.Contact.OptedOut));

    private static string Warnings(string header) => string.Join(
        " ", ContactColumns.Detect(["Phone", header], [], new ContactListOptions(), file: null).Warnings);
}
