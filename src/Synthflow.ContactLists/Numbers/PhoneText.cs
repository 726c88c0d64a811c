using System.Globalization;
using System.Text;

namespace Synthflow.ContactLists.Numbers;

/// <summary>Makes the text of a cell plain: what spreadsheets and copy-and-paste put around a number is taken
/// off.</summary>
internal static class PhoneText
{
    private const int MinDigitsBeforeFraction = 7;
    private const string LeadPrefix = "p:";

    internal static string Clean(string text, out PhoneNumberMending mended)
    {
        mended = PhoneNumberMending.None;
        if (IsPlain(text))
        {
            return WithoutDecimals(text, ref mended);
        }

        string bare = text.Trim(' ');
        if (IsPlain(bare))
        {
            mended = PhoneNumberMending.Spaces;
            return WithoutDecimals(bare, ref mended);
        }

        string plain = ReplaceCharacters(text, ref mended);
        string trimmed = plain.Trim();
        if (trimmed.Length != plain.Length)
        {
            mended |= PhoneNumberMending.Spaces;
        }

        trimmed = WithoutPrefix(WithoutQuotes(trimmed, ref mended), ref mended);
        return WithoutDecimals(trimmed, ref mended);
    }

    /// <summary>
    /// Whether it is written with an exponent, such as <c>1.5551E+10</c> or <c>4,93023E+11</c>, and whether it has
    /// fewer digits than the exponent says.
    /// </summary>
    internal static bool HasExponent(string text, out bool lostDigits)
    {
        lostDigits = true;
        int exponent = text.IndexOfAny(['e', 'E']);
        if (exponent < 1 || exponent == text.Length - 1)
        {
            return false;
        }

        for (int index = 0; index < text.Length; index++)
        {
            char character = text[index];
            bool fits = IsDigit(character)
                || index == exponent
                || (index < exponent && character is '.' or ',' or '+' or '-')
                || (index == exponent + 1 && character is '+' or '-');
            if (!fits)
            {
                return false;
            }
        }

        int digits = text.Substring(0, exponent).Count(IsDigit);
        string power = text.Substring(exponent + 1);
        lostDigits = !int.TryParse(power, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int places)
            || digits <= places;
        return IsDigit(text[exponent - 1]) && IsDigit(text[text.Length - 1]);
    }

    /// <summary>Whether a spreadsheet reckoned with it: <c>2025550101.5</c>. Nothing but zeros is taken off
    /// before.</summary>
    internal static bool HasFraction(string text)
    {
        int start = text[0] == '+' ? 1 : 0;
        int point = text.IndexOfAny(['.', ',']);
        if (point - start < MinDigitsBeforeFraction || point == text.Length - 1)
        {
            return false;
        }

        for (int index = start; index < text.Length; index++)
        {
            if (index != point && !IsDigit(text[index]))
            {
                return false;
            }
        }

        return true;
    }

    internal static bool IsDigit(char character) => character is >= '0' and <= '9';

    /// <summary>Whether a single zero behind a point may be a decimal, or the last digit:
    /// <c>0171.3920018.0</c>.</summary>
    internal static bool MayHaveDecimal(string text) =>
        text.EndsWith(".0", StringComparison.Ordinal) && text.Count(IsDigit) > MinDigitsBeforeFraction;

    private static bool IsPlain(string text)
    {
        if (text.Length == 0 || !(IsDigit(text[text.Length - 1]) && (IsDigit(text[0]) || text[0] is '+' or '(')))
        {
            return false;
        }

        foreach (char character in text)
        {
            if (!IsDigit(character) && character is not ('+' or '-' or '(' or ')' or '.' or ' ' or '/'))
            {
                return false;
            }
        }

        return true;
    }

    private static string ReplaceCharacters(string text, ref PhoneNumberMending mended)
    {
        var plain = new StringBuilder(text.Length);
        bool endsLine = false;
        foreach (char character in text)
        {
            if (EndsLine(character))
            {
                // Taken off, it would make one number of two.
                endsLine = plain.Length > 0;
                mended |= PhoneNumberMending.InvisibleCharacters;
            }
            else if (Replaced(character, ref mended) is { } kept)
            {
                plain.Append(endsLine ? "\n" : string.Empty).Append(kept);
                endsLine = false;
            }
        }

        return plain.ToString();
    }

    /// <summary>What stands for a character in a plain text; nothing for what nobody sees.</summary>
    private static char? Replaced(char character, ref PhoneNumberMending mended)
    {
        if (character is (>= ' ' and <= '~') or '\t' or '\n' or '\r')
        {
            return character;
        }

        switch (CharUnicodeInfo.GetUnicodeCategory(character))
        {
            case UnicodeCategory.DecimalDigitNumber:
                mended |= PhoneNumberMending.OtherDigits;
                return (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(character));
            case UnicodeCategory.SpaceSeparator:
                mended |= PhoneNumberMending.UnusualSpaces;
                return ' ';
            case UnicodeCategory.Format or UnicodeCategory.Control:
                mended |= PhoneNumberMending.InvisibleCharacters;
                return null;
            default:
                // Plus signs of other scripts go with their digits.
                return character is '\uFF0B' or '\uFE62' or '\u207A' or '\u2795' ? '+' : character;
        }
    }

    /// <summary>Ends of lines, pages, records and fields that are no line break of a file.</summary>
    private static bool EndsLine(char character) => character
        is '\u2028' or '\u2029' or '\u0085' or '\v' or '\f' or (>= '\u001C' and <= '\u001F');

    private static string WithoutQuotes(string text, ref PhoneNumberMending mended)
    {
        if (text.StartsWith("=\"", StringComparison.Ordinal) && text.EndsWith("\"", StringComparison.Ordinal)
            && text.Length > 2)
        {
            mended |= PhoneNumberMending.Formula;
            text = text.Substring(2, text.Length - 3).Trim();
        }
        else if (text.StartsWith("=", StringComparison.Ordinal))
        {
            mended |= PhoneNumberMending.Formula;
            text = text.Substring(1).TrimStart();
        }

        string bare = text.Trim('\'', '"', '`', '\u2018', '\u2019', '\u201C', '\u201D').Trim();
        if (bare.Length != text.Length)
        {
            mended |= PhoneNumberMending.Quote;
        }

        return bare;
    }

    /// <summary>What Facebook's lead forms write before a number.</summary>
    private static string WithoutPrefix(string text, ref PhoneNumberMending mended)
    {
        if (!text.StartsWith(LeadPrefix, StringComparison.OrdinalIgnoreCase))
        {
            return text;
        }

        mended |= PhoneNumberMending.Prefix;
        return text.Substring(LeadPrefix.Length).TrimStart();
    }

    /// <summary>Where no other point stands before it, or few digits: <c>201.555.0</c> has points of its own.</summary>
    private static string WithoutDecimals(string text, ref PhoneNumberMending mended)
    {
        int zeros = text.Length;
        while (zeros > 0 && text[zeros - 1] == '0')
        {
            zeros--;
        }

        if (zeros == text.Length || zeros < 2 || text[zeros - 1] is not ('.' or ',') || !IsDigit(text[zeros - 2])
            || !IsWholePart(text.Substring(0, zeros - 1), text[zeros - 1]))
        {
            return text;
        }

        // 301234.0 with the zero would be ten times the number, a stranger's, and so would +49 1713920015.0.
        mended |= PhoneNumberMending.Decimals;
        return text.Substring(0, zeros - 1);
    }

    // 202-555-0101,0 has an extension.
    private static bool IsWholePart(string text, char point)
    {
        int digits = text.Count(IsDigit);
        return digits == text.Length - (text[0] == '+' ? 1 : 0)
            || (point == '.' && digits >= MinDigitsBeforeFraction
                && text.All(
                    static character => IsDigit(character) || character is ' ' or '+' or '-' or '(' or ')' or '/'));
    }
}
