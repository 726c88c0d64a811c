using System.Text;
using System.Text.RegularExpressions;

namespace Synthflow.Client.Http;

/// <summary>An answer's body as text: whatever its charset, and as a short excerpt for people.</summary>
internal static class AnswerText
{
    private static readonly Regex _hidden = new(
        @"<(script|style|head)\b.*?(</\1\s*>|$)|<!--.*?(-->|$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline,
        Patterns.Limit);

    private static readonly Regex _tag = new("<[^>]*(>|$)", RegexOptions.None, Patterns.Limit);

    /// <summary>The body as text. Bytes that are none become U+FFFD; nothing is thrown.</summary>
    public static string Decode(ApiAnswer answer)
    {
        var body = answer.Body;
        return body.Count == 0
            ? ""
            : Encoding.UTF8.GetString(body.Array!, body.Offset, body.Count); // not empty: has an array
    }

    /// <summary>A body as UTF-8 without a byte order mark, whatever charset it came in.</summary>
    /// <param name="body">The body as it came.</param>
    /// <param name="charset">The charset its header claims, or
    /// <see langword="null"/>; a byte order mark knows better.</param>
    public static ArraySegment<byte> ToUtf8(ArraySegment<byte> body, string? charset)
    {
        if (body.Count == 0)
        {
            return body;
        }

        var (encoding, mark) = EncodingOf(body.AsSpan(), charset);
        return encoding is UTF8Encoding
            ? new ArraySegment<byte>(body.Array!, body.Offset + mark, body.Count - mark) // not empty: has an array
            : new ArraySegment<byte>(
                // As above.
                Encoding.UTF8.GetBytes(encoding.GetString(body.Array!, body.Offset + mark, body.Count - mark)));
    }

    /// <summary>At most 200 characters of the body without tags and control characters.</summary>
    public static string Excerpt(ApiAnswer answer)
    {
        var text = Decode(answer);
        // A page's head can be long; its words come after. More than this is not read for an excerpt.
        text = text.Length > 20_000 ? text.Substring(0, 20_000) : text;
        try
        {
            text = _tag.Replace(_hidden.Replace(text, " "), " ");
        }
        catch (RegexMatchTimeoutException)
        {
            return "";
        }

        return Text.Harmless(CollapseSpaces(text), 200);
    }

    private static string CollapseSpaces(string text)
    {
        var collapsed = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (!char.IsWhiteSpace(character))
            {
                collapsed.Append(character);
            }
            else if (collapsed.Length > 0 && collapsed[collapsed.Length - 1] != ' ')
            {
                collapsed.Append(' ');
            }
        }

        return collapsed.ToString();
    }

    private static (Encoding Encoding, int Mark) EncodingOf(ReadOnlySpan<byte> body, string? charset)
    {
        if (body.StartsWith(stackalloc byte[] { 0xEF, 0xBB, 0xBF }))
        {
            return (Encoding.UTF8, 3);
        }

        if (body.StartsWith(stackalloc byte[] { 0xFF, 0xFE }))
        {
            return (Encoding.Unicode, 2);
        }

        if (body.StartsWith(stackalloc byte[] { 0xFE, 0xFF }))
        {
            return (Encoding.BigEndianUnicode, 2);
        }

        return (Named(charset), 0);
    }

    private static Encoding Named(string? charset)
    {
        var name = charset?.Trim('"', '\'', ' ');
        if (name is null || name.Length == 0 || name.Equals("utf-8", StringComparison.OrdinalIgnoreCase)
            || name.Equals("utf8", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("utf-7", StringComparison.OrdinalIgnoreCase))
        {
            return Encoding.UTF8;
        }

        try
        {
            return Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            // A charset nobody knows: JSON is UTF-8 unless somebody insists (RFC 8259, 8.1).
            return Encoding.UTF8;
        }
        catch (NotSupportedException)
        {
            // A charset that is known and refused: UTF-7 under one of its many names.
            return Encoding.UTF8;
        }
    }
}
