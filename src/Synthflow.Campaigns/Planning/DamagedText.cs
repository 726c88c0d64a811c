using System.Net;
using System.Text.RegularExpressions;

namespace Synthflow.Campaigns.Planning;

/// <summary>Text that a program before this one has damaged: letters that were lost (<c>Jos\uFFFD</c>), UTF-8 that was
/// read as Windows-1252 (<c>JosÃ©</c>), and signs of a web page (<c>O&amp;#39;Neil</c>).</summary>
internal static class DamagedText
{
    private const char Lost = '\uFFFD';

    /// <summary>What the second and later bytes of a letter in UTF-8 look like in Windows-1252.</summary>
    private const string Rest = @"\u0080-\u00BF€ƒ†‡ˆ‰Š‹ŒŽ˜™š›œžŸ";

    /// <summary>Those that may also stand behind a capital: they count where a letter follows.</summary>
    private const string Marks = "‘’“”…–—•";

    /// <summary>The first byte of a letter and one behind it: Western letters, Central European ones, Greek, Cyrillic,
    /// Hebrew and Arabic (by two letters), signs, emoji, the mark at the start of a file.</summary>
    private static readonly Regex _utf8 = new(
        $@"[ÂÃ]([{Rest}]|[{Marks}‚„](?=\p{{L}}))|[ÄÅ]([{Rest}‚„]|[{Marks}](?=\p{{L}}))"
        + $@"|([ÎÏÐÑ×ØÙ][{Rest}{Marks}‚„]){{2}}|â[€„][{Rest}{Marks}‚„]|ðŸ|ï»¿",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Limit);

    private static readonly Regex _entity = new(
        "&(#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Limit);

    /// <summary>Whether a text is damaged for sure; what was lost otherwise nobody can see.</summary>
    internal static bool Is(string text)
    {
        var hasOther = false;
        foreach (var character in text)
        {
            hasOther |= character is '&' or > '\u007F';
        }

        return hasOther && (text.IndexOf(Lost) >= 0 || _utf8.IsMatch(text)
            || (_entity.IsMatch(text) && WebUtility.HtmlDecode(text) != text));
    }
}
