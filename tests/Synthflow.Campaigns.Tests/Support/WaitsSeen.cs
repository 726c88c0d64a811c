using Synthflow.Client.Http;

namespace Synthflow.Campaigns.Tests.Support;

/// <summary>Counts the waits that began: of retries, and of rows for their turn.</summary>
public sealed class WaitsSeen : IRequestLog
{
    private int _count;

    public int Count => Volatile.Read(ref _count);

    public bool WantsBodies => false;

    public void OnAttempt(RequestAttempt attempt)
    {
    }

    public void OnWait(TimeSpan wait, string reason) => Interlocked.Increment(ref _count);
}
