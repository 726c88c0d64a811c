namespace Synthflow.Campaigns.OptOuts;

/// <summary>The words of stop messages in English, German, French, Spanish, Portuguese, Italian and Dutch, in capitals
/// and without accents.</summary>
internal static class StopWordList
{
    // Those that are written with an accent. A log that was saved in another encoding has something else there:
    // "Arr\uFFFDt", "Arr?t", "ArrÃªt", "Arr√™t".
    internal static readonly string[] Accented =
    [
        "ARRÊT", "ARRÊTE", "ARRÊTER", "ARRÊTES", "ARRÊTEZ", "DÉSABONNE", "DÉSABONNER", "DÉSABONNEZ", "DÉSABONNEMENT",
        "DÉSINSCRIRE", "DÉSINSCRIVEZ", "DÉSINSCRIPTION", "RÉSILIER", "RÉSILIEZ", "AUFHÖREN", "HÖRAUF", "HÖRTAUF",
        "KÜNDIGEN", "LÖSCHEN", "LÖSCHE", "LÖSCHT", "DETÉNGASE", "NOMÁS", "BEËINDIGEN",
    ];

    /// <summary>Stop, said by the word alone. The Italian "fine" is left out: in English it agrees.</summary>
    internal static readonly HashSet<string> Stops = Words(
        // Twilio's own, and what else American carriers ask for.
        "STOP STOPALL UNSUBSCRIBE CANCEL END QUIT OPTOUT REVOKE REMOVE REMOVEME",
        "STOPP STOPPE STOPPT STOPPEN ABMELDEN ABMELDUNG MELDEAB MELDENAB ABBESTELLEN ABBRECHEN BEENDEN ENDE AUFHOEREN",
        "HOERAUF HOERTAUF KUENDIGEN AUSTRAGEN LOESCHEN LOESCHE LOESCHT",
        "ANNULER ANNULEZ FIN STOPPER STOPPEZ SUPPRIMER SUPPRIMEZ RETIRER RETIREZ",
        "ALTO PARAR PARE PAREN PARA BAJA DARDEBAJA DARSEDEBAJA DARMEDEBAJA DEMEDEBAJA DENMEDEBAJA CANCELAR CANCELA",
        "CANCELEN DETENER DETENGAN TERMINAR ANULAR BORRAR BORRAME BORRENME ELIMINAR ELIMINAME ELIMINENME",
        "PAREM SAIR CANCELE CANCELEM DESCADASTRAR DESCADASTRE DESCADASTREM REMOVER REMOVA REMOVAM EXCLUIR EXCLUA",
        "ENCERRAR DESINSCREVER FIM CHEGA",
        "FERMA FERMARE FERMATE FERMATI FERMATEVI BASTA SMETTI SMETTETE SMETTERE SMETTILA CANCELLA CANCELLARE",
        "CANCELLATE CANCELLAMI CANCELLATEMI DISISCRIVI DISISCRIVERE DISISCRIVIMI DISISCRIVETEMI DISISCRIZIONE",
        "ANNULLA ANNULLARE",
        "ESCI RIMUOVI RIMUOVIMI RIMUOVERE RIMUOVETEMI",
        "AFMELDEN MELDAF UITSCHRIJVEN SCHRIJFUIT OPZEGGEN ANNULEREN ANNULEER EINDE STOPT STOPZETTEN VERWIJDEREN",
        "VERWIJDER HOUOP HOUDOP");

    /// <summary>Those of them that are ordinary words of a sentence (para mí, the end, to go out): beside other words
    /// they say nothing.</summary>
    internal static readonly HashSet<string> Everyday = Words(
        "END ENDE FIN FIM EINDE PARA PARE PARAR ALTO TERMINAR SAIR ESCI CHEGA RETIRER SUPPRIMER BORRAR ELIMINAR");

    /// <summary>What is polite around any stop word.</summary>
    internal static readonly HashSet<string> Polite = Words(
        "PLEASE PLS PLZ KINDLY THANKS THANK YOU THX NOW IMMEDIATELY BITTE DANKE VIELEN DANK JETZT SOFORT",
        "SVP STP S IL VOUS TE PLAIT MERCI MAINTENANT POR FAVOR PORFAVOR PORFA GRACIAS AHORA YA OBRIGADO OBRIGADA AGORA",
        "PER FAVORE PERFAVORE CORTESIA GRAZIE ORA ADESSO SUBITO AUB AJB ALSTUBLIEFT ALSJEBLIEFT GRAAG BEDANKT",
        "NU");

    /// <summary>Whom and what it is to stop.</summary>
    internal static readonly HashSet<string> Around = Words(
        "ME US MY NUMBER FROM YOUR LIST THE THIS THESE ALL ANY IT TO ANYMORE AGAIN EVER WRONG",
        "MICH MIR UNS MEINE NUMMER DIE DAS DIESE VON AUS DER LISTE SIE ZU MIT FALSCHE DAMIT",
        "MOI M NOUS MON NUMERO LE LES DES DE D CES LA MAUVAIS MI MIS NOS LOS LAS EL LISTA EQUIVOCADO",
        "MIM MEU OS AS DA ERRADO MIO IL DI DALLA SBAGLIATO MIJ ONS MIJN HET MET VAN LIJST VERKEERD EN");

    /// <summary>The messages themselves.</summary>
    internal static readonly HashSet<string> Texts = Words(
        "SMS MMS TEXT TEXTS TEXTING TXT MSG MSGS MESSAGE MESSAGES MESSAGING SPAM CONTACT CONTACTING SEND SENDING",
        "CALLING NACHRICHT NACHRICHTEN WERBUNG TEXTO TEXTOS PUB MENSAJE MENSAJES MENSAGEM MENSAGENS MESSAGGIO MESSAGGI",
        "BERICHT BERICHTEN");

    /// <summary>To send them.</summary>
    internal static readonly HashSet<string> Texting = Words(
        "SCHREIBEN SCHICKEN SENDEN KONTAKTIEREN ENVOYER ENVOYEZ ECRIRE ECRIVEZ CONTACTER CONTACTEZ",
        "ENVIAR ENVIARME ENVIEN MANDAR MANDARME MANDEN ESCRIBIR ESCRIBIRME ESCRIBAN CONTACTAR CONTACTEN CONTACTARME",
        "ENVIE ENVIEM MANDE MANDEM CONTATAR INVIARE INVIARMI MANDARE MANDARMI SCRIVERE SCRIVERMI CONTATTARE",
        "CONTATTARMI STUREN SMSEN CONTACTEREN");

    /// <summary>To be left in peace.</summary>
    internal static readonly HashSet<string> Disturb = Words(
        "DISTURB BOTHER STOREN STOEREN DERANGER DERANGEZ MOLESTAR MOLESTEN MOLESTE MOLESTES PERTURBAR PERTURBE",
        "INCOMODAR INCOMODE DISTURBARE DISTURBATE");

    /// <summary>What makes a stop of them.</summary>
    internal static readonly HashSet<string> NoMore = Words(
        "DONOT DONT NEVER NOMORE NOLONGER IDONOTWANT IDONTWANT KEINEMEHR NICHTMEHR NEPLUS NEPAS NOMAS NAOMAIS",
        "NIENTEPIU NONPIU GEENMEER NIETMEER");

    /// <summary>What makes a stop of those that ask for peace.</summary>
    internal static readonly HashSet<string> Not = Words("NO NICHT NE PAS NAO NON NIET");

    /// <summary>Lines that a telephone adds.</summary>
    internal static readonly string[] Signatures =
        ["SENTFROM", "GESENDETVON", "VONMEINEM", "ENVOYEDE", "ENVIADOD", "INVIATODA", "VERZONDENV", "VERSTUURDV"];

    private static HashSet<string> Words(params string[] words) =>
        new(words.SelectMany(static line => line.Split(' ')), StringComparer.Ordinal);
}
