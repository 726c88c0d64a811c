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
        for (int row = 0; row < first.Count; row++)
        {
            if (IsHeader(first[row], widest, phoneColumn))
            {
                return row;
            }

            // A title fills a cell or two of a wide table, is no column's name, and has nobody's number in it.
            if (Filled(first[row]) * 2 > widest || Array.Exists(first[row], cell => HasNumber(cell) || IsPhoneHeader(cell)))
            {
                return 0;
            }
        }

        return 0;
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

    private static bool IsPhoneHeader(string cell) => PhoneHeader.Of(cell) is { Claim: > PhoneClaim.Never, IsPlain: true };

    private static bool HasNumber(string cell) => PhoneCells.IsNumber(cell, country: null);
}
