namespace Synthflow.Campaigns.Journal;

/// <summary>
/// The end of a journal: how far it is known to be on the disk, and the way back there when a write fails.
/// </summary>
/// <remarks>Not thread-safe: the writer's thread alone has it.</remarks>
internal sealed class JournalTail
{
    private readonly IJournalFile _file;
    private long _length;
    private long _sequence;

    /// <param name="file">The journal.</param>
    /// <param name="length">Its length in bytes; all of it is on the disk.</param>
    /// <param name="sequence">The last sequence number in it.</param>
    public JournalTail(IJournalFile file, long length, long sequence)
    {
        _file = file;
        _length = length;
        _sequence = sequence;
    }

    /// <summary>Adds records; returns once they are on the disk itself.</summary>
    /// <param name="records">Whole lines.</param>
    /// <param name="lastSequence">The sequence number of the last of them.</param>
    public void Add(MemoryStream records, long lastSequence)
    {
        _file.Append(records.GetBuffer(), 0, (int)records.Length);
        _file.Flush();
        _length += records.Length;
        _sequence = lastSequence;
        _file.Note(lastSequence);
    }

    /// <summary>Takes back what a failed <see cref="Add"/> may have left.</summary>
    /// <returns>Whether nothing of it is left. If not, the next run may find any of its records.</returns>
    public bool TryTakeBack() => Try(() => _file.Truncate(_length));

    /// <summary>Notes results alone, one by one, after the records they came with were taken back.</summary>
    /// <remarks>
    /// A full disk often has room for these few, above all where the failed write has just given some back. Each is a
    /// send that need not be looked up by hand.
    /// </remarks>
    /// <param name="results">The results.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="began">The timestamp of the run's beginning.</param>
    /// <returns>How many of them, from the first on, are on the disk itself.</returns>
    public int AddResults(IReadOnlyList<CampaignResult> results, TimeProvider clock, long began)
    {
        var safe = 0;
        using var records = new RecordWriter(_sequence, clock, began);
        var line = new MemoryStream();
        while (safe < results.Count)
        {
            records.Result(results[safe]);
            line = records.Swap(line);
            if (!Try(() => Add(line, records.LastSequence)))
            {
                _ = TryTakeBack();
                break;
            }

            safe++;
        }

        return safe;
    }

    private static bool Try(Action act)
    {
        try
        {
            act();
            return true;
        }
#pragma warning disable CA1031 // It follows a failure that is reported; whatever this one is, it means no.
        catch (Exception)
#pragma warning restore CA1031
        {
            return false;
        }
    }
}
