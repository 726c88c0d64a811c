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

    /// <summary>Numbers by their digits, dates as ISO 8601, TRUE and FALSE as Excel shows them.</summary>
    /// <param name="value">The value as it stands in the workbook.</param>
    /// <param name="format">The cell's number format, or <see langword="null"/>.</param>
    internal static string Of(object? value, string? format) => value switch
    {
        null => string.Empty,
        string text => text,
        double number => Of(number, format),
        int number => Of((double)number, format),
        bool flag => flag ? "TRUE" : "FALSE",
        DateTime time => time.TimeOfDay == TimeSpan.Zero
            ? time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : time.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture),
        TimeSpan time => time.ToString("c", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty,
    };

    private static string Of(double number, string? format)
    {
        bool isWhole = Math.Abs(number) < FirstInexact && Math.Abs(Math.Floor(number) - number) <= 0;
        if (!isWhole)
        {
            // With an exponent where digits are lost: what reads numbers refuses it.
            return number.ToString(Math.Abs(number) < FirstInexact ? "R" : "E14", CultureInfo.InvariantCulture);
        }

        string digits = ((decimal)number).ToString(CultureInfo.InvariantCulture);

        // The format 00000000000 shows the zeros that begin a number; the value does not have them.
        return format is not null && number >= 0 && _zeros.IsMatch(format)
            ? digits.PadLeft(format.Length, '0') : digits;
    }
}
