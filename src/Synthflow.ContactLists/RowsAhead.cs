using System.Collections.Concurrent;

namespace Synthflow.ContactLists;

/// <summary>Reads a file's rows on a thread of its own, a little ahead of whoever uses them.</summary>
/// <remarks>
/// Rows come in the file's order; what fails comes after the rows before it. While it lives, the reader and the numbers
/// its options share are that thread's. Dispose it before the reader: it ends the thread.
/// </remarks>
public sealed class RowsAhead : IDisposable
{
    private const int RowsInABatch = 256;
    private const int BatchesAhead = 4;

    private readonly ContactFileReader _reader;
    private readonly CancellationTokenSource _stopping;
    private readonly CancellationToken _stopToken;
    private readonly BlockingCollection<List<ContactRow>> _batches = new(BatchesAhead);
    private readonly Task _reading;

    /// <summary>Begins to read.</summary>
    /// <param name="reader">The file; its rows not asked for yet.</param>
    /// <param name="cancellationToken">Ends the reading, and the wait for rows.</param>
    public RowsAhead(ContactFileReader reader, CancellationToken cancellationToken)
    {
        _reader = reader;
        _stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _stopToken = _stopping.Token;
        _reading = Task.Factory.StartNew(
            ReadAll, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>The rows, one after the other; to be asked for once.</summary>
    /// <returns>What <see cref="ContactFileReader.ReadRows"/> gives.</returns>
    /// <exception cref="ContactListException">From here on the file cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public IEnumerable<ContactRow> Rows()
    {
        foreach (var batch in _batches.GetConsumingEnumerable(_stopToken))
        {
            foreach (var row in batch)
            {
                yield return row;
            }
        }

        _reading.GetAwaiter().GetResult();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _stopping.Cancel();

        // Unlike Wait it does not throw again what Rows has thrown already, or what nobody asks for any more.
        _ = Task.WaitAny([_reading], CancellationToken.None);
        _ = _reading.Exception;
        _batches.Dispose();
        _stopping.Dispose();
    }

    private void ReadAll()
    {
        try
        {
            ReadBatches();
        }
        finally
        {
            _batches.CompleteAdding();
        }
    }

    private void ReadBatches()
    {
        var batch = new List<ContactRow>(RowsInABatch);
        try
        {
            foreach (var item in _reader.ReadRowsAndGaps())
            {
                if (item is { } row)
                {
                    batch.Add(row);
                }

                if (batch.Count == RowsInABatch)
                {
                    _batches.Add(batch, _stopToken);
                    batch = new List<ContactRow>(RowsInABatch);
                }

                _stopToken.ThrowIfCancellationRequested();
            }
        }
        finally
        {
            if (batch.Count > 0 && !_stopToken.IsCancellationRequested)
            {
                _batches.Add(batch, _stopToken);
            }
        }
    }
}
