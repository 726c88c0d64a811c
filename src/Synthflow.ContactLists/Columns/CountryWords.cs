namespace Synthflow.ContactLists.Columns;

/// <summary>Words of headers for a country and for the first digits of a number, in the seven languages; upper case,
/// without accents. Each stands in one of these lists alone.</summary>
internal static class CountryWords
{
    internal static readonly HashSet<string> Countries = PhoneWords.Set(
        "COUNTRY LAND LANDERKENNZEICHEN PAYS PAIS PAESE NAZIONE NATION STAAT");

    /// <summary>The letters of a country (DE), or its calling code (49): the cells tell.</summary>
    internal static readonly HashSet<string> CountryCodes = PhoneWords.Set(
        "COUNTRYCODE LANDERCODE LANDESCODE LANDCODE CODEPAYS");

    /// <summary>Where somebody lives.</summary>
    internal static readonly HashSet<string> Homes = PhoneWords.Set(
        "COUNTRYNAME COUNTRYREGION WOHNLAND WOHNSITZ WOHNSITZLAND RESIDENCE RESIDENCIA RESIDENZA");

    /// <summary>Each says calling code alone.</summary>
    internal static readonly HashSet<string> CallingCodes = PhoneWords.Set(
        "DIALCODE CALLINGCODE DIALINGCODE DIALLINGCODE AUSLANDSVORWAHL LANDESKENNZAHL LANDERKENNZAHL LANDENCODE",
        "LANDNETNUMMER LANDNUMMER");

    /// <summary>The same, and never another code.</summary>
    internal static readonly HashSet<string> Dialled = PhoneWords.Set("ISD IDD LANDESVORWAHL LANDERVORWAHL");

    internal static readonly HashSet<string> Dialling = PhoneWords.Set("DIAL DIALING DIALLING CALLING");

    /// <summary>Calling codes, area codes, or what stands before a name: Mr and Dr are prefixes, and codes of
    /// countries.</summary>
    internal static readonly HashSet<string> Prefixes = PhoneWords.Set(
        "PREFIX PREFIXE PREFIJO PREFISSO PREFIXO KENNZAHL VORWAHL INDICATIF");

    /// <summary>Codes of anything.</summary>
    internal static readonly HashSet<string> Codes = PhoneWords.Set("CODE CODIGO CODICE KOD KODE");

    internal static readonly HashSet<string> AreaCodes = PhoneWords.Set("RIKTNUMMER DDD KENGETAL NETNUMMER");
}
