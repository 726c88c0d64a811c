using System.Security.AccessControl;

namespace Synthflow.Campaigns.Files;

internal static partial class FileSystem
{
    /// <summary>The path itself: .NET Framework does not follow links, Windows does when it opens the file.</summary>
    public static string RealPathOf(string path) => path;

    /// <summary>Nothing to do: .NET Framework is Windows, where an open file is shut to other writers.</summary>
    public static void LockOnLinux(FileStream stream) => _ = stream;

    /// <summary>Opens a file to write it alone, or makes it, readable by its owner only.</summary>
    public static FileStream OpenForOwner(string path) =>
        Environment.OSVersion.Platform == PlatformID.Win32NT && !File.Exists(path)
            ? new FileStream(
                path,
                FileMode.CreateNew,
                FileSystemRights.FullControl,
                FileShare.Read,
                1,
                FileOptions.None,
                OwnerOnly())
            : new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, 1);

    /// <summary>Opens or makes a file that nobody else can open; it goes when it is closed.</summary>
    public static FileStream OpenLockFile(string path)
    {
        var isWindows = Path.DirectorySeparatorChar == '\\'; // else it is Mono
        var options = isWindows ? FileOptions.DeleteOnClose : FileOptions.None;
        return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, options);
    }

    /// <summary>
    /// Puts a file in the place of another; whoever could read that one, and nobody else, can read this one.
    /// </summary>
    public static void Replace(string temporary, string path)
    {
        File.SetAttributes(path, File.GetAttributes(path) & ~FileAttributes.ReadOnly);
        File.Replace(temporary, path, destinationBackupFileName: null);
    }

    private static partial FileSecurity OwnerOnly();
}
