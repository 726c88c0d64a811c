using Synthflow.ContactLists.Text;

namespace Synthflow.ContactLists.OptOuts.Cells;

/// <summary>Reads a cell of an opt-out column, and knows such columns by their headers.</summary>
public static class OptOutCell
{
    private const int LongestCellShown = 60;

    /// <summary>Whether the person opted out. What is not known to mean no means yes: a date, an x, a remark.</summary>
    /// <param name="cell">The cell's text, or <see langword="null"/>.</param>
    public static bool IsOptOut(string? cell) => OptOutAnswers.Of(cell) is OptOutAnswer.Yes or OptOutAnswer.Unclear;

    /// <summary>The columns that seem to say who opted out or who agreed.</summary>
    /// <param name="headers">The headers of a row.</param>
    /// <param name="heeded">A column that is heeded already.</param>
    /// <returns>Their headers as they can be shown, with commas between; <see langword="null"/> for none.</returns>
    public static string? ColumnsAmong(IReadOnlyList<string> headers, string heeded)
    {
        var found = UnusedOptOuts.Find(
            headers, static _ => [],
            column => string.Equals(headers[column].Trim(), heeded, StringComparison.OrdinalIgnoreCase));
        return found.Count == 0 ? null : ShownText.Headers(found.ConvertAll(static column => column.Header), "', '");
    }

    /// <summary>The column of a row whose cell says that its person opted out, where its header says nothing of
    /// it.</summary>
    /// <param name="headers">The headers of the row.</param>
    /// <param name="cells">Its cells.</param>
    /// <param name="heeded">A column that is heeded: what was imported before says in words why somebody is
    /// marked.</param>
    /// <returns>Header and cell as they can be shown; <see langword="null"/> for none.</returns>
    public static KeyValuePair<string, string>? StopAmong(
        IReadOnlyList<string> headers, IReadOnlyList<string?> cells, string heeded)
    {
        if (headers.Any(header => HeaderNames.AreSame(header, heeded)))
        {
            return null;
        }

        for (int column = 0; column < headers.Count && column < cells.Count; column++)
        {
            if (UnusedOptOuts.StopIn(headers[column], cells[column]) is { } said)
            {
                return new KeyValuePair<string, string>(
                    ShownText.Header(headers[column]), ShownText.Shorten(said, LongestCellShown));
            }
        }

        return null;
    }
}
