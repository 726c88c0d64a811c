using System.Text;

namespace Synthflow.ContactLists.Files;

/// <summary>Every sheet of a workbook as delimited text, for lists of which everything counts.</summary>
internal static class WorkbookSheets
{
    /// <summary>The sheets, hidden ones too; <see langword="null"/> where the file is no workbook.</summary>
    /// <param name="stream">The file; stays open where it is none.</param>
    /// <param name="name">The file, for messages.</param>
    /// <returns>Comma-separated rows, a line each, so that a line number is a row's.</returns>
    /// <exception cref="ContactListException">The workbook cannot be read.</exception>
    internal static List<(string Sheet, string Text)>? Read(Stream stream, string? name) =>
        Workbook.IsOne(ContactFileStreams.Look(stream), stream, name)
            ? [.. WorkbookRows.EverySheet(stream, name).Select(Text)] : null;

    private static (string Sheet, string Text) Text((string Sheet, List<string[]> Rows) sheet)
    {
        var text = new StringBuilder();
        foreach (string[] row in sheet.Rows)
        {
            _ = text.Append(string.Join(",", row.Select(Quoted))).Append('\n');
        }

        return (sheet.Sheet, text.ToString());
    }

    private static string Quoted(string cell) =>
        cell.IndexOfAny(['"', ',', '\n', '\r', '#']) < 0
            ? cell
            : "\"" + cell.Replace("\"", "\"\"").Replace('\n', ' ').Replace('\r', ' ') + "\"";
}
