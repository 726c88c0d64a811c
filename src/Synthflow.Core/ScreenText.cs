using System.Globalization;
using System.Text;

namespace Synthflow.Core;

/// <summary>The one rule for text that reaches a screen or a log: no character of it moves, hides, rings or turns
/// around.</summary>
/// <remarks>
/// Objects keep what the service, a file or a person said, as it was said; only what is shown is changed. Line feeds
/// and tabs stay, so that a text of several lines keeps them: <see cref="Text.Harmless"/> is for what has to stand in
/// one.
/// </remarks>
public static class ScreenText
{
    private const char Instead = '?';

    /// <summary>The text with each control and format character, and each half of a character, shown as a question
    /// mark.</summary>
    /// <param name="text">Any text. Most have nothing in them to change, and are given back as they are.</param>
    public static string Of(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsPlain(text, i, out var length))
            {
                return Changed(text, i);
            }

            i += length - 1;
        }

        return text;
    }

    private static string Changed(string text, int from)
    {
        var shown = new StringBuilder(text, 0, from, text.Length);
        for (var i = from; i < text.Length;)
        {
            var isPlain = IsPlain(text, i, out var length);
            _ = isPlain ? shown.Append(text, i, length)
                : text[i] == '\r' ? shown.Append(i + 1 < text.Length && text[i + 1] == '\n' ? "" : "\n")
                : shown.Append(Instead);
            i += length;
        }

        return shown.ToString();
    }

    /// <param name="text">The text.</param>
    /// <param name="at">Where to look.</param>
    /// <param name="length">How many UTF-16 characters the character there has.</param>
    internal static bool IsPlain(string text, int at, out int length)
    {
        var character = text[at];
        length = 1;
        if (character is >= ' ' and <= '~' or '\n' or '\t')
        {
            return true;
        }

        if (char.IsHighSurrogate(character) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
        {
            length = 2;
        }

        return CharUnicodeInfo.GetUnicodeCategory(text, at) is not (
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
    }
}
