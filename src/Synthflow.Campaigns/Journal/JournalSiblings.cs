using Synthflow.Campaigns.Files;

namespace Synthflow.Campaigns.Journal;

/// <summary>Journals of one folder that belong to the same campaign and part: who was texted by one is new to the
/// other.</summary>
public static class JournalSiblings
{
    private const int MaxFiles = 1000;
    private const int LongestFirstLine = 16 * 1024;
    private const string UsualEnding = ".jsonl";

    /// <summary>The full paths of those beside a journal, which need not be there yet.</summary>
    /// <param name="path">The journal's full path.</param>
    /// <param name="options">The campaign.</param>
    public static IReadOnlyList<string> Of(string path, CampaignOptions options)
    {
        var identity = CampaignIdentity.Of(options);
        var siblings = new List<string>();
        try
        {
            var folder = Path.GetDirectoryName(path) ?? "";
            var endings = new HashSet<string>(
                StringComparer.OrdinalIgnoreCase) { UsualEnding, Path.GetExtension(path) };
            foreach (var file in Directory.EnumerateFiles(folder)
                .Where(file => endings.Contains(Path.GetExtension(file))).Take(MaxFiles))
            {
                if (!string.Equals(file, path, StringComparison.Ordinal) && IsOf(file, identity))
                {
                    siblings.Add(file);
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A folder that may not be listed: what lies in it cannot be told.
        }

        return siblings;
    }

    private static bool IsOf(string file, CampaignIdentity identity)
    {
        try
        {
            FileSystem.RequireRegular(file);
            using var stream = new FileStream(
                file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1);
            var bytes = new byte[LongestFirstLine];
            var count = stream.Read(bytes, 0, bytes.Length);
            var end = Array.IndexOf(bytes, (byte)'\n', 0, count);
            var record = new JournalRecord();
            return end > 0
                && RecordReader.TryRead(bytes.AsSpan(0, end), whole: true, record)
                && record.Kind == RecordKind.Campaign
                && identity.DifferenceTo(CampaignIdentity.Of(record)) is null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
