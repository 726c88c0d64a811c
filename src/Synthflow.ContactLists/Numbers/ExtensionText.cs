using System.Text.RegularExpressions;

namespace Synthflow.ContactLists.Numbers;

/// <summary>Finds an extension that is written with letters: <c>+49 30 23125 000 ext. 12</c>.</summary>
internal static class ExtensionText
{
    private static readonly Regex _extension = new(
        @"^(?<main>[^\p{L}]*[0-9][^\p{L}]*?)\s*" +
        "(?:extension|extn?|x|int|interno|anexo|ramal|durchwahl|dw|nst|poste|toestel)" +
        @"[.:\s]*(?<extension>[0-9]{1,7})\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        Patterns.Limit);

    private const int LongestText = 60;

    internal static bool TrySplit(string text, out string main, out string extension)
    {
        main = string.Empty;
        extension = string.Empty;
        if (text.Length > LongestText)
        {
            return false;
        }

        var match = _extension.Match(text);
        if (!match.Success)
        {
            return false;
        }

        main = match.Groups["main"].Value.TrimEnd(' ', ',', ';', '-', '(', '/');
        extension = match.Groups["extension"].Value;
        return true;
    }
}
