using System.Management.Automation;
using Synthflow.Campaigns.Journal;

namespace Synthflow.PowerShell.Completion;

/// <summary>Journals of campaigns, and the folders on the way to them: by what a file holds, and never a lock
/// file.</summary>
public sealed class JournalPathCompleter : Completer
{
    private const string LockEnding = ".lock";

    private protected override IEnumerable<CompletionResult> Complete(CompletionRequest request) =>
        // PowerShell's own completion of files: it knows folders, drives and how odd names are written.
        CompletionCompleters.CompleteFilename(request.Word)
            .Where(static found =>
                found.ResultType == CompletionResultType.ProviderContainer || IsJournal(found.ToolTip))
            .Select(Harmless);

    // A file may be called anything. What is harmless stays as PowerShell wrote it.
    private static CompletionResult Harmless(CompletionResult found) =>
        CommandLineWord.IsHarmless(found.CompletionText + found.ListItemText + found.ToolTip)
            ? found
            : Result(CommandLineWord.ValueOf(found.CompletionText), found.ListItemText, found.ToolTip);

    private static bool IsJournal(string path)
    {
        try
        {
            return !path.EndsWith(LockEnding, StringComparison.OrdinalIgnoreCase)
                && File.Exists(path)
                && JournalGuard.IsJournalOrLock(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What cannot be looked into is no journal to offer; the others are.
            return false;
        }
    }
}
