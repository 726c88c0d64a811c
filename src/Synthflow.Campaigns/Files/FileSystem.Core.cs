using System.Runtime.Versioning;
using System.Security.AccessControl;

namespace Synthflow.Campaigns.Files;

internal static partial class FileSystem
{
    /// <summary>Where a link points to in the end; the path itself where it is no link, or nothing yet.</summary>
    /// <exception cref="IOException">The links go in a circle, …</exception>
    /// <exception cref="UnauthorizedAccessException">A folder on the way may not be read.</exception>
    public static string RealPathOf(string path)
    {
        try
        {
            return File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            // A new file; where the folder is missing, opening it says so.
            return path;
        }
    }

    /// <summary>Locks the first byte against other processes (fcntl); on macOS .NET has no such lock.</summary>
    /// <exception cref="IOException">Somebody else has it.</exception>
    public static void LockOnLinux(FileStream stream)
    {
        if (OperatingSystem.IsLinux())
        {
            stream.Lock(0, 1);
        }
    }

    /// <summary>Opens a file to write it alone, or makes it, readable by its owner only.</summary>
    public static FileStream OpenForOwner(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return File.Exists(path)
                ? new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read, 1)
                : new FileInfo(path).Create(
                    FileMode.CreateNew, FileSystemRights.FullControl, FileShare.Read, 1, FileOptions.None, OwnerOnly());
        }

        return new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.ReadWrite,
            Share = FileShare.Read,
            BufferSize = 0,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        });
    }

    /// <summary>Opens or makes a file that nobody else can open; on Windows it goes when it is closed.</summary>
    public static FileStream OpenLockFile(string path)
    {
        var stream = new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            BufferSize = 0,
            Options = OperatingSystem.IsWindows() ? FileOptions.DeleteOnClose : FileOptions.None,
        };
        if (!OperatingSystem.IsWindows())
        {
            stream.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(path, stream);
    }

    /// <summary>
    /// Puts a file in the place of another; whoever could read that one, and nobody else, can read this one.
    /// </summary>
    public static void Replace(string temporary, string path)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(temporary, File.GetUnixFileMode(path));
            File.Move(temporary, path, overwrite: true);
            return;
        }

        File.SetAttributes(path, File.GetAttributes(path) & ~FileAttributes.ReadOnly);
        File.Replace(temporary, path, destinationBackupFileName: null);
    }

    [SupportedOSPlatform("windows")]
    private static partial FileSecurity OwnerOnly();
}
