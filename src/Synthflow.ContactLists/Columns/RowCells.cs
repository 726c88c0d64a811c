using Synthflow.ContactLists.OptOuts.Cells;

namespace Synthflow.ContactLists.Columns;

/// <summary>Looks at the cells of a row, which may be fewer or more than the headers.</summary>
internal static class RowCells
{
    internal static string? At(IReadOnlyList<string?> cells, int column) =>
        column >= 0 && column < cells.Count ? cells[column] : null;

    /// <summary>The cells of a column in those rows that reach it.</summary>
    internal static IEnumerable<string> OfColumn(IEnumerable<string[]> rows, int column) =>
        rows.Where(row => column < row.Length).Select(row => row[column]);

    /// <summary>The same of those rows that have other texts beside it: one alone is a heading.</summary>
    internal static IEnumerable<string> OfColumnOfPeople(IEnumerable<string[]> rows, int column) =>
        OfColumn(rows.Where(static row => StopHeading.OnlyText(row) is null), column);

    internal static string? TrimmedAt(IReadOnlyList<string?> cells, int column)
    {
        string? trimmed = At(cells, column)?.Trim();
        return string.IsNullOrEmpty(trimmed) ? null : trimmed;
    }

    /// <summary>The text of several cells with spaces between, or <see langword="null"/>.</summary>
    internal static string? Joined(IReadOnlyList<string?> cells, IReadOnlyList<int> columns)
    {
        string? joined = null;
        for (int index = 0; index < columns.Count; index++)
        {
            string? part = TrimmedAt(cells, columns[index]);
            joined = joined is null ? part : part is null ? joined : string.Concat(joined, " ", part);
        }

        return joined;
    }

    /// <summary>Whether there is nothing from a column on.</summary>
    internal static bool AreBlank(IReadOnlyList<string?> cells, int from)
    {
        for (int column = from; column < cells.Count; column++)
        {
            if (!string.IsNullOrWhiteSpace(cells[column]))
            {
                return false;
            }
        }

        return true;
    }
}
