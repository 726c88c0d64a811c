using System.Diagnostics;
using Synthflow.TestSupport;

namespace Synthflow.Campaigns.Tests.Support;

/// <summary>A disk in memory, of a few kilobytes, that is full soon.</summary>
public sealed class SmallDisk : IDisposable
{
    private readonly string _folder;

    private SmallDisk(string folder) => _folder = folder;

    /// <summary>Mounts one on a folder, or gives <see langword="null"/> where that is not allowed.</summary>
    public static SmallDisk? TryMount(string folder, string size) =>
        Run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", folder) ? new SmallDisk(folder) : null;

    public void Dispose() => Run("umount", _folder);

    private static bool Run(string program, params string[] arguments)
    {
        var start = OtherProgram.Start(program, arguments);
        start.RedirectStandardError = true;
        using var process = Process.Start(start);
        process?.WaitForExit();
        return process?.ExitCode == 0;
    }
}
