using System.Text;

namespace Synthflow.ContactLists.Numbers;

/// <summary>The text of one number: its digits, and what its signs and groups say of them.</summary>
internal readonly struct NumberText
{
    /// <summary>Shorter groups of one length are parts of one number.</summary>
    internal const int ShortestTwin = 4;

    private const int DigitsBeforeAnEnding = 6;
    private const int SharedByTwins = 3;
    private const int DifferentInTwins = 2;

    private NumberText(string digits, bool hasPlus, string[] groups, bool hasZeroInParentheses)
    {
        Digits = digits;
        HasPlus = hasPlus;
        Groups = groups;
        HasZeroInParentheses = hasZeroInParentheses;
    }

    internal string Digits { get; }

    internal bool HasPlus { get; }

    /// <summary>The digits as spaces and signs part them.</summary>
    internal string[] Groups { get; }

    /// <summary>Whether it is written like <c>+49 (0)30 23125000</c>.</summary>
    internal bool HasZeroInParentheses { get; }

    /// <summary>The text before a last short group, which may be the ending of a second number: <c>030 23125042-43</c>;
    /// nothing where there is none. (-0 and -00 are a switchboard's.)</summary>
    internal NumberText? BeforeEnding()
    {
        string last = Groups.Length > 1 ? Groups[Groups.Length - 1] : string.Empty;
        return last.Length is 2 or 3 && last.Trim('0').Length > 0
            ? Without(last)
            : null;
    }

    /// <summary>The text before a last group that is as long as the group before it and begins like it, which may be a
    /// second number: <c>01 53400 - 53401</c>; nothing where there is none.</summary>
    internal NumberText? BeforeTwin()
    {
        if (Groups.Length < 2)
        {
            return null;
        }

        string last = Groups[Groups.Length - 1];
        string before = Groups[Groups.Length - 2];
        int shared = Math.Max(SharedByTwins, last.Length - DifferentInTwins);
        return last.Length >= ShortestTwin && last.Length == before.Length
            && string.CompareOrdinal(last, 0, before, 0, shared) == 0
            ? Without(last)
            : null;
    }

    private NumberText Without(string last) => new(
        Digits.Substring(0, Digits.Length - last.Length), HasPlus, [.. Groups.Take(Groups.Length - 1)],
        HasZeroInParentheses);

    /// <summary>The same with another ending.</summary>
    internal NumberText WithEnding(string ending) =>
        new(Digits.Substring(0, Digits.Length - ending.Length) + ending, HasPlus, Groups, HasZeroInParentheses);

    /// <summary>Reads a text without letters; nothing where it has what no number has.</summary>
    internal static NumberText? Read(string plain)
    {
        var digits = new StringBuilder(plain.Length);
        var grouped = new StringBuilder(plain.Length);
        bool hasPlus = false;
        foreach (char character in plain)
        {
            if (PhoneText.IsDigit(character))
            {
                digits.Append(character);
                grouped.Append(character);
            }
            else if (character == '+')
            {
                if (digits.Length > 0 && !(hasPlus && IsCountryCode(digits.ToString())))
                {
                    return null;
                }

                hasPlus = true;
                grouped.Append(' ');
            }
            else if (IsPunctuation(character))
            {
                grouped.Append(' ');
            }
            else
            {
                return null;
            }
        }

        return HasEndingInParentheses(plain) || LookAlikes.IsSwissAmount(plain)
            ? null
            : new NumberText(
                digits.ToString(),
                hasPlus,
                grouped.ToString().Split([' '], StringSplitOptions.RemoveEmptyEntries),
                plain.Contains("(0)"));
    }

    /// <summary>Only a country code written twice has a second plus sign: <c>+49 +49 171…</c>.</summary>
    private static bool IsCountryCode(string digits) =>
        CallingCodes.Of(digits, out int length) > 0 && length == digits.Length;

    /// <summary>Dashes of every kind are written between digits; the range dash <c>~</c> is not.</summary>
    private static bool IsPunctuation(char character) => character
        is ' ' or '\t' or '-' or '.' or '(' or ')' or '/' or '[' or ']' or '\'' or '\u2019'
        or (>= '\u2010' and <= '\u2015') or '\u2212' or '\u30FC' or '\uFF0D' or '\uFF0F'
        or '\uFF08' or '\uFF09' or '\uFF0E';

    /// <summary><c>030 23125042 (43)</c> is another number, or an extension; its digits do not belong to the
    /// first.</summary>
    private static bool HasEndingInParentheses(string plain)
    {
        string text = plain.TrimEnd();
        int open = text.LastIndexOf('(');
        return open > 0 && text[text.Length - 1] == ')'
            && text.Substring(0, open).Count(PhoneText.IsDigit) >= DigitsBeforeAnEnding;
    }
}
