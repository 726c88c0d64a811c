namespace Synthflow.Campaigns.Journal;

/// <summary>Records that share one flush: who waits for it, and the results that may be handed out after it.</summary>
internal sealed class JournalBatch
{
    private readonly TaskCompletionSource<bool> _durable = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public List<CampaignResult> Results { get; } = [];

    /// <summary>Ends once the records are on the disk itself.</summary>
    public Task Durable => _durable.Task;

    public void Succeed() => _durable.SetResult(true);

    public void Fail(Exception exception)
    {
        _durable.SetException(exception);
        // Nobody may be waiting for a batch of results alone.
        _ = _durable.Task.Exception;
    }
}
