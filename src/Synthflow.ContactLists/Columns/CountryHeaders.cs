using Synthflow.ContactLists.Numbers;
using Synthflow.ContactLists.Text;

namespace Synthflow.ContactLists.Columns;

/// <summary>Which columns of a contact list say where its people live, so far as a header can say it.</summary>
internal static class CountryHeaders
{
    private const double MinShareOfCountries = 0.5;

    private static readonly HashSet<string> _words =
        [.. CountryWords.Countries, .. CountryWords.CountryCodes, .. CountryWords.Homes];

    /// <summary>What is a country, or written with the same letters, and is not where somebody's phone is: also beside
    /// a word for country.</summary>
    private static readonly HashSet<string> _others = PlainText.SetOf(
        "STATE STATES PROVINCE PROVINZ BUNDESLAND KANTON CANTON ESTADO PROVINCIA PROVINCIE LANGUAGE LANG LOCALE",
        "SPRACHE LANGUE IDIOMA LINGUA TAAL CURRENCY INITIALS BIRTH GEBURT GEBURTSLAND NAISSANCE NACIMIENTO",
        "NASCIMENTO NASCITA GEBOORTE PASSPORT PASS PASSEPORT PASAPORTE NATIONALITY NATIONALITAT NATIONALITE",
        "NACIONALIDAD NAZIONALITA CITIZENSHIP ORIGIN HERKUNFT ORIGEN ORIGINE DESTINATION VISITED COMPANY EMPLOYER",
        // Where a parcel goes, where somebody travels or surfs, says nothing of their phone.
        "SHIPPING SHIP SHIPTO DELIVERY LIEFER LIEFERUNG LIEFERADRESSE VERSAND LIVRAISON ENVIO ENTREGA SPEDIZIONE",
        "CONSEGNA LEVERING BEZORG TRAVEL TRIP HQ HEADQUARTERS IP GEO PREFERRED INTEREST INTERESTED TARGET");

    /// <summary>What a column of countries may be by its cells, and by these words is not; beside a word for country
    /// they change nothing (Country/Region, Country Name).</summary>
    private static readonly HashSet<string> _cellsOnly = PlainText.SetOf(
        "REGION DEPARTMENT NAME FIRST LAST VORNAME NACHNAME PRENOM NOM NOMBRE NOME NAAM CITY ORT VILLE CIUDAD");

    /// <summary>Words beside the one for country that leave it the person's own. Any other may make it a bank's, a
    /// card's, a school's.</summary>
    private static readonly HashSet<string> _plain = PlainText.SetOf(
        "REGION NAME CODE ISO ISO2 ISO3 ALPHA ALPHA2 ALPHA3 2 3 C OF THE MAILING HOME PRIMARY MAIN CONTACT CUSTOMER",
        "CLIENT PERSON PERSONAL MEMBER PATIENT GUEST LEAD SUBSCRIBER USER ADDRESS ADRESSE ANSCHRIFT STREET POSTAL",
        "POST RESIDENTIAL PERMANENT CURRENT LIVING PRIVAT PRIVATE KUNDE KUNDEN CLIENTE DIRECCION ENDERECO INDIRIZZO",
        "ADRES WOHN DOMICILE RESIDENCE RESIDENCIA RESIDENZA DE DU DEL DI DER DES NOM");

    private static readonly HashSet<string> _billing = PlainText.SetOf(
        "BILLING BILL INVOICE RECHNUNG FACTURATION FACTURACION FATTURAZIONE");

    /// <summary>Whether a header says that its column has the people's country.</summary>
    internal static bool IsCountry(string header) =>
        PlainText.Words(header) is var words && words.Exists(_words.Contains) && !words.Exists(_others.Contains);

    /// <summary>Whether a column that has countries in its cells may have them of the people: not by a word for
    /// something else, and not where all of them are two letters (CA and DE are states, too).</summary>
    internal static bool MayBe(string header, IEnumerable<string> cells) =>
        IsCountry(header)
        || (!PlainText.Words(header).Exists(static word => _others.Contains(word) || _cellsOnly.Contains(word))
            && !HeaderWords.IsFirstName(header) && !HeaderWords.IsLastName(header)
                && cells.Any(static cell => cell.Trim().Length > 3));

    /// <summary>The columns whose header says so and whose cells are mostly countries: those of the phone itself, else
    /// those of the people, else those of nobody knows whom, else those of who pays. One that is empty so far may have
    /// them further down.</summary>
    /// <returns>Each with its rank: in a row the highest that is filled counts.</returns>
    internal static IReadOnlyList<(int Column, CountryRank Rank)> Find(
        IReadOnlyList<string> headers, Func<int, IEnumerable<string>> cells)
    {
        var columns = Enumerable.Range(0, headers.Count)
            .Where(column => IsCountry(headers[column]))
            .Select(column => (Column: column, Rank: Rank(headers[column]), Filled: Filled(cells(column))))
            .Where(static column => AreMostlyCountries(column.Filled))
            .ToList();
        var known = columns.Where(static column => column.Filled.Count > 0).Select(static column => column.Rank)
            .DefaultIfEmpty(CountryRank.Payer).Max();
        return
        [
            .. columns.Where(column => column.Rank >= (known == CountryRank.Person ? CountryRank.Unknown : known))
                .Select(static column => (column.Column, column.Rank)),
        ];
    }

    /// <summary>The higher, the surer it is that a column with a word for country has the people's.</summary>
    internal static CountryRank Rank(string header) =>
        PlainText.Words(header) is var words && words.Exists(PhoneWords.Phone.Contains) ? CountryRank.Phone
        : words.TrueForAll(static word => _words.Contains(word) || _plain.Contains(word)) ? CountryRank.Person
        : words.Exists(_billing.Contains) ? CountryRank.Payer
        : CountryRank.Unknown;

    private static List<string> Filled(IEnumerable<string> cells) =>
        [.. cells.Where(static cell => !string.IsNullOrWhiteSpace(cell))];

    // One cell that is no country (Other, N/A) says nothing of the others.
    private static bool AreMostlyCountries(List<string> filled)
    {
        var known = new HashSet<string>(
            filled.Distinct(StringComparer.Ordinal).Where(static cell => Countries.Find(cell.Trim()) is not null),
            StringComparer.Ordinal);
        return filled.Count(known.Contains) >= filled.Count * MinShareOfCountries;
    }
}
