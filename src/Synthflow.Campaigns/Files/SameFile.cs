namespace Synthflow.Campaigns.Files;

/// <summary>Whether two paths lead to one file, links followed: what is read must not be written over
/// meanwhile.</summary>
public static class SameFile
{
    /// <param name="path">A full path; nothing need be there.</param>
    /// <param name="other">Another.</param>
    public static bool Is(string path, string other) =>
        IsSamePath(RealPathOf(Path.GetFullPath(path)), RealPathOf(Path.GetFullPath(other)));

    /// <summary>The same of paths whose links are followed already.</summary>
    internal static bool IsSamePath(string path, string other) => string.Equals(
        path, other,
        Path.DirectorySeparatorChar == '\\' ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);

    /// <summary>The path itself where its links lead nowhere, or in a circle: whoever opens it says what is wrong with
    /// it.</summary>
    private static string RealPathOf(string path)
    {
        try
        {
            return FileSystem.RealPathOf(path);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return path;
        }
    }
}
