using System.Text;
using System.Text.RegularExpressions;

namespace Synthflow.Campaigns.Twilio;

/// <summary>Who sent or got a message, as Twilio writes it: <c>+12025550101</c>, <c>whatsapp:+12025550101</c>, a short
/// code, a sender's name.</summary>
public readonly struct TwilioAddress
{
    private const int MinDigits = 8;
    private const int MaxDigits = 15;

    // Whoever writes a number in another way, with 8, 0, 011 or nothing before it, keeps its end.
    private const int EndDigits = 7;

    // Nobody's number has fewer: a short code.
    private const int MinOwnDigits = 7;

    // Letters and digits that Twilio shows instead of a sender's number; one with more digits is a number that somebody
    // masked.
    private const int MaxNameLength = 11;
    private const int MaxNameDigits = 4;

    private const RegexOptions Options =
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;

    private static readonly Regex _channel = new(@"^(?<name>[a-z]+):\s*", Options, Patterns.Limit);

    // How a spreadsheet keeps a number as text.
    private static readonly Regex _formula = new("^=\"(?<text>[^\"]*)\"$", Options, Patterns.Limit);

    // What a spreadsheet makes of a long number: the last digits are lost.
    private static readonly Regex _scientific = new(
        @"^\+?\d([.,]\d+)?E\+?\d+$",
        Options,
        Patterns.Limit);

    // And of a column in which one cell is empty: all its numbers are decimals.
    private static readonly Regex _decimal = new(@"(?<=^\+?\d+)[.,]0+$", RegexOptions.CultureInvariant, Patterns.Limit);

    // The last digits, where it is digits and what stands between them.
    private string? End { get; init; }

    /// <summary>The number in E.164, or <see langword="null"/> where none can be read: a short code, a name, a number
    /// without its country, a masked one.</summary>
    public string? Number { get; private init; }

    /// <summary>Whether <see cref="Number"/> is written whole, with its country; else it may be meant as a national
    /// one.</summary>
    public bool IsWhole { get; private init; }

    /// <summary>Whether it is nobody's number for sure: a short code, an address of another channel.</summary>
    public bool IsNoNumber { get; private init; }

    /// <summary>Whether it can be a sender's name. Nobody gets a message under a name: as a recipient it is not
    /// readable.</summary>
    public bool IsName { get; private init; }

    /// <summary>The address as it is written, without its channel.</summary>
    public string Text { get => field ?? ""; private init; }

    /// <summary>Whether it is a WhatsApp address.</summary>
    public bool IsWhatsApp { get; private init; }

    /// <summary>Whether nothing is written there: Twilio chooses the sender later.</summary>
    public bool IsBlank { get; private init; }

    /// <summary>Reads an address.</summary>
    /// <param name="text">The cell, or <see langword="null"/>.</param>
    /// <param name="address">The address.</param>
    /// <returns>False where it was a number whose digits are lost.</returns>
    public static bool TryRead(string? text, out TwilioAddress address)
    {
        // Spreadsheets and reports put an apostrophe before a plus, so that it is no formula.
        var rest = text?.Trim().TrimStart('\'').Trim() ?? "";
        rest = _formula.Replace(rest, "${text}").Trim();
        var channel = _channel.Match(rest) is { Success: true } match ? match.Groups["name"].Value.ToUpperInvariant()
            : "";
        rest = _decimal.Replace(_channel.Replace(rest, ""), "").Trim();
        // +49 (0)170 …: that zero is dialled within the country only.
        rest = rest.StartsWith("+", StringComparison.Ordinal) ? rest.Replace("(0)", "") : rest;
        var isElsewhere = channel is not ("" or "WHATSAPP" or "RCS" or "SMS" or "TEL");
        var digits = isElsewhere ? null : DigitsOf(rest);
        var isWhole = digits is not null && (rest[0] == '+' || rest.StartsWith("00", StringComparison.Ordinal));
        var number = digits?.TrimStart('0');
        address = new TwilioAddress
        {
            Text = rest,
            IsWhatsApp = channel == "WHATSAPP",
            IsBlank = rest.Length == 0,
            IsWhole = isWhole && number!.Length is >= MinDigits and <= MaxDigits,
            // Twilio writes whole international numbers; a spreadsheet may have taken the plus off.
            Number = number?.Length is >= MinDigits and <= MaxDigits && (isWhole || IsPlain(rest))
                ? "+" + number : null,
            IsNoNumber = isElsewhere || digits?.Length < MinOwnDigits,
            IsName = !isElsewhere && digits is null && IsNameOfSender(rest),
            End = digits is null ? null : EndOf(digits),
        };
        return !_scientific.IsMatch(rest);
    }

    /// <summary>Whether it may be this number: written so or in another way, cut short, not readable, or not
    /// there.</summary>
    /// <param name="number">A number in E.164.</param>
    public bool MayBe(string number) =>
        string.Equals(Number, number, StringComparison.Ordinal)
        || (Number is { } written && (HasLostDigits(written, number) || HasOneMore(written, number)))
        || (!IsWhole && (End is not { } end
            || number.EndsWith(end, StringComparison.Ordinal)
            || number.Substring(0, number.Length - 1).EndsWith(end, StringComparison.Ordinal)));

    /// <summary>Whether a number lacks its end, or one digit anywhere.</summary>
    private static bool HasLostDigits(string shorter, string number)
    {
        if (shorter.Length >= number.Length)
        {
            return false;
        }

        var same = 0;
        while (same < shorter.Length && shorter[same] == number[same])
        {
            same++;
        }

        return same == shorter.Length
            || (shorter.Length == number.Length - 1
                && string.CompareOrdinal(shorter, same, number, same + 1, shorter.Length - same) == 0);
    }

    /// <summary>Whether a number has one digit too many anywhere.</summary>
    private static bool HasOneMore(string longer, string number) =>
        longer.Length == number.Length + 1 && HasLostDigits(number, longer);

    private static string EndOf(string digits) =>
        digits.Length > EndDigits ? digits.Substring(digits.Length - EndDigits) : digits;

    private static bool IsPlain(string text) => text.Length > 0 && text[0] != '0' && text.All(char.IsDigit);

    private static bool IsNameOfSender(string text) =>
        text.Length is > 0 and <= MaxNameLength
        && text.Any(char.IsLetter)
        && text.Count(char.IsDigit) <= MaxNameDigits
        && text.All(
            static character => char.IsLetterOrDigit(character) || character is ' ' or '-' or '_' or '&' or '.');

    /// <summary>The digits of what has nothing else but what stands between digits; else
    /// <see langword="null"/>.</summary>
    private static string? DigitsOf(string text)
    {
        var digits = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (character is >= '0' and <= '9')
            {
                digits.Append(character);
            }
            else if (character is not (' ' or '-' or '(' or ')' or '.' or '/' or '\u00A0' or '\u202F')
                && !(character == '+' && digits.Length == 0))
            {
                return null;
            }
        }

        return digits.Length == 0 ? null : digits.ToString();
    }
}
