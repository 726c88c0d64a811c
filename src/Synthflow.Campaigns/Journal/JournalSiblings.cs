using Synthflow.Campaigns.Files;

namespace Synthflow.Campaigns.Journal;

/// <summary>Journals of one folder that belong to the same campaign: who was texted by one is new to the
/// other.</summary>
public static class JournalSiblings
{
    private const int MaxFiles = 1000;
    private const int LongestFirstLine = 16 * 1024;
    private const string UsualEnding = ".jsonl";

    /// <summary>The full paths of those of the same part beside a journal, which need not be there yet.</summary>
    /// <param name="path">The journal's full path.</param>
    /// <param name="options">The campaign.</param>
    /// <param name="stopped">Ends the reading of a journal beside it.</param>
    /// <exception cref="CampaignException"><c>CampaignChanged</c>: one of them divided the list into another number of
    /// parts, and texted somebody.</exception>
    /// <exception cref="OperationCanceledException">Whoever reads was stopped.</exception>
    public static IReadOnlyList<string> Of(string path, CampaignOptions options, CancellationToken stopped = default)
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
                if (string.Equals(file, path, StringComparison.Ordinal)
                    || IdentityOf(file) is not { } other || !identity.IsButForItsPart(other))
                {
                    continue;
                }

                if (PartsOf(other) != PartsOf(identity))
                {
                    Refuse(path, identity, file, other, stopped);
                }
                else if (identity.DifferenceTo(other) is null || PartsOf(other) == 1)
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

    /// <summary>Another number of parts would text people of each of them again.</summary>
    private static void Refuse(
        string path, CampaignIdentity identity, string file, CampaignIdentity other, CancellationToken stopped)
    {
        if (!MayHaveTexted(file, stopped))
        {
            return;
        }

        throw new CampaignException(
            ErrorIds.CampaignChanged,
            Text.Of(Messages.CampaignChanged_OtherParts, path, file, identity.Part, other.Part),
            Partition.TryParse(other.Part) is null
                ? Messages.CampaignChanged_NoParts_NextStep
                : Text.Of(Messages.CampaignChanged_OtherParts_NextStep, other.Part, PartsOf(other)))
        {
            JournalPath = path,
        };
    }

    // What cannot be read may have texted somebody.
    private static bool MayHaveTexted(string file, CancellationToken stopped)
    {
        try
        {
            using var stream = DiskJournalFile.OpenShared(file);
            return CampaignHistory
                .Read(file, stream, null, () => DiskJournalFile.OpenShared(file), null, stopped)
                .MayHaveTexted;
        }
        catch (Exception exception) when (exception is CampaignException or IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }

    private static int PartsOf(CampaignIdentity identity) => Partition.TryParse(identity.Part)?.Count ?? 1;

    private static CampaignIdentity? IdentityOf(string file)
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
                ? CampaignIdentity.Of(record)
                : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
