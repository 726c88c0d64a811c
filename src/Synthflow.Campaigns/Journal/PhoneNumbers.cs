using System.Globalization;

namespace Synthflow.Campaigns.Journal;

/// <summary>A phone number in E.164 as a whole number: at most 15 digits, the first not 0, so nothing is
/// lost.</summary>
internal static class PhoneNumbers
{
    private const int MinDigits = 4;
    private const int MaxDigits = 15;

    public static bool TryRead(string? text, out ulong number)
    {
        number = 0;
        if (text is null || text.Length is <= MinDigits or > MaxDigits + 1 || text[0] != '+' || text[1] == '0')
        {
            return false;
        }

        for (var index = 1; index < text.Length; index++)
        {
            if (text[index] is < '0' or > '9')
            {
                return false;
            }

            number = (number * 10) + (ulong)(text[index] - '0');
        }

        return true;
    }

    public static bool TryRead(ReadOnlySpan<byte> text, out ulong number)
    {
        number = 0;
        if (text.Length <= MinDigits || text.Length > MaxDigits + 1 || text[0] != '+' || text[1] == '0')
        {
            return false;
        }

        for (var index = 1; index < text.Length; index++)
        {
            if (text[index] is < (byte)'0' or > (byte)'9')
            {
                return false;
            }

            number = (number * 10) + (ulong)(text[index] - '0');
        }

        return true;
    }

    public static string ToText(ulong number) => "+" + number.ToString(CultureInfo.InvariantCulture);
}
