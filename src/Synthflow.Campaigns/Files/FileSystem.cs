using System.Security.AccessControl;
using System.Security.Principal;

namespace Synthflow.Campaigns.Files;

/// <summary>What the runtimes and systems do differently with files.</summary>
internal static partial class FileSystem
{
    /// <summary>A device or a pipe is no place for a file that is read again: it may have no end, or never
    /// begin.</summary>
    /// <exception cref="IOException">It is one.</exception>
    public static void RequireRegular(string path)
    {
        if (FileKind.IsOther(path))
        {
            throw new IOException(Messages.File_NotRegular);
        }
    }

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

    /// <summary>Opens or makes a file that nobody else can open, and that is gone when it is closed: whoever opens it
    /// next makes another. It may be another user's turn then.</summary>
    /// <exception cref="IOException">Somebody else has it, …</exception>
    /// <exception cref="UnauthorizedAccessException">Another user has it, or the folder is not to be written
    /// to.</exception>
    public static FileStream OpenPassingLock(string path)
    {
        RequireRegular(path);
        return new FileStream(
            path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
    }

    /// <summary>Whether it says what a place does not know or allow: a FAT volume has no rights ("unexpected error code
    /// 1"), a share may have no replacing.</summary>
    private static bool IsOfThePlace(Exception exception) => exception
        is IOException or UnauthorizedAccessException or InvalidOperationException or NotSupportedException;

    // On .NET the declaration in FileSystem.Core.cs says that only Windows has this.
    private static partial FileSecurity OwnerOnly()
    {
        using var identity = WindowsIdentity.GetCurrent();
        var security = new FileSecurity();
        security.SetAccessRuleProtection(isProtected: true, preserveInheritance: false);
        if (identity.User is { } user)
        {
            security.AddAccessRule(
                new FileSystemAccessRule(user, FileSystemRights.FullControl, AccessControlType.Allow));
        }

        return security;
    }
}
