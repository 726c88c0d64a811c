namespace Synthflow.ContactLists.Text;

/// <summary>What lists write where there is nothing.</summary>
internal static class Placeholders
{
    private static readonly HashSet<string> _words =
        new(["-", "--", "?", "n/a", "na", "none", "null", "unknown", "#n/a"], StringComparer.OrdinalIgnoreCase);

    internal static bool Contains(string cell) => _words.Contains(cell.Trim());
}
