using System.Globalization;
using System.Management.Automation.Language;
using System.Text;

namespace Synthflow.PowerShell.Completion;

/// <summary>A value as it stands on a command line: one word that means exactly the value, and no character of which
/// steers the terminal.</summary>
internal static class CommandLineWord
{
    /// <summary>The value, in quotes where it would not be one word without them.</summary>
    public static string Of(string value) =>
        IsBare(value) ? value
        : IsHarmless(value) ? "'" + CodeGeneration.EscapeSingleQuotedStringContent(value) + "'"
        : "\"" + Escaped(value) + "\"";

    /// <summary>The value of a word in single quotes or in none, as PowerShell's own completion writes it.</summary>
    public static string ValueOf(string word) =>
        word.Length >= 2 && word[0] == '\'' && word[word.Length - 1] == '\''
            ? word.Substring(1, word.Length - 2).Replace("''", "'")
            : word;

    /// <summary>Whether every character of a text may be on a command line as it is. A line break runs the command
    /// where it is pasted, so it may not.</summary>
    public static bool IsHarmless(string text)
    {
        for (int i = 0, length; i < text.Length; i += length)
        {
            if (!IsHarmless(text, i, out length))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsBare(string value) =>
        value.Length > 0
            && value.All(static character => char.IsLetterOrDigit(character) || character is '-' or '_' or '+')
            && !value.StartsWith("-", StringComparison.Ordinal);

    private static bool IsHarmless(string text, int at, out int length) =>
        ScreenText.IsPlain(text, at, out length) && !char.IsControl(text[at]);

    // Between double quotes, which also the typographic ones end.
    private static string Escaped(string value)
    {
        var word = new StringBuilder(value.Length + 16);
        for (int i = 0, length; i < value.Length; i += length)
        {
            if (!IsHarmless(value, i, out length))
            {
                foreach (var unit in value.Substring(i, length))
                {
                    word.Append("$([char]0x")
                        .Append(((int)unit).ToString("X4", CultureInfo.InvariantCulture))
                        .Append(')');
                }
            }
            else
            {
                _ = (value[i] is '`' or '$' or '"' or '\u201C' or '\u201D' or '\u201E' ? word.Append('`') : word)
                    .Append(value, i, length);
            }
        }

        return word.ToString();
    }
}
