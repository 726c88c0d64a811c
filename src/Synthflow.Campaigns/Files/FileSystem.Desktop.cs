using System.Security.AccessControl;

namespace Synthflow.Campaigns.Files;

internal static partial class FileSystem
{
    /// <summary>The path itself: .NET Framework does not follow links, Windows does when it opens the file.</summary>
    public static string RealPathOf(string path) => path;

    /// <summary>Nothing to do: .NET Framework is Windows, where an open file is shut to other writers.</summary>
    public static void LockOnLinux(FileStream stream) => _ = stream;

    /// <summary>
    /// Opens a file to write it alone, or makes it; readable by its owner only, whatever was there.
    /// </summary>
    public static FileStream OpenForOwner(string path)
    {
        RequireRegular(path);
        return OpenForOwner(path, FileMode.OpenOrCreate, FileShare.Read);
    }

    /// <summary>Makes a file that was not there, readable by its owner only.</summary>
    public static FileStream CreateForOwner(string path) => OpenForOwner(path, FileMode.CreateNew, FileShare.None);

    /// <summary>Opens or makes a file that nobody else can open; it stays when it is closed.</summary>
    public static FileStream OpenLockFile(string path)
    {
        RequireRegular(path);
        return OpenForOwner(path, FileMode.OpenOrCreate, FileShare.None);
    }

    /// <summary>Puts a file, which only its owner can read, in the place of another; it stays so.</summary>
    /// <remarks>A share or a FAT volume knows no replacing: there the old file goes first.</remarks>
    public static void Replace(string temporary, string path)
    {
        File.SetAttributes(path, File.GetAttributes(path) & ~FileAttributes.ReadOnly);
        Narrow(path);
        try
        {
            File.Replace(temporary, path, destinationBackupFileName: null);
        }
        catch (Exception exception) when (exception is IOException or PlatformNotSupportedException && File.Exists(temporary))
        {
            File.Delete(path);
            File.Move(temporary, path);
        }
    }

    private static FileStream OpenForOwner(string path, FileMode mode, FileShare share)
    {
        // On Mono, which is not Windows, there are no such rights.
        var hasRights = Environment.OSVersion.Platform == PlatformID.Win32NT;
        if (hasRights && (mode == FileMode.CreateNew || !File.Exists(path)))
        {
            // More rights than these would shut out whoever wants to read it meanwhile.
            return new FileStream(
                path,
                FileMode.CreateNew,
                FileSystemRights.Read | FileSystemRights.Write,
                share,
                1,
                FileOptions.None,
                OwnerOnly());
        }

        var opened = new FileStream(path, mode, FileAccess.ReadWrite, share, 1);
        Narrow(path);
        return opened;
    }

    private static void Narrow(string path)
    {
        if (Environment.OSVersion.Platform != PlatformID.Win32NT)
        {
            return;
        }

        try
        {
            File.SetAccessControl(path, OwnerOnly());
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Somebody else's file, or a share that has no rights of its own: it is as narrow as it gets.
        }
    }

    private static partial FileSecurity OwnerOnly();
}
