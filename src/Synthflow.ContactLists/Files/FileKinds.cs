using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Synthflow.ContactLists.Files;

/// <summary>Knows by its first bytes what a file is that is no list, and says so in one sentence with the next
/// step.</summary>
internal static class FileKinds
{
    private const RegexOptions Plain =
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
        | RegexOptions.Singleline;

    private static readonly TimeSpan _limit = Patterns.Limit;

    /// <summary>What binary files begin with.</summary>
    private static readonly (string Kind, byte[] Start)[] _starts =
    [
        ("Packed", [0x1F, 0x8B]), ("Packed", [.. "BZh"u8]), ("Packed", [0xFD, .. "7zXZ"u8]),
        ("Packed", [.. "7z"u8, 0xBC, 0xAF]),
        ("Packed", [.. "Rar!"u8]), ("Packed", [0x28, 0xB5, 0x2F, 0xFD]),
        ("Pdf", [.. "%PDF"u8]),
        ("Picture", [0x89, .. "PNG"u8]), ("Picture", [0xFF, 0xD8, 0xFF]), ("Picture", [.. "GIF8"u8]),
        ("Picture", [.. "II*"u8, 0]), ("Picture", [.. "MM"u8, 0, .. "*"u8]), ("Picture", [.. "RIFF"u8]),
        ("Shortcut", [0x4C, 0, 0, 0, 1, 0x14, 2, 0]), ("Shortcut", [.. "book"u8, 0, 0, 0, 0, .. "mark"u8]),
        ("Database", [.. "SQLite format 3"u8]), ("Database", [0, 1, 0, 0, .. "Standard "u8]),
        ("Database", [.. "PAR1"u8]),
        ("Program", [.. "MZ"u8, 0x90, 0]), ("Program", [0x7F, .. "ELF"u8]),
    ];

    /// <summary>What texts begin with that are no lists; the first that fits.</summary>
    private static readonly (string Kind, Regex Start)[] _texts =
    [
        ("Vcard", Text(@"^\s*BEGIN:VCARD")),
        ("Calendar", Text(@"^\s*BEGIN:VCALENDAR")),
        ("Link", Text(@"^\s*\[(InternetShortcut|Desktop Entry)\]")),
        ("Link", Text(@"^\s*<\?xml.{0,400}<plist.{0,400}<key>URL</key>")),
        ("Journal", Text(@"^\s*\{""seq"":\d+,""type"":""campaign"",")),
        ("JsonLines", Text(@"^\s*\{[^\r\n]*\}[ \t]*\r?\n\s*\{")),
        ("OnlineSheet", Text(@"^\s*\{.{0,400}""(doc_id|url)""\s*:")),
        ("Link", Text(
            @"^\s*https?://(?!(www\.)?wa\.me/\+?[0-9]|((api|web|www|chat)\.)?whatsapp\.com/send/?\?)\S+\s*$")),
        ("Pointer", Text(@"^version https://git-lfs")),
        ("Json", Text(@"^\s*(\[\s*([\[{\]]|""[^""]*""\s*[,\]])|\{\s*(""[^""]*""\s*:|\}))")),
        ("RichText", Text(@"^\{\\rtf")),
        ("SheetXml", Text(@"^\s*<\?xml.{0,2000}<(\w+:)?Workbook\b")),
        // Its second line tells it from a list with a column of ids: ID;Phone.
        ("SheetXml", Text(@"^(?-i:ID;P[^\r\n]*\r?\n(P;[PEF]|[BCF];[A-Z][0-9]|O;[A-Z]))")),
        ("Objects", Text(@"^\s*<Objs\b")),
        ("Xml", Text(@"^\s*<\?xml(?!.{0,600}<html)")),
    ];

    private static readonly Regex _html = Text(
        @"^\s*(<\?xml[^>]*>|<!--.*?-->|\s)*<(!doctype\s+html|html|head|body|table|meta|div|title|script)\b");

    private static readonly Regex _signIn = Text(
        @"type\s*=\s*[""']?password|<title[^>]*>[^<]{0,80}"
        + @"\b(sign\s?in|log\s?in|login|anmelden|anmeldung|connexion|iniciar|accedi|inloggen|entrar)\b");

    private static readonly Regex _tableRow = Text(@"<table\b.*<t[dh]\b");

    /// <summary>Refuses what is no list.</summary>
    /// <param name="sample">The first bytes.</param>
    /// <param name="encoding">Their encoding, where they are text.</param>
    /// <param name="name">The file.</param>
    /// <exception cref="ContactListException">It is something else; the message says what.</exception>
    internal static void Refuse(ArraySegment<byte> sample, Encoding encoding, string? name)
    {
        if (Of(sample, encoding) is { } kind)
        {
            throw Refusal(kind, name);
        }
    }

    /// <summary>The error for a kind of file, with what it is and what to do.</summary>
    internal static Exception Refusal(string kind, string? name, object? detail = null)
    {
        string key = ErrorIds.InvalidContactFile + "_Is" + kind;
        string shown = Synthflow.ContactLists.Text.ShownText.FileName(ContactListErrors.NameOf(name));
        return ContactListErrors.Create(
            name,
            ContactListErrors.Format(Message(key), detail),
            ContactListErrors.Format(Message(key + "_NextStep"), shown));
    }

    private static string? Of(ArraySegment<byte> sample, Encoding encoding)
    {
        foreach (var (kind, start) in _starts)
        {
            if (sample.Count > start.Length && start.SequenceEqual(sample.Take(start.Length)))
            {
                return kind;
            }
        }

        if (sample.Count == 0)
        {
            return null;
        }

        // Count > 0: has an array.
        string text = encoding.GetString(sample.Array!, sample.Offset, sample.Count).TrimStart('\uFEFF');
        if (_html.IsMatch(text))
        {
            return _signIn.IsMatch(text) ? "SignIn" : _tableRow.IsMatch(text) ? "HtmlTable" : "Html";
        }

        string? found = Array.Find(_texts, entry => entry.Start.IsMatch(text)).Kind;
        return found == "OnlineSheet" && !text.Contains("docs.google.com") && !text.Contains("doc_id") ? "Json" : found;
    }

    private static Regex Text(string pattern) => new(pattern, Plain, _limit);

    private static string Message(string key) =>
        Messages.ResourceManager.GetString(key, CultureInfo.InvariantCulture) ?? key;
}
