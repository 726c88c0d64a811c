using Synthflow.Campaigns.Journal;

namespace Synthflow.Campaigns.Reporting;

/// <summary>Writes what became of a campaign as one page or one table.</summary>
public static class CampaignReport
{
    /// <summary>One self-contained HTML page: no script, nothing loaded from elsewhere, light and dark, fit for
    /// print.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="path">The page. A report that is there is replaced once the new one is whole.</param>
    /// <param name="title">Its title, or <see langword="null"/> for the journal's name.</param>
    /// <param name="clock">Says when it was made.</param>
    /// <param name="overwrite">Whether a file that is not a report, or is read-only, is replaced too; a journal never
    /// is.</param>
    /// <exception cref="CampaignException"><c>JournalDamaged</c>, <c>JournalNotReadable</c>,
    /// <c>ReportNotWritable</c>.</exception>
    public static void WriteHtml(
        JournalReader journal, string path, string? title, TimeProvider clock, bool overwrite) =>
        WriteHtml(ReportInput.Of(journal), path, title, clock, overwrite);

    /// <summary>The same of several parts, of the rows of the list, of replies.</summary>
    /// <inheritdoc cref="WriteHtml(JournalReader, string, string?, TimeProvider, bool)"/>
    public static void WriteHtml(ReportInput input, string path, string? title, TimeProvider clock, bool overwrite)
    {
        var name = title ?? NameOf(input);
        // Rows are asked for once it is clear that the page may be written: reading chats takes its time.
        Write(path, withMark: false, overwrite,
            writer => new HtmlReport(ReportData.Of(input), name, clock.GetUtcNow()).Write(writer));
    }

    /// <summary>A table of all numbers, comma-separated, UTF-8 with mark, for spreadsheets.</summary>
    /// <remarks>Cells that a spreadsheet would take for a formula get an apostrophe in front.</remarks>
    /// <inheritdoc cref="WriteHtml(JournalReader, string, string?, TimeProvider, bool)"/>
    public static void WriteCsv(JournalReader journal, string path, bool overwrite) =>
        WriteCsv(ReportInput.Of(journal), path, overwrite);

    /// <summary>The same of several parts, of the rows of the list, of replies.</summary>
    /// <inheritdoc cref="WriteCsv(JournalReader, string, bool)"/>
    public static void WriteCsv(ReportInput input, string path, bool overwrite) =>
        Write(path, withMark: true, overwrite, writer => CsvReport.Write(input, writer));

    /// <summary>The columns that a table may have of its own: a column of a list with such a name is called
    /// otherwise.</summary>
    public static IReadOnlyList<string> CsvColumns => CsvReport.Columns;

    // Of parts, what their names have in common would be a guess: the first one's, and how many it is not alone.
    private static string NameOf(ReportInput input)
    {
        var name = System.IO.Path.GetFileNameWithoutExtension(input.Journals[0].Path);
        return input.Journals.Count == 1 ? name : Text.Of("{0} and {1} more", name, input.Journals.Count - 1);
    }

    private static void Write(string path, bool withMark, bool overwrite, Action<TextWriter> write)
    {
        try
        {
            ReportFile.Write(path, withMark, overwrite, write);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw ReportFile.NotWritable(
                path, Text.Harmless(exception.Message), Messages.ReportNotWritable_NextStep, exception);
        }
    }
}
