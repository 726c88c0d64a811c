using System.Globalization;
using System.Text;

namespace Synthflow.Core;

/// <summary>Text that is shown to people: filled in the same way everywhere, and harmless whatever came in.</summary>
public static class Text
{
    /// <summary>Fills a message of a resource file under the invariant culture.</summary>
    public static string Of(string format, params object?[] values) =>
        string.Format(CultureInfo.InvariantCulture, format, values);

    /// <summary>
    /// The text without control characters (escape sequences would move the cursor or hide lines), without
    /// direction marks, and cut to a length.
    /// </summary>
    /// <param name="text">Text of the service, of a file, of anybody else.</param>
    /// <param name="maxCharacters">The length to keep; an ellipsis of three dots marks a cut.</param>
    public static string Harmless(string text, int maxCharacters = 500)
    {
        var clean = new StringBuilder(Math.Min(text.Length, maxCharacters) + 3);
        for (int i = 0, length; i < text.Length; i += length)
        {
            if (clean.Length >= maxCharacters)
            {
                return clean.Append("...").ToString();
            }

            var isPlain = ScreenText.IsPlain(text, i, out length);
            if (text[i] is '\r' or '\n' or '\t' || char.GetUnicodeCategory(text[i]) is UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator)
            {
                if (clean.Length > 0 && clean[clean.Length - 1] != ' ')
                {
                    clean.Append(' ');
                }
            }
            else
            {
                _ = isPlain ? clean.Append(text, i, length) : clean.Append('?');
            }
        }

        return clean.ToString().Trim();
    }

    /// <summary>A phone number with its middle hidden, for lines that end up in logs: <c>+1555***6543</c>.</summary>
    public static string ShortNumber(string number) =>
        number.Length <= 8 ? number : string.Concat(number.Substring(0, 5), "***", number.Substring(number.Length - 4));

    /// <summary>A duration as people read it: <c>143 ms</c>, <c>2.5 s</c>, <c>4 min 10 s</c>.</summary>
    public static string Duration(TimeSpan time)
    {
        if (time < TimeSpan.FromSeconds(1))
        {
            return Of("{0:0} ms", Math.Ceiling(time.TotalMilliseconds));
        }

        // What is longer than a year is cut to it where it is read.
        if (time >= TimeSpan.FromDays(366))
        {
            return "a year or more";
        }

        return time < TimeSpan.FromMinutes(2)
            ? Of("{0:0.#} s", time.TotalSeconds)
            : Of("{0:0} min {1} s", Math.Floor(time.TotalMinutes), time.Seconds);
    }
}
