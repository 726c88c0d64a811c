using System.Runtime.InteropServices;
using System.Text;

namespace Synthflow.Campaigns.Journal;

/// <summary>Puts the names of a folder on the disk itself.</summary>
/// <remarks>
/// On Unix flushing a file does not flush the name it has in its folder (fsync(2)): after a power cut a new journal
/// could be gone as a whole, and its people would be texted again. Windows keeps names in a log of its own and lets
/// nobody flush a folder. .NET opens no folders, hence the three calls to the C library, of fixed arguments only.
/// </remarks>
internal static class FolderFlush
{
    private const int ReadOnlyAndCloseOnExecuteLinux = 0x80000;
    private const int ReadOnlyAndCloseOnExecuteMacOS = 0x1000000;

    /// <summary>As well as it can be done: see the comments for who refuses.</summary>
    public static void OfNewFile(string path)
    {
        var flags = OperatingSystem.IsLinux() ? ReadOnlyAndCloseOnExecuteLinux
            : OperatingSystem.IsMacOS() ? ReadOnlyAndCloseOnExecuteMacOS
            : 0;
        if (flags == 0 || System.IO.Path.GetDirectoryName(path) is not { Length: > 0 } folder)
        {
            return;
        }

        try
        {
            // A folder may let files be made in it and not be read itself; then nobody can flush it. Network and FUSE
            // file systems answer EINVAL where they know no flush of folders. The journal is as safe there as it can
            // be, and refusing to send at all would help nobody: so what these calls answer is not looked at.
            var handle = Open(Encoding.UTF8.GetBytes(folder + '\0'), flags);
            if (handle >= 0)
            {
                _ = Flush(handle);
                _ = Close(handle);
            }
        }
        catch (Exception exception) when (exception is DllNotFoundException or EntryPointNotFoundException)
        {
            // A C library by another name: as above.
        }
    }

    [DllImport("libc", EntryPoint = "open")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Flush(int handle);

    [DllImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int handle);
}
