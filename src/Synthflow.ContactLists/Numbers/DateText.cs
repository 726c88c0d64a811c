using System.Text.RegularExpressions;

namespace Synthflow.ContactLists.Numbers;

/// <summary>Knows a date, which has as many digits as a phone number of many countries.</summary>
internal static class DateText
{
    /// <summary>2026-05-01, 1.5.2026, 05/01/2026; a time of day may follow.</summary>
    private static readonly Regex _date = new(
        @"^\s*""?((19|20)\d{2}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./](19|20)\d{2})([T\s]+\d{1,2}:\d{2}.*)?""?\s*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        Patterns.Limit);

    private const int ShortestDate = 8;
    private const int LongestDate = 60;

    internal static bool IsDate(string text) =>
        text.Length is >= ShortestDate and <= LongestDate && _date.IsMatch(text);
}
