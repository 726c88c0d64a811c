using Synthflow.ContactLists.Text;

namespace Synthflow.ContactLists.Columns;

/// <summary>Words of headers for a country and for the first digits of a number, in the seven languages; upper case,
/// without accents. A word is written in one of these lists alone; another spreads that list.</summary>
internal static class CountryWords
{
    /// <summary>Those that are written beside a word for code, too: country code, Land Vorwahl.</summary>
    internal static readonly HashSet<string> PlainCountries = PlainText.SetOf("COUNTRY LAND PAYS PAIS PAESE");

    internal static readonly HashSet<string> Countries =
        [.. PlainCountries, .. PlainText.SetOf("LANDERKENNZEICHEN NAZIONE NATION STAAT")];

    /// <summary>The letters of a country (DE), or its calling code (49): the cells tell.</summary>
    internal static readonly HashSet<string> CountryCodes = PlainText.SetOf(
        "COUNTRYCODE LANDERCODE LANDESCODE LANDCODE CODEPAYS CODIGOPAIS");

    /// <summary>Where somebody lives.</summary>
    internal static readonly HashSet<string> Homes = PlainText.SetOf(
        "COUNTRYNAME COUNTRYREGION WOHNLAND WOHNSITZ WOHNSITZLAND RESIDENCE RESIDENCIA RESIDENZA");

    /// <summary>Each says calling code alone.</summary>
    internal static readonly HashSet<string> CallingCodes = PlainText.SetOf(
        "DIALCODE CALLINGCODE DIALINGCODE DIALLINGCODE AUSLANDSVORWAHL LANDESKENNZAHL LANDERKENNZAHL LANDENCODE",
        "LANDNETNUMMER LANDNUMMER");

    /// <summary>The same, and never another code.</summary>
    internal static readonly HashSet<string> Dialled = PlainText.SetOf("ISD IDD LANDESVORWAHL LANDERVORWAHL");

    internal static readonly HashSet<string> Dialling = PlainText.SetOf("DIAL DIALING DIALLING CALLING");

    /// <summary>Those that mean an area code where they stand alone.</summary>
    internal static readonly HashSet<string> AreaPrefixes = PlainText.SetOf("PREFIJO PREFISSO VORWAHL INDICATIF");

    /// <summary>Calling codes, area codes, or what stands before a name: Mr and Dr are prefixes, and codes of
    /// countries.</summary>
    internal static readonly HashSet<string> Prefixes =
        [.. AreaPrefixes, .. PlainText.SetOf("PREFIX PREFIXE PREFIXO KENNZAHL")];

    /// <summary>Codes of anything.</summary>
    internal static readonly HashSet<string> Codes = PlainText.SetOf("CODE CODIGO CODICE KOD KODE");

    internal static readonly HashSet<string> AreaCodes = PlainText.SetOf("RIKTNUMMER DDD KENGETAL NETNUMMER");
}
