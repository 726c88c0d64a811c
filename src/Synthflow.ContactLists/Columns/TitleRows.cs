using Synthflow.ContactLists.Text;

namespace Synthflow.ContactLists.Columns;

/// <summary>Rows above the header: a report's title, who exported it and when.</summary>
internal static class TitleRows
{
    private const int RowsLookedAt = 20;
    private const int RowsBelow = 100;

    /// <summary>A row with a number in it may be somebody: a title has no more than its label and the number.</summary>
    private const int CellsOfATitle = 2;

    private const int MostNumbersAbove = 3;

    /// <summary>How many of the rows with anything in them stand above the header.</summary>
    /// <param name="rows">The first rows, blank ones left out.</param>
    /// <param name="phoneColumn">The header of the phone column, where it is known.</param>
    internal static int Count(List<string[]> rows, string? phoneColumn)
    {
        var first = rows.Take(RowsLookedAt).ToList();
        if (PlainHeader(rows, first, phoneColumn) is { } place)
        {
            return place;
        }

        int widest = first.Select(Filled).DefaultIfEmpty(0).Max();

        // A title fills a cell or two of a wide table. One with a number in it (the firm's telephone, an account, a
        // time stamp) or a column's name may be the list itself, unless the first full row names a phone column.
        int full = first.FindIndex(row => Filled(row) * 2 > widest);
        bool mayBeTheList = full > 0
            && first.Take(full).Any(row => Array.Exists(row, cell => HasNumber(cell) || IsPhoneHeader(cell)));
        return full > 0 && IsHeader(first[full], widest, phoneColumn)
            && (!mayBeTheList || !string.IsNullOrEmpty(phoneColumn?.Trim()) || Array.Exists(first[full], IsPhoneHeader))
            ? full
            : 0;
    }

    /// <summary>The first of them, for people.</summary>
    internal static string Shown(List<string[]> rows) =>
        ShownText.Header(Array.Find(rows[0], cell => !string.IsNullOrWhiteSpace(cell)) ?? string.Empty);

    /// <summary>The row that names a phone column plainly, with numbers in it below: it is the header whatever stands
    /// above.</summary>
    private static int? PlainHeader(List<string[]> rows, List<string[]> first, string? phoneColumn)
    {
        for (int row = 0; row < first.Count; row++)
        {
            string[] cells = first[row];
            if (Array.Exists(cells, HasNumber))
            {
                continue;
            }

            int place = row;
            if (Enumerable.Range(0, cells.Length).Any(column => Names(cells[column], phoneColumn)
                && HasNumbersBelow(rows, place, column, phoneColumn)))
            {
                return MayBePeople(first, row) ? null : row;
            }
        }

        return null;
    }

    private static bool Names(string cell, string? phoneColumn) => string.IsNullOrWhiteSpace(phoneColumn)
        ? IsPhoneHeader(cell)
        : string.Equals(cell.Trim(), phoneColumn!.Trim(), StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a column holds numbers; not where a better name of it stands below (<c>Phones</c> above
    /// <c>Home</c> and <c>Mobile</c>).</summary>
    private static bool HasNumbersBelow(List<string[]> rows, int header, int column, string? phoneColumn)
    {
        var below = rows.Skip(header + 1).Take(RowsBelow)
            .Select(row => RowCells.At(row, column) ?? string.Empty)
            .ToList();
        return below.Find(static cell => !string.IsNullOrWhiteSpace(cell)) is { } next
            && !Names(next, phoneColumn)
            && PhoneCells.Of(below.Select(static cell => (cell, (string?)null))).AreNumbers;
    }

    /// <summary>Whether the rows with numbers above a header may be people of another list.</summary>
    private static bool MayBePeople(List<string[]> first, int header)
    {
        var numbers = first.Take(header).Where(static row => Array.Exists(row, HasNumber)).ToList();
        return numbers.Count > MostNumbersAbove || numbers.Exists(row => Filled(row) > CellsOfATitle
            || (Filled(first[header]) <= CellsOfATitle
                && !IsLabel(Array.Find(row, static cell => !string.IsNullOrWhiteSpace(cell))!)));
    }

    /// <summary><c>Fax:</c>, <c>Tel.</c></summary>
    private static bool IsLabel(string cell) =>
        cell.TrimEnd().EndsWith(":", StringComparison.Ordinal) || PhoneHeader.Of(cell).Claim != PhoneClaim.None;

    private static bool IsHeader(string[] cells, int widest, string? phoneColumn)
    {
        if (Filled(cells) * 2 <= widest || Array.Exists(cells, HasNumber))
        {
            return false;
        }

        string? wanted = phoneColumn?.Trim();
        return string.IsNullOrEmpty(wanted)
            ? Filled(cells) > 0
            : Array.Exists(cells, cell => HeaderNames.AreSame(cell, wanted));
    }

    private static int Filled(string[] cells) => cells.Count(cell => !string.IsNullOrWhiteSpace(cell));

    /// <summary>Whether a cell names a phone column, and nothing else.</summary>
    internal static bool IsPhoneHeader(string cell) =>
        PhoneHeader.Of(cell) is { Claim: > PhoneClaim.Never, IsPlain: true };

    private static bool HasNumber(string cell) => PhoneCells.IsNumber(cell, country: null);
}
