using System.Globalization;
using System.Text;

namespace Synthflow.Core;

/// <summary>Compares a column's header with the name that somebody typed for it.</summary>
/// <remarks>A header that was copied from a page has no-break spaces, one from a Mac has its accents as signs of their
/// own; neither is seen, and neither can be typed.</remarks>
internal static class HeaderNames
{
    /// <summary>Whether both look the same, but for case.</summary>
    internal static bool AreSame(string? header, string? name) =>
        header is not null && name is not null
        && (string.Equals(header.Trim(), name.Trim(), StringComparison.OrdinalIgnoreCase)
            || (!(IsPlain(header) && IsPlain(name))
                && string.Equals(AsSeen(header), AsSeen(name), StringComparison.OrdinalIgnoreCase)));

    /// <summary>The place of the header that is written like the name, else of the first that looks like it; or
    /// -1.</summary>
    internal static int IndexOf(List<string> headers, string name)
    {
        int written = headers.FindIndex(
            header => string.Equals(header, name, StringComparison.OrdinalIgnoreCase));
        return written >= 0 ? written : headers.FindIndex(header => AreSame(header, name));
    }

    /// <summary>Whether it is seen as it is written, so that nothing has to be made of it in each of a million
    /// rows.</summary>
    private static bool IsPlain(string text)
    {
        for (int index = 0; index < text.Length; index++)
        {
            if (text[index] is < ' ' or > '~' || (text[index] == ' ' && index > 0 && text[index - 1] == ' '))
            {
                return false;
            }
        }

        return true;
    }

    private static string AsSeen(string text)
    {
        var seen = new StringBuilder(text.Length);
        bool isSpace = false;
        foreach (char character in Composed(text))
        {
            if (char.IsWhiteSpace(character))
            {
                isSpace = seen.Length > 0;
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.Format)
            {
                seen.Append(isSpace ? " " : string.Empty).Append(character);
                isSpace = false;
            }
        }

        return seen.ToString();
    }

    private static string Composed(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            // Half a surrogate pair.
            return text;
        }
    }
}
