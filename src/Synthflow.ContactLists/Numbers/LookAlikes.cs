using System.Globalization;
using System.Text.RegularExpressions;

namespace Synthflow.ContactLists.Numbers;

/// <summary>Knows what has as many digits as a phone number of many countries and is something else: an export whose
/// rows have shifted by a column has such cells where the numbers should be.</summary>
/// <remarks>Three questions, each with forms of its own: what one cell is, which must not take a number for a date;
/// what the cells of a column are, where a number more or less does not matter; and which dates stand inside a cell of
/// words. A new form belongs to each of them that it can be asked by.</remarks>
internal static class LookAlikes
{
    private const int ShortestDate = 8;
    private const int LongestDate = 60;
    private const int MaxDigitsOfAnAmount = 7;
    private const int LongestYearMonthDay = 8;

    /// <summary>A date of any year, with two digits of it or four; a time of day may follow.</summary>
    private const string ColumnDate =
        @"^\s*([0-9]{4}[-./][0-9]{1,2}[-./][0-9]{1,2}|[0-9]{1,2}[-./][0-9]{1,2}[-./]([0-9]{4}|[0-9]{2}))([ T].*)?$";

    /// <summary>Its name in the seven languages, short or whole.</summary>
    private const string Month =
        @"(?<!\p{L})(jan|gen|ene|feb|fev|fév|mar|mär|mrt|maa|apr|avr|abr|may|mai|maj|mag|mei|jun|jui|giu|jul|lug|aug"
        + @"|aou|aoû|ago|sep|set|oct|okt|ott|out|nov|dec|déc|dez|dic)\p{L}{0,8}\.?";

    private static readonly char[] _apostrophes = ['\'', '\u2019'];

    /// <summary>2026-05-01, 1.5.2026, 05/01/2026; a time of day may follow.</summary>
    private static readonly Regex _date = Of(
        @"^\s*""?((19|20)\d{2}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./](19|20)\d{2})"
        + @"([T\s]+\d{1,2}:\d{2}.*)?""?\s*$");

    /// <summary>1.5.26, 05/31/26: a day and a month, in either order.</summary>
    private static readonly Regex _shortDate = Of(@"^(?<one>\d{1,2})(?<sign>[-./])(?<two>\d{1,2})\k<sign>\d{2}$");

    /// <summary>2026-05, 05/2026.</summary>
    private static readonly Regex _month = Of(
        @"^((19|20)\d{2}[-./](0?[1-9]|1[0-2])|(0?[1-9]|1[0-2])[-./](19|20)\d{2})$");

    /// <summary>1'234'567; but 079'123'45'67 is how numbers are written in Switzerland, too.</summary>
    private static readonly Regex _swissAmount = Of(@"^[1-9]\d{0,2}(['\u2019]\d{3})+([.,]\d{1,2})?$");

    private static readonly Regex _address = Of(@"^((0|[1-9]\d{0,2})\.){3}(0|[1-9]\d{0,2})$");

    /// <summary>1.234.567; 12,345.60. With a space between the groups it is a phone number, and with nine digits
    /// mostly.</summary>
    private static readonly Regex _amount = Of(@"^\d{1,3}([.,']\d{3})+([.,]\d{1,2})?$");

    /// <summary>3.14159265: no area code is so short without its zero, and no decimal has one.</summary>
    private static readonly Regex _decimal = Of(@"^([1-9]\d{0,2}|0)[.,]\d+$");

    private static readonly Regex _book = Of(@"^97[89][- ]?(\d[- ]?){9}\d$");

    private static readonly Regex _columnDate = Of(ColumnDate);

    /// <summary>Dates, addresses of computers, amounts and averages, Brazilian zip codes (CEP): as many digits as a
    /// number, and none. What else knows of zip codes: <c>PhoneWords.Ids</c> by the header, <c>StrictColumns</c> in a
    /// list of opt-outs.</summary>
    private static readonly Regex _columnOfElse = Of(
        ColumnDate + @"|^\s*([0-9]{1,3}\.){3}[0-9]{1,3}\s*$|^\s*[-+]?[0-9]{1,3}([,.' ][0-9]{3})*[.,][0-9]{1,2}\s*$"
        + @"|^\s*[-+]?[0-9]{1,3}[.,][0-9]+\s*$|^\s*[0-9]{5}-[0-9]{3}\s*$");

    private static readonly Regex _dateInside = Of(
        "(?<![0-9])((19|20)[0-9]{2}[-./][0-9]{1,2}[-./][0-9]{1,2}|[0-9]{1,2}[-./][0-9]{1,2}[-./](19|20)[0-9]{2})"
        + @"(?![0-9])([T\s]+[0-9]{1,2}:[0-9]{2}(:[0-9]{2})?)?");

    /// <summary>1-Feb-26, 1. Februar 2026, 1 de febrero de 2026, Feb 1st, 2026.</summary>
    private static readonly Regex _namedDateInside = Of(
        $@"(?<![0-9])(?i:[0-9]{{1,2}}(\.|st|nd|rd|th|er|º)?[-/ ]*(de )?{Month}[-/ ]*(de )?"
        + $@"|{Month} *[0-9]{{1,2}}(st|nd|rd|th)?,? +)((19|20)[0-9]{{2}}|['’]?[0-9]{{2}})(?![0-9])");

    /// <summary>A date, whatever else its digits could be.</summary>
    internal static bool IsDate(string text) =>
        text.Length is >= ShortestDate and <= LongestDate && _date.IsMatch(text);

    /// <summary>What is rather a date, a month, an amount, a decimal, an address of a computer or a book's number: a
    /// phone number only where a mobile phone has it.</summary>
    internal static bool MayBe(string text) => text.Length <= LongestDate && (
        _month.IsMatch(text) || IsShortDate(text) || IsYearMonthDay(text) || IsAddress(text) || _decimal.IsMatch(text)
            || _book.IsMatch(text)
        || (text.Count(PhoneText.IsDigit) <= MaxDigitsOfAnAmount && _amount.IsMatch(text)));

    /// <summary>An amount with apostrophes between its thousands, however long.</summary>
    internal static bool IsSwissAmount(string text) =>
        text.IndexOfAny(_apostrophes) >= 0 && text.Length <= LongestDate && _swissAmount.IsMatch(text);

    /// <summary>Whether a cell of a column says that the column has dates.</summary>
    internal static bool IsDateOfColumn(string cell) => _columnDate.IsMatch(cell);

    /// <summary>Whether a cell of a column says that the column has something else than phone numbers.</summary>
    internal static bool IsElseOfColumn(string cell) => _columnOfElse.IsMatch(cell);

    /// <summary>A cell of words and numbers, with a space for each date in it.</summary>
    internal static string WithoutDates(string text) =>
        _namedDateInside.Replace(_dateInside.Replace(text, " "), " ");

    private static bool IsShortDate(string text)
    {
        var match = _shortDate.Match(text);
        return match.Success && IsDayAndMonth(Number(match.Groups["one"].Value), Number(match.Groups["two"].Value));
    }

    private static bool IsDayAndMonth(int one, int two) =>
        one is >= 1 and <= 31 && two is >= 1 and <= 31 && Math.Min(one, two) <= 12;

    /// <summary>20260501.</summary>
    private static bool IsYearMonthDay(string text) => text.Length == LongestYearMonthDay && DateTime.TryParseExact(
        text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            && date.Year is >= 1900 and < 2100;

    /// <summary>Pairs of digits are how Belgium, Norway and others write numbers.</summary>
    private static bool IsAddress(string text) => _address.IsMatch(text)
        && text.Split('.') is var parts
        && Array.TrueForAll(parts, part => Number(part) <= byte.MaxValue)
        && !Array.TrueForAll(parts, part => part.Length == 2);

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private static Regex Of(string pattern) =>
        new(pattern, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Limit);
}
