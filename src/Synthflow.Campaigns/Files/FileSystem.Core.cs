using System.Runtime.Versioning;
using System.Security.AccessControl;

namespace Synthflow.Campaigns.Files;

internal static partial class FileSystem
{
    private const UnixFileMode OwnerMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;

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

    /// <summary>Puts a file, which only its owner can read, in the place of another; it stays so.</summary>
    public static void Replace(string temporary, string path)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.Move(temporary, path, overwrite: true);
            return;
        }

        File.SetAttributes(path, File.GetAttributes(path) & ~FileAttributes.ReadOnly);
        try
        {
            // The new file takes over the rights of the old one: those are narrowed first.
            new FileInfo(path).SetAccessControl(OwnerOnly());
            File.Replace(temporary, path, destinationBackupFileName: null);
        }
        catch (Exception exception) when (IsOfThePlace(exception) && File.Exists(temporary))
        {
            // A share or a FAT volume knows no replacing, and a file of somebody else's keeps its rights: a file that
            // is moved over it has its own.
            File.Move(temporary, path, overwrite: true);
        }
    }

    /// <summary>Puts a file in the place of another, with the rights that this one had.</summary>
    public static void ReplaceWithItsRights(string temporary, string path)
    {
        try
        {
            if (OperatingSystem.IsWindows())
            {
                // It takes over the rights of the old one.
                File.Replace(temporary, path, destinationBackupFileName: null);
                return;
            }

            File.SetUnixFileMode(temporary, File.GetUnixFileMode(path));
        }
        catch (Exception exception) when (IsOfThePlace(exception) && File.Exists(temporary))
        {
            // A place without rights of its own, or one that knows no replacing.
        }

        File.Move(temporary, path, overwrite: true);
    }

    private static FileStream OpenForOwner(string path, FileMode mode, FileShare share)
    {
        if (!OperatingSystem.IsWindows())
        {
            var stream = new FileStream(path, new FileStreamOptions
            {
                Mode = mode,
                Access = FileAccess.ReadWrite,
                Share = share,
                BufferSize = 0,
                UnixCreateMode = OwnerMode,
            });
            Narrow(stream);
            return stream;
        }

        if (mode == FileMode.CreateNew || !File.Exists(path))
        {
            // More rights than these would shut out whoever wants to read it meanwhile.
            return new FileInfo(path).Create(
                FileMode.CreateNew,
                FileSystemRights.Read | FileSystemRights.Write,
                share,
                1,
                FileOptions.None,
                OwnerOnly());
        }

        var opened = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, share, 1);
        Narrow(path);
        return opened;
    }

    [UnsupportedOSPlatform("windows")]
    private static void Narrow(FileStream stream)
    {
        try
        {
            if (File.GetUnixFileMode(stream.SafeFileHandle) is var mode && (mode & ~OwnerMode) != UnixFileMode.None)
            {
                File.SetUnixFileMode(stream.SafeFileHandle, mode & OwnerMode);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Somebody else's file, or a share that has no rights of its own: it is as narrow as it gets.
        }
    }

    [SupportedOSPlatform("windows")]
    private static void Narrow(string path)
    {
        try
        {
            new FileInfo(path).SetAccessControl(OwnerOnly());
        }
        catch (Exception exception) when (IsOfThePlace(exception))
        {
            // As above.
        }
    }

    [SupportedOSPlatform("windows")]
    private static partial FileSecurity OwnerOnly();
}
