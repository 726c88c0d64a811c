using Synthflow.ContactLists.Numbers;
using Synthflow.ContactLists.OptOuts;
using Synthflow.ContactLists.Text;

namespace Synthflow.ContactLists.Columns;

/// <summary>Which columns of a contact list say where its people live, so far as a header can say it.</summary>
internal static class CountryHeaders
{
    private static readonly HashSet<string> _words = OptOutWords.Set(
        "COUNTRY COUNTRYCODE COUNTRYNAME LAND LANDERCODE LANDESCODE LANDCODE LANDERKENNZEICHEN PAYS CODEPAYS PAIS CODIGOPAIS PAESE NAZIONE");

    /// <summary>What is a country, or written with the same letters, and is not where somebody's phone is.</summary>
    private static readonly HashSet<string> _others = OptOutWords.Set(
        "STATE STATES PROVINCE PROVINZ BUNDESLAND KANTON CANTON ESTADO PROVINCIA PROVINCIE REGION DEPARTMENT LANGUAGE LANG LOCALE SPRACHE LANGUE",
        "IDIOMA LINGUA TAAL CURRENCY NAME FIRST LAST INITIALS VORNAME NACHNAME PRENOM NOM NOMBRE NOME NAAM BIRTH GEBURT GEBURTSLAND NAISSANCE",
        "NACIMIENTO NASCIMENTO NASCITA GEBOORTE PASSPORT PASS PASSEPORT PASAPORTE NATIONALITY NATIONALITAT NATIONALITE NACIONALIDAD NAZIONALITA",
        "CITIZENSHIP ORIGIN HERKUNFT ORIGEN ORIGINE CITY ORT VILLE CIUDAD DESTINATION VISITED COMPANY EMPLOYER",
        // Where a parcel goes, where somebody travels or surfs, says nothing of their phone.
        "SHIPPING SHIP SHIPTO DELIVERY LIEFER LIEFERUNG LIEFERADRESSE VERSAND LIVRAISON ENVIO ENTREGA SPEDIZIONE CONSEGNA LEVERING BEZORG",
        "TRAVEL TRIP HQ HEADQUARTERS IP GEO PREFERRED INTEREST INTERESTED TARGET");

    /// <summary>Whether a header says that its column has the people's country.</summary>
    internal static bool IsCountry(string header) =>
        PlainText.Words(header) is var words && words.Exists(_words.Contains) && !words.Exists(_others.Contains);

    /// <summary>Whether a column that has countries in its cells may have them of the people: not by a word for something else, and not
    /// where all of them are two letters (CA and DE are states, too).</summary>
    internal static bool MayBe(string header, IEnumerable<string> cells) =>
        IsCountry(header)
        || (!PlainText.Words(header).Exists(_others.Contains) && !HeaderWords.IsFirstName(header) && !HeaderWords.IsLastName(header)
            && cells.Any(static cell => cell.Trim().Length > 3));

    /// <summary>The places of the columns whose header says so, with nothing but countries in their cells.</summary>
    internal static IReadOnlyList<int> Find(IReadOnlyList<string> headers, Func<int, IEnumerable<string>> cells) =>
    [
        .. Enumerable.Range(0, headers.Count).Where(column => IsCountry(headers[column])
            && cells(column).Where(static cell => !string.IsNullOrWhiteSpace(cell)).Distinct(StringComparer.Ordinal).ToList() is { Count: > 0 } filled
            && filled.TrueForAll(static cell => Countries.Find(cell.Trim()) is not null)),
    ];
}
