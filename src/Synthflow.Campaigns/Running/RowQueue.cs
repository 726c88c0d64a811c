namespace Synthflow.Campaigns.Running;

/// <summary>Rows that wait for a worker. Its bound is kept by whoever adds.</summary>
public sealed class RowQueue : IDisposable
{
    private readonly Queue<QueuedRow> _rows = new();
    private readonly SemaphoreSlim _available = new(0);
    private bool _isComplete;

    /// <summary>Adds a row at the end.</summary>
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

    /// <summary>The next row with what was decided of it, or <see langword="null"/> after the last.</summary>
    /// <param name="decide">Called for one row at a time, in the order in which they were added: who is among the first
    /// of a list is not for the quickest worker to say.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="OperationCanceledException">The campaign stops; rows that are left stay where they
    /// are.</exception>
    public async ValueTask<(QueuedRow Row, TDecision Decision)?> TakeAsync<TDecision>(
        Func<QueuedRow, TDecision> decide, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await _available.WaitAsync(cancellationToken).ConfigureAwait(false);
        lock (_rows)
        {
            if (_rows.Count > 0)
            {
                var row = _rows.Dequeue();
                return (row, decide(row));
            }
        }

        // The end is for every worker.
        _available.Release();
        return null;
    }

    /// <inheritdoc/>
    public void Dispose() => _available.Dispose();
}
