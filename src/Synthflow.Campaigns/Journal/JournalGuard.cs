using System.Text;

namespace Synthflow.Campaigns.Journal;

/// <summary>Knows journals and their lock files, so that nothing is ever written over one.</summary>
public static class JournalGuard
{
    private const int BytesLookedAt = 4096;
    private const string Beginning = "{\"seq\":";

    /// <summary>Whether a path is a journal's or a lock file's: by its name, or by what the file there holds.</summary>
    /// <param name="path">A full path; links are followed. What is not there yet may have such a name.</param>
    /// <exception cref="IOException">It cannot be looked into.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be looked into.</exception>
    public static bool IsJournalOrLock(string path)
    {
        path = Files.FileSystem.RealPathOf(path);
        return IsNameOfAJournalOrLock(path) || (File.Exists(path) && HoldsAJournalOrLock(path));
    }

    /// <summary>Whether a path leads to a certain journal, or its lock file, also where neither is there yet.</summary>
    /// <param name="journal">The journal's full path.</param>
    /// <param name="path">Another full path.</param>
    public static bool IsJournalOrLockOf(string journal, string path) =>
        Files.SameFile.Is(path, journal) || Files.SameFile.Is(path, JournalLock.PathOf(journal));

    /// <summary>Whether a journal was begun under this name (also where it is gone), or it is the name of one's
    /// lock.</summary>
    /// <remarks>Lock files are not opened: that would take the lock from a campaign of this process.</remarks>
    internal static bool IsNameOfAJournalOrLock(string realPath) =>
        JournalLock.KnowsJournal(realPath)
        || (JournalLock.JournalOf(realPath) is { } journal && File.Exists(journal) && HoldsAJournalOrLock(journal));

    internal static bool HoldsAJournalOrLock(string realPath)
    {
        Files.FileSystem.RequireRegular(realPath);
        using var file = new FileStream(
            realPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1);
        var bytes = new byte[BytesLookedAt];
        var count = file.Read(bytes, 0, bytes.Length);
        // Zeros and line breaks may stand before the first good line of a journal that was damaged.
        var text = Encoding.UTF8.GetString(bytes, 0, count).TrimStart('\uFEFF', '\0', '\r', '\n', ' ');
        return text.StartsWith(Beginning, StringComparison.Ordinal) || JournalLock.IsNote(bytes, count);
    }
}
