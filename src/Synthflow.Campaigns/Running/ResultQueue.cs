using System.Diagnostics;

namespace Synthflow.Campaigns.Running;

/// <summary>Results on their way to the one thread that writes them out.</summary>
internal sealed class ResultQueue
{
    private readonly object _lock = new();
    private readonly Queue<CampaignResult> _results = new();
    private bool _isComplete;

    public bool IsFinished
    {
        get
        {
            lock (_lock)
            {
                return _isComplete && _results.Count == 0;
            }
        }
    }

    public void Add(CampaignResult result)
    {
        lock (_lock)
        {
            _results.Enqueue(result);
            Monitor.PulseAll(_lock);
        }
    }

    public void AddAll(IReadOnlyList<CampaignResult> results)
    {
        lock (_lock)
        {
            foreach (var result in results)
            {
                _results.Enqueue(result);
            }

            Monitor.PulseAll(_lock);
        }
    }

    public void Complete()
    {
        lock (_lock)
        {
            _isComplete = true;
            Monitor.PulseAll(_lock);
        }
    }

    /// <summary>Moves what there is; waits for the first result, the end, the time or the token.</summary>
    public int Take(ICollection<CampaignResult> into, TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var waking = cancellationToken.Register(Wake);
        // The machine's own time: this bounds how long a thread is held, whatever clock the campaign runs by.
        var waited = Stopwatch.StartNew();
        lock (_lock)
        {
            while (_results.Count == 0 && !_isComplete && !cancellationToken.IsCancellationRequested)
            {
                var left = timeout - waited.Elapsed;
                if (timeout != Timeout.InfiniteTimeSpan && left <= TimeSpan.Zero)
                {
                    break;
                }

                Monitor.Wait(_lock, timeout == Timeout.InfiniteTimeSpan ? timeout : left);
            }

            var count = _results.Count;
            while (_results.Count > 0)
            {
                into.Add(_results.Dequeue());
            }

            return count;
        }
    }

    private void Wake()
    {
        lock (_lock)
        {
            Monitor.PulseAll(_lock);
        }
    }
}
