using System.Globalization;
using System.Text.RegularExpressions;

namespace Synthflow.Client.Http;

/// <summary>What services write into <c>Retry-After</c> beside what the standard has.</summary>
internal static class RetryAfterText
{
    // A number, and the unit that the standard does not have and services write.
    private static readonly Regex _number = new(
        @"^(?<number>[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?|Infinity)\s*(?<unit>ms|s|secs?|seconds?|m|mins?|minutes?|h|hours?)?\.?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        Patterns.Limit);

    private static readonly Regex _day = new(
        @"^\d{4}-\d{2}-\d{2}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Limit);

    /// <summary>The seconds of a number, with or without a unit; <see langword="null"/> for any other text.</summary>
    public static double? Seconds(string text) => _number.Match(text) is { Success: true } found
        ? NumberOf(found.Groups["number"].Value) * UnitOf(found.Groups["unit"].Value)
        : null;

    /// <summary>Whether a text begins with a day such as 2026-11-22.</summary>
    public static bool BeginsWithDay(string text) => _day.IsMatch(text);

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
}
