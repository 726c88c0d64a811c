using System.Globalization;
using System.Text;

namespace Synthflow.ContactLists.Text;

/// <summary>Brings names and headers to a form in which case, accents and punctuation do not matter.</summary>
internal static class PlainText
{
    /// <summary>Upper-case letters and digits only, without an article: <c>The Netherlands</c> is
    /// <c>NETHERLANDS</c>.</summary>
    internal static string Of(string text) =>
        string.Concat(Words(text.Replace("&", " and "))
            .Where(word => !string.Equals(word, "THE", StringComparison.Ordinal)));

    /// <summary>The upper-case words of a text: <c>MobilePhone__c</c> is MOBILE, PHONE, C.</summary>
    internal static List<string> Words(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        char before = ' ';
        foreach (char character in Decompose(text))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            bool startsWord = char.IsUpper(character) && char.IsLower(before);
            if ((startsWord || !char.IsLetterOrDigit(character)) && word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }

            if (char.IsLetterOrDigit(character))
            {
                word.Append(char.ToUpperInvariant(character));
            }

            before = character;
        }

        if (word.Length > 0)
        {
            words.Add(word.ToString());
        }

        return words;
    }

    /// <summary>The words of some lines, as <see cref="Words"/> has them: for lists of words that headers are compared
    /// with.</summary>
    internal static HashSet<string> SetOf(params string[] lines) =>
        new(lines.SelectMany(line => line.Split(' ')).SelectMany(Words), StringComparer.Ordinal);

    private static string Decompose(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormD);
        }
        catch (ArgumentException)
        {
            // Half a surrogate pair: not text that any name is written with.
            return text;
        }
    }
}
