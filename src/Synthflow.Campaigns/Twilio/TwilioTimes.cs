using System.Globalization;
using System.Text.RegularExpressions;

namespace Synthflow.Campaigns.Twilio;

/// <summary>Times as Twilio writes them, and no others: a day and a month that could be swapped prove
/// nothing.</summary>
public static class TwilioTimes
{
    private const RegexOptions Options =
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;
    private const string Zone = @"\s*(?<zone>Z|UTC|GMT|[+-]\d{2}(:?\d{2})?)?$";

    private static readonly TimeSpan _limit = Patterns.Limit;

    // 2026-05-01T14:03:00.123Z, 2026-05-01 14:03:00 +0200, 2026-05-01 14:03:00
    private static readonly Regex _iso = new(
        @"^(?<date>\d{4}-\d{2}-\d{2})[T ]\s*(?<time>\d{2}:\d{2}(:\d{2}(\.\d{1,7})?)?)\d*" + Zone, Options, _limit);

    // Fri, 01 May 2026 14:03:00 +0000
    private static readonly Regex _rfc2822 = new(
        @"^([A-Z]{3},\s*)?(?<date>\d{1,2}\s+[A-Z]{3}\s+\d{4})\s+(?<time>\d{2}:\d{2}(:\d{2})?)" + Zone, Options, _limit);

    private static readonly string[] _dates = ["yyyy-MM-dd", "d MMM yyyy"];

    private static readonly string[] _times = ["HH:mm", "HH:mm:ss", "HH:mm:ss.FFFFFFF"];

    /// <summary>Reads a time that says its offset from UTC.</summary>
    /// <returns>The time, or <see langword="null"/> where it is none or says no offset.</returns>
    public static DateTimeOffset? WithOffset(string text) =>
        TryRead(text, out var local, out var offset) && offset is { } known ? At(local, known) : null;

    /// <summary>A time zone by IANA's or Windows' name; <see langword="null"/> where this system does not know
    /// it.</summary>
    public static TimeZoneInfo? FindZone(string name) =>
        string.IsNullOrWhiteSpace(name) ? null : Planning.TimeZones.Find(name.Trim());

    /// <summary>Reads a time; gives the clock's face, and the offset where one is written.</summary>
    internal static bool TryRead(string text, out DateTime local, out TimeSpan? offset)
    {
        local = default;
        offset = null;
        text = text.Trim();
        var match = _iso.Match(text);
        match = match.Success ? match : _rfc2822.Match(text);
        if (!match.Success)
        {
            return false;
        }

        var date = Regex.Replace(match.Groups["date"].Value, @"\s+", " ", RegexOptions.None, _limit);
        if (!DateTime.TryParseExact(date, _dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            || !DateTime.TryParseExact(
                match.Groups["time"].Value, _times, CultureInfo.InvariantCulture, DateTimeStyles.NoCurrentDateDefault,
                out var time))
        {
            return false;
        }

        local = day + time.TimeOfDay;
        offset = OffsetOf(match.Groups["zone"].Value);
        return offset is null || offset.Value.Duration() <= TimeSpan.FromHours(14);
    }

    /// <summary>Both readings of a clock's face in a zone: they differ in the hour that a change of the clocks repeats,
    /// or leaves out.</summary>
    internal static (DateTimeOffset Earliest, DateTimeOffset Latest) InZone(DateTime local, TimeZoneInfo zone)
    {
        if (zone.IsAmbiguousTime(local))
        {
            var offsets = zone.GetAmbiguousTimeOffsets(local);
            return (At(local, offsets.Max()), At(local, offsets.Min()));
        }

        var around = new[] { zone.GetUtcOffset(local.AddHours(-3)), zone.GetUtcOffset(local.AddHours(3)) };
        return zone.IsInvalidTime(local)
            ? (At(local, around.Max()), At(local, around.Min()))
            : (At(local, zone.GetUtcOffset(local)), At(local, zone.GetUtcOffset(local)));
    }

    internal static DateTimeOffset At(DateTime local, TimeSpan offset)
    {
        var ticks = Math.Min(Math.Max(local.Ticks - offset.Ticks, 0), DateTime.MaxValue.Ticks);
        return new DateTimeOffset(ticks, TimeSpan.Zero);
    }

    private static TimeSpan? OffsetOf(string zone)
    {
        if (zone.Length == 0)
        {
            return null;
        }

        if (zone[0] is not ('+' or '-'))
        {
            return TimeSpan.Zero;
        }

        var digits = zone.Substring(1).Replace(":", "");
        var hours = int.Parse(digits.Substring(0, 2), CultureInfo.InvariantCulture);
        var minutes = digits.Length > 2 ? int.Parse(digits.Substring(2), CultureInfo.InvariantCulture) : 0;
        var offset = new TimeSpan(hours, minutes, 0);
        return zone[0] == '-' ? -offset : offset;
    }
}
