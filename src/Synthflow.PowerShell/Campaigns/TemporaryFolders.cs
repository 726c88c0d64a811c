namespace Synthflow.PowerShell.Campaigns;

/// <summary>Folders that a restart or a clean-up empties, whatever the settings of this process name as such.</summary>
internal static class TemporaryFolders
{
    private static readonly string[] _variables = ["TMPDIR", "TEMP", "TMP"];
    private static readonly string[] _ofUnix =
        ["/tmp", "/var/tmp", "/dev/shm", "/private/tmp", "/private/var/tmp", "/var/folders", "/private/var/folders"];

    /// <summary>Whether a file lies in one of them.</summary>
    public static bool Contain(string path)
    {
        var full = Path.GetFullPath(path);
        return All().Any(folder => full.StartsWith(WithSeparator(folder), StringComparison.OrdinalIgnoreCase));
    }

    private static IEnumerable<string> All()
    {
        yield return Path.GetTempPath();
        foreach (var variable in _variables)
        {
            if (Environment.GetEnvironmentVariable(variable) is { Length: > 0 } folder && Path.IsPathRooted(folder))
            {
                yield return folder;
            }
        }

        if (Path.DirectorySeparatorChar == '/')
        {
            foreach (var folder in _ofUnix)
            {
                yield return folder;
            }
        }
        else if (Environment.GetFolderPath(Environment.SpecialFolder.Windows) is { Length: > 0 } windows)
        {
            yield return Path.Combine(windows, "Temp");
        }
    }

    private static string WithSeparator(string folder) =>
        Path.GetFullPath(
            folder).TrimEnd(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar) + Path.DirectorySeparatorChar;
}
