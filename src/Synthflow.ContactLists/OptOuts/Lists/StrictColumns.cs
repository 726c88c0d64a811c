using Synthflow.ContactLists.Columns;
using Synthflow.ContactLists.Numbers;

namespace Synthflow.ContactLists.OptOuts.Lists;

/// <summary>The columns of an opt-out list that are of numbers, and how strict each is: a cell that cannot be read is
/// somebody who would be texted, and stops everything.</summary>
internal static class StrictColumns
{
    private const double NumberShare = 0.5;
    private const int LongestZipCode = 8;

    /// <summary>Finds them: by a word for phone, or because half of the cells are numbers. Every list has one: where
    /// there is no such, it is the column with most numbers, unless most of its cells are words.</summary>
    /// <param name="headers">The headers.</param>
    /// <param name="sample">The first rows.</param>
    /// <param name="rules">By what numbers are read.</param>
    /// <returns>For each column what a cell of it that cannot be read means.</returns>
    internal static Strictness[] Of(IReadOnlyList<string> headers, IReadOnlyList<string[]> sample, NumberRules rules)
    {
        var columns = headers.Select((_, column) => Count(RowCells.OfColumn(sample, column), rules)).ToList();
        Strictness[] strict = [.. headers.Select((header, column) =>
            !(IsNamed(header) || IsNamedByCells(header, columns[column]))
                || IsZipCode(header, RowCells.OfColumn(sample, column))
                ? PhoneHeader.IsHashed(header) ? Strictness.Hashed
                    : HasHalf(columns[column]) ? Strictness.ByCells
                    : Strictness.None
                : IsOwn(header,
                    PhoneCells.Of(RowCells.OfColumn(sample, column).Select(cell => (cell, rules.DefaultCountry))))
                    ? Strictness.Own
                    : Strictness.ByName)];
        if (Array.TrueForAll(strict, static one => one is Strictness.None or Strictness.Hashed)
            && columns.FindIndex(column => column.Numbers == columns.Max(static other => other.Numbers)) is var most
            && columns[most] is { Numbers: > 0 } found
            && found.Numbers + found.Lost >= found.Filled * NumberShare)
        {
            strict[most] = Strictness.ByCells;
        }

        return strict;
    }

    /// <summary>Whether it is named for the person's own phone, and is not the one number of those who keep the
    /// list.</summary>
    private static bool IsOwn(string header, PhoneCells cells) =>
        PhoneHeader.Of(header) is { Claim: >= PhoneClaim.Phone, IsAbout: false } && !cells.IsConstant;

    private static bool HasHalf((int Filled, int Numbers, int Lost) column) =>
        column.Numbers >= Math.Max(1, column.Filled * NumberShare);

    /// <summary>By a word for phone, or one for a place alone (Home).</summary>
    private static bool IsNamed(string header) => HeaderWords.PhoneRank(header) > 0
        || (PhoneWords.Of(header) is { Count: > 0 } words
            && words.TrueForAll(static word => PhoneWords.Place.Contains(word) || PhoneWords.Neutral.Contains(word))
            && words.Exists(PhoneWords.Second.Contains));

    /// <summary>It says more of a phone (Verified phone), and its cells are numbers, whole or damaged.</summary>
    private static bool IsNamedByCells(string header, (int Filled, int Numbers, int Lost) cells) =>
        cells.Filled > 0 && cells.Numbers + cells.Lost >= cells.Filled * NumberShare
        && PhoneHeader.BesideAbout(header).Claim > PhoneClaim.Never;

    // CEP is a mobile phone in Turkish and a zip code in Portuguese.
    private static bool IsZipCode(string header, IEnumerable<string> cells) => PhoneWords.Of(header) is ["CEP", ..]
        && cells.Where(static cell => !string.IsNullOrWhiteSpace(cell))
            .All(static cell => cell.Count(PhoneText.IsDigit) <= LongestZipCode);

    /// <summary>How many cells have anything in them, a number, and what may be a number and cannot be read.</summary>
    private static (int Filled, int Numbers, int Lost) Count(IEnumerable<string> cells, in NumberRules rules)
    {
        var (filled, numbers, lost) = (0, 0, 0);
        foreach (string cell in cells.Where(static cell => !string.IsNullOrWhiteSpace(cell)))
        {
            var read = OptOutCells.Read(cell, rules);
            filled++;
            numbers += read.Numbers.Count > 0 ? 1 : 0;
            lost += read.Numbers.Count == 0 && (read.IsLost || SpreadsheetErrors.Are(cell)) ? 1 : 0;
        }

        return (filled, numbers, lost);
    }
}
