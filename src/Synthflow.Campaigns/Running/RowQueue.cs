namespace Synthflow.Campaigns.Running;

/// <summary>Rows that wait for a worker. Its bound is kept by whoever adds.</summary>
internal sealed class RowQueue : IDisposable
{
    private readonly Queue<QueuedRow> _rows = new();
    private readonly SemaphoreSlim _available = new(0);
    private bool _isComplete;

    public void Add(QueuedRow row)
    {
        lock (_rows)
        {
            _rows.Enqueue(row);
        }

        _available.Release();
    }

    /// <summary>No more rows will come.</summary>
    public void Complete()
    {
        lock (_rows)
        {
            if (_isComplete)
            {
                return;
            }

            _isComplete = true;
        }

        _available.Release();
    }

    /// <summary>The next row, or <see langword="null"/> after the last.</summary>
    /// <exception cref="OperationCanceledException">The campaign stops; rows that are left stay where they
    /// are.</exception>
    public async ValueTask<QueuedRow?> TakeAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await _available.WaitAsync(cancellationToken).ConfigureAwait(false);
        lock (_rows)
        {
            if (_rows.Count > 0)
            {
                return _rows.Dequeue();
            }
        }

        // The end is for every worker.
        _available.Release();
        return null;
    }

    public void Dispose() => _available.Dispose();
}
