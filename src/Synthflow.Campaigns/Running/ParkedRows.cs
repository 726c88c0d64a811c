namespace Synthflow.Campaigns.Running;

/// <summary>Rows whose people are in quiet hours, until those are over. For any thread.</summary>
internal sealed class ParkedRows
{
    /// <summary>How many are kept while others are texted; with more, the list is not read on until some are over. A
    /// row has about 4 KB.</summary>
    public const int MaxRows = 10_000;

    private readonly SortedDictionary<DateTimeOffset, List<QueuedRow>> _rows = [];
    private int _count;

    public int Count
    {
        get
        {
            lock (_rows)
            {
                return _count;
            }
        }
    }

    /// <summary>When quiet hours are over for the first of them, or <see langword="null"/> where there is
    /// none.</summary>
    public DateTimeOffset? FirstOpensAt
    {
        get
        {
            lock (_rows)
            {
                return _count == 0 ? null : _rows.First().Key;
            }
        }
    }

    public void Add(QueuedRow row, DateTimeOffset opensAt)
    {
        lock (_rows)
        {
            if (!_rows.TryGetValue(opensAt, out var rows))
            {
                _rows.Add(opensAt, rows = []);
            }

            rows.Add(row);
            _count++;
        }
    }

    /// <summary>Those whose quiet hours are over, in the order in which they came.</summary>
    public List<QueuedRow> TakeOpen(DateTimeOffset now)
    {
        lock (_rows)
        {
            var open = new List<QueuedRow>();
            while (_count > 0 && _rows.First() is var first && first.Key <= now)
            {
                open.AddRange(first.Value);
                _count -= first.Value.Count;
                _rows.Remove(first.Key);
            }

            return open;
        }
    }
}
