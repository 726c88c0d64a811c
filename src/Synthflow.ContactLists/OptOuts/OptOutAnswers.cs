using Synthflow.ContactLists.Text;

namespace Synthflow.ContactLists.OptOuts;

/// <summary>Reads yes and no in English, German, French, Spanish, Portuguese, Italian and Dutch.</summary>
/// <remarks>Only what says no by itself is a no. A dash, n/a, none or null says that nobody knows; it is neither.</remarks>
internal static class OptOutAnswers
{
    /// <summary>Answers to the question that the header is.</summary>
    private static readonly HashSet<string> _no =
        OptOutWords.Set("0 FALSE NO N F OFF UNCHECKED FALSCH NEIN AUS FAUX NON FALSO NAO NEE ONWAAR UIT");

    private static readonly HashSet<string> _yes = OptOutWords.Set(
        "1 TRUE YES Y T ON X V CHECKED",
        "WAHR JA J AN VRAI OUI O VERDADERO SI S VERDADEIRO SIM VERO WAAR AAN");

    /// <summary>What says by itself, under any header, that a person may be texted.</summary>
    private static readonly HashSet<string> _agreed = OptOutWords.Set(
        "ALLOW ALLOWED OPTEDIN OPTIN SUBSCRIBED CONSENTED",
        "ERLAUBT ERLAUBEN ANGEMELDET ABONNIERT EINGEWILLIGT ABONNE ABONNEE INSCRIT INSCRITE AUTORISER SUSCRITO SUSCRITA",
        "PERMITIDO PERMITIR INSCRITO INSCRITA ISCRITTO ISCRITTA CONSENTITO PERMESSO CONSENTI AANGEMELD INGESCHREVEN TOEGESTAAN",
        "TOESTAAN");

    /// <summary>The same under a header that asks for it; elsewhere it may be a stop that was accepted.</summary>
    private static readonly HashSet<string> _granted = OptOutWords.Set(
        "GRANTED PERMITTED ACCEPTED AGREED GIVEN CONFIRMED APPROVED ZUGESTIMMT EINVERSTANDEN ERTEILT AUTORISE ACCEPTE ACCEPTEE",
        "ACEPTADO ACEPTADA AUTORIZADO ACEITO ACEITA ACCETTATO ACCETTATA AUTORIZZATO AKKOORD GEACCEPTEERD");

    /// <summary>And that they may not.</summary>
    private static readonly HashSet<string> _stopped = OptOutWords.Set(
        "OPTEDOUT OPTOUT UNSUBSCRIBED UNSUBSCRIBE STOP STOPPED STOPALL BLOCKED BLOCKLISTED BLACKLISTED REVOKED WITHDRAWN DND DNC",
        "DONOTALLOW NOTALLOWED DENY DENIED DECLINED REFUSED REJECTED DONOTCONTACT DONOTTEXT DONOTCALL SUPPRESSED",
        "ABGEMELDET GESPERRT WIDERRUFEN WIDERSPROCHEN ABGELEHNT BLOCKIERT DESABONNE DESABONNEE DESINSCRIT DESINSCRITE REFUSE",
        "REFUSEE BLOQUE BLOQUEE BAJA DADODEBAJA BLOQUEADO BLOQUEADA DESUSCRITO RECHAZADO DESCADASTRADO DESINSCRITO RECUSADO",
        "DISISCRITTO DISISCRITTA BLOCCATO RIFIUTATO REVOCATO AFGEMELD UITGESCHREVEN GEBLOKKEERD GEWEIGERD");

    private static readonly HashSet<string> _adverbs = OptOutWords.Set("NOT NEVER NICHT NIE NIET NOOIT PAS");

    private static readonly HashSet<string> _marks = new(StringComparer.Ordinal) { "\u2713", "\u2714", "\u2611", "\u2705" };

    /// <summary>Reads a cell.</summary>
    /// <param name="cell">The text.</param>
    /// <param name="meaning">What yes means in its column; where it means that the person agreed, an empty cell is nobody's
    /// consent.</param>
    internal static OptOutAnswer Of(string? cell, OptOutMeaning meaning = OptOutMeaning.Stop)
    {
        string text = cell?.Trim() ?? string.Empty;
        bool asksForConsent = meaning is OptOutMeaning.Consent or OptOutMeaning.ConsentTime;
        if (text.Length == 0)
        {
            return asksForConsent ? OptOutAnswer.NoConsent : OptOutAnswer.Empty;
        }

        var words = PlainText.Words(text);
        if (BySelf(words, asksForConsent) is not OptOutAnswer.Unclear and var said)
        {
            return said;
        }

        string plain = string.Concat(words);
        bool isNo = _no.Contains(plain);
        return (!isNo && !_yes.Contains(plain) && !_marks.Contains(text)) || meaning == OptOutMeaning.Either
            ? OptOutAnswer.Unclear
            : isNo == asksForConsent ? OptOutAnswer.Yes : OptOutAnswer.No;
    }

    /// <summary>Whether a cell says by its own words whether its person opted out or in: <c>Unsubscribed</c>.</summary>
    internal static bool SpeaksForItself(string cell) => BySelf(PlainText.Words(cell), asksForConsent: false) != OptOutAnswer.Unclear;

    private static OptOutAnswer BySelf(List<string> words, bool asksForConsent)
    {
        string plain = string.Concat(words);
        if (_stopped.Contains(plain))
        {
            return OptOutAnswer.Yes;
        }

        if (IsAgreed(plain, asksForConsent))
        {
            return OptOutAnswer.No;
        }

        // Not subscribed, never_subscribed, do not allow. The other way round a no is no not: "No, unsubscribe me".
        int not = words.FindIndex(OptOutWords.Not.Contains);
        string rest = not < 0 ? string.Empty : string.Concat(words.Skip(not + 1));
        return IsAgreed(rest, asksForConsent) ? OptOutAnswer.Yes
            : not == 0 && _adverbs.Contains(words[0]) && _stopped.Contains(rest) ? OptOutAnswer.No
            : OptOutAnswer.Unclear;
    }

    private static bool IsAgreed(string plain, bool asksForConsent) =>
        _agreed.Contains(plain) || (asksForConsent && _granted.Contains(plain));
}
