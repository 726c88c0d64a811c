namespace Synthflow.Campaigns.Planning;

/// <summary>How many segments a text message takes: 160 or 153 GSM-7 characters each, 70 or 67 in UCS-2.</summary>
public readonly struct SmsSegments
{
    /// <summary>The most characters Twilio takes.</summary>
    public const int MaxCharacters = Client.Chats.OutboundRules.MaxCharacters;

    private const string Basic =
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001bÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
        + "abcdefghijklmnopqrstuvwxyzäöñüà";

    private const string Extended = "\f^{}\\[~]|€";

    private static readonly byte[] _widths = MakeWidths();

    private SmsSegments(bool isUnicode, int length, int count)
    {
        IsUnicode = isUnicode;
        Length = length;
        Count = count;
    }

    /// <summary>Whether it needs UCS-2, because a character is not in GSM-7.</summary>
    public bool IsUnicode { get; }

    /// <summary>Its length in the encoding's units: a GSM-7 extension character (such as €) and an emoji count
    /// 2.</summary>
    public int Length { get; }

    /// <summary>The segments; 1 for an empty text.</summary>
    public int Count { get; }

    /// <summary>Measures a text.</summary>
    public static SmsSegments Of(string text)
    {
        var length = 0;
        foreach (var character in text)
        {
            var width = character < _widths.Length ? _widths[character] : (byte)0;
            if (width == 0)
            {
                return new SmsSegments(true, text.Length, Pack(text, 70, 67, UnitsAt, static width => width));
            }

            length += width;
        }

        return new SmsSegments(
            false, length, Pack(text, 160, 153, static (all, at) => _widths[all[at]], static _ => 1));
    }

    private static int UnitsAt(string text, int at) => char.IsHighSurrogate(text[at]) && at + 1 < text.Length ? 2 : 1;

    /// <summary>A character of two units never lies in two segments.</summary>
    private static int Pack(
        string text, int single, int part, Func<string, int, int> widthAt, Func<int, int> charactersOf)
    {
        int segments = 1, inSegment = 0, total = 0;
        for (var at = 0; at < text.Length;)
        {
            var width = widthAt(text, at);
            total += width;
            if (inSegment + width > part)
            {
                segments++;
                inSegment = 0;
            }

            inSegment += width;
            at += charactersOf(width);
        }

        return total <= single ? 1 : segments;
    }

    private static byte[] MakeWidths()
    {
        var widths = new byte['€' + 1];
        foreach (var character in Basic)
        {
            widths[character] = 1;
        }

        foreach (var character in Extended)
        {
            widths[character] = 2;
        }

        return widths;
    }
}
