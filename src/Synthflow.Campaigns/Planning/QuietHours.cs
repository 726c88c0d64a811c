using System.Collections.Concurrent;
using System.Globalization;

namespace Synthflow.Campaigns.Planning;

/// <summary>A time of day in which nobody is texted, in the person's own time: <c>21:00-08:00</c>.</summary>
/// <remarks>
/// A number that may be in several time zones is quiet where it is quiet in any of them, and where this system does not
/// know one of them. Only for a number that tells no zone this machine's zone counts.
/// </remarks>
public sealed class QuietHours
{
    private const int MinutesOfADay = 24 * 60;
    private static readonly TimeSpan _longestWait = TimeSpan.FromDays(2);

    private readonly ConcurrentDictionary<string, bool> _unknownZones = new(StringComparer.Ordinal);

    private QuietHours(TimeSpan from, TimeSpan until)
    {
        From = from;
        Until = until;
    }

    /// <summary>The time of day at which they begin.</summary>
    public TimeSpan From { get; }

    /// <summary>The time of day at which they are over; before <see cref="From"/> where they go past
    /// midnight.</summary>
    public TimeSpan Until { get; }

    /// <summary>Reads <c>21:00-08:00</c>; <c>24:00</c> is midnight.</summary>
    /// <exception cref="CampaignException"><c>InvalidCampaign</c>.</exception>
    public static QuietHours Parse(string text)
    {
        var parts = text.Split('-', '\u2013');
        if (parts.Length == 2 && TryRead(parts[0], out var from) && TryRead(parts[1], out var until) && from != until)
        {
            return new QuietHours(from, until);
        }

        throw MessageTemplate.Invalid(Text.Of(Messages.InvalidCampaign_QuietHours, Text.Harmless(text, 40)));
    }

    /// <summary>Whether all that is quiet by others is quiet by these, too.</summary>
    internal bool Contain(QuietHours other)
    {
        for (var minute = 0; minute < MinutesOfADay; minute++)
        {
            var time = TimeSpan.FromMinutes(minute);
            if (other.IsQuiet(time) && !IsQuiet(time))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>As it is written: <c>21:00-08:00</c>.</summary>
    public override string ToString() => Text.Of("{0:hh\\:mm}-{1:hh\\:mm}", From, Until);

    /// <summary>
    /// The time zones that this system does not know, as IANA ids: those that were asked for so far, and those of one a
    /// continent, which every system with time zone data knows. Mostly none.
    /// </summary>
    public IReadOnlyList<string> UnknownTimeZones =>
        [.. TimeZones.Missing().Union(_unknownZones.Keys, StringComparer.Ordinal)
            .OrderBy(static id => id, StringComparer.Ordinal)];

    /// <summary>Why a number is not texted now, or <see langword="null"/> where it may be.</summary>
    /// <param name="now">The time.</param>
    /// <param name="zones">Every time zone the number may be in, as IANA ids.</param>
    /// <param name="here">This machine's zone, for numbers without any.</param>
    internal string? ReasonToWait(DateTimeOffset now, IReadOnlyList<string> zones, TimeZoneInfo here)
    {
        foreach (var id in zones)
        {
            if (TimeZones.Find(id) is not { } zone)
            {
                return NotKnown(id);
            }

            if (IsQuiet(now, zone))
            {
                return Text.Of(Messages.CampaignRow_QuietHours, id, Text.Of("{0:hh\\:mm}", Until));
            }
        }

        return zones.Count > 0 ? null
            : TimeZones.NameOfUnknownLocalZone(here) is { } unknown
                ? NotKnown(unknown)
            : IsQuiet(now, here)
                ? Text.Of(Messages.CampaignRow_QuietHoursHere, "", Text.Of("{0:hh\\:mm}", Until))
            : null;
    }

    /// <summary>When a number may be texted next: the first time, from now on, that is quiet in none of its
    /// zones.</summary>
    /// <returns>In UTC; <see langword="null"/> where a zone is not known, or where it is always quiet in one of
    /// them.</returns>
    internal DateTimeOffset? OpensAt(DateTimeOffset now, IReadOnlyList<string> zones, TimeZoneInfo here)
    {
        var known = zones.Select(TimeZones.Find).OfType<TimeZoneInfo>().ToList();
        if (known.Count < zones.Count || (zones.Count == 0 && TimeZones.NameOfUnknownLocalZone(here) is not null))
        {
            return null;
        }

        if (zones.Count == 0)
        {
            known.Add(here);
        }

        var at = now;
        while (known.Find(zone => IsQuiet(at, zone)) is { } quiet)
        {
            at = EndIn(quiet, at);
            if (at - now > _longestWait)
            {
                return null;
            }
        }

        return at.ToUniversalTime();
    }

    private DateTimeOffset EndIn(TimeZoneInfo zone, DateTimeOffset at)
    {
        var left = Until - TimeZoneInfo.ConvertTime(at, zone).TimeOfDay;
        var end = at + (left > TimeSpan.Zero ? left : left + TimeSpan.FromDays(1));
        // Where clocks are changed on the way, that hour comes earlier or later, or is left out.
        var time = end - (zone.GetUtcOffset(end) - zone.GetUtcOffset(at));
        while (time < end && IsQuiet(time, zone))
        {
            time += TimeSpan.FromMinutes(1);
        }

        return time > at ? time : end;
    }

    // It may be the middle of the night there: who cannot tell does not text.
    private string NotKnown(string zone)
    {
        _unknownZones.TryAdd(zone, true);
        return Text.Of(Messages.CampaignRow_QuietHoursNoZone, zone);
    }

    private bool IsQuiet(DateTimeOffset now, TimeZoneInfo zone) =>
        IsQuiet(TimeZoneInfo.ConvertTime(now, zone).TimeOfDay);

    private bool IsQuiet(TimeSpan time) =>
        From < Until ? time >= From && time < Until : time >= From || time < Until;

    private static bool TryRead(string text, out TimeSpan time)
    {
        text = text.Trim();
        time = TimeSpan.Zero;
        return text is "24:00"
            || TimeSpan.TryParseExact(text, ["h\\:mm", "hh\\:mm"], CultureInfo.InvariantCulture, out time);
    }
}
