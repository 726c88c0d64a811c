namespace Synthflow.Campaigns.Journal;

/// <summary>Records that share one flush: who waits for it, and the results that may be handed out after it.</summary>
/// <remarks>Not thread-safe before it is committed: the writer's lock guards it.</remarks>
internal sealed class JournalBatch
{
    // One wake-up of the thread pool for each core, not one for each row, which costs more than the row's send.
    private static readonly int _lanes = Environment.ProcessorCount;

    private readonly List<TaskCompletionSource<bool>> _durable = [];
    private int _waiters;

    public List<CampaignResult> Results { get; } = [];

    /// <summary>The rows among those who wait: they will send.</summary>
    public int Attempts { get; private set; }

    /// <summary>Ends once the records are on the disk itself, on a thread of the pool.</summary>
    public Task AddWaiter(bool isAttempt)
    {
        Attempts += isAttempt ? 1 : 0;
        var lane = _waiters++ % _lanes;
        if (lane == _durable.Count)
        {
            _durable.Add(new TaskCompletionSource<bool>());
        }

        return _durable[lane].Task;
    }

    public void Succeed() => End(static durable => durable.TrySetResult(true));

    public void Fail(Exception exception) => End(durable => durable.TrySetException(exception));

    private void End(Action<TaskCompletionSource<bool>> end)
    {
        foreach (var durable in _durable)
        {
            try
            {
                // What waits goes on with a send: never on the writer's own thread.
                ThreadPool.UnsafeQueueUserWorkItem(_ => end(durable), null);
            }
            catch (Exception exception) when (exception is OutOfMemoryException or NotSupportedException)
            {
                // Short of memory: better on this thread than never.
                end(durable);
            }
        }
    }
}
