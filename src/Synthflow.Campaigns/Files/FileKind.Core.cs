using System.Runtime.InteropServices;
using System.Text;

namespace Synthflow.Campaigns.Files;

/// <summary>Tells files from devices, pipes and sockets without opening them: opening a pipe waits for its other
/// end.</summary>
/// <remarks>.NET has no word for it, hence the two calls to the C library. Where they are missing a file counts as
/// one.</remarks>
internal static class FileKind
{
    private const string DevicesOfWindows = @"\\.\";
    private const int CurrentFolder = -100;
    private const uint WantsKind = 1;
    private const int BufferLength = 256;

    // Where the kind stands in what the calls give: struct statx is the same on every Linux, struct stat on every
    // macOS.
    private const int PlaceOnLinux = 28;
    private const int PlaceOnMacOS = 4;
    private const uint WantsLinks = 4;
    private const int LinksOnLinux = 16;
    private const int LinksOnMacOS = 6;
    private const int KindMask = 0xF000;
    private const int Regular = 0x8000;
    private const int Folder = 0x4000;

    /// <summary>Whether something is there, and is neither a file nor a folder; links are followed.</summary>
    public static bool IsOther(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return path.StartsWith(DevicesOfWindows, StringComparison.Ordinal);
        }

        return Look(path, WantsKind) is var (found, isLinux)
            && (BitConverter.ToUInt16(found, isLinux ? PlaceOnLinux : PlaceOnMacOS) & KindMask) is not (
                Regular or Folder);
    }

    /// <summary>Whether a file has a second name that is no link to the first: whoever puts another in its place cuts
    /// the two apart.</summary>
    public static bool HasOtherNames(string path) =>
        !OperatingSystem.IsWindows()
        && Look(path, WantsLinks) is var (found, isLinux)
        && (isLinux ? BitConverter.ToUInt32(found, LinksOnLinux) : BitConverter.ToUInt16(found, LinksOnMacOS)) > 1;

    /// <summary>What the system says of a file, as it lays it out; null where it cannot be asked.</summary>
    internal static (byte[] Found, bool IsLinux)? Look(string path, uint wanted)
    {
        try
        {
            var name = Encoding.UTF8.GetBytes(path + '\0');
            var found = new byte[BufferLength];
            return OperatingSystem.IsLinux() && Statx(CurrentFolder, name, 0, wanted, found) == 0 ? (found, true)
                : OperatingSystem.IsMacOS() && Stat(name, found) == 0 ? (found, false)
                : null;
        }
        catch (Exception exception) when (exception is DllNotFoundException or EntryPointNotFoundException)
        {
            return null;
        }
    }

    [DllImport("libc", EntryPoint = "statx")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Statx(int folder, byte[] path, int flags, uint mask, byte[] found);

    [DllImport("libc", EntryPoint = "stat")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Stat(byte[] path, byte[] found);
}
