using System.Globalization;
using System.Text;

namespace Synthflow.ContactLists.Text;

/// <summary>Makes a cell's text fit for a message.</summary>
internal static class ShownText
{
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
}
