using System.Text;

namespace Synthflow.Campaigns.Files;

/// <summary>The encoding of a text that says none by a byte order mark.</summary>
internal static class TextKind
{
    private static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false);

    // No line of numbers and no table begins with another character than one of ASCII: half of it is nothing in UTF-16.
    private static readonly UnicodeEncoding _littleEndian = new(bigEndian: false, byteOrderMark: false);
    private static readonly UnicodeEncoding _bigEndian = new(bigEndian: true, byteOrderMark: false);

    /// <summary>The encoding by the first two bytes; -1 for one that is not there.</summary>
    public static Encoding EncodingOf(int first, int second) =>
        first > 0 && second == 0 ? _littleEndian : first == 0 && second > 0 ? _bigEndian : _utf8;
}
