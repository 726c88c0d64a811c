using Synthflow.Campaigns.Journal;

namespace Synthflow.Campaigns.Tests.Support;

/// <summary>
/// A disk in memory that knows what has reached it for good. A killed process keeps what it wrote; a power cut keeps
/// what was flushed and any beginning of the rest.
/// </summary>
public sealed class MemoryDisk
{
    private readonly object _lock = new();
    private MemoryStream _bytes = new();
    private long _durable;
    private int _generation;

    /// <summary>Called before each write and each flush; may throw, or pull the plug.</summary>
    public Action<string>? Before { get; set; }

    public byte[] Bytes
    {
        get
        {
            lock (_lock)
            {
                return _bytes.ToArray();
            }
        }

        set
        {
            lock (_lock)
            {
                _bytes = new MemoryStream();
                _bytes.Write(value);
                _durable = value.Length;
            }
        }
    }

    public string Text => System.Text.Encoding.UTF8.GetString(Bytes);

    public IReadOnlyList<string> Lines => Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public IJournalFile Open() => new MemoryFile(this, _generation);

    /// <summary>The process is gone: nothing it still tries has any effect.</summary>
    /// <param name="keepUnflushed">How much of what was not flushed survives, from 0 to 1.</param>
    public void Kill(double keepUnflushed)
    {
        lock (_lock)
        {
            _generation++;
            var kept = _durable + (long)((_bytes.Length - _durable) * keepUnflushed);
            _bytes.SetLength(kept);
            _durable = kept;
        }
    }

    private sealed class MemoryFile(MemoryDisk disk, int generation) : IJournalFile
    {
        public string Name => "memory.jsonl";

        public long NotedSequence => 0;

        public Stream OpenRead() => new MemoryStream(disk.Bytes, writable: false);

        public void Truncate(long length) => Do("truncate", () => disk._bytes.SetLength(length));

        public void Append(byte[] bytes, int offset, int count) => Do("write", () =>
        {
            disk._bytes.Position = disk._bytes.Length;
            disk._bytes.Write(bytes, offset, count);
        });

        public void Flush() => Do("flush", () => disk._durable = disk._bytes.Length);

        public void Note(long sequence)
        {
        }

        public void Dispose()
        {
        }

        private void Do(string what, Action act)
        {
            if (generation == disk._generation)
            {
                disk.Before?.Invoke(what);
            }

            lock (disk._lock)
            {
                if (generation != disk._generation)
                {
                    throw new IOException("The process is gone.");
                }

                act();
            }
        }
    }
}
