using System.Globalization;
using System.Text.RegularExpressions;

namespace Synthflow.Client.Http;

/// <summary>
/// Reads <c>Retry-After</c>: seconds or a date (RFC 9110, 10.2.3), and what services send in its place.
/// </summary>
internal static class RetryAfter
{
    // A number, and the unit that the standard does not have and services write.
    private static readonly Regex _number = new(
        @"^(?<number>[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?|Infinity)\s*(?<unit>ms|s|secs?|seconds?|m|mins?|minutes?|h|hours?)?\.?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        Patterns.Limit);

    private static readonly Regex _day = new(
        @"^\d{4}-\d{2}-\d{2}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Limit);

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
            && (value.IndexOf(':') >= 0 || _day.IsMatch(value)))
        {
            return NotNegative((date - answered).TotalSeconds);
        }

        TimeSpan? longest = null;
        foreach (var part in value.Split(','))
        {
            if (_number.Match(part.Trim()) is { Success: true } found)
            {
                var wait = NotNegative(NumberOf(found.Groups["number"].Value) * UnitOf(found.Groups["unit"].Value));
                longest = longest is null || wait > longest ? wait : longest;
            }
        }

        return longest;
    }

    private static double NumberOf(string digits) =>
        double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number
            // .NET Framework has no number for what is too large.
            : digits[0] == '-' ? 0 : double.PositiveInfinity;

    private static double UnitOf(string unit) => unit.ToUpperInvariant() switch
    {
        "MS" => 0.001,
        ['M', ..] => 60,
        ['H', ..] => 3600,
        _ => 1,
    };

    private static TimeSpan NotNegative(double seconds) =>
        // Anything beyond a year means "never" and must not overflow a TimeSpan; Text.Duration says "a year or more".
        seconds <= 0 ? TimeSpan.Zero : TimeSpan.FromSeconds(Math.Min(seconds, 366d * 24 * 3600));
}
