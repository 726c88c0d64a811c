using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Text;

namespace Synthflow.PowerShell.Views;

/// <summary>The text of a table's cell: harmless, and broken between words. PowerShell's own tables break in the middle
/// of them, and so of names and times.</summary>
public static class CellText
{
    private const int MaxCharacters = 100_000;
    private const string BreaksAfter = "-_/\\.,;:@=&";

    /// <summary>Lines of at most so many columns of the screen. A word with more is broken behind a mark such as - or
    /// _, and elsewhere only where it has none.</summary>
    /// <param name="value">What the cell shows; null is empty.</param>
    /// <param name="width">The width of the table's column.</param>
    public static string Of(object? value, int width)
    {
        var text = Text.Harmless(LanguagePrimitives.ConvertTo<string>(value) ?? "", MaxCharacters);
        if (WidthOf(text) <= width)
        {
            return text;
        }

        var lines = new StringBuilder(text.Length + 16);
        var used = 0;
        foreach (var piece in Pieces(text, width))
        {
            var needed = WidthOf(piece.TrimEnd());
            if (used > 0 && used + needed > width)
            {
                // The blank that ended the line has no place in it.
                TrimEnd(lines);
                lines.Append('\n');
                used = 0;
            }

            lines.Append(piece);
            used += WidthOf(piece);
        }

        TrimEnd(lines);
        return lines.ToString();
    }

    /// <summary>Whether a text can be broken between words and behind marks alone.</summary>
    internal static bool HasRoom(string text, int width)
    {
        var used = 0;
        foreach (var character in text)
        {
            used = character == ' ' ? 0 : used + (IsWide(character) ? 2 : 1);
            if (used > width)
            {
                return false;
            }

            used = BreaksAfter.IndexOf(character) >= 0 ? 0 : used;
        }

        return true;
    }

    /// <summary>The whole text of a value, in one line: of a table its names and values.</summary>
    public static string Whole(object? value) => Text.Harmless(TextOf(value), MaxCharacters);

    /// <summary>A value as text, as it is.</summary>
    internal static string TextOf(object? value) => value switch
    {
        null => "",
        PSObject wrapped when wrapped.BaseObject is not PSCustomObject => TextOf(wrapped.BaseObject),
        // In the same words as in the tables, whatever the culture of the session.
        DateTimeOffset time => time.ToUniversalTime().ToString("u", CultureInfo.InvariantCulture),
        TextList list => list.ToString(),
        // Tables of the framework name their type only.
        IDictionary table and not TextTable => string.Join(
            "; ", TextTableEntry.Of(table).Select(static entry => Text.Of("{0}={1}", entry.Key, entry.Value))),
        _ => LanguagePrimitives.ConvertTo<string>(value) ?? "",
    };

    // Words with the blank behind them; of a word that has no room in a line, the parts that have.
    private static IEnumerable<string> Pieces(string text, int width)
    {
        var start = 0;
        while (start < text.Length)
        {
            var blank = text.IndexOf(' ', start);
            var end = blank < 0 ? text.Length : blank + 1;
            var word = text.Substring(start, end - start);
            start = end;
            while (WidthOf(word.TrimEnd()) > width)
            {
                var length = BreakOf(word, width);
                yield return word.Substring(0, length);
                word = word.Substring(length);
            }

            yield return word;
        }
    }

    private static int BreakOf(string word, int width)
    {
        var (fits, marked) = (0, 0);
        for (var next = 0; next < word.Length; next = fits)
        {
            var length = char.IsSurrogatePair(word, next) ? 2 : 1;
            if (fits > 0 && WidthOf(word.Substring(0, next + length)) > width)
            {
                break;
            }

            fits = next + length;
            marked = BreaksAfter.IndexOf(word[next]) >= 0 ? fits : marked;
        }

        return marked > 0 ? marked : fits;
    }

    private static void TrimEnd(StringBuilder lines)
    {
        while (lines.Length > 0 && lines[lines.Length - 1] == ' ')
        {
            lines.Length--;
        }
    }

    // As PowerShell counts: letters of East Asia and pictures take two columns.
    internal static int WidthOf(string text)
    {
        var width = 0;
        foreach (var character in text)
        {
            width += IsWide(character) ? 2 : 1;
        }

        return width;
    }

    private static bool IsWide(char character) => character >= '\u1100'
        && (character <= '\u115F' || character is (>= '\u2E80' and <= '\uA4CF') or (>= '\uAC00' and <= '\uD7A3')
            or (>= '\uF900' and <= '\uFAFF') or (>= '\uFE10' and <= '\uFE6F') or (>= '\uFF00' and <= '\uFF60')
            or (>= '\uFFE0' and <= '\uFFE6'));
}
