using System.Security.AccessControl;

namespace Synthflow.Campaigns.Files;

internal static partial class FileSystem
{
    // On Mono, which is not Windows, there are no such rights.
    private static bool HasRights => Environment.OSVersion.Platform == PlatformID.Win32NT;

    /// <summary>The path itself: .NET Framework does not follow links, Windows does when it opens the file.</summary>
    public static string RealPathOf(string path) => path;

    /// <summary>Nothing to do: .NET Framework is Windows, where an open file is shut to other writers.</summary>
    public static void LockOnLinux(FileStream stream) => _ = stream;

    /// <summary>Puts a file, which only its owner can read, in the place of another; it stays so.</summary>
    public static void Replace(string temporary, string path)
    {
        File.SetAttributes(path, File.GetAttributes(path) & ~FileAttributes.ReadOnly);
        try
        {
            if (HasRights)
            {
                // The new file takes over the rights of the old one: those are narrowed first.
                File.SetAccessControl(path, OwnerOnly());
            }

            File.Replace(temporary, path, destinationBackupFileName: null);
        }
        catch (Exception exception) when (IsOfThePlace(exception) && File.Exists(temporary))
        {
            // A share or a FAT volume knows no replacing, and a file of somebody else's keeps its rights: there the old
            // one goes first.
            File.Delete(path);
            File.Move(temporary, path);
        }
    }

    /// <summary>Puts a file in the place of another, with the rights that this one had.</summary>
    public static void ReplaceWithItsRights(string temporary, string path)
    {
        try
        {
            File.Replace(temporary, path, destinationBackupFileName: null);
        }
        catch (Exception exception) when (IsOfThePlace(exception) && File.Exists(temporary))
        {
            // A share or a FAT volume knows no replacing.
            File.Delete(path);
            File.Move(temporary, path);
        }
    }

    private static FileStream OpenForOwner(string path, FileMode mode, FileShare share)
    {
        if (HasRights && (mode == FileMode.CreateNew || !File.Exists(path)))
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
        if (!HasRights)
        {
            return;
        }

        try
        {
            File.SetAccessControl(path, OwnerOnly());
        }
        catch (Exception exception) when (IsOfThePlace(exception))
        {
            // Somebody else's file, or a share that has no rights of its own: it is as narrow as it gets.
        }
    }

    private static partial FileSecurity OwnerOnly();
}
