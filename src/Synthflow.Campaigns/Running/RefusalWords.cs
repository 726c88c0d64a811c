using System.Text;

namespace Synthflow.Campaigns.Running;

/// <summary>
/// What stays the same in a refusal from row to row: a request id, a number or a time in it says nothing of the reason.
/// </summary>
internal static class RefusalWords
{
    private const int ShortestHexadecimal = 8;
    private const int MaxPattern = 80;

    /// <summary>The words with a # for each that has a digit in it or is a long hexadecimal number. Pure.</summary>
    public static string Constant(string? reason)
    {
        var words = reason ?? "";
        var constant = new StringBuilder(words.Length);
        for (var from = 0; from < words.Length;)
        {
            if (!IsPartOfWord(words[from]))
            {
                constant.Append(words[from++]);
                continue;
            }

            var to = from;
            var (digits, others) = (0, 0);
            for (; to < words.Length && IsPartOfWord(words[to]); to++)
            {
                digits += char.IsDigit(words[to]) ? 1 : 0;
                others += IsHexadecimal(words[to]) ? 0 : 1;
            }

            var changes = digits > 0 || (others == 0 && to - from >= ShortestHexadecimal);
            _ = changes ? constant.Append('#') : constant.Append(words, from, to - from);
            from = to;
        }

        return constant.ToString();
    }

    /// <summary>The beginning of the words as a pattern of PowerShell's <c>-like</c>, with a * for whatever changes
    /// from row to row, and for what a pattern or a line cannot have.</summary>
    public static string Pattern(string? reason)
    {
        var words = Constant(reason);
        var pattern = new StringBuilder(MaxPattern + 1);
        foreach (var character in words.Take(MaxPattern))
        {
            var isOther = character is '#' or '*' or '?' or '[' or ']' or '`' || char.IsControl(character);
            if (!isOther || pattern.Length == 0 || pattern[pattern.Length - 1] != '*')
            {
                _ = pattern.Append(isOther ? '*' : character);
            }
        }

        return pattern.Append(words.Length > MaxPattern ? "*" : "").ToString();
    }

    // A guid, a time or a number with its sign is one word.
    private static bool IsPartOfWord(char character) =>
        char.IsLetterOrDigit(character) || character is '-' or '_' or '+' or ':' or '.';

    private static bool IsHexadecimal(char character) =>
        character is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F') or '-';
}
