using Synthflow.ContactLists.Numbers;
using Synthflow.ContactLists.Text;

namespace Synthflow.ContactLists.Columns;

/// <summary>Which columns of a list have the first digits of its numbers in cells of their own: countries' calling
/// codes, or area codes.</summary>
/// <remarks>A header that says so in full is believed. One that may mean anything (Code, Prefix, Land) needs cells that
/// can hardly be anything else.</remarks>
internal static class CodeHeaders
{
    private const double Some = 0.5;
    private const double NearlyAll = 0.9;

    private static readonly HashSet<string> _code =
        [.. CountryWords.Codes, .. CountryWords.Prefixes, "CODES", "COD", "NUMMER"];

    /// <summary>Beside a word for code they make it a calling code.</summary>
    private static readonly HashSet<string> _countries =
        [.. CountryWords.Dialling, .. CountryWords.PlainCountries, "LANDER"];

    private static readonly HashSet<string> _callingCodes =
        [.. CountryWords.CountryCodes, .. CountryWords.CallingCodes, .. CountryWords.Dialled, "COUNTRYPREFIX"];

    private static readonly HashSet<string> _areaCodes =
    [
        .. CountryWords.AreaCodes,
        .. CountryWords.AreaPrefixes,
        .. PlainText.SetOf("AREACODE ORTSVORWAHL ORTSKENNZAHL LADA SUUNTANUMERO"),
    ];

    /// <summary>What may be either, or something else.</summary>
    private static readonly HashSet<string> _mayBe =
        [.. CountryWords.Prefixes, .. CountryWords.PlainCountries, "CC", "DDI", "AREA", "NATION"];

    /// <summary>Of a country, or dialled before a number of one, and nothing else.</summary>
    private static readonly HashSet<string> _ofCountries =
    [
        .. CountryWords.Countries, .. CountryWords.CountryCodes, .. CountryWords.Dialled, .. CountryWords.Dialling,
        "CC", "DDI",
    ];

    private static readonly HashSet<string> _firstDigits =
        [.. CountryWords.Prefixes, .. CountryWords.CallingCodes, "REGION"];

    /// <summary>Codes of anything: they count where no other word than one for a phone stands beside them.</summary>
    private static readonly HashSet<string> _codesAlone = [.. CountryWords.Codes, .. CountryWords.AreaCodes, "AREA"];

    private static readonly HashSet<string> _beside = PlainText.SetOf(
        "INTERNATIONAL INTL NATIONAL LOCAL CITY AREA STD BILLING MAILING DE DU DEL DI");

    /// <summary>The columns with calling codes, the nearest to the numbers first.</summary>
    /// <param name="headers">The headers.</param>
    /// <param name="phone">The column with the numbers.</param>
    /// <param name="defaultCountry">The country of numbers without a mark, or nothing.</param>
    /// <param name="cells">A column's cells in the sample.</param>
    internal static IReadOnlyList<int> Calling(
        IReadOnlyList<string> headers, int phone, string? defaultCountry, Func<int, IEnumerable<string>> cells)
    {
        string? region = Countries.Find(defaultCountry);
        return Nearest(headers, phone, words => IsCalling(words) || MayBeCode(words), (words, column) =>
            AreCalling(cells(column), region, isCertain: IsCalling(words)));
    }

    /// <summary>The columns with area codes, the nearest to the numbers first.</summary>
    internal static IReadOnlyList<int> Area(
        IReadOnlyList<string> headers, int phone, Func<int, IEnumerable<string>> cells) =>
        Nearest(headers, phone, words => IsArea(words) || MayBeCode(words),
            (words, column) => IsArea(words) || AreArea(cells(column)));

    /// <summary>Whether a header has a word for a country or its calling code.</summary>
    internal static bool IsOfCountries(string header) =>
        HeaderWords.PhoneRank(header) == 0 && PlainText.Words(header).Exists(_ofCountries.Contains);

    /// <summary>Whether a header has a word for a country, a calling code or an area code, whatever its cells
    /// are.</summary>
    internal static bool MayBeOfFirstDigits(string header)
    {
        var words = PlainText.Words(header);
        bool isCode = words.Exists(_codesAlone.Contains) && words.TrueForAll(static word =>
            _codesAlone.Contains(word) || PhoneWords.Phone.Contains(word) || PhoneWords.Neutral.Contains(word));
        return HeaderWords.PhoneRank(header) == 0
            && (isCode || words.Exists(static word => _ofCountries.Contains(word) || _firstDigits.Contains(word)));
    }

    private static IReadOnlyList<int> Nearest(
        IReadOnlyList<string> headers, int phone, Func<List<string>, bool> mayBe,
        Func<List<string>, int, bool> isOne) =>
        [.. Enumerable.Range(0, headers.Count)
            .Where(column => column != phone && PlainText.Words(headers[column]) is var words
                && words.TrueForAll(IsKnown)
                && mayBe(words) && HeaderWords.PhoneRank(headers[column]) == 0 && isOne(words, column))
            .OrderBy(column => Math.Abs(column - phone))];

    private static bool IsCalling(List<string> words) => words.Exists(_callingCodes.Contains)
        || (words.Exists(_countries.Contains) && words.Exists(_code.Contains));

    private static bool IsArea(List<string> words) => words.Exists(_areaCodes.Contains)
        || (words.Exists(static word => word is "AREA" or "STD" or "CITY" or "LOCAL") && words.Exists(_code.Contains));

    private static bool MayBeCode(List<string> words) => words.Exists(_mayBe.Contains) || words.Exists(_code.Contains);

    private static bool IsKnown(string word) =>
        _code.Contains(word) || _countries.Contains(word) || _callingCodes.Contains(word) || _areaCodes.Contains(word)
        || _mayBe.Contains(word) || _beside.Contains(word) || word.All(char.IsDigit)
        || PhoneWords.Phone.Contains(word) || PhoneWords.Mobile.Contains(word) || PhoneWords.Neutral.Contains(word)
        || PhoneWords.Place.Contains(word);

    private static bool AreCalling(IEnumerable<string> cells, string? region, bool isCertain)
    {
        int withDigits = 0;
        int codes = 0;
        int marked = 0;
        int withIsoNumber = 0;
        int isoNumber = IsoNumbers.Of(region);
        var counts = new Dictionary<int, int>();
        foreach (string cell in cells.Where(static cell => cell.Any(PhoneText.IsDigit)))
        {
            withDigits++;
            if (CallingCodeCell.Of(cell, out bool isMarked) is > 0 and var code)
            {
                codes++;
                marked += isMarked ? 1 : 0;
                withIsoNumber += !isMarked && code == isoNumber ? 1 : 0;
                counts.TryGetValue(code, out int before);
                counts[code] = before + 1;
            }
        }

        // One odd cell says nothing of the others; numbers of customers or ISO 3166 (276, 840) are mostly no calling
        // codes.
        return isCertain
            ? codes >= withDigits * Some && (withIsoNumber == 0 || withIsoNumber < withDigits * Some)
            : codes > 0 && codes >= withDigits * NearlyAll
                && (marked >= codes * Some || (region is not null
                    && counts.OrderByDescending(static count => count.Value).First().Key == NumberPlan.CodeOf(region)));
    }

    private static bool AreArea(IEnumerable<string> cells)
    {
        var filled = cells.Where(static cell => !string.IsNullOrWhiteSpace(cell)).ToList();
        return filled.Count > 0 && filled.Count(AreaCodeCell.HasTrunkZero) >= filled.Count * Some;
    }
}
