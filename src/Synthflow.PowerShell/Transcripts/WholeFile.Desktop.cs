namespace Synthflow.PowerShell.Transcripts;

internal static partial class WholeFile
{
    // On Windows a file has the rights of its folder: that of its user, in their own folders.
    private static partial FileStream Create(string path) =>
        new(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
}
