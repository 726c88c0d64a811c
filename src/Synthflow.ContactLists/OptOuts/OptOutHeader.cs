using Synthflow.ContactLists.Text;

namespace Synthflow.ContactLists.OptOuts;

/// <summary>Knows by its words a column that says who opted out: stop words, and words of contact or consent behind a not,
/// in English, German, French, Spanish, Portuguese, Italian and Dutch. Words count whole.</summary>
internal static class OptOutHeader
{
    /// <summary>Each says it alone.</summary>
    private static readonly HashSet<string> _stop = Set(
        "OPTOUT OPTOUTS OPTEDOUT UNSUBSCRIBE UNSUBSCRIBED UNSUBSCRIBES UNSUBSCRIPTION DNC DND DNT",
        "BLOCKLIST BLOCKLISTED BLACKLIST BLACKLISTED DENYLIST SUPPRESSED SUPPRESSION",
        "ABGEMELDET ABMELDUNG ABBESTELLT SPERRLISTE SPERRVERMERK GESPERRT KONTAKTSPERRE WERBESPERRE SMSSPERRE WIDERRUFEN WIDERRUF",
        "WIDERSPRUCH WIDERSPROCHEN AUSGETRAGEN ROBINSONLISTE",
        "DESABONNE DESABONNEE DESABONNES DESABONNEMENT DESINSCRIT DESINSCRITE DESINSCRITS DESINSCRIPTION STOPSMS",
        "DESUSCRITO DESUSCRITA DESUSCRITOS DESCADASTRADO DESCADASTRADA DESCADASTRO DESINSCRITO DESINSCRITA",
        "DISISCRITTO DISISCRITTA DISISCRITTI DISISCRIZIONE AFGEMELD AFMELDING UITGESCHREVEN UITSCHRIJVING BELMENIETREGISTER");

    /// <summary>Each says it where a channel stands beside it, or nothing else does: there are bus stops and blocked
    /// accounts.</summary>
    private static readonly HashSet<string> _weakStop = Set(
        "STOP STOPPED STOPS STOPLIST BLOCK BLOCKED REVOKED WITHDRAWN REFUSED DECLINED",
        "SPERRE BLOQUE BLOQUEE REFUS REFUSE OPPOSITION BAJA BAJAS BLOQUEADO BLOQUEADA BLOCCATO BLOCCATA REVOCATO",
        "GEBLOKKEERD GEWEIGERD");

    private static readonly HashSet<string> _not = Set("NOT DONT DON NO NEVER NICHT KEIN KEINE KEINEN NE PAS NON NAO NIET GEEN SIN NIENTE SEM");

    /// <summary>What may stand between the not and its verb.</summary>
    private static readonly HashSet<string> _between = Set(
        "T ALLOW ALLOWED TO BE BEING BY VIA ANY ANYMORE SEND RECEIVE WANT WISH WANTS WISHES PER MEHR ZU PLUS PAS LE LA LES ME DE",
        "DES ENVOYER RECEVOIR SOUHAITE DESEA QUIERE RECIBIR ENVIAR DESEJA RECEBER MAIS PIU RICEVERE INVIARE VUOLE MEER AN AUF",
        "BULK MORE");

    private static readonly HashSet<string> _contact = Set(
        "CALL CALLS CALLED TEXT TEXTS TEXTED TEXTING SMS MMS WHATSAPP CONTACT CONTACTED PHONE MESSAGE MESSAGES MESSAGING",
        "DISTURB MARKETING MARKET SOLICIT OPT OPTED OPTIN CONSENT CONSENTED SUBSCRIBED SUBSCRIBE AGREED PERMISSION",
        "KONTAKTIEREN KONTAKT KONTAKTIERT ANRUFEN ANRUF ANRUFE ANSCHREIBEN STOREN WERBUNG ERLAUBT ERWUNSCHT GEWUNSCHT",
        "EINWILLIGUNG EINGEWILLIGT TEXTEN CONTACTER CONTACT CONTACTE APPELER APPEL APPELS DERANGER DEMARCHER DEMARCHAGE",
        "SOLLICITER ABONNE CONSENTEMENT PUBLICITE CONTACTAR LLAMAR LLAMADAS MOLESTAR PUBLICIDAD MENSAJES SUSCRITO",
        "CONTATAR CONTATO LIGAR LIGACOES PERTURBE PERTURBAR INCOMODAR MENSAGENS PUBLICIDADE CONTATTARE CHIAMARE DISTURBARE",
        "MESSAGGI PUBBLICITA CONSENSO BELLEN CONTACTEREN BENADEREN STOREN SMSEN APPEN RECLAME TOESTEMMING BERICHTEN");

    /// <summary>Words of consent: a column with one, and no not, says who agreed.</summary>
    private static readonly HashSet<string> _consent = Set(
        "OPTIN OPTEDIN CONSENT CONSENTED ACCEPTS ACCEPTED SUBSCRIBED SUBSCRIBE SUBSCRIPTION PERMISSION AGREED ALLOWED ALLOW ALLOWS",
        "EINWILLIGUNG EINGEWILLIGT ZUSTIMMUNG ERLAUBT ERLAUBNIS ANGEMELDET CONSENTEMENT ACCEPTE ACCORD ABONNE INSCRIT",
        "CONSENTIMIENTO ACEPTA SUSCRITO PERMISO CONSENTIMENTO ACEITA ACEITOU INSCRITO CONSENSO ACCETTA ISCRITTO",
        "TOESTEMMING AKKOORD AANGEMELD INGESCHREVEN EINVERSTANDEN OK");

    private static readonly HashSet<string> _otherChannels = Set(
        "EMAIL EMAILS MAIL MAILS EMAILING FAX FAXES NEWSLETTER NEWSLETTERS POST POSTAL COURRIEL COURRIELS CORREO CORREOS POSTA");

    private static readonly HashSet<string> _textChannels = Set(
        "SMS TEXT TEXTS TEXTING WHATSAPP PHONE MOBILE CELL MESSAGE MESSAGES MESSAGING CALL CALLS TELEFON TELEPHONE TELEFONO",
        "TELEFONE TELEFOON HANDY MOVIL CELULAR CELLULARE MOBIEL LLAMADAS APPELS ANRUFE MARKETING LIST LISTE LISTA LIJST");

    /// <summary>Whether a column says who is not to be texted: neither who agreed, nor whom not to mail.</summary>
    internal static bool IsOptOut(string header)
    {
        var words = PlainText.Words(header);
        return SaysStop(words) && (!words.Exists(_otherChannels.Contains) || words.Exists(_textChannels.Contains));
    }

    /// <summary>Whether a column says who agreed: yes is the contrary of an opt-out there.</summary>
    internal static bool AsksForConsent(string header)
    {
        var words = PlainText.Words(header);
        bool isOptIn = HasPair(words, "OPT", "IN") || HasPair(words, "OPTED", "IN");
        return !SaysStop(words) && !words.Exists(_weakStop.Contains) && !words.Exists(_not.Contains) && (isOptIn || words.Exists(_consent.Contains));
    }

    private static bool SaysStop(List<string> words) =>
        words.Exists(_stop.Contains)
        || HasPair(words, "OPT", "OUT")
        || HasPair(words, "OPTED", "OUT")
        || (words.Exists(_weakStop.Contains) && (words.Count == 1 || words.Exists(_textChannels.Contains) || words.Exists(_consent.Contains)))
        || HasPair(words, "DE", "BAJA")
        || IsForbidden(words);

    private static bool IsForbidden(List<string> words)
    {
        for (int index = 0; index < words.Count; index++)
        {
            if (!_not.Contains(words[index]))
            {
                continue;
            }

            int verb = index + 1;
            while (verb < words.Count && _between.Contains(words[verb]) && !_contact.Contains(words[verb]))
            {
                verb++;
            }

            if (verb < words.Count && _contact.Contains(words[verb]) && !IsNumberSign(words, index))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>No of calls</c> counts, <c>Contact No</c> is a number.</summary>
    private static bool IsNumberSign(List<string> words, int index) =>
        words[index] == "NO" && words[index + 1] is "OF" or "DE";

    private static bool HasPair(List<string> words, string first, string second)
    {
        int index = words.IndexOf(first);
        return index >= 0 && index + 1 < words.Count && words[index + 1] == second;
    }

    private static HashSet<string> Set(params string[] words) =>
        new(words.SelectMany(line => line.Split(' ')), StringComparer.Ordinal);
}
