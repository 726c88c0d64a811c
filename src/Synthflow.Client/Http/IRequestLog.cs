namespace Synthflow.Client.Http;

/// <summary>Hears of the tries and waits of a request. Called on any thread; must return at once.</summary>
public interface IRequestLog
{
    /// <summary>
    /// Whether <see cref="RequestAttempt.RequestBody"/> and <see cref="RequestAttempt.ResponseBody"/> are wanted.
    /// </summary>
    bool WantsBodies { get; }

    /// <summary>One try has ended.</summary>
    void OnAttempt(RequestAttempt attempt);

    /// <summary>A wait begins: before a further try, or for the pace.</summary>
    /// <param name="wait">How long, at most.</param>
    /// <param name="reason">Why, as a few words: <c>status 503</c>, <c>the pace of 1 a second</c>.</param>
    void OnWait(TimeSpan wait, string reason);
}
