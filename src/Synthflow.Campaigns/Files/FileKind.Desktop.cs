namespace Synthflow.Campaigns.Files;

/// <summary>Tells files from devices and pipes without opening them.</summary>
internal static class FileKind
{
    private const string Devices = @"\\.\";

    /// <summary>Whether it is a device or a pipe; Windows gives those names of their own.</summary>
    public static bool IsOther(string path) => path.StartsWith(Devices, StringComparison.Ordinal);

    /// <summary>Nothing that .NET Framework knows of.</summary>
    public static bool HasOtherNames(string path)
    {
        _ = path;
        return false;
    }
}
