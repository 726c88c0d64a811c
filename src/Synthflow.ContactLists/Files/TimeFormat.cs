namespace Synthflow.ContactLists.Files;

/// <summary>What a cell's number format shows of a time.</summary>
/// <param name="HasDay">Whether it shows a day, a month by name or a year.</param>
/// <param name="HasHour">Whether it shows hours.</param>
/// <param name="HasSecond">Whether it shows seconds.</param>
/// <param name="HasHalves">Whether it shows AM and PM, wherever the workbook is opened.</param>
/// <param name="Total">What all of a duration is counted in: h, m or s; else a zero.</param>
internal readonly record struct TimeFormat(bool HasDay, bool HasHour, bool HasSecond, bool HasHalves, char Total)
{
    /// <summary>The time as the system of the reader shows it, with halves or not.</summary>
    private const string SystemTime = "$-F400";

    private static readonly string[] _halves = ["am/pm", "a/p"];

    /// <summary>Reads a format: <c>h:mm AM/PM</c>, <c>[$-407]d. mmmm yyyy;@</c>, <c>[h]:mm</c>.</summary>
    internal static TimeFormat Read(string? format)
    {
        var found = default(TimeFormat);
        bool isSystem = false;
        for (int index = 0; index < format?.Length && format[index] != ';'; index++)
        {
            string? halves = Array.Find(
                _halves, sign => StandsAt(format, index, sign));
            if (halves is not null)
            {
                found = found with { HasHalves = true };
                index += halves.Length - 1;
            }
            else if (format[index] is '\\' or '_' or '*')
            {
                index++;
            }
            else if (format[index] is '"' or '[')
            {
                int end = format.IndexOf(format[index] == '[' ? ']' : '"', index + 1);
                end = end < 0 ? format.Length : end;
                string inside = format.Substring(index + 1, end - index - 1);
                isSystem |= inside.StartsWith(SystemTime, StringComparison.OrdinalIgnoreCase);
                found = format[index] == '[' ? found.WithTotal(inside) : found;
                index = end;
            }
            else
            {
                found = found.With(format, index);
            }
        }

        return found with { HasHalves = found.HasHalves && !isSystem };
    }

    private static bool StandsAt(string format, int index, string sign) =>
        string.Compare(format, index, sign, 0, sign.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private TimeFormat With(string format, int index) => char.ToLowerInvariant(format[index]) switch
    {
        'd' or 'y' or 'g' => this with { HasDay = true },
        'h' => this with { HasHour = true },
        's' => this with { HasSecond = true },
        'm' when StandsAt(format, index, "mmm") => this with { HasDay = true },
        _ => this,
    };

    /// <summary>With <c>[h]</c>, <c>[mm]</c> or <c>[ss]</c>; other brackets have colors and countries.</summary>
    private TimeFormat WithTotal(string inside) => inside.ToLowerInvariant() switch
    {
        "h" or "hh" => this with { Total = 'h', HasHour = true },
        "m" or "mm" => this with { Total = 'm' },
        "s" or "ss" => this with { Total = 's', HasSecond = true },
        _ => this,
    };
}
