using System.Globalization;
using System.Text.RegularExpressions;

namespace Synthflow.ContactLists.Numbers;

/// <summary>A country's calling code in a cell of its own: <c>49</c>, <c>+49</c>, <c>0049</c>,
/// <c>Germany (+49)</c>.</summary>
internal static class CallingCodeCell
{
    private const int LongestCell = 60;

    // One zero before it is no mark: 040 is Austria's number in ISO 3166, and an area code.
    private static readonly Regex _code = new(
        @"^[^0-9+]*(?<mark>\+|00)?\s*(?<code>[1-9][0-9]{0,2})(\.0+)?[^0-9+]*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        Patterns.Limit);

    /// <summary><c>+49 </c> where the cell has a country's code; else nothing.</summary>
    internal static string? Before(string cell) =>
        DigitsOf(cell) is { } code && CallingCodes.Of(code, out int length) > 0 && length == code.Length
            ? "+" + code + " " : null;

    /// <summary>The digits of a code, also of one that no country has; else nothing.</summary>
    internal static string? DigitsOf(string cell)
    {
        string code = Of(cell, out _) is > 0 and var read
            ? read.ToString(CultureInfo.InvariantCulture)
            : cell.Trim().TrimStart('+', '0');
        return code.Length is > 0 and <= CallingCodes.MaxDigits && code.All(PhoneText.IsDigit) ? code : null;
    }

    /// <summary>The code; 0 where the cell has none.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="isMarked">Whether a plus sign or 00 stands before it.</param>
    internal static int Of(string cell, out bool isMarked)
    {
        isMarked = false;
        if (cell.Length > LongestCell || _code.Match(cell) is not { Success: true } match)
        {
            return 0;
        }

        isMarked = match.Groups["mark"].Success;
        string digits = match.Groups["code"].Value;
        bool isOne = CallingCodes.Of(digits, out int length) > 0 && length == digits.Length;
        // Beside letters a bare number is a room, a street, a version.
        return isOne && (isMarked || !cell.Any(char.IsLetter)) ? int.Parse(digits, CultureInfo.InvariantCulture) : 0;
    }
}
