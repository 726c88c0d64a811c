using System.Text.RegularExpressions;
using Synthflow.ContactLists.Text;

namespace Synthflow.ContactLists.Columns;

/// <summary>The words that tell whose phone number a column holds: English, German, French, Spanish, Portuguese,
/// Italian and Dutch, and the plainest ones of other languages that Outlook and phones export in.</summary>
/// <remarks>A word counts as a whole or made whole of words that count (<c>Handynummer</c>, <c>MOBILEPHONE</c>):
/// beginnings would find a phone in MOBILITY, CELLAR and HANDYMAN.</remarks>
internal static class PhoneWords
{
    internal static readonly HashSet<string> Mobile = PlainText.SetOf(
        "mobile mobiles mobil mobils mobiel mobiele mobielnummer mobilfunk handy handys smartphone cell cells",
        "cellular cellulaire cellulare celular celulares móvil móviles telemóvel telemóveis telefonino portable",
        "portables portatile gsm msisdn natel cel mob iphone mobilt mobiltelefon mobilni komórkowy komórka komórkowa",
        "komórkowe kom cep matkapuhelin kännykkä мобильный мобильного сотовый мобільний мобилен κινητό 手机 手机号 手机号码",
        "手機 移动电话 携帯 携帯電話 携帯番号 携帯電話番号 휴대폰 휴대전화 핸드폰 휴대폰번호");

    /// <summary>Channels: a phone number alone or beside a word for number, else something about messages.</summary>
    internal static readonly HashSet<string> Channel = PlainText.SetOf("sms whatsapp textnow viber");

    internal static readonly HashSet<string> TextChannel = PlainText.SetOf("text texting texts");

    internal static readonly HashSet<string> Phone = PlainText.SetOf(
        "phone phones phonenumber phonenumbers telephone telephones telephonenumber telefon telefono teléfono",
        "teléfonos telefone telefones telefoon téléphone téléphones tel tels telf tfn fon fone fono tlf tfno",
        "rufnummer rufnr telnr ph telefónico telefónica telefonische telefonisch téléphonique telephonic puhelin",
        "puhelinnumero telefonu telefonní telefonszám telefonnummer telefonnr телефон телефона телефону τηλέφωνο",
        "τηλεφώνου hp handphone telepon telpon ponsel nohp 电话 電話 電話番号 电话号码 联系电话 전화 전화번호");

    /// <summary>Words for number, and others that say nothing of whose it is.</summary>
    internal static readonly HashSet<string> Neutral = PlainText.SetOf(
        "number numbers num no nr nummer nummern numero numéro número n nro numer číslo szám value wert valor valeur",
        "c the primary default main contact contacts customer client kunde kunden person personal invitee attendee",
        "patient guest lead e164 formatted international full your voice de du des di del da do van der le la el",
        "cliente clientes paciente pacientes paziente aluno aluna comprador assinante titular",
        "reminder contactor principal principale buyer buyers borrower student member respondent to kontakt contacto",
        "contatto numara numarası numarasi nº kontakte contactos contato contatos contatti");

    /// <summary>Words that stand for a number, beside which a channel names one.</summary>
    internal static readonly HashSet<string> Number = PlainText.SetOf(
        "number numbers num no nr nummer nummern numero numéro número n nº nro numer phone mobile cell");

    /// <summary>Who sends: in a list of orders or parcels the person who ordered.</summary>
    internal static readonly HashSet<string> Sender = PlainText.SetOf(
        "sender absender expéditeur remitente remetente mittente afzender");

    /// <summary>Of whoever wrote the header: those who send, or in a form the person themselves.</summary>
    internal static readonly HashSet<string> Own = PlainText.SetOf("own my eigene eigener eigenes eigenen meine");

    /// <summary>What is no person's phone, or not the person's.</summary>
    internal static readonly HashSet<string> Never =
    [
        .. Sender,
        .. Own,
        .. PlainText.SetOf(
            "fax faxes faxnummer telefax facsimile telefacsimile télécopie télécopieur telecopie faks faksi факс φαξ",
            "传真 傳真 ファックス ファクス 팩스 pager pagers beeper bipeur buscapersonas cercapersone semafoon localizador biper",
            "bip switchboard zentrale telefonzentrale centralita centralino zentralnummer pbx headquarters hq",
            "hauptsitz empfang reception our host hosts reply asst faxe",
            "assistant assistants assistante assistent assistentin asistente asistenta ayudante assistente asystent",
            "sekretariat secretary sekretär sekretärin secrétaire secrétariat secretario secretaria segretario",
            "segretaria segreteria secretaris secretaresse secretariaat",
            "telex télex teletipo isdn rnis rdsi tty tdd modem teksttelefoon twilio"),
    ];

    /// <summary>Of those of somebody else, the ones who are hardly ever the people of a list, and numbers that are
    /// nobody's any more.</summary>
    internal static readonly HashSet<string> HardlyTheirs =
        PlainText.SetOf([.. OtherPeople.HardlyTheirs, .. OtherPeople.Professions]);

    /// <summary>Of those, people and places that have lists of their own.</summary>
    internal static readonly HashSet<string> AtWork =
        PlainText.SetOf([.. OtherPeople.AtWork, .. OtherPeople.Professions]);

    internal static readonly HashSet<string> SomeoneElse =
        [.. HardlyTheirs, .. AtWork, .. PlainText.SetOf(OtherPeople.Near)];

    /// <summary>Of those, who is only asked about the people of a list.</summary>
    internal static readonly HashSet<string> Asked = PlainText.SetOf(OtherPeople.Asked);

    /// <summary>Those of a place that name the telephone itself.</summary>
    internal static readonly HashSet<string> Landline = PlainText.SetOf(
        "landline festnetz festnetznummer fixe fijo fisso fixo vaste");

    /// <summary>Those of a place that say it is a further number, and not the one to begin with.</summary>
    internal static readonly HashSet<string> Second = PlainText.SetOf(
        "other others alternate alternative alt secondary second weiteres andere anderes autre otro outro altro",
        "2nd zweite zweiter zweites deuxième segundo segunda secondo seconda tweede");

    internal static readonly HashSet<string> Place =
    [
        .. Landline,
        .. Second,
        .. PlainText.SetOf(
            "home work business office company corporate organization organisation firm firma firmen buro büro buero",
            "bureau privat private vast casa oficina ufficio uff trabajo travail lavoro trabalho zakelijk werk thuis",
            "domicile particular residencial comercial abitazione ab geschäftlich geschaeftlich dienstlich arbeit",
            "bill billing ship shipping address account daytime day evening car auto voiture coche automóvil radio ip",
            "société entreprise empresa società bedrijf callback job domowy służbowy stacjonarny praca inny рабочий",
            "домашний дом iş ev"),
    ];

    /// <summary>Beside them <c>alt</c> is German for old, and a number that is old is somebody else's by now.</summary>
    internal static readonly HashSet<string> German = PlainText.SetOf(
        "handy handys mobil mobilfunk telefon rufnummer nummer telefonnummer mobiltelefon festnetz");

    internal static readonly HashSet<string> Company = PlainText.SetOf(
        "company corporate organization organisation office firm firma société entreprise empresa società bedrijf",
        "organización business");

    internal static readonly HashSet<string> MainLine = PlainText.SetOf(
        "main principal principale haupt hauptnummer hoofd hoofdnummer central");

    /// <summary>What is made of a number, and tells nobody which: <c>phone_sha256</c>, <c>Hashed phone</c>.</summary>
    internal static readonly HashSet<string> Hashed = PlainText.SetOf(
        "hash hashes hashed hashing sha sha1 sha2 sha256 sha512 md5 hmac digest encrypted gehasht gehashte",
        "verschlüsselt verschlüsselte haché hachée chiffré chiffrée cifrado cifrada encriptado encriptada hasheado",
        "criptografado criptografada cifrato crittografato gehashed versleuteld");

    /// <summary>Of the telephone itself, and no number of it.</summary>
    internal static readonly HashSet<string> Device = PlainText.SetOf(
        "device model modell modello modelo modèle betreiber anbieter opérateur operador operadora operatore tarif",
        "tariff tarifa tariffa gerät geräte appareil apparecchio aparelho dispositivo toestel");

    /// <summary>Words of headers about a phone number that do not hold one.</summary>
    internal static readonly HashSet<string> About =
    [
        .. Hashed,
        .. Device,
        .. PlainText.SetOf(
            "type typ tipo soort label kind ext extension durchwahl opt opted optout optin consent status verified",
            "verification valid validity phonetic carrier provider country land pays país paese code area vorwahl",
            "indicatif prefix date datum time timestamp calls count id source has not allowed allow permission",
            "subscribed unsubscribed subscription subscriber note notes device model app os bounced marketing sent",
            "last dnd blocklisted blacklisted accepts accept stop cost price plan brand system username name email",
            "mail link url format remarks comment comments list lists tag tags preference preferences campaign",
            "lookup score rating region city state timezone zone activity activities attempts connected log"),
    ];

    /// <summary>Behind a label they say that its number is not to be used (<c>Mobile - do not use</c>). <c>no</c> is
    /// not one of them, as it is in other lists of nots: a <c>Mobile No</c> is a number.</summary>
    internal static readonly HashSet<string> Nots =
        PlainText.SetOf("not dont never nicht nie niet nooit pas nunca nao non");

    /// <summary>The same where a word follows that is no number: <c>Mobile no SMS</c>.</summary>
    internal static readonly HashSet<string> Noes = PlainText.SetOf("no kein keine sans sin sem senza geen");

    /// <summary>Numbers of things and papers, which are written like phone numbers.</summary>
    internal static readonly HashSet<string> Ids = PlainText.SetOf(
        "id ids ref refs reference references invoice invoices case cases ssn tin ein vat tax siren siret order",
        "orders ticket tickets policy claim contract serial sku isbn ean barcode license licence passport",
        "registration zip postcode plz cep cpf cnpj nif nie dni iban account acct konto kontonr kontonummer cvr",
        "rechnung rechnungsnummer rechnungsnr aktenzeichen az beleg belegnummer bestellung bestellnummer bestellnr",
        "auftrag auftragsnummer vertrag vertragsnummer steuernummer steuernr personnr personnummer personalnummer",
        "mitgliedsnummer kto debitor debitorennummer kreditor ustid orgnr kvk btw bsn pesel nip regon abn acn gst",
        "aadhaar npi rut rfc curp cuit cuil ruc ahv iva codice pib egn facture commande dossier factura pedido",
        "expediente fattura ordine pratica fatura factuur bestelling dossiernummer");

    /// <summary>Words that leave a number the person's own, and name none.</summary>
    private static readonly HashSet<string> _harmless = PlainText.SetOf(
        "new neu neue neuer neues current aktuell aktuelle actual actuel nouveau nouvelle nuevo nueva nuovo nuova",
        "novo nova nieuw nieuwe huidig preferred best direct wireless voip voice pref m cellphone");

    /// <summary>People and numbers that are gone: a column without a word for phone that has one of these is no list of
    /// people to text.</summary>
    internal static readonly HashSet<string> Gone = PlainText.SetOf(
        "left gone dead deceased disconnected churned bad deleted expired bounced undeliverable undelivered failed",
        "unreachable ausgetreten verstorben partis décédés fallecidos falecidos deceduti overleden",
        "former ex invalid ungültig ehemalig ehemalige ehemaliger anciens anciennes");

    /// <summary>What a phone can do: <c>Text Message Enabled Phone</c>.</summary>
    private static readonly HashSet<string> _ability = PlainText.SetOf(
        "text texts texting message messages messaging enabled capable ready");

    private static readonly HashSet<string> _parts =
    [
        .. Mobile, .. Channel, .. Phone, .. Neutral, .. Never, .. SomeoneElse, .. Place,
    ];

    private static readonly HashSet<string> _phrases = PlainText.SetOf(
        "tonumber contactnumber contactno contactnum callerid numerodecontacto numerocontacto kontaktnummer",
        "contactnummer numerodetel numérodetel ndetel numerocontatto numerodicontatto numérodecontact");

    /// <summary><c>Phone1Number</c>.</summary>
    private static readonly Regex _behindFigures = new(
        @"(?<=\p{L}[0-9]{1,2})(?=\p{L})", RegexOptions.CultureInvariant, Patterns.Limit);

    /// <summary>The words of a header or label; digits at their ends and compounds taken apart.</summary>
    internal static List<string> Of(string text)
    {
        var words = new List<string>();

        // Brands with a capital letter inside.
        string written = text.Replace("WhatsApp", "Whatsapp").Replace("iPhone", "Iphone")
            .Replace("#s", " numbers").Replace("#", " number ");
        var read = PlainText.Words(_behindFigures.Replace(written, " "));
        for (int place = 0; place < read.Count; place++)
        {
            string word = PhoneAbbreviations.InFull(read[place]);
            if (PhoneAbbreviations.IsDutchMobile(read, place))
            {
                words.Add("MOBIEL");
            }

            string bare = word.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
            if (bare.Length == 0)
            {
                continue;
            }

            if (IsKnown(word) || IsKnown(bare) || !Split(bare, 0, words))
            {
                words.Add(IsKnown(word) ? word : bare);
            }
        }

        return words;
    }

    /// <summary>Whether words beside one another mean a phone number though none does alone: contact number.</summary>
    internal static bool HasPhrase(List<string> words)
    {
        for (int start = 0; start < words.Count; start++)
        {
            for (int count = 1; count <= 3 && start + count <= words.Count; count++)
            {
                if (_phrases.Contains(string.Concat(words.Skip(start).Take(count))))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether nothing in it is unheard of: <c>Portable AC</c> has a word that may change it all.</summary>
    internal static bool IsWhollyKnown(List<string> words) => words.TrueForAll(static word =>
        _parts.Contains(word) || _ability.Contains(word) || _harmless.Contains(word) || char.IsDigit(word[0]))
            || HasPhrase(words);

    private static bool IsKnown(string word) =>
        _parts.Contains(word) || About.Contains(word) || _phrases.Contains(word);

    /// <summary>Adds the parts of a compound that is made of known words alone.</summary>
    private static bool Split(string word, int start, List<string> words)
    {
        if (start == word.Length)
        {
            return true;
        }

        int count = words.Count;
        for (int end = word.Length; end >= start + 2; end--)
        {
            string part = word.Substring(start, end - start);
            if (_parts.Contains(part) || About.Contains(part))
            {
                words.Add(part);
                if (Split(word, end, words))
                {
                    return true;
                }

                words.RemoveRange(count, words.Count - count);
            }
        }

        return false;
    }
}
