namespace Synthflow.Campaigns.Files;

/// <summary>Whether two paths lead to one file, links followed: what is read must not be written over meanwhile.</summary>
public static class SameFile
{
    /// <param name="path">A full path; nothing need be there.</param>
    /// <param name="other">Another.</param>
    public static bool Is(string path, string other) => string.Equals(
        FileSystem.RealPathOf(Path.GetFullPath(path)),
        FileSystem.RealPathOf(Path.GetFullPath(other)),
        Path.DirectorySeparatorChar == '\\' ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
}
