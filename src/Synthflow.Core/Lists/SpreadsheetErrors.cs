using System.Text.RegularExpressions;

namespace Synthflow.Core;

/// <summary>What a spreadsheet shows where it has a value that it cannot show or work out. Whether there is one is not
/// known: that is something else than an empty cell.</summary>
internal static class SpreadsheetErrors
{
    /// <summary>What stands for the value of a formula that a program wrote and no spreadsheet has worked
    /// out.</summary>
    internal const string NotWorkedOut = "#FORMULA!";

    /// <summary>What stands for an error of which nothing more is known.</summary>
    internal const string Unknown = "#ERROR!";

    /// <summary>#REF!, #VALUE!, #NAME? in any language; ##### where the column is too narrow; Err:502 of
    /// LibreOffice.</summary>
    private static readonly Regex _errors = new(
        @"^(#[\p{L}\u00A1\u00BF][\p{L}_/ ]{1,20}0?[!?]|##+|Err:[0-9]{3})$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, Patterns.Limit);

    /// <summary>What a look-up that found nothing is in any language, and what is still being fetched.</summary>
    private static readonly Regex _notFound = new(
        @"^#(\p{Lu}/\p{Lu}[!?]?|NV|GETTING_DATA)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        Patterns.Limit);

    /// <summary>Whether people would read an error in the place of a value. Errors are written in capitals:
    /// <c>#Hurra!</c> is none.</summary>
    internal static bool HaveNoValue(string cell) =>
        cell.Length > 1 && cell[0] is '#' or 'E'
        && (_notFound.IsMatch(cell) || (_errors.IsMatch(cell) && (cell[0] == 'E' || !cell.Any(char.IsLower))));

    /// <summary>Whether a cell is such an error. #N/A is none: a look-up found nothing.</summary>
    internal static bool Are(string? cell) =>
        cell is { Length: > 1 } && _errors.IsMatch(cell.Trim()) && !NoValueWords.Contains(cell);
}
