using System.Text.RegularExpressions;
using Synthflow.ContactLists.Numbers;

namespace Synthflow.ContactLists.Columns;

/// <summary>What the cells of one column look like, as far as the sample goes.</summary>
internal sealed class PhoneCells
{
    /// <summary>A column whose cells are numbers to this share holds numbers.</summary>
    internal const double MinShare = 0.6;

    /// <summary>With fewer rows one number in all of them may be one family's.</summary>
    private const int MinConstant = 5;

    /// <summary>One number is hardly ever written in more ways than so many.</summary>
    private const int MaxSpellings = 8;

    private const int MinDigits = 7;
    private const int MaxDigits = 17;

    /// <summary>With fewer signs between its digits it may be an invoice's number, or somebody's
    /// (123-45-6789).</summary>
    private const int MaxGroupsOfAnId = 2;

    private static readonly char[] _betweenGroups = [' ', '-', '.', '/', '(', ')', '\u00A0', '\u2011', '\u2013'];

    private static readonly Regex _northAmerican = new(
        @"^(1[-. ]?)?\(?[2-9][0-9]{2}\)?[-. /\u00A0\u2011\u2013]+[2-9][0-9]{2}[-. \u00A0\u2011\u2013][0-9]{4}$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        Patterns.Limit);

    /// <summary>How many cells have anything in them.</summary>
    internal int Filled { get; private init; }

    /// <summary>The share of those that are numbers, or only lack a country.</summary>
    internal double Share { get; private init; }

    /// <summary>The share of those that are numbers without any word for it: with a mark, or as numbers are
    /// written.</summary>
    internal double CertainShare { get; private init; }

    /// <summary>Whether most of them have a plus sign or 00: they can hardly be anything else.</summary>
    internal bool AreMarked { get; private init; }

    /// <summary>How many different ones there are.</summary>
    internal int Different { get; private init; }

    /// <summary>Whether every row has the same one: not the people's.</summary>
    internal bool IsConstant => Filled >= MinConstant && Different == 1;

    internal bool AreNumbers => Filled > 0 && Share >= MinShare;

    internal bool AreCertainlyNumbers => Filled > 0 && CertainShare >= MinShare;

    /// <summary>Whether most of them are numbers of mobile phones at home, however they are written: ids in order are
    /// too, somewhere.</summary>
    internal bool AreMobiles => Filled > 0
        && Cells.Count(cell => IsNumber(cell.Cell, cell.Country) && IsMobileAtHome(cell)) >= Filled * MinShare;

    /// <summary>Looked at again where it matters whose they are.</summary>
    private IEnumerable<(string Cell, string? Country)> Cells { get; init; } = [];

    /// <summary>Looks at cells, each with the country of its row.</summary>
    internal static PhoneCells Of(IEnumerable<(string Cell, string? Country)> cells)
    {
        int filled = 0;
        int numbers = 0;
        int certain = 0;
        int marked = 0;
        var different = new Dictionary<string, (string Cell, string? Country)>(StringComparer.Ordinal);
        foreach (var (cell, country) in cells)
        {
            if (string.IsNullOrWhiteSpace(cell) || NoValueWords.Contains(cell)
                || cell == SpreadsheetErrors.NotWorkedOut)
            {
                continue;
            }

            filled++;
            different[DigitsOf(cell) is { Length: > 0 } digits ? digits : cell] = (cell, country);
            bool isNumber = IsNumber(cell, country);
            numbers += isNumber ? 1 : 0;
            certain += isNumber && IsCertain(cell, country) ? 1 : 0;
            marked += isNumber && IsMarked(cell.TrimStart()) ? 1 : 0;
        }

        return new PhoneCells
        {
            Filled = filled,
            Share = filled == 0 ? 0 : numbers / (double)filled,
            CertainShare = filled == 0 ? 0 : certain / (double)filled,
            Cells = cells,
            AreMarked = filled > 0 && marked >= filled * MinShare,
            Different = different.Count <= MaxSpellings ? NumbersAmong(different.Values) : different.Count,
        };
    }

    /// <summary>How many numbers there are, however they are written: with the country code in one row, without it in
    /// another.</summary>
    private static int NumbersAmong(IEnumerable<(string Cell, string? Country)> cells) => cells
        .Select(one => PhoneNumberReader.Read(one.Cell, one.Country) is { E164: { } e164 } ? e164 : one.Cell)
        .Distinct(StringComparer.Ordinal)
        .Count();

    /// <summary>Whether a cell is a number or only lacks a country: not a date, an amount, an address, a Brazilian zip
    /// code (CEP, which is a mobile phone in Turkish).</summary>
    internal static bool IsNumber(string cell, string? country)
    {
        int digits = cell.Count(char.IsDigit);
        if (digits < MinDigits || LookAlikes.IsElseOfColumn(cell))
        {
            return PhoneText.HasExponent(cell.Trim(), out _);
        }

        return (digits <= MaxDigits && cell.All(IsPhoneCharacter))
            || PhoneNumberReader.ReadAll(cell, country).Any(IsReadable);
    }

    private static bool IsReadable(PhoneNumberReading reading) => reading.IsUsable
        || reading.Problem is PhoneNumberProblem.NoCountry or PhoneNumberProblem.UnknownCountry
            or PhoneNumberProblem.Extension;

    /// <summary>Whether a number's signs say that it is one: a plus sign, a zero or a bracket before it, or the groups
    /// of its country. Record ids are possible numbers of some country too, and so are invoices (2024-12345).</summary>
    private static bool IsCertain(string cell, string? country)
    {
        string bare = cell.Trim().TrimStart('\'');
        if (bare.All(char.IsDigit) && !bare.StartsWith("00", StringComparison.Ordinal))
        {
            return false;
        }

        // Written as people write numbers, and only the country is not known: each row will say so.
        bool isWrittenSo = bare[0] is '(' or '0' || _northAmerican.IsMatch(bare);
        var reading = PhoneNumberReader.Read(cell, country);
        if (reading.E164 is not { } e164)
        {
            return reading.Problem == PhoneNumberProblem.NoCountry && (isWrittenSo || Groups(bare) > MaxGroupsOfAnId);
        }

        if (IsMarked(bare))
        {
            return true;
        }

        // Elsewhere what is possible is other things as well (123-45-6789).
        return CallingCodes.Begins(e164.Substring(1), NumberPlan.NorthAmerica) ? isWrittenSo
            : NumberPlan.IsAssigned(e164) && (isWrittenSo || NumberPlan.IsMobile(e164));
    }

    private static bool IsMobileAtHome((string Cell, string? Country) cell) =>
        Countries.Find(cell.Country) is { } region
        && SingleNumber.ValidAtHome(cell.Cell, region).Exists(static one => NumberPlan.IsMobile(one.E164));

    private static bool IsMarked(string cell) => cell.Contains("+") || cell.StartsWith("00", StringComparison.Ordinal);

    private static int Groups(string cell) => cell.Split(_betweenGroups, StringSplitOptions.RemoveEmptyEntries).Length;

    private static bool IsPhoneCharacter(char character) =>
        char.IsDigit(character)
        || character is '+' or '-' or '(' or ')' or '.' or ' ' or '/' or '\'' or '\u00A0' or '\u2011' or '\u2013'
            or '\uFF0B';

    private static string DigitsOf(string cell) => new([.. cell.Where(char.IsDigit)]);
}
