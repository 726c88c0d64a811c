using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Host;
using Synthflow.PowerShell.Cmdlets;

namespace Synthflow.PowerShell.Views;

/// <summary>Cells of a column that begins behind the 80th: of it a screen may have only a part, into which PowerShell
/// squeezes what is there, character by character. What cannot be shown well in that part is …</summary>
public static class EdgeText
{
    private const string Elsewhere = "…";
    private const int MaxLines = 3;

    // From the whole time to the day alone.
    private static readonly string[] _times = ["yyyy-MM-dd HH:mm:ss'Z'", "yyyy-MM-dd HH:mm'Z'", "yyyy-MM-dd"];

    /// <summary>Text that may be broken between words.</summary>
    /// <param name="value">What the cell shows; null is empty.</param>
    /// <param name="width">The width of the column.</param>
    /// <param name="start">Where it begins.</param>
    /// <param name="host">Knows how wide its screen is.</param>
    public static string Words(object? value, int width, int start, PSHost? host)
    {
        var room = Room(width, start, host);
        if (room >= width)
        {
            return CellText.Of(value, width);
        }

        var text = CellText.Of(value, int.MaxValue);
        var lines = CellText.HasRoom(text, room) ? CellText.Of(text, room) : Elsewhere;
        return lines.Count(static character => character == '\n') < MaxLines ? lines : Elsewhere;
    }

    /// <summary>A number or a word that is whole or not there.</summary>
    /// <inheritdoc cref="Words"/>
    public static string Whole(object? value, int width, int start, PSHost? host)
    {
        var text = CellText.Of(value, int.MaxValue);
        return CellText.WidthOf(text) <= Room(width, start, host) ? text : Elsewhere;
    }

    /// <summary>A time in UTC, as exactly as there is room for.</summary>
    /// <inheritdoc cref="Words"/>
    public static string Time(object? value, int start, PSHost? host)
    {
        var width = _times[0].Length;
        // What came back from a job is no time any more, but its text.
        if ((value is PSObject wrapped ? wrapped.BaseObject : value) is not DateTimeOffset time)
        {
            return Whole(value, width, start, host);
        }

        var room = Room(width, start, host);
        return _times
            .Select(format => time.ToUniversalTime().ToString(format, CultureInfo.InvariantCulture))
            .FirstOrDefault(text => text.Length <= room) ?? Elsewhere;
    }

    private static int Room(int width, int start, PSHost? host)
    {
        try
        {
            // A table leaves the last column of the screen empty.
            var screen = host?.UI?.RawUI?.BufferSize.Width ?? 0;
            // What begins behind it is on no screen: who sees it has more room than the screen (Out-File -Width 200).
            return screen <= 0 || start >= screen - 1 ? width : Math.Min(width, screen - 1 - start);
        }
        catch (Exception exception) when (HostFaults.IsOfTheHost(exception))
        {
            // A job has no screen; whoever takes its text has one.
            return width;
        }
    }
}
