using System.Management.Automation;
using Synthflow.Campaigns;
using Synthflow.Campaigns.Journal;
using Synthflow.PowerShell.Cmdlets;

namespace Synthflow.PowerShell.Campaigns;

/// <summary>
/// The journals that a path names, as file cmdlets take it: also relative, of a provider, with wildcards.
/// </summary>
internal static class JournalPaths
{
    private const string LockEnding = ".lock";

    /// <summary>The full paths; none where wildcards match no file.</summary>
    /// <exception cref="SynthflowException"><c>JournalNotReadable</c>: it is not the path of a file.</exception>
    public static IReadOnlyList<string> Of(string given, SessionState session)
    {
        var paths = FilePaths.Matching(session, given, ErrorIds.JournalNotReadable);
        return WildcardPattern.ContainsWildcardCharacters(given)
            ? [.. paths.Where(static path => File.Exists(path) && !IsLockOfAJournal(path))]
            : paths;
    }

    /// <summary>A journal to be written needs its folder, and a name that is a file's: said before anybody is asked,
    /// and not after; a plan says it, too.</summary>
    /// <exception cref="CampaignException"><c>JournalNotWritable</c>.</exception>
    public static void RequirePlace(string journalPath)
    {
        CampaignJournal.RequireFile(journalPath);
        if (Path.GetDirectoryName(Path.GetFullPath(journalPath)) is { Length: > 0 } folder && !Directory.Exists(folder))
        {
            throw new CampaignException(
                ErrorIds.JournalNotWritable,
                Text.Of(Core.Messages.JournalNotWritable, journalPath,
                    Text.Of(Core.Messages.JournalNotWritable_NoFolder, folder)),
                Core.Messages.JournalNotWritable_NoFolder_NextStep)
            {
                JournalPath = journalPath,
            };
        }
    }

    /// <summary>Says that there is nothing by these wildcards.</summary>
    public static CampaignException NoMatch(string given) => new(
        ErrorIds.JournalNotReadable,
        Text.Of(Core.Messages.JournalNotReadable, given, Messages.JournalNotReadable_NoMatch),
        Core.Messages.JournalNotReadable_NotFound_NextStep);

    private static bool IsLockOfAJournal(string path) =>
        path.EndsWith(LockEnding, StringComparison.OrdinalIgnoreCase)
        && File.Exists(path.Substring(0, path.Length - LockEnding.Length));
}
