using System.Runtime.InteropServices;
using System.Text;

namespace Synthflow.Campaigns.Files;

/// <summary>To whom a file belongs.</summary>
/// <remarks>.NET has no word for it, hence the call to the C library.</remarks>
internal static class FileOwner
{
    private const uint WantsOwner = 0x18;
    private const int OwnerOnLinux = 20;
    private const int OwnerOnMacOS = 16;
    private const int GroupAfterOwner = 4;

    /// <summary>Gives a file the owner and the group of another.</summary>
    /// <param name="from">The file that is there.</param>
    /// <param name="to">The new one, which belongs to whoever runs this.</param>
    /// <returns>False where only the owner, or nobody but root, may do that. True also where nobody owns files: on
    /// Windows the rights say who may do what.</returns>
    public static bool TryCopy(string from, string to)
    {
        if (Of(from) is not { } wanted || Of(to) is not { } present || wanted == present)
        {
            return true;
        }

        return Chown(Encoding.UTF8.GetBytes(to + '\0'), wanted.Owner, wanted.Group) == 0;
    }

    private static (uint Owner, uint Group)? Of(string path)
    {
        if (OperatingSystem.IsWindows() || FileKind.Look(path, WantsOwner) is not var (found, isLinux))
        {
            return null;
        }

        var place = isLinux ? OwnerOnLinux : OwnerOnMacOS;
        return (BitConverter.ToUInt32(found, place), BitConverter.ToUInt32(found, place + GroupAfterOwner));
    }

    [DllImport("libc", EntryPoint = "chown")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Chown(byte[] path, uint owner, uint group);
}
