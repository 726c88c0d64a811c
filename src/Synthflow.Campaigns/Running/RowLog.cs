using Synthflow.Client.Http;

namespace Synthflow.Campaigns.Running;

/// <summary>Notes a row's last try and passes everything on to whoever listens.</summary>
internal sealed class RowLog : IRequestLog
{
    private readonly IRequestLog? _listener;

    public RowLog(IRequestLog? listener) => _listener = listener;

    public bool WantsBodies => _listener?.WantsBodies ?? false;

    /// <summary>How many tries have ended.</summary>
    public int Attempts { get; private set; }

    /// <summary>The status of the last try, or <see langword="null"/>.</summary>
    public int? StatusCode { get; private set; }

    /// <summary>What was seen instead of an answer at the last try, or <see langword="null"/>.</summary>
    public string? Failure { get; private set; }

    public void OnAttempt(RequestAttempt attempt)
    {
        Attempts = attempt.Number;
        StatusCode = attempt.StatusCode;
        Failure = attempt.Failure;
        _listener?.OnAttempt(attempt);
    }

    public void OnWait(TimeSpan wait, string reason) => _listener?.OnWait(wait, reason);
}
