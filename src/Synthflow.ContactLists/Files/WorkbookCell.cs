using System.Globalization;
using System.Text.RegularExpressions;

namespace Synthflow.ContactLists.Files;

/// <summary>A workbook's cell as the text a list has.</summary>
internal static class WorkbookCell
{
    /// <summary>Beyond 15 digits a spreadsheet has zeros where digits were.</summary>
    private const double FirstInexact = 1e15;

    private static readonly Regex _zeros = new(
        "^0+$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Limit);

    /// <summary>Numbers by their digits, dates as 2026-05-01, times as 14:30, TRUE and FALSE as Excel shows
    /// them.</summary>
    /// <param name="value">The value as it stands in the workbook.</param>
    /// <param name="format">The cell's number format, or <see langword="null"/>.</param>
    internal static string Of(object? value, string? format) => value switch
    {
        null => string.Empty,
        string text => text,
        double number => Of(number, format),
        int number => Of((double)number, format),
        bool flag => flag ? "TRUE" : "FALSE",
        DateTime time => WorkbookTime.Of(time, format),
        TimeSpan time => WorkbookTime.Of(time, format),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty,
    };

    private static string Of(double number, string? format)
    {
        if (!(Math.Abs(number) < FirstInexact))
        {
            // With an exponent where digits are lost: what reads numbers refuses it.
            return number.ToString("E14", CultureInfo.InvariantCulture);
        }

        // A spreadsheet has 15 digits, and so has what .NET makes of a double here: 0.1 + 0.2 is 0.3.
        decimal value = (decimal)number;
        string digits = value.ToString(CultureInfo.InvariantCulture);

        // The format 00000000000 shows the zeros that begin a number; the value does not have them.
        return format is not null && value >= 0 && decimal.Truncate(value) == value && _zeros.IsMatch(format)
            ? digits.PadLeft(format.Length, '0') : digits;
    }
}
