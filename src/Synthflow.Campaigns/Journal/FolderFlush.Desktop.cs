namespace Synthflow.Campaigns.Journal;

/// <summary>Nothing to do: .NET Framework is Windows, which keeps the names of a folder safe by itself.</summary>
internal static class FolderFlush
{
    public static void OfNewFile(string path) => _ = path;
}
