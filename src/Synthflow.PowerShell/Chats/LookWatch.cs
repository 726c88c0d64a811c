using Synthflow.Client.Http;

namespace Synthflow.PowerShell.Chats;

/// <summary>Remembers what the looks into a chat waited for, and tells the cmdlet's own watch of it.</summary>
internal sealed class LookWatch(IRequestLog watch) : IRequestLog
{
    private readonly object _lock = new();
    private DateTimeOffset _until;
    private string _reason = "";

    public bool WantsBodies => watch.WantsBodies;

    /// <summary>The wait that is under way: its end, and why it is; null where there is none.</summary>
    public (DateTimeOffset Until, string Reason)? Wait
    {
        get
        {
            lock (_lock)
            {
                return _until > DateTimeOffset.UtcNow ? (_until, _reason) : null;
            }
        }
    }

    public void OnAttempt(RequestAttempt attempt) => watch.OnAttempt(attempt);

    public void OnWait(TimeSpan wait, string reason)
    {
        lock (_lock)
        {
            (_until, _reason) = (DateTimeOffset.UtcNow + wait, reason);
        }

        watch.OnWait(wait, reason);
    }
}
