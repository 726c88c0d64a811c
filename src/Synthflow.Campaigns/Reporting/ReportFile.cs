using System.Text;
using Synthflow.Campaigns.Files;
using Synthflow.Campaigns.Journal;

namespace Synthflow.Campaigns.Reporting;

/// <summary>
/// The file of a report: written beside its place and then put there, so that a failure leaves the old one whole.
/// </summary>
internal static class ReportFile
{
    /// <summary>Stands near the beginning of every page.</summary>
    public const string Mark = "<meta name=\"generator\" content=\"Synthflow.PowerShell campaign report\">";

    private const int BytesLookedAt = 16 * 1024;

    /// <exception cref="CampaignException"><c>ReportNotWritable</c>: what is
    /// there is not to be written over.</exception>
    /// <exception cref="IOException">The disk is full, the folder is not there, …</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void Write(string path, bool withMark, bool overwrite, Action<TextWriter> write)
    {
        // Where it is a link the report belongs where that points to, and the link stays one.
        path = FileSystem.RealPathOf(Path.GetFullPath(path));
        ThrowIfItMustStay(path, overwrite);
        var temporary = Path.Combine(
            Path.GetDirectoryName(path) ?? "", "." + Path.GetFileName(path) + "." + Path.GetRandomFileName() + ".tmp");
        try
        {
            using (var stream = FileSystem.CreateForOwner(temporary))
            {
                using (var writer = new StreamWriter(stream, new UTF8Encoding(withMark), 4096, leaveOpen: true))
                {
                    writer.NewLine = "\n";
                    write(writer);
                }

                // Else a power cut after the move could leave an empty page in the place of the old one.
                stream.Flush(flushToDisk: true);
            }

            Place(temporary, path);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    public static CampaignException NotWritable(
        string path, string what, string nextStep, Exception? exception = null) => new(
        ErrorIds.ReportNotWritable, Text.Of(Messages.ReportNotWritable, path, what), nextStep, exception);

    private static void ThrowIfItMustStay(string path, bool overwrite)
    {
        if (Path.GetDirectoryName(path) is { Length: > 0 } folder && !Directory.Exists(folder))
        {
            throw NotWritable(
                path,
                Text.Of(Messages.ReportNotWritable_NoFolder, folder),
                Messages.ReportNotWritable_NoFolder_NextStep);
        }

        if (Directory.Exists(path))
        {
            throw NotWritable(
                path,
                Messages.ReportNotWritable_Folder,
                Text.Of(Messages.ReportNotWritable_Folder_NextStep, Path.Combine(path, "report.html")));
        }

        if (JournalGuard.IsNameOfAJournalOrLock(path))
        {
            throw Guarded(path);
        }

        if (!File.Exists(path))
        {
            return;
        }

        FileSystem.RequireRegular(path);
        if (JournalGuard.HoldsAJournalOrLock(path))
        {
            throw Guarded(path);
        }

        var beginning = BeginningOf(path);
        var isReport = beginning.Length == 0
            || beginning.IndexOf(Mark, StringComparison.Ordinal) >= 0
            // Behind the list's own columns, where it has them.
            || beginning.Split('\n')[0].IndexOf(CsvReport.Header, StringComparison.Ordinal) >= 0;
        var isReadOnly = File.GetAttributes(path).HasFlag(FileAttributes.ReadOnly);
        if (!overwrite && (!isReport || isReadOnly))
        {
            throw NotWritable(
                path,
                isReport ? Messages.ReportNotWritable_ReadOnly : Messages.ReportNotWritable_Exists,
                Messages.ReportNotWritable_Exists_NextStep);
        }
    }

    // A journal is all that keeps people from being texted twice: nothing is written over one, or what guards it.
    private static CampaignException Guarded(string path) =>
        NotWritable(path, Messages.ReportNotWritable_Journal, Messages.ReportNotWritable_Journal_NextStep);

    private static string BeginningOf(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[BytesLookedAt];
        var count = file.Read(bytes, 0, bytes.Length);
        return Encoding.UTF8.GetString(bytes, 0, count).TrimStart('\uFEFF');
    }

    /// <summary>A report holds whole numbers: only its owner can read it, whoever could read what was there.</summary>
    private static void Place(string temporary, string path)
    {
        if (!File.Exists(path))
        {
            File.Move(temporary, path);
            return;
        }

        FileSystem.Replace(temporary, path);
    }
}
