using Synthflow.ContactLists.Text;

namespace Synthflow.ContactLists.OptOuts;

/// <summary>Reads yes and no in English, German, French, Spanish, Portuguese, Italian and Dutch.</summary>
internal static class OptOutAnswers
{
    /// <summary>Answers to the question that the header is.</summary>
    private static readonly HashSet<string> _no = Set(
        "0 FALSE NO N F OFF NONE NULL NA UNCHECKED",
        "FALSCH NEIN AUS FAUX NON FALSO NAO NEE ONWAAR");

    private static readonly HashSet<string> _yes = Set(
        "1 TRUE YES Y T ON X CHECKED",
        "WAHR JA J AN VRAI OUI O VERDADERO SI S VERDADEIRO SIM VERO WAAR");

    /// <summary>What says by itself, under any header, that a person may be texted.</summary>
    private static readonly HashSet<string> _agreed = Set(
        "ALLOW ALLOWED OPTEDIN OPTIN SUBSCRIBED GRANTED CONSENTED PERMITTED ACCEPTED",
        "ERLAUBT ERLAUBEN ANGEMELDET ABONNIERT EINGEWILLIGT ZUGESTIMMT ABONNE INSCRIT AUTORISE AUTORISER ACCEPTE",
        "SUSCRITO PERMITIDO PERMITIR ACEPTADO AUTORIZADO INSCRITO ACEITO ISCRITTO CONSENTITO PERMESSO CONSENTI ACCETTATO",
        "AANGEMELD INGESCHREVEN TOEGESTAAN TOESTAAN AKKOORD");

    /// <summary>And that they may not.</summary>
    private static readonly HashSet<string> _stopped = Set(
        "OPTEDOUT OPTOUT UNSUBSCRIBED UNSUBSCRIBE STOP STOPPED BLOCKED BLOCKLISTED BLACKLISTED REVOKED WITHDRAWN DND DNC",
        "DONOTALLOW NOTALLOWED DENY DENIED DECLINED REFUSED DONOTCONTACT DONOTTEXT DONOTCALL SUPPRESSED",
        "ABGEMELDET GESPERRT WIDERRUFEN NICHTERLAUBT NICHTERLAUBEN DESABONNE DESINSCRIT REFUSE BLOQUE NEPASAUTORISER",
        "NONAUTORISE BAJA DADODEBAJA BLOQUEADO NOPERMITIR NOPERMITIDO DESCADASTRADO DESINSCRITO NAOPERMITIR NAOPERMITIDO",
        "DISISCRITTO NONCONSENTIRE NONCONSENTITO BLOCCATO AFGEMELD UITGESCHREVEN NIETTOESTAAN NIETTOEGESTAAN GEBLOKKEERD");

    private static readonly HashSet<string> _marks = new(StringComparer.Ordinal) { "\u2713", "\u2714", "\u2611", "\u2705" };

    /// <summary>Reads a cell.</summary>
    /// <param name="cell">The text.</param>
    /// <param name="asksForConsent">Whether the header asks who agreed, and not who opted out: yes is the contrary
    /// there, and an empty cell is nobody's consent.</param>
    internal static OptOutAnswer Of(string? cell, bool asksForConsent = false)
    {
        string text = cell?.Trim() ?? string.Empty;
        if (text.Length == 0)
        {
            return asksForConsent ? OptOutAnswer.Unclear : OptOutAnswer.Empty;
        }

        if (text == "-")
        {
            return asksForConsent ? OptOutAnswer.Unclear : OptOutAnswer.No;
        }

        string plain = string.Concat(PlainText.Words(text));
        return _stopped.Contains(plain) ? OptOutAnswer.Yes
            : _agreed.Contains(plain) ? OptOutAnswer.No
            : _no.Contains(plain) ? asksForConsent ? OptOutAnswer.Yes : OptOutAnswer.No
            : _yes.Contains(plain) || _marks.Contains(text) ? asksForConsent ? OptOutAnswer.No : OptOutAnswer.Yes
            : OptOutAnswer.Unclear;
    }

    private static HashSet<string> Set(params string[] words) =>
        new(words.SelectMany(line => line.Split(' ')), StringComparer.Ordinal);
}
