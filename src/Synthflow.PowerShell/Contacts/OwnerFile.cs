using Synthflow.Campaigns.Journal;

namespace Synthflow.PowerShell.Contacts;

/// <summary>A new file with people's numbers in it: on Unix nobody but its owner can read it, on Windows its folder
/// decides.</summary>
internal static partial class OwnerFile
{
    /// <summary>Makes the file; an existing one is taken away first where that is asked for.</summary>
    /// <exception cref="IOException">It is there, or cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made.</exception>
    internal static FileStream Create(string path, bool replace)
    {
        if (replace && File.Exists(path) && !JournalGuard.IsJournalOrLock(path))
        {
            File.Delete(path);
        }

        return Create(path);
    }
}
