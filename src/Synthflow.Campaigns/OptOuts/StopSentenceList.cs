namespace Synthflow.Campaigns.OptOuts;

/// <summary>The words of sentences that ask for no more texts, in the same languages as the stop words, in capitals and
/// without accents.</summary>
internal static class StopSentenceList
{
    /// <summary>I want, without the German will.</summary>
    internal static readonly HashSet<string> Wanting = Words(
        "WANT WISH MOCHTE MOECHTE MOCHTEN MOECHTEN WOLLEN WUNSCHE WUENSCHE WUNSCHEN WUENSCHEN",
        "VEUX VOULONS SOUHAITE SOUHAITONS DESIRE DESIRONS VOUDRAIS QUIERO QUEREMOS DESEO DESEAMOS QUISIERA",
        "QUERO DESEJO DESEJAMOS GOSTARIA VOGLIO VOGLIAMO VORREI DESIDERO DESIDERIAMO WIL WILLEN WENS WENSEN");

    /// <summary>What is less than to want: with a not it is for a person to look at.</summary>
    internal static readonly HashSet<string> Liking = Words(
        "LIKE NEED CONSENT CONSENTED AGREE AGREED BRAUCHE BRAUCHEN AIMERAIS BESOIN NECESITO PRECISO GRADISCO BISOGNO",
        "HOEF");

    /// <summary>To receive them.</summary>
    internal static readonly HashSet<string> Receiving = Words(
        "RECEIVE RECEIVING ERHALTEN EMPFANGEN RECEVOIR RECIBIR RECIBIENDO RECEBER RECEBENDO RICEVERE ONTVANGEN");

    /// <summary>To get them: what is said of anything else, too.</summary>
    internal static readonly HashSet<string> Getting = Words("GET GETTING BEKOMMEN KRIEGEN KRIJGEN");

    /// <summary>To be written to.</summary>
    internal static readonly HashSet<string> Texted = Words(
        "CONTACTED TEXTED MESSAGED DISTURBED KONTAKTIERT ANGESCHRIEBEN BELASTIGT BELAESTIGT GESTORT GESTOERT",
        "CONTACTE CONTACTEE CONTACTES DERANGE DERANGEE CONTACTADO CONTACTADA MOLESTADO MOLESTADA CONTATADO CONTATADA",
        "CONTATTATO CONTATTATA DISTURBATO DISTURBATA BENADERD GECONTACTEERD");

    /// <summary>Who wants, from whom, and what else such a sentence has beside its sense.</summary>
    internal static readonly HashSet<string> Persons = Words(
        "I WE BE WOULD GUYS AM ICH WIR EUCH IHNEN DIR EURE EUREN IHRE IHREN WERDEN JE J VOS VOTRE VOTRES ETRE YO",
        "NOSOTROS SUS TUS USTEDES SER EU SEUS SUAS VOCES IO NOI VOI VOSTRI TUOI ESSERE IK WIJ JULLIE UW WORDEN");

    /// <summary>What makes a stop of a want.</summary>
    internal static readonly HashSet<string> NotWanted = Words(
        "NOT NO DONT DONOT DONTMORE DONOTMORE NOTMORE NOMORE NOLONGER NEVER KEINE KEINEMEHR KEINERLEI NICHT NICHTMEHR",
        "NIEMEHR NEPLUS NPLUS NEPAS NPAS PAS NEJAMAIS NOMAS NUNCAMAS NAO NAOMAIS NON NONPIU GEEN GEENMEER NIET",
        "NIETMEER");

    /// <summary>A not of any kind, where more words follow.</summary>
    internal static readonly HashSet<string> Negations = Words(
        "NO NOT DONT DONOT NOLONGER NEVER KEIN KEINE KEINEN KEINERLEI NICHT NIE NE N PAS PLUS NUNCA NAO NON NIENTE",
        "GEEN NIET NOOIT");

    /// <summary>More.</summary>
    internal static readonly HashSet<string> More = Words(
        "MORE FURTHER LONGER NOLONGER ANYMORE MEHR WEITERE WEITEREN PLUS MAS MAIS PIU MEER LANGER VERDERE");

    /// <summary>No more, and nothing else: of what is not said.</summary>
    internal static readonly HashSet<string> OnlyMore = Words(
        "NOMORE NOLONGER KEINEMEHR NICHTMEHR NEPLUS NIENTEPIU NONPIU NAOMAIS GEENMEER NIETMEER");

    /// <summary>What is written apart and means one thing.</summary>
    internal static readonly HashSet<string> Halves = Words("DONT DONOT NOLONGER");

    /// <summary>From the list, without who is on it: they say stop only of me and of my number.</summary>
    internal static readonly HashSet<string> Away = Words("TAKEOFF GETOFF LEAVEALONE LOSE OPTOUT");

    internal static readonly HashSet<string> OffLists = Words("ME US MY NUMBER");

    /// <summary>Behind these something else begins.</summary>
    internal static readonly HashSet<string> Thanks = Words(
        "THANKS THANK THX SORRY DANKE MERCI GRACIAS OBRIGADO OBRIGADA GRAZIE BEDANKT");

    /// <summary>What a phrase is about follows these.</summary>
    internal static readonly HashSet<string> Links = Words(
        "OF IN AT FOR ON AN AM UM IM FUR FUER VON BEI A AU DU DE DES PAR POUR LE LA EL LOS LAS EN EM NO NA DO DA O OS",
        "AS POR PARA DI PER IL LO I GLI VAN OP OM VOOR");

    /// <summary>And is still what we sent, or whose number it is.</summary>
    internal static readonly HashSet<string> Ours = Words(
        "OFFER OFFERS THAT ANYTHING ANGEBOT ANGEBOTE ANGEBOTEN DIESEM DIESEN OFFRE OFFRES OFERTA OFERTAS OFFERTA",
        "OFFERTE AANBOD TELEPHONE TELEFONO TELEFONE TELEFOON");

    /// <summary>Phrases for a person to look at.</summary>
    internal static readonly string[][] Phrases =
    [
        .. Words(
            "LEAVE_ME_ALONE LEAVE_US_ALONE LOSE_MY_NUMBER LOSE_THIS_NUMBER FORGET_MY_NUMBER TAKE_ME_OFF GET_ME_OFF",
            "TAKE_US_OFF TAKE_MY_NUMBER_OFF TAKE_THIS_NUMBER_OFF OFF_YOUR_LIST OFF_THE_LIST OFF_THIS_LIST OPT_ME_OUT",
            "OPTED_OUT OPTING_OUT GO_AWAY FUCK_OFF PISS_OFF NOT_INTERESTED NO_INTEREST NO_LONGER_INTERESTED",
            "NOLONGER_INTERESTED WRONG_NUMBER WRONG_PERSON",
            "MICH_IN_RUHE UNS_IN_RUHE KEIN_INTERESSE KEINERLEI_INTERESSE NICHT_INTERESSIERT FALSCHE_NUMMER",
            "FALSCHEN_NUMMER FALSCHE_PERSON VON_DER_LISTE VON_IHRER_LISTE VON_EURER_LISTE AUS_DEM_VERTEILER",
            "AUS_IHREM_VERTEILER AUS_EUREM_VERTEILER",
            "MOI_TRANQUILLE NOUS_TRANQUILLES MOI_LA_PAIX NOUS_LA_PAIX PAS_INTERESSE PAS_INTERESSEE PLUS_INTERESSE",
            "PLUS_INTERESSEE INTERESSE_PAS MAUVAIS_NUMERO FAUX_NUMERO MAUVAISE_PERSONNE TROMPE_DE_NUMERO",
            "DE_VOTRE_LISTE",
            "EN_PAZ NO_ME_INTERESA NO_ESTOY_INTERESADO NO_ESTOY_INTERESADA NO_INTERESADO NO_INTERESADA",
            "NUMERO_EQUIVOCADO EQUIVOCADO_DE_NUMERO PERSONA_EQUIVOCADA DE_SU_LISTA DE_LA_LISTA",
            "EM_PAZ NAO_TENHO_INTERESSE NAO_ESTOU_INTERESSADO NAO_ESTOU_INTERESSADA NAO_ME_INTERESSA SEM_INTERESSE",
            "NUMERO_ERRADO PESSOA_ERRADA DA_SUA_LISTA DA_LISTA ME_TIRE_DA ME_TIREM_DA",
            "IN_PACE NON_MI_INTERESSA NON_SONO_INTERESSATO NON_SONO_INTERESSATA NON_INTERESSATO NON_INTERESSATA",
            "NUMERO_SBAGLIATO SBAGLIATO_NUMERO PERSONA_SBAGLIATA DALLA_LISTA DALLA_VOSTRA_LISTA",
            "MET_RUST GEEN_INTERESSE NIET_GEINTERESSEERD VERKEERD_NUMMER VERKEERDE_NUMMER VERKEERDE_PERSOON",
            "VAN_DE_LIJST VAN_UW_LIJST VAN_JULLIE_LIJST",
            // The plainest stop words of a few languages beside these.
            "STOPPA SLUTA AVSLUTA AFMELD WYPISZ \u0421\u0422\u041E\u041F")
            .Select(static phrase => phrase.Split('_')),
    ];

    private static HashSet<string> Words(params string[] words) =>
        new(words.SelectMany(static line => line.Split(' ')), StringComparer.Ordinal);
}
