using System.Text;
using Synthflow.Campaigns.Journal;

namespace Synthflow.PowerShell.Transcripts;

/// <summary>
/// A file that is there whole or not at all: written beside its place, and put there when it is complete. Nobody but
/// its owner can read it where the system knows owners of files by mode.
/// </summary>
internal static partial class WholeFile
{
    /// <exception cref="SynthflowException"><c>TranscriptNotWritable</c>, with the next step.</exception>
    public static void Write(string path, string text, bool withMark, bool overwrite)
    {
        RequirePlace(path, overwrite);
        var temporary = Path.Combine(
            Path.GetDirectoryName(path) ?? "", "." + Path.GetFileName(path) + "." + Path.GetRandomFileName() + ".tmp");
        try
        {
            using (var stream = Create(temporary))
            {
                using (var writer = new StreamWriter(stream, new UTF8Encoding(withMark), 4096, leaveOpen: true))
                {
                    writer.Write(text);
                }

                stream.Flush(flushToDisk: true);
            }

            if (overwrite && File.Exists(path))
            {
                Replace(temporary, path);
            }
            else
            {
                // Refuses where somebody made the file meanwhile.
                File.Move(temporary, path);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw NotWritable(path, exception.Message, Messages.TranscriptNotWritable_NextStep, exception);
        }
        finally
        {
            Delete(temporary);
        }
    }

    /// <summary>Refuses a place where nothing is to be written; it is asked before anything is read, too.</summary>
    /// <exception cref="SynthflowException"><c>TranscriptNotWritable</c>, with the next step.</exception>
    public static void RequirePlace(string path, bool overwrite)
    {
        if (Directory.Exists(path))
        {
            throw NotWritable(
                path, Messages.TranscriptNotWritable_Folder, Messages.TranscriptNotWritable_Folder_NextStep);
        }

        if (Path.GetDirectoryName(path) is { Length: > 0 } folder && !Directory.Exists(folder))
        {
            throw NotWritable(
                path,
                Text.Of(Messages.TranscriptNotWritable_NoFolder, folder),
                Messages.TranscriptNotWritable_NoFolder_NextStep);
        }

        if (!overwrite && File.Exists(path))
        {
            throw NotWritable(
                path, Messages.TranscriptNotWritable_Exists, Messages.TranscriptNotWritable_Exists_NextStep);
        }

        // A journal may have any name, also one that ends as a transcript does.
        if (IsJournalOrLock(path))
        {
            throw NotWritable(
                path, Messages.TranscriptNotWritable_Journal, Messages.TranscriptNotWritable_Journal_NextStep);
        }
    }

    private static bool IsJournalOrLock(string path)
    {
        try
        {
            return JournalGuard.IsJournalOrLock(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw NotWritable(path, exception.Message, Messages.TranscriptNotWritable_NextStep, exception);
        }
    }

    private static partial FileStream Create(string path);

    private static partial void Replace(string temporary, string path);

    private static void Delete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What went wrong before is what is said; a leftover harms nobody.
        }
    }

    /// <summary>The error of a place where no transcript is written.</summary>
    public static SynthflowException NotWritable(
        string path, string what, string nextStep, Exception? exception = null) => new(
        ErrorIds.TranscriptNotWritable,
        Text.Of(Messages.TranscriptNotWritable, path, what.TrimEnd('.')),
        exception)
    {
        RecommendedAction = nextStep,
    };
}
