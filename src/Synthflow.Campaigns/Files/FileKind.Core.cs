using System.Runtime.InteropServices;
using System.Text;

namespace Synthflow.Campaigns.Files;

/// <summary>Tells files from devices, pipes and sockets without opening them: opening a pipe waits for its other end.</summary>
/// <remarks>.NET has no word for it, hence the two calls to the C library. Where they are missing a file counts as one.</remarks>
internal static class FileKind
{
    private const string DevicesOfWindows = @"\\.\";
    private const int CurrentFolder = -100;
    private const uint WantsKind = 1;
    private const int BufferLength = 256;

    // Where the kind stands in what the calls give: struct statx is the same on every Linux, struct stat on every macOS.
    private const int PlaceOnLinux = 28;
    private const int PlaceOnMacOS = 4;
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

        try
        {
            var name = Encoding.UTF8.GetBytes(path + '\0');
            var found = new byte[BufferLength];
            var place = OperatingSystem.IsLinux() && Statx(CurrentFolder, name, 0, WantsKind, found) == 0 ? PlaceOnLinux
                : OperatingSystem.IsMacOS() && Stat(name, found) == 0 ? PlaceOnMacOS
                : -1;
            return place >= 0 && (BitConverter.ToUInt16(found, place) & KindMask) is not (Regular or Folder);
        }
        catch (Exception exception) when (exception is DllNotFoundException or EntryPointNotFoundException)
        {
            return false;
        }
    }

    [DllImport("libc", EntryPoint = "statx")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Statx(int folder, byte[] path, int flags, uint mask, byte[] found);

    [DllImport("libc", EntryPoint = "stat")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Stat(byte[] path, byte[] found);
}
