using System.Text;
using Synthflow.Campaigns.Journal;
using Synthflow.Client;

namespace Synthflow.Campaigns.Reporting;

/// <summary>Writes what became of a campaign as one page or one table.</summary>
public static class CampaignReport
{
    /// <summary>One self-contained HTML page: no script, nothing loaded from elsewhere, light and dark, fit for
    /// print.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="path">The page; it is overwritten.</param>
    /// <param name="title">Its title, or <see langword="null"/> for the journal's name.</param>
    /// <param name="clock">Says when it was made.</param>
    /// <exception cref="CampaignException"><c>JournalDamaged</c>, <c>JournalNotReadable</c>,
    /// <c>ReportNotWritable</c>.</exception>
    public static void WriteHtml(JournalReader journal, string path, string? title, TimeProvider clock)
    {
        var data = ReportData.Of(journal);
        Write(path, withMark: false, writer => new HtmlReport(
            data, title ?? System.IO.Path.GetFileNameWithoutExtension(journal.Path), clock.GetUtcNow()).Write(writer));
    }

    /// <summary>A table of all numbers, comma-separated, UTF-8 with mark, for spreadsheets.</summary>
    /// <remarks>Cells that a spreadsheet would take for a formula get an apostrophe in front.</remarks>
    /// <inheritdoc cref="WriteHtml"/>
    public static void WriteCsv(JournalReader journal, string path) =>
        Write(path, withMark: true, writer => CsvReport.Write(journal, writer));

    /// <summary>A journal is all that keeps people from being texted twice: nothing is written over one.</summary>
    private static bool IsJournal(string path)
    {
        if (!File.Exists(path))
        {
            return false;
        }

        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        return "{\"seq\":"u8.ToArray().All(expected => file.ReadByte() == expected);
    }

    private static void Write(string path, bool withMark, Action<TextWriter> write)
    {
        try
        {
            if (IsJournal(path))
            {
                throw new CampaignException(
                    nameof(Messages.ReportNotWritable),
                    Text.Of(Messages.ReportNotWritable, path, Messages.ReportNotWritable_Journal),
                    Messages.ReportNotWritable_NextStep);
            }

            using var writer = new StreamWriter(path, append: false, new UTF8Encoding(withMark)) { NewLine = "\n" };
            write(writer);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CampaignException(
                nameof(Messages.ReportNotWritable),
                Text.Of(Messages.ReportNotWritable, path, Text.Harmless(exception.Message)),
                Messages.ReportNotWritable_NextStep,
                exception);
        }
    }
}
