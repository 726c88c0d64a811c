using Synthflow.ContactLists.Text;

namespace Synthflow.ContactLists.Columns;

/// <summary>Rows above the header: a report's title, who exported it and when.</summary>
internal static class TitleRows
{
    private const int RowsLookedAt = 20;

    /// <summary>How many of the rows with anything in them stand above the header.</summary>
    /// <param name="rows">The first rows, blank ones left out.</param>
    /// <param name="phoneColumn">The header of the phone column, where it is known.</param>
    internal static int Count(List<string[]> rows, string? phoneColumn)
    {
        var first = rows.Take(RowsLookedAt).ToList();
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

    private static bool IsHeader(string[] cells, int widest, string? phoneColumn)
    {
        if (Filled(cells) * 2 <= widest || Array.Exists(cells, HasNumber))
        {
            return false;
        }

        string? wanted = phoneColumn?.Trim();
        return string.IsNullOrEmpty(wanted)
            ? Filled(cells) > 0
            : Array.Exists(cells, cell => string.Equals(cell.Trim(), wanted, StringComparison.OrdinalIgnoreCase));
    }

    private static int Filled(string[] cells) => cells.Count(cell => !string.IsNullOrWhiteSpace(cell));

    private static bool IsPhoneHeader(string cell) =>
        PhoneHeader.Of(cell) is { Claim: > PhoneClaim.Never, IsPlain: true };

    private static bool HasNumber(string cell) => PhoneCells.IsNumber(cell, country: null);
}
