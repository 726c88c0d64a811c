using Synthflow.ContactLists.OptOuts.Headers;
using Synthflow.ContactLists.Text;

namespace Synthflow.ContactLists.OptOuts.Cells;

/// <summary>Reads yes and no in English, German, French, Spanish, Portuguese, Italian and Dutch.</summary>
/// <remarks>Only what says no by itself is a no. A dash, n/a, none or null says that nobody knows; it is
/// neither.</remarks>
internal static class OptOutAnswers
{
    /// <summary>Answers to the question that the header is.</summary>
    private static readonly HashSet<string> _no =
        OptOutWords.Set("0 FALSE NO N F OFF UNCHECKED FALSCH NEIN AUS FAUX NON FALSO NAO NEE ONWAAR UIT");

    private static readonly HashSet<string> _yes = OptOutWords.Set(
        "1 TRUE YES Y T ON X V CHECKED WAHR JA J AN VRAI OUI O VERDADERO SI S VERDADEIRO SIM VERO WAAR AAN");

    /// <summary>What says by itself, under any header, that a person may be texted.</summary>
    private static readonly HashSet<string> _agreed = OptOutWords.Set(
        "ALLOW ALLOWED OPTEDIN OPTIN CONSENTED ERLAUBT ERLAUBEN EINGEWILLIGT AUTORISER PERMITIDO PERMITIR CONSENTITO",
        "PERMESSO CONSENTI TOEGESTAAN TOESTAAN",
        "ZULASSEN ZUGELASSEN GESTATTEN GESTATTET CONSENTIRE PERMETTRE PERMETTERE");

    /// <summary>What says that a person is subscribed: to texts, or to a list of those who want none.</summary>
    private static readonly HashSet<string> _subscribed = OptOutWords.Set(
        "SUBSCRIBED ANGEMELDET ABONNIERT ABONNE ABONNEE INSCRIT INSCRITE SUSCRITO SUSCRITA INSCRITO INSCRITA",
        "ISCRITTO ISCRITTA AANGEMELD INGESCHREVEN GEABONNEERD");

    /// <summary>What says that a person stands in a list, whatever it is of.</summary>
    private static readonly HashSet<string> _listed = OptOutWords.Set(
        "REGISTERED LISTED ENROLLED ENROLED ENTERED INCLUDED PRESENT ONLIST ONTHELIST ONREGISTER FOUND SIGNEDUP",
        "EINGETRAGEN REGISTRIERT GELISTET GEFUHRT VORHANDEN ENREGISTRE ENREGISTREE LISTE REPERTORIE FICHE REGISTRADO",
        "REGISTRADA LISTADO INCLUIDO INCLUIDA CADASTRADO CADASTRADA REGISTRATO REGISTRATA ELENCATO PRESENTE",
        "GEREGISTREERD OPGENOMEN VERMELD");

    /// <summary>The same under a header that asks for it; elsewhere it may be a stop that was accepted.</summary>
    private static readonly HashSet<string> _granted = OptOutWords.Set(
        "GRANTED PERMITTED ACCEPTED AGREED GIVEN CONFIRMED APPROVED ZUGESTIMMT EINVERSTANDEN ERTEILT AUTORISE",
        "ACCEPTE ACCEPTEE ACEPTADO ACEPTADA AUTORIZADO ACEITO ACEITA ACCETTATO ACCETTATA AUTORIZZATO AKKOORD",
        "GEACCEPTEERD OK OKAY ENABLED ACTIVE ACTIVATED DOUBLEOPTIN SINGLEOPTIN CONFIRMEDOPTIN EXPRESS EXPLICIT AGREE",
        "IAGREE IACCEPT ICONSENT YESIAGREE YESIACCEPT YESICONSENT ICHSTIMMEZU STIMMEZU ICHWILLIGEEIN AKTIV AKTIVIERT",
        "AUSDRUCKLICH JACCEPTE JECONSENS JAUTORISE DACCORD ACTIF EXPLICITE ACEPTO CONSIENTO AUTORIZO DEACUERDO ACTIVO",
        "EXPRESO EXPLICITO CONCORDO ATIVO EXPRESSO ACCETTO ACCONSENTO AUTORIZZO CONCESSO PRESTATO ATTIVO ESPRESSO",
        "ESPLICITO IKGAAKKOORD GAAKKOORD ACTIEF EXPLICIET UITDRUKKELIJK");

    /// <summary>And that they may not.</summary>
    private static readonly HashSet<string> _stopped = OptOutWords.Set(
        "OPTEDOUT OPTOUT UNSUBSCRIBED UNSUBSCRIBE STOP STOPPED STOPALL BLOCKED BLOCKLISTED BLACKLISTED REVOKED",
        "WITHDRAWN DND DNC DONOTALLOW NOTALLOWED DENY DENIED DECLINED REFUSED REJECTED DONOTCONTACT DONOTTEXT",
        "DONOTCALL SUPPRESSED ABGEMELDET GESPERRT WIDERRUFEN WIDERSPROCHEN ABGELEHNT BLOCKIERT DESABONNE DESABONNEE",
        "DESINSCRIT DESINSCRITE REFUSE REFUSEE BLOQUE BLOQUEE BAJA DADODEBAJA BLOQUEADO BLOQUEADA DESUSCRITO",
        "RECHAZADO DESCADASTRADO DESINSCRITO RECUSADO DISISCRITTO DISISCRITTA BLOCCATO RIFIUTATO REVOCATO AFGEMELD",
        "UITGESCHREVEN GEBLOKKEERD GEWEIGERD");

    private static readonly HashSet<string> _adverbs = OptOutWords.Set("NOT NEVER NICHT NIE NIET NOOIT PAS");

    private static readonly HashSet<string> _marks = new(
        StringComparer.Ordinal) { "\u2713", "\u2714", "\u2611", "\u2705" };

    /// <summary>Boxes that nobody ticked.</summary>
    private static readonly HashSet<string> _boxes = new(StringComparer.Ordinal) { "\u2610", "\u2B1C", "\u25A1" };

    /// <summary>Reads a cell.</summary>
    /// <param name="cell">The text.</param>
    /// <param name="meaning">What yes means in its column; where it means that the person agreed, an empty cell is
    /// nobody's consent.</param>
    /// <param name="stop">What a stop in its header stops.</param>
    internal static OptOutAnswer Of(
        string? cell, OptOutMeaning meaning = OptOutMeaning.Stop, OptOutStop stop = OptOutStop.Subscription)
    {
        string text = WithoutFraction(cell?.Trim() ?? string.Empty);
        bool asksForConsent = meaning is OptOutMeaning.Consent or OptOutMeaning.ConsentTime;
        if (text.Length == 0)
        {
            return asksForConsent || meaning == OptOutMeaning.Either ? OptOutAnswer.NoConsent : OptOutAnswer.Empty;
        }

        if (meaning == OptOutMeaning.Either)
        {
            // Neither reading is certain: only what both agree on counts.
            var asStop = Of(text, OptOutMeaning.Stop, stop);
            return asStop == Of(text, OptOutMeaning.Consent, stop) ? asStop : OptOutAnswer.Unclear;
        }

        var words = PlainText.Words(text);
        if (BySelf(words, asksForConsent, stop) is not OptOutAnswer.Unclear and var said)
        {
            return said;
        }

        if (asksForConsent && ConsentRemark.AnswerBefore(text) is { } yes)
        {
            return Of(yes, meaning, stop) == OptOutAnswer.No ? OptOutAnswer.No : OptOutAnswer.Unclear;
        }

        string plain = string.Concat(words);
        bool isNo = _no.Contains(plain) || _boxes.Contains(text);
        return !isNo && !_yes.Contains(plain) && !_marks.Contains(text) ? OptOutAnswer.Unclear
            : isNo == asksForConsent ? OptOutAnswer.Yes
            : OptOutAnswer.No;
    }

    /// <summary>Whether a cell says by its own words whether its person opted out or in: <c>Unsubscribed</c>.</summary>
    internal static bool SpeaksForItself(string cell) =>
        BySelf(PlainText.Words(cell), asksForConsent: false, OptOutStop.Subscription) != OptOutAnswer.Unclear;

    /// <summary>Whether a cell is yes or no.</summary>
    internal static bool IsYesOrNo(string cell) =>
        PlainText.Of(WithoutFraction(cell.Trim())) is var plain && (_yes.Contains(plain) || _no.Contains(plain)
            || _marks.Contains(cell.Trim()) || _boxes.Contains(cell.Trim()));

    /// <summary>Whether a cell says by its own words that its person opted out.</summary>
    internal static bool SaysStop(string cell) =>
        BySelf(PlainText.Words(cell), asksForConsent: false, OptOutStop.Subscription) == OptOutAnswer.Yes;

    /// <summary>1.0 and 0.0 are how tools write a column of 1 and 0 in which a cell is empty.</summary>
    private static string WithoutFraction(string text) =>
        text.Length > 2 && text[0] is '0' or '1' && text[1] is '.' or ',' && text.TrimEnd('0').Length == 2
            ? text.Substring(0, 1)
            : text;

    private static OptOutAnswer BySelf(List<string> words, bool asksForConsent, OptOutStop stop)
    {
        string plain = string.Concat(words);
        if (_stopped.Contains(plain))
        {
            return OptOutAnswer.Yes;
        }

        if (IsAgreed(plain, asksForConsent, stop))
        {
            return OptOutAnswer.No;
        }

        // Not subscribed, never_subscribed, do not allow. The other way round a no is no not: "No, unsubscribe me".
        bool isRegister = !asksForConsent && stop == OptOutStop.Register;
        int not = words.FindIndex(OptOutWords.Not.Contains);
        string rest = not < 0 ? string.Empty : string.Concat(words.Skip(not + 1));
        if (isRegister && (IsOnIt(plain) || IsOnIt(rest)))
        {
            return not < 0 ? OptOutAnswer.Yes : words.Count == 2 && not == 0 ? OptOutAnswer.No : OptOutAnswer.Unclear;
        }

        return IsAgreed(rest, asksForConsent, stop) || (_subscribed.Contains(rest) && !isRegister) ? OptOutAnswer.Yes
            : not == 0 && _adverbs.Contains(words[0]) && _stopped.Contains(rest) ? OptOutAnswer.No
            : OptOutRequest.Is(words) ? OptOutAnswer.Yes
            : OptOutAnswer.Unclear;
    }

    private static bool IsOnIt(string plain) => _subscribed.Contains(plain) || _listed.Contains(plain);

    private static bool IsAgreed(string plain, bool asksForConsent, OptOutStop stop) =>
        _agreed.Contains(plain)
        || (asksForConsent ? _granted.Contains(plain) || IsOnIt(plain) : stop == OptOutStop.Subscription
            && _subscribed.Contains(plain));
}
