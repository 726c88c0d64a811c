using System.Globalization;
using System.Text;

namespace Synthflow.ContactLists.Text;

/// <summary>Finds the encoding of a file by its first bytes.</summary>
internal static partial class TextEncodings
{
    private const int Windows1252 = 1252;

    /// <summary>Text in UTF-16 has a zero in about every second byte; elsewhere a zero is damage.</summary>
    private const double ShareOfZerosInUtf16 = 0.4;

    private static readonly UTF8Encoding _strictUtf8 =
        new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    internal static Encoding WesternEuropean { get; } = OfCodePage(Windows1252);

    /// <summary>An encoding by its web name or the number of its code page, or <see langword="null"/>.</summary>
    internal static Encoding? ByName(string name)
    {
        try
        {
            bool isNumber = int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out int codePage);
            return isNumber ? OfCodePage(codePage) : OfName(name);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>Chooses the encoding.</summary>
    /// <param name="sample">The first bytes of the file.</param>
    /// <param name="wholeFile">Whether the sample is all there is.</param>
    /// <param name="why">What it was chosen by, for people.</param>
    /// <returns>The encoding. UTF-8 comes with a fallback: a byte that is not UTF-8 further down is read as
    /// Windows-1252 instead of being lost.</returns>
    internal static Encoding Detect(ArraySegment<byte> sample, bool wholeFile, out string why)
    {
        if (FromMark(sample) is { } marked)
        {
            why = Messages.ContactReason_Mark;
            return marked;
        }

        if (FromZeros(sample) is { } wide)
        {
            why = Messages.ContactReason_Zeros;
            return wide;
        }

        if (IsUtf8(sample, wholeFile))
        {
            why = Messages.ContactReason_Utf8;
            return Utf8WithFallback();
        }

        why = Messages.ContactReason_Guess;
        return EncodingGuess.Of(sample);
    }

    /// <summary>UTF-8 in which a stray byte is read as Windows-1252.</summary>
    internal static Encoding Utf8WithFallback() =>
        Encoding.GetEncoding(
            Encoding.UTF8.CodePage, EncoderFallback.ReplacementFallback, new WesternEuropeanFallback());

    private static Encoding? FromMark(ArraySegment<byte> sample)
    {
        // A segment that has a count has an array.
        byte At(int index) => index < sample.Count ? sample.Array![sample.Offset + index] : (byte)1;
        return (At(0), At(1), At(2), At(3)) switch
        {
            (0xEF, 0xBB, 0xBF, _) => Utf8WithFallback(),
            (0xFF, 0xFE, 0, 0) => new UTF32Encoding(bigEndian: false, byteOrderMark: true),
            (0, 0, 0xFE, 0xFF) => new UTF32Encoding(bigEndian: true, byteOrderMark: true),
            (0xFF, 0xFE, _, _) => Encoding.Unicode,
            (0xFE, 0xFF, _, _) => Encoding.BigEndianUnicode,
            _ => null,
        };
    }

    private static Encoding? FromZeros(ArraySegment<byte> sample)
    {
        int[] zeros = new int[2];
        int position = 0;
        foreach (byte value in sample)
        {
            zeros[position++ & 1] += value == 0 ? 1 : 0;
        }

        double pairs = sample.Count / 2;
        if (pairs < 1)
        {
            return null;
        }

        bool even = zeros[0] / pairs >= ShareOfZerosInUtf16;
        bool odd = zeros[1] / pairs >= ShareOfZerosInUtf16;
        return even == odd ? null : odd ? Encoding.Unicode : Encoding.BigEndianUnicode;
    }

    private static bool IsUtf8(ArraySegment<byte> sample, bool wholeFile)
    {
        if (sample.Count == 0)
        {
            return true;
        }

        try
        {
            // Without flush the sample may end in the middle of a character.
            byte[] bytes = sample.Array!; // Count > 0: has an array.
            _ = _strictUtf8.GetDecoder().GetCharCount(bytes, sample.Offset, sample.Count, flush: wholeFile);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
