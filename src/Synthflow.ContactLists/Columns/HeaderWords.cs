using Synthflow.ContactLists.Text;

namespace Synthflow.ContactLists.Columns;

/// <summary>What headers mean, in English, German, French, Spanish, Portuguese, Italian and Dutch.</summary>
internal static class HeaderWords
{
    private static readonly HashSet<string> _fullName = Set(
        "NAME FULLNAME CONTACTNAME CUSTOMERNAME DISPLAYNAME PERSONNAME CLIENTNAME LEADNAME KONTAKT KONTAKTNAME KUNDE",
        "KUNDENNAME VOLLSTANDIGERNAME ANZEIGENAME VORUNDNACHNAME NOMCOMPLET NOMETPRENOM PRENOMETNOM NOMBRECOMPLETO",
        "NOMBREYAPELLIDO NOMBREYAPELLIDOS NOMECOMPLETO NOMINATIVO NOMEECOGNOME VOLLEDIGENAAM NAAM NOM NOMBRE NOME",
        "CLIENTE CLIENT",
        // vCard, and the plainest ones of other languages that Outlook and phones export in.
        "FN FORMATTEDNAME imięinazwisko navn fulltnavn namn fullständigtnamn nimi jméno celéjméno név teljesnév",
        "ad\u0131soyad\u0131 adsoyad имя фио полноеимя ім’я ονοματεπώνυμο 姓名 氏名 名前 이름 성명");

    private static readonly HashSet<string> _firstName = Set(
        "FIRSTNAME FIRST GIVENNAME FORENAME VORNAME RUFNAME PRENOM NOMBRE NOMBRES PRIMERNOMBRE NOME PRIMEIRONOME",
        "PRENOME VOORNAAM ROEPNAAM FNAME GIVENNAMES FORENAMES imię fornavn förnamn etunimi jméno křestníjméno",
        "keresztnév utónév ad\u0131 имя όνομα 名");

    private static readonly HashSet<string> _lastName = Set(
        "LASTNAME LAST SURNAME FAMILYNAME NACHNAME FAMILIENNAME ZUNAME NOMDEFAMILLE APELLIDO APELLIDOS SOBRENOME",
        "APELIDO APELIDOS COGNOME ACHTERNAAM FAMILIENAAM LNAME FAMILYNAMES SURNAMES nazwisko etternavn efternavn",
        "efternamn sukunimi příjmení vezetéknév családnév soyad\u0131 soyad фамилия прізвище επώνυμο 姓");

    /// <summary>Beside a first name these are the last name: <c>Prénom;Nom</c>, <c>Vorname;Name</c>.</summary>
    private static readonly HashSet<string> _lastNameBesideFirst = Set("NOM NAAM");

    private static readonly HashSet<string> _email = Set(
        "EMAIL MAIL EMAILS COURRIEL EMAILADRESSE MAILADRESSE EMAILADDRESS MEL");

    private static readonly HashSet<string> _aboutEmail = Set(
        "OPT OPTED OPTOUT OPTIN TYPE LABEL STATUS VERIFIED BOUNCED DOMAIN CONSENT HAS IS DO NOT DATE",
        "SUBSCRIBED LAST COUNT ID");

    /// <summary>3 for a mobile phone, 2 for a phone, 1 for a phone only where there is nothing better, else
    /// 0.</summary>
    internal static int PhoneRank(string header) => PhoneHeader.Of(header).Claim switch
    {
        PhoneClaim.Mobile => 3,
        PhoneClaim.Phone => 2,
        PhoneClaim.Place or PhoneClaim.SomeoneElse => 1,
        _ => 0,
    };

    internal static bool IsEmail(string header)
    {
        var words = PlainText.Words(header);
        if (words.Exists(_aboutEmail.Contains))
        {
            return false;
        }

        string all = string.Concat(words);
        return words.Exists(_email.Contains)
            || all.StartsWith("EMAIL", StringComparison.Ordinal)
            || all.StartsWith("CORREOELECTRONICO", StringComparison.Ordinal)
            || all.EndsWith("EMAIL", StringComparison.Ordinal)
            || string.Equals(all, "CORREO", StringComparison.Ordinal);
    }

    /// <summary>Whether a header has a word for an email address, whatever else it has.</summary>
    internal static bool HasEmail(string header) => PlainText.Words(header).Exists(_email.Contains);

    internal static bool IsFullName(string header) => _fullName.Contains(PlainText.Of(header));

    internal static bool IsFirstName(string header) => _firstName.Contains(PlainText.Of(header));

    internal static bool IsLastName(string header) => _lastName.Contains(PlainText.Of(header));

    internal static bool IsLastNameBeside(string header, string firstNameHeader)
    {
        string plain = PlainText.Of(header);
        return _lastNameBesideFirst.Contains(plain)
            || (string.Equals(plain, "NAME", StringComparison.Ordinal)
                && PlainText.Of(firstNameHeader) is "VORNAME" or "GIVENNAMES");
    }

    private static HashSet<string> Set(params string[] words) =>
        new(words.SelectMany(line => line.Split(' ')).Select(PlainText.Of), StringComparer.Ordinal);
}
