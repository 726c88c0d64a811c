namespace Synthflow.PowerShell.Transcripts;

internal static partial class WholeFile
{
    // On Windows a file has the rights of its folder: that of its user, in their own folders.
    private static partial FileStream Create(string path) =>
        new(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);

    // A share or a FAT volume knows no replacing: there the old file goes first.
    private static partial void Replace(string temporary, string path)
    {
        try
        {
            File.Replace(temporary, path, destinationBackupFileName: null);
        }
        catch (Exception exception) when (
            exception is IOException or PlatformNotSupportedException && File.Exists(temporary))
        {
            File.Delete(path);
            File.Move(temporary, path);
        }
    }
}
