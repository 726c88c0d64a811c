namespace Synthflow.Client.Http;

/// <summary>
/// Whether a request is tried again, and after how long. Pure: the same input gives the same decision.
/// </summary>
internal static class RetryPolicy
{
    private static readonly TimeSpan _firstBackoff = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _longestBackoff = TimeSpan.FromSeconds(30);

    /// <summary>The wait before the next try, or <see langword="null"/> where there is none.</summary>
    /// <param name="isRepeatable">Whether repeating the request changes nothing (reads, deletes).</param>
    /// <param name="outcome">What the last try gave.</param>
    /// <param name="attempt">The number of that try, from 1.</param>
    /// <param name="options">The limits.</param>
    /// <param name="jitter">A random number from 0 to 1.</param>
    public static TimeSpan? NextWait(
        bool isRepeatable,
        in AttemptOutcome outcome,
        int attempt,
        SynthflowClientOptions options,
        double jitter)
    {
        if (attempt > options.MaximumRetryCount || !MayRepeat(isRepeatable, outcome))
        {
            return null;
        }

        if (outcome.Answer?.RetryAfter is not { } asked)
        {
            return Backoff(attempt, jitter);
        }

        if (asked > options.LongestRetryAfter)
        {
            return null;
        }

        // "At once" still gets jitter, so that a hundred clients told so do not come back in one instant.
        return asked > TimeSpan.Zero ? asked : Scale(_firstBackoff, jitter);
    }

    private static bool MayRepeat(bool isRepeatable, in AttemptOutcome outcome)
    {
        if (outcome.Fault is { } fault && (fault.IsLasting || fault.IsTooLarge))
        {
            return false;
        }

        // A proxy that wants a password, a redirect that is never followed: the next answer would be the same.
        if (outcome.Answer is { StatusCode: 407 or (>= 300 and < 400) })
        {
            return false;
        }

        // THE rule: a send goes out again only where not one byte of it can have been taken.
        return outcome.Delivery == Delivery.NotSent || (isRepeatable && outcome.Delivery == Delivery.Unknown);
    }

    /// <summary>
    /// Full jitter (Brooker, "Exponential Backoff and Jitter"): anywhere from 0 to the doubled limit.
    /// </summary>
    private static TimeSpan Backoff(int attempt, double jitter)
    {
        var doubled = _firstBackoff.TotalSeconds * Math.Pow(2, Math.Min(attempt - 1, 10));
        return Scale(TimeSpan.FromSeconds(Math.Min(doubled, _longestBackoff.TotalSeconds)), jitter);
    }

    private static TimeSpan Scale(TimeSpan limit, double jitter) => TimeSpan.FromSeconds(limit.TotalSeconds * jitter);
}
