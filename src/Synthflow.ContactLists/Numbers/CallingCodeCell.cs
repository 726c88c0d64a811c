using System.Globalization;
using System.Text.RegularExpressions;

namespace Synthflow.ContactLists.Numbers;

/// <summary>A country's calling code in a cell of its own: <c>49</c>, <c>+49</c>, <c>0049</c>, <c>Germany (+49)</c>.</summary>
internal static class CallingCodeCell
{
    private const int LongestCell = 60;

    // One zero before it is no mark: 040 is Austria's number in ISO 3166, and an area code.
    private static readonly Regex _code = new(
        @"^[^0-9+]*(?<mark>\+|00)?\s*(?<code>[1-9][0-9]{0,2})(\.0+)?[^0-9+]*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        Patterns.Limit);

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
