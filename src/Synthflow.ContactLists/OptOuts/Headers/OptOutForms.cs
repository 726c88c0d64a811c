namespace Synthflow.ContactLists.OptOuts.Headers;

/// <summary>Words of stop and consent in all their forms, by their stems, in the seven languages; upper case, without
/// accents.</summary>
internal static class OptOutForms
{
    /// <summary>To refuse, to object, to forbid, to cancel, to take back, to deny: stop where they stand alone or about
    /// being reached.</summary>
    internal static readonly HashSet<string> Refusals = Forms(
        "REFUS: E ED ES ING AL ALS EE EES ENT ER", "OBJECT: ED S ION IONS ING", "FORBID: - S DEN DING",
        "PROHIBIT: - ED S ION", "CANCEL: ED LED S A O OU ADO ADA ADOS ADAS ARAM AR", "DECLIN: E ED ES ING",
        "REJECT: - ED S", "DEN: Y IED IES IAL",
        "REVO: KED KES KE CATION CA CO CADO CADA CATO CATA GA GOU GADO GADA QUE QUEE QUES QUEES GO",
        "OPPOS: E ED ES EE ITION ITIONS", "DISALLOW: - ED S", "QUIT: -", "VERWEIGER: T N E UNG", "ABGELEHNT: -",
        "ABLEHN: UNG EN", "LEHNT: -", "VERB: OT OTEN IETET OD ODEN IEDT IETE", "UNTERSAG: T EN UNG E", "EINSPRUCH: -",
        "ABBESTELLT: -", "ABLEHNEND: -", "INTERDI: T TE TS TES RE CTION SENT S",
        "ANNUL: E EE ES EES ER ATO ADO ADA LATO LATA LATI LATE LED LA LARE", "REJET: E EE TE", "RESILI: E EE",
        "RECHAZ: A AN O ADO ADA AR", "PROHIB: IDO IDA E EN IR ICION", "OPO: NE NEN SICION SICIONES E S SICAO SICOES",
        "OPUESTO: -", "DENEG: A ADO ADA AR ATO ATA", "NEG: A ADO ADA OU ATO ATA ADOS ATI O", "NIEGA: -",
        "RECUS: A OU ADO ADA AR AM ARAM O", "PROIB: IDO IDA E IU IR ICAO ITO ITA", "REJEIT: A OU ADO ADA",
        "RIFIUT: A ATO ATA ANO I O ARE", "VIET: A ATO ATA ATI", "OPPON: E GONO", "OPPOST: O A", "RESPIN: GE TO TA",
        "DISAGRE: E ED ES", "VERZICHT: - ET EN", "STOPP: -", "SPERREN: -", "BLOCCAT: I E", "BLOQUEAD: OS AS",
        "EXCLUIR: -", "REMO: VER CAO", "BLOQUEIO: -", "BLOQUEO: -",
        "BLOCAGE: -", "EXCLUSAO: -", "ESCLUSIONE: -", "WEIGER: T DE EN ING -", "GEWEIGERD: -", "BEZWA: AR REN",
        "VERZET: -", "AFGEWEZEN: -", "ANNULEER: T DE", "ROBINSON: -", "CANCELLA: RMI RSI TEMI");

    /// <summary>What ends, takes back or lacks a consent: beside a word of consent they say stop, alone
    /// nothing.</summary>
    internal static readonly HashSet<string> Ends = Forms(
        "WITHDR: AW AWS AWN EW AWAL AWALS AWING", "EXPIRED: -", "LAPSED: -", "MISSING: -", "LACK: - S ING ED",
        "ABSEN: T CE TE CIA", "ENDED: -", "TERMINAT: ED ION", "INVALID: - ATED E O A", "VOID: - ED",
        "CANCELLATION: - S", "CANCELATION: -", "RESCINDED: -", "WITHHELD: -", "REMOVAL: -", "LOST: -",
        "REVO: KED KES KE CATION CATIONS CA CO CADO CADA CATO CATA GA GOU GADO GADA QUE QUEE QUES QUEES",
        "ENTZ: OGEN UG IEHUNG", "ZURUCK: GEZOGEN GENOMMEN NAHME", "ZURUECK: GEZOGEN GENOMMEN", "RUCKNAHME: -",
        "RUCKZUG: -", "FEHL: T EN END ENDE ENDER", "ABGELAUFEN: - E", "ERLOSCHEN: - E", "BEENDET: -", "UNGULTIG: - E",
        "KUNDIGUNG: -", "GEKUNDIGT: -", "RETRAIT: - S", "RETIR: E EE O A ADO ADA ADAS", "EXPIR: E EE ADO ADA O OU",
        "PERIME: - E", "MANQU: E ANT ANTE", "CADUC: ADO ADA", "RESILIATION: -", "ANNULATION: -", "TERMINE: - E",
        "REVOCACION: - ES", "VENCID: O A", "FALT: A AN ANTE ANDO", "AUSEN: TE CIA", "CANCELACION: -",
        "CANCELAMENTO: -", "ANULACION: -", "REVOGACAO: -", "REVOC: HE", "RITIR: O ATO ATA", "SCADUT: O A",
        "MANC: A ANTE ATO ATA ANZA", "ASSEN: TE ZA", "CESSAT: O A", "CANCELLAZIONE: -", "ANNULLAMENTO: -",
        "INGETROKKEN: -", "INTREKK: ING EN", "INTREKT: -", "VERLOPEN: -", "ONTBRE: EKT KEND KENDE KEN", "AFWEZIG: -",
        "BEEINDIGD: -", "VERVALLEN: -", "ANNULERING: -", "INGETROKKENE: -", "TERUGGETROKKEN: -");

    /// <summary>To want, to be allowed, to send and to receive: consent, where they are about being reached.</summary>
    internal static readonly HashSet<string> Wants = Forms(
        "WANT: - S ED", "WISH: - ES ED", "LIKES: -", "MAY: -", "CAN: -",
        "AUTHORI: ZED SED ZES SES ZE SE ZATION SATION", "SEND: -", "RECEIVE: - S", "WILLING: -", "INTERESTED: -",
        "PERMIT: - S", "DARF: -", "DURFEN: -", "MOCHTE: -", "WILL: -", "WUNSCHT: -", "ERHALT: - EN", "EMPFANGEN: -",
        "EMPFANGT: -", "BEKOMMEN: -", "SENDEN: -", "SCHICKEN: -", "BERECHTIGT: -", "SOUHAIT: E ENT ER EZ", "VEUT: -",
        "VEULENT: -", "DESIRE: -", "RECEVOIR: -", "RECOIT: -", "PEUT: -", "PEUVENT: -", "ENVOYER: -",
        "QUIER: E EN O ES", "DESE: A AN O AS", "DESEJ: A AM O", "RECIB: IR E EN", "PUED: E EN", "ENVIAR: -",
        "QUER: - EM O", "RECEB: ER E EM", "POD: E EM", "VUOLE: -", "VOGLIONO: -", "DESIDERA: - NO", "MANDAR: - E",
        "RICEV: ERE E ONO", "PUO: -", "POSSIAMO: -", "INVIARE: -", "WIL: - T", "WILLEN: -", "WENST: -", "WENSEN: -",
        "MAG: -", "MOGEN: -", "ONTVANG: EN T", "KAN: -", "STUREN: -", "PREFER: -", "VEU: T X LENT", "VOULEZ: -",
        "VOUDRAIS: -", "POUV: EZ ONS", "PODEMOS: -", "VUOI: -", "VOGLIO: -", "DESIDER: A ANO O I", "WENS: - T EN",
        "MOCHTEN: -", "SHOULD: -", "SHALL: -");

    /// <summary>To agree, to approve, to allow, in the forms that no list above has: consent beside a way to reach
    /// people.</summary>
    internal static readonly HashSet<string> Agreements = Forms(
        "AGREE: - ING", "APPROV: E ED ES", "PREFERS: -", "REGISTERED: -", "AKZEPTIER: T E EN", "GENEHMIG: T UNG",
        "BEWILLIGT: -", "WERBEERLAUBNIS: -", "WERBEZUSTIMMUNG: -", "EINVERSTANDNISERKLARUNG: -",
        "ACCEPT: EE EES ES ENT EZ ER", "AUTORIS: ES EES E EE ENT ER EZ", "CONSENTANT: -", "ACEPT: O AN ADA AS AR",
        "AUTORIZ: ACION AN O ADOS ADAS AR", "PERMIT: E EN IDO IR O", "CONSIENT: E O EN", "CONSENTID: O A",
        "ACEIT: E O AM AR", "CONSENTE: -", "PERMISSAO: -", "ACCETT: O ANO I ARE",
        "AUTORIZZ: A O ANO AZIONE ATI ATE ARE", "ACCONSENT: E O ITO ONO I IRE", "PERMETT: E ONO RE EZ O ERE",
        "ACCEPTEER: T -", "GEACCEPTEERD: -", "GOEDGEKEURD: -", "ACCEPTING: -", "ZULASSEN: -", "ZUGELASSEN: -",
        "GESTATTE: - T N", "ERLAUBE: - N", "CONSENS: -", "CONSENTIRE: -", "CONSENTO: -", "CONSENTI: -", "TOESTAAN: -",
        "TOESTEMMEN: -");

    /// <summary>Behind a way to text they say that it is not to be used, or is.</summary>
    internal static readonly HashSet<string> Offs = OptOutWords.Set(
        "OFF DISABLED INACTIVE AUS DEAKTIVIERT AUSGESCHALTET DESACTIVE DESACTIVEE DESACTIVADO DESATIVADO DISATTIVATO",
        "UIT UITGESCHAKELD");

    internal static readonly HashSet<string> Ons = OptOutWords.Set(
        "ON ENABLED ACTIVE ACTIVATED AN EIN AKTIV AKTIVIERT ACTIF ACTIVADO ATIVO ATIVADO ATTIVO AAN INGESCHAKELD");

    /// <summary>Beside a way to text they name what people sign up for, where the cells are yes and no.</summary>
    internal static readonly HashSet<string> Offers = OptOutWords.Set(
        "ALERT ALERTS NOTIFICATION NOTIFICATIONS UPDATES REMINDER REMINDERS CLUB PROGRAM PROGRAMME MEMBER VIP",
        "LOYALTY OFFERS DEALS NEWS SIGNED UP YES ME PLEASE LIKE HAPPY REGISTERED EMPFANG BEKOMMT BEKOMMEN ENVOI",
        "INVIO INVIA ENVIO ALTA VERSTUREN");

    /// <summary>Laws of consent: <c>TCPA</c> over yes and no asks for it.</summary>
    internal static readonly HashSet<string> Laws = OptOutWords.Set(
        "TCPA GDPR DSGVO RGPD LGPD AVG LOPD CASL CCPA PECR");

    /// <summary>Who says a stop, and how: <c>S'est opposé</c>, <c>Ha pedido baja</c>, <c>A répondu STOP</c>.</summary>
    internal static readonly HashSet<string> Sayings = OptOutWords.Set(
        "S SE SI EST HA A HAT IST HAS HEEFT FOI O D DROIT PIDIO SOLICITO PEDIU SOLICITOU REPONDU RESPONDIO RESPONDEU",
        "RISPOSTO GEANTWORTET GEANTWOORD VOLUNTARIA SER ETRE ESSERE",
        "SICH ZICH DADA DADOS DADAS DIO DIERON EM");

    /// <summary>Subscriptions: consent where they are of texts, stop beside a refusal; magazines have them
    /// too.</summary>
    internal static readonly HashSet<string> Subscriptions = OptOutWords.Set(
        "SUBSCRIPTION SUBSCRIPTIONS SUBSCRIBER ABO ABONNEMENT ABONNEMENTS ANMELDUNG INSCRIPTION INSCRIPTIONS",
        "SUSCRIPCION SUSCRIPCIONES ASSINATURA INSCRICAO INSCRICOES ISCRIZIONE ISCRIZIONI ABBONAMENTO AANMELDING",
        "INSCHRIJVING");

    /// <summary>Each is a stop or a consent by itself, so that beside the other the column may have either.</summary>
    internal static readonly HashSet<string> Alternatives = OptOutWords.Set(
        "STOP STOPS OBJECTION OBJECTIONS OPPOSITION OPPOSIZIONE OPOSICION OPOSICAO BAJA BAJAS BEZWAAR VERZET",
        "COMPLAINT EINSPRUCH");

    /// <summary>Beside an end they say that the column has both: <c>Consent given/withdrawn</c>.</summary>
    internal static readonly HashSet<string> Grants = OptOutWords.Set(
        "GIVEN GRANTED GRANT ACTIVE VALID CONFIRMED OBTAINED OR ERTEILT ERHALTEN AKTIV GULTIG VORHANDEN ODER DONNE",
        "ACCORDE ACTIF VALIDE OU OTORGADO DADO CONCEDIDO ACTIVO VIGENTE CONCESSO DATO ATTIVO VALIDO VERLEEND GEGEVEN",
        "ACTIEF GELDIG");

    /// <summary>Consents that are given: <c>Permission given</c>, <c>Zustimmung erteilt</c>.</summary>
    internal static readonly HashSet<string> Givable = OptOutWords.Set(
        "PERMISSION ZUSTIMMUNG ERLAUBNIS ACCORD AUTORISATION PERMISO PERMISSAO AUTORIZACAO PERMESSO AKKOORD");

    /// <summary>That they were.</summary>
    internal static readonly HashSet<string> Given = OptOutWords.Set(
        "GIVEN GRANTED OBTAINED CONFIRMED GAVE GIVES ERTEILT ERHALTEN DONNE DONNEE ACCORDE ACCORDEE OTORGADO",
        "CONCEDIDO CONCEDIDA DADO DADA CONCESSO DATO GEGEVEN VERLEEND");

    /// <summary>Words that change nothing about a consent beside them.</summary>
    internal static readonly HashSet<string> Harmless = OptOutWords.Set(
        "DOES DID AND OR ET UND Y E EN OU O WE I YOU US THEM THEIR HIS HER YOUR OUR MY IF CURRENT CURRENTLY NEW",
        "RECORD RECORDED LOG ANSWER BE VERBAL WRITTEN ORAL EXPRESS EXPLICIT PRIOR TCPA GDPR DSGVO RGPD LGPD AVG CCPA",
        "CASL GIVEN GRANTED OBTAINED CONFIRMED ACTIVE VALID SIGNED DOUBLE SINGLE ENABLED STATE OF VALUE FIELD COLUMN",
        "CUSTOM CHECKBOX BOX PROP PROPERTY PROFILE ALLE ALL UN UNE UNO UNA EIN EINE EINEN IL LO GLI I DIE DER DAS",
        "DEN ZU ZUR ZUM PER FUR POUR PARA POR VOOR OM TE AL ALLA ALLO AU AUX LOS LAS EL OS AS NOS NOUS ERTEILT",
        "ERHALTEN DONNE OTORGADO DADO CONCEDIDO CONCESSO DATO GEGEVEN VERLEEND HAT HA TIENE TEM HEEFT WERDEN WORDEN",
        "PUEDO KLAVIYO SHOPIFY HUBSPOT MAILCHIMP BREVO SENDINBLUE ATTENTIVE POSTSCRIPT TWILIO KUNDE KUNDIN",
        "DONNEE ACCORDEE CONCEDIDA DADA");

    /// <summary>Who speaks in a form, and how: they change nothing, either.</summary>
    internal static readonly HashSet<string> Speech = OptOutWords.Set(
        "ICH WIR SIE IHNEN IHR IHRE MIR MICH UNS UNSERE UNSEREN MEIN MEINE MEINER MEINEM MEINEN BIN SIND DAMIT DASS",
        "MIT HIERMIT JE J NOUS VOUS VOTRE VOS NOS MOI MON MA MES SUIS AVEC QUE LEI IO NOI MI CI MIO MIA MIEI SUO SUA",
        "CHE CON YO USTED NOSOTROS MIS SU SUS EU VOCE NOSSAS NOSSOS MEU MINHA COM IK WIJ U UW MIJN ONS ONZE GA GEEF",
        "DAT MET AM ARE WOULD LIKE GIVE GEBE DOY DOU DI PAR TEXTO TESTO GERNE GRAAG VOLONTIERS HEREBY THAT THIS WITH",
        "ABOUT ENVIO ENVOI INVIO VERSAND CHECKING TICKING CLICKING PROVIDING ENTERING SUBMITTING SIGNING",
        "CHECK TICK CLICK HERE GET GETTING GAVE GIVES DO ANKREUZEN UM COCHEZ COCHER MARQUE MARCAR SELEZIONA VINK AAN");

    /// <summary>What stands beside a stop that was sent or asked for: <c>STOP received</c>,
    /// <c>Asked to stop</c>.</summary>
    internal static readonly HashSet<string> Asked = OptOutWords.Set(
        "RECEIVED REPLIED REPLY REPLIES REQUESTED REQUEST REQUESTS ASKED SENT SAID KEYWORD WORD PLEASE TO BE BY",
        "BITTE ERHALTEN EMPFANGEN GESENDET RECU RECUE ENVOYE DEMANDE RECIBIDO RECIBIDA ENVIADO PEDIDO SOLICITADO",
        "RECEBIDO RECEBIDA RICEVUTO RICEVUTA RICHIESTO ONTVANGEN GEVRAAGD VERZOEK REGISTER REGISTRY REGISTRO",
        "REGISTRE PUBLIC PUBBLICO PUBLICO DELLE DELLA DES DEL DU AL ALLA A AU AUX");

    /// <summary>German and Dutch make one word of what is forbidden and the ban: <c>Kontaktverbot</c>.</summary>
    internal static readonly HashSet<string> Compounds = new(
        from start in OptOutWords.Set(
            "KONTAKT KONTAKTIERUNGS WERBE WERBUNGS ANRUF SMS TELEFON NACHRICHTEN MARKETING CONTACT RECLAME BEL")
        from end in OptOutWords.Set(
            "VERBOT SPERRE SPERRKENNZEICHEN SPERRKZ STOPP STOP WIDERSPRUCH WIDERRUF ABMELDUNG VERWEIGERER VERWEIGERUNG",
            "VERBOD BLOKKADE")
        select start + end,
        StringComparer.Ordinal);

    /// <summary>The words that stems and endings make; <c>-</c> for none.</summary>
    private static HashSet<string> Forms(params string[] stems) => new(
        stems.Select(static stem => stem.Split(':'))
            .SelectMany(static parts => parts[1].Split([' '], StringSplitOptions.RemoveEmptyEntries).DefaultIfEmpty("-")
                .Select(ending => parts[0] + ending.Trim('-'))),
        StringComparer.Ordinal);
}
