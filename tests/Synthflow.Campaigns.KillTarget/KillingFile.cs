using Synthflow.Campaigns.Journal;

namespace Synthflow.Campaigns.KillTarget;

/// <summary>A journal on disk that can be cut off before, inside and after a write and a flush.</summary>
internal sealed class KillingFile(IJournalFile file, KillPoint kill) : IJournalFile
{
    public string Name => file.Name;

    public long NotedSequence => file.NotedSequence;

    public Stream OpenRead() => file.OpenRead();

    public void Truncate(long length) => file.Truncate(length);

    public void Append(byte[] bytes, int offset, int count)
    {
        kill.Pass("Writing");
        if (kill.IsNext("HalfWritten"))
        {
            file.Append(bytes, offset, count / 2);
            KillPoint.End();
        }

        file.Append(bytes, offset, count);
        kill.Pass("Written");
    }

    public void Flush()
    {
        file.Flush();
        kill.Pass("Flushed");
    }

    public void Note(long sequence) => file.Note(sequence);

    public void Dispose() => file.Dispose();
}
