using System.Globalization;

namespace Synthflow.Client.Http;

/// <summary>
/// Reads <c>Retry-After</c>: seconds or a date (RFC 9110, 10.2.3), and what services send in its place.
/// </summary>
internal static class RetryAfter
{
    /// <summary>
    /// The wait the service asks for, never negative; <see langword="null"/> where it says nothing readable.
    /// </summary>
    /// <param name="values">The header's values. Of several, the longest wait counts: it satisfies all of them.</param>
    /// <param name="answered">The answer's own <c>Date</c>, against which a
    /// date is measured, so that clocks may differ.</param>
    /// <param name="now">This machine's time, for answers without a <c>Date</c>.</param>
    public static TimeSpan? Read(IEnumerable<string> values, DateTimeOffset? answered, DateTimeOffset now)
    {
        TimeSpan? longest = null;
        foreach (var value in values)
        {
            var wait = ReadOne(value.Trim(), answered ?? now);
            if (wait is not null && (longest is null || wait > longest))
            {
                longest = wait;
            }
        }

        return longest;
    }

    private static TimeSpan? ReadOne(string value, DateTimeOffset answered)
    {
        // A comma stands in dates too, so a date is tried before a doubled number ("5, 5") is taken apart.
        if (DateTimeOffset.TryParse(
                value,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces,
                out var date)
            && (value.IndexOf(':') >= 0 || RetryAfterText.BeginsWithDay(value)))
        {
            return NotNegative((date - answered).TotalSeconds);
        }

        TimeSpan? longest = null;
        foreach (var part in value.Split(','))
        {
            if (RetryAfterText.Seconds(part.Trim()) is { } seconds)
            {
                var wait = NotNegative(seconds);
                longest = longest is null || wait > longest ? wait : longest;
            }
        }

        return longest;
    }

    private static TimeSpan NotNegative(double seconds) =>
        // Anything beyond a year means "never" and must not overflow a TimeSpan; Text.Duration says "a year or more".
        seconds <= 0 ? TimeSpan.Zero : TimeSpan.FromSeconds(Math.Min(seconds, 366d * 24 * 3600));
}
