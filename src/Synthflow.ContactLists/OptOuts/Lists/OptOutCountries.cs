using System.Globalization;
using Synthflow.ContactLists.Columns;
using Synthflow.ContactLists.Numbers;
using Synthflow.ContactLists.OptOuts.Headers;
using Synthflow.ContactLists.Text;

namespace Synthflow.ContactLists.OptOuts.Lists;

/// <summary>The columns of an opt-out list that say of which country the numbers beside them are.</summary>
internal sealed class OptOutCountries
{
    private const int LongestCallingCode = 3;

    private static readonly HashSet<string> _words = OptOutWords.Set(
        "COUNTRY COUNTRYCODE LAND LANDERCODE LANDESCODE LANDCODE LANDERKENNZEICHEN PAYS CODEPAYS INDICATIF PAIS PAESE NAZIONE",
        "STAAT NATION REGION VORWAHL LANDESVORWAHL PREFIX PREFIXE PREFIJO PREFISSO PREFIXO LANDNUMMER",
        "CC ISD IDD DDI DIAL DIALING DIALLING DIALCODE CALLING CALLINGCODE DIALINGCODE DIALLINGCODE KENNZAHL LANDESKENNZAHL",
        "LANDERKENNZAHL LANDERVORWAHL AUSLANDSVORWAHL LANDENCODE LANDNETNUMMER");

    private static readonly HashSet<string> _countries = OptOutWords.Set(
        "COUNTRY COUNTRYCODE LAND LANDERCODE LANDESCODE LANDCODE LANDERKENNZEICHEN PAYS CODEPAYS PAIS PAESE NAZIONE STAAT NATION",
        "CC ISD IDD DDI DIAL DIALING DIALLING CALLING LANDESVORWAHL LANDERVORWAHL");

    private static readonly HashSet<string> _codes = OptOutWords.Set("CODE CODIGO CODICE KOD KODE AREA RIKTNUMMER DDD KENGETAL NETNUMMER");

    private readonly int[] _columns;

    private OptOutCountries(int[] columns) => _columns = columns;

    /// <summary>Finds the columns: by a word for country, or because every cell is one.</summary>
    internal static OptOutCountries Of(IReadOnlyList<string> headers, IReadOnlyList<string[]> sample) =>
        new([.. Enumerable.Range(0, headers.Count).Where(column => IsCountry(
            headers[column], sample.Where(row => column < row.Length).Select(row => row[column])))]);

    /// <summary>The countries of a row's cell.</summary>
    internal IEnumerable<ReadingCountry> Of(string[] cells, int column) =>
        _columns.Where(country => country != column).SelectMany(country => OfCell(cells[country]));

    /// <summary>The countries that a line without headers names.</summary>
    internal static IEnumerable<ReadingCountry> OfLine(string line) => OptOutCells.OfLine(line)
        .Where(static cell => cell.Any(char.IsLetter))
        .SelectMany(OfCell);

    /// <summary>Whether a header has a word for a country, a calling code or an area code.</summary>
    internal static bool IsNamed(string header)
    {
        var words = PlainText.Words(header);
        bool isCode = words.Exists(_codes.Contains) && words.TrueForAll(static word =>
            _codes.Contains(word) || PhoneWords.Phone.Contains(word) || PhoneWords.Neutral.Contains(word));
        return HeaderWords.PhoneRank(header) == 0 && (isCode || words.Exists(_words.Contains));
    }

    /// <summary>Whether a header has a word for a country: Mr and Dr are prefixes, and codes of countries.</summary>
    internal static bool SaysCountry(string header) =>
        HeaderWords.PhoneRank(header) == 0 && PlainText.Words(header).Exists(_countries.Contains);

    private static bool IsCountry(string header, IEnumerable<string> cells)
    {
        if (IsNamed(header))
        {
            return true;
        }

        var filled = cells.Where(static cell => !string.IsNullOrWhiteSpace(cell)).ToList();
        return filled.Count > 0 && filled.TrueForAll(static cell => Countries.Find(cell) is not null);
    }

    private static IEnumerable<ReadingCountry> OfCell(string cell)
    {
        string text = cell.Trim();
        if (Countries.Find(text) is { } country)
        {
            yield return new ReadingCountry(country, string.Empty);
        }

        string code = CallingCodeCell.Of(text, out _) is > 0 and var read
            ? read.ToString(CultureInfo.InvariantCulture)
            : text.TrimStart('+', '0');
        if (code.Length is > 0 and <= LongestCallingCode && code.All(PhoneText.IsDigit))
        {
            yield return new ReadingCountry(null, "+" + code + " ");
        }
    }
}
