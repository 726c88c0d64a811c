using System.Globalization;

namespace Synthflow.ContactLists.Files;

/// <summary>A date, a time of day or a duration of a workbook as the text for people that its sheet shows: what the
/// format hides is not in it. Dates have one form, whatever the country of the workbook.</summary>
internal static class WorkbookTime
{
    /// <summary>What a sheet shows of a date that is zero: mostly the cell is a copy of an empty one.</summary>
    private const string DayZero = "1900-01-00";

    /// <summary>A day before the first one: the cell has no more than a time of day.</summary>
    private const int FirstYear = 1900;

    /// <summary>A day: <c>2026-05-01</c>; a time of day: <c>14:30</c>, <c>2:30 PM</c>; or both.</summary>
    /// <param name="value">The value as it stands in the workbook.</param>
    /// <param name="format">The cell's number format, or <see langword="null"/>.</param>
    internal static string Of(DateTime value, string? format)
    {
        var time = new DateTime(Rounded(value.Ticks));
        var parts = TimeFormat.Read(format);
        bool showsTime = parts.HasHour || !parts.HasDay;
        bool isTimeOfDay = time.Year < FirstYear || (parts.HasHour && !parts.HasDay);
        if (isTimeOfDay)
        {
            return showsTime ? TimeOfDay(time, parts) : DayZero;
        }

        string day = time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return showsTime && time.TimeOfDay != TimeSpan.Zero ? day + " " + TimeOfDay(time, parts) : day;
    }

    /// <summary>Hours and minutes, with seconds where there are some: <c>30:00</c>; or what the format counts
    /// in.</summary>
    /// <param name="value">The value as it stands in the workbook.</param>
    /// <param name="format">The cell's number format, or <see langword="null"/>.</param>
    internal static string Of(TimeSpan value, string? format)
    {
        var parts = TimeFormat.Read(format);
        long seconds = Math.Abs(Rounded(value.Ticks)) / TimeSpan.TicksPerSecond;
        string text = parts.Total switch
        {
            's' => Text("{0}", seconds),
            'm' when parts.HasSecond => Text("{0}:{1:00}", seconds / 60, seconds % 60),
            'm' => Text("{0}", seconds / 60),
            _ when seconds % 60 == 0 || !ShowsSeconds(parts) => Text("{0}:{1:00}", seconds / 3600, seconds / 60 % 60),
            _ => Text("{0}:{1:00}:{2:00}", seconds / 3600, seconds / 60 % 60, seconds % 60),
        };
        return value < TimeSpan.Zero ? "-" + text : text;
    }

    /// <summary>A sum of times is off by less than a second.</summary>
    private static long Rounded(long ticks) =>
        (long)Math.Round(ticks / (decimal)TimeSpan.TicksPerSecond) * TimeSpan.TicksPerSecond;

    private static bool ShowsSeconds(TimeFormat parts) => parts.HasSecond || !parts.HasHour;

    private static string TimeOfDay(DateTime time, TimeFormat parts)
    {
        string form = (parts.HasHalves ? "h:mm" : "HH:mm") + (time.Second > 0 && ShowsSeconds(parts) ? ":ss" : "")
            + (parts.HasHalves ? " tt" : "");
        return time.ToString(form, CultureInfo.InvariantCulture);
    }

    private static string Text(string form, params object[] values) =>
        string.Format(CultureInfo.InvariantCulture, form, values);
}
