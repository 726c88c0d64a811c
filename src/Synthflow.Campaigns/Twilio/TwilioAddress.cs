using System.Text.RegularExpressions;

namespace Synthflow.Campaigns.Twilio;

/// <summary>Who sent or got a message, as Twilio writes it: <c>+12025550101</c>, <c>whatsapp:+12025550101</c>, a short code,
/// a sender's name.</summary>
public readonly struct TwilioAddress
{
    private const string WhatsAppMark = "whatsapp:";
    private const int MinDigits = 8;
    private const int MaxDigits = 15;

    // What a spreadsheet makes of a long number: the last digits are lost.
    private static readonly Regex _scientific = new(
        @"^\+?\d([.,]\d+)?E\+?\d+$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        Patterns.Limit);

    // And of a column in which one cell is empty: all its numbers are decimals.
    private static readonly Regex _decimal = new(@"(?<=^\+?\d+)[.,]0+$", RegexOptions.CultureInvariant, Patterns.Limit);

    /// <summary>The number in E.164, or <see langword="null"/> where it is no person's number: a short code, a name.</summary>
    public string? Number { get; private init; }

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
        var isWhatsApp = rest.StartsWith(WhatsAppMark, StringComparison.OrdinalIgnoreCase);
        rest = _decimal.Replace(isWhatsApp ? rest.Substring(WhatsAppMark.Length).Trim() : rest, "");
        address = new TwilioAddress { IsWhatsApp = isWhatsApp, IsBlank = rest.Length == 0, Number = NumberOf(rest) };
        return !_scientific.IsMatch(rest);
    }

    private static string? NumberOf(string text)
    {
        var digits = new char[MaxDigits];
        var count = 0;
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            if (character is >= '0' and <= '9')
            {
                if (count == MaxDigits)
                {
                    return null;
                }

                digits[count++] = character;
            }
            else if (character is not (' ' or '-' or '(' or ')' or '\u00A0') && !(character == '+' && count == 0))
            {
                return null;
            }
        }

        // Twilio writes whole international numbers; a spreadsheet may have taken the plus off.
        return count >= MinDigits && digits[0] != '0' ? "+" + new string(digits, 0, count) : null;
    }
}
