using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Synthflow.Client.Texts;

/// <summary>Text in the escapes of JSON, HTML or an address, which a service may repeat a message in.</summary>
internal static class EscapedText
{
    private static readonly Regex _escape = new(
        @"\\u(?<hex>[0-9a-fA-F]{4})|\\(?<mark>[nrtbf""'/\\])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        Patterns.Limit);

    /// <summary>The plain text; what is no escape stays as it is. Pure.</summary>
    public static string Decode(string text)
    {
        if (text.IndexOf('&') >= 0)
        {
            text = WebUtility.HtmlDecode(text);
        }

        if (text.IndexOf('%') >= 0)
        {
            // What it does not understand, such as a lone per cent sign, it leaves.
            text = Uri.UnescapeDataString(text);
        }

        return text.IndexOf('\\') < 0 ? text : _escape.Replace(text, static escape => Plain(escape));
    }

    private static string Plain(Match escape)
    {
        if (escape.Groups["hex"] is { Success: true } hex)
        {
            return ((char)int.Parse(hex.Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString();
        }

        var mark = escape.Groups["mark"].Value;
        return mark is "n" or "r" or "t" or "b" or "f" ? " " : mark;
    }
}
