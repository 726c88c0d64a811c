using System.Globalization;
using System.Text;

namespace Synthflow.ContactLists.Text;

/// <summary>Makes text of a list fit for a message: short, and without characters that steer a terminal.</summary>
internal static class ShownText
{
    private const int LongestHeader = 40;
    private const int LongestFileName = 120;
    private const int MaxHeaders = 20;

    internal static string Header(string header) => Shorten(header, LongestHeader);

    /// <summary>The first headers, and how many more there are.</summary>
    internal static string Headers(IReadOnlyList<string> headers, string separator = ", ")
    {
        string shown = string.Join(separator, headers.Take(MaxHeaders).Select(Header));
        return headers.Count <= MaxHeaders
            ? shown
            : ContactListErrors.Format(Messages.ContactHeaders_More, shown, headers.Count - MaxHeaders);
    }

    internal static string FileName(string name) => Shorten(name, LongestFileName);

    internal static string Shorten(string? text, int longest)
    {
        if (string.IsNullOrEmpty(text))
        {
            return string.Empty;
        }

        var shown = new StringBuilder();
        foreach (char character in text!.Trim(' ')) // string.IsNullOrEmpty tells the compiler nothing on net472.
        {
            if (shown.Length >= longest)
            {
                return shown.Append('…').ToString();
            }

            shown.Append(IsShown(character) ? character : '·');
        }

        return shown.ToString();
    }

    private static bool IsShown(char character) => CharUnicodeInfo.GetUnicodeCategory(character) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned
        or UnicodeCategory.PrivateUse);

    /// <summary>A header as it is typed at the prompt.</summary>
    internal static string Argument(string header) =>
        header.All(character => char.IsLetterOrDigit(character) || character == '_')
        ? header
        : "'" + Header(header).Replace("'", "''") + "'";
}
