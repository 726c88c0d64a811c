using System.Text;
using Synthflow.ContactLists.Text;

namespace Synthflow.ContactLists;

/// <summary>Encodings by the names PowerShell, Excel and web pages use, the same under both editions.</summary>
public static class FileEncodings
{
    /// <summary>The names to offer for completion.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "utf8", "utf8BOM", "utf8NoBOM", "unicode", "bigendianunicode", "utf32", "ascii", "ansi", "latin1",
        "windows-1252",
    ];

    /// <summary>Finds an encoding.</summary>
    /// <param name="name">One of <see cref="Names"/>, a web name (<c>iso-8859-15</c>) or a code page
    /// (<c>850</c>).</param>
    /// <returns>The encoding, or <see langword="null"/> for a name that is not known.</returns>
    public static Encoding? Find(string? name)
    {
        string plain = (name ?? string.Empty).Trim().ToLowerInvariant();
        return plain switch
        {
            "" => null,
            "utf8" or "utf8bom" or "utf8nobom" => Encoding.UTF8,
            "unicode" or "utf16" or "utf-16" or "utf-16le" => Encoding.Unicode,
            "bigendianunicode" => Encoding.BigEndianUnicode,
            "bigendianutf32" => new UTF32Encoding(bigEndian: true, byteOrderMark: true),
            "utf32" => Encoding.UTF32,
            "ansi" or "default" or "1252" or "windows-1252" or "windows1252" => TextEncodings.WesternEuropean,
            "latin1" => Encoding.GetEncoding("iso-8859-1"),
            _ => TextEncodings.ByName(plain),
        };
    }
}
