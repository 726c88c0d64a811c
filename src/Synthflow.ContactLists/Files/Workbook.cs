using System.IO.Compression;
using System.Text;

namespace Synthflow.ContactLists.Files;

/// <summary>Tells an Excel workbook from the other files that are packed the same way.</summary>
internal static class Workbook
{
    private static readonly byte[] _zip = [(byte)'P', (byte)'K', 3, 4];
    private static readonly byte[] _emptyZip = [(byte)'P', (byte)'K', 5, 6];

    /// <summary>What .xls files, and locked .xlsx files, begin with; Word's and Outlook's of old do too.</summary>
    private static readonly byte[] _compound = [0xD0, 0xCF, 0x11, 0xE0];

    /// <summary>What .xls files of before 1997 begin with.</summary>
    private static readonly byte[][] _old = [[0x09, 0x08], [0x09, 0x04], [0x09, 0x02], [0x09, 0x00, 0x04, 0x00]];

    private static readonly (string Part, string Kind)[] _others =
    [
        ("content.xml", "OpenDocument"), ("Index/Document.iwa", "AppleNumbers"), ("word/", "Document"),
        ("ppt/", "Document"),
        ("Payload/", "Packed"), ("AndroidManifest.xml", "Packed"),
    ];

    /// <summary>Whether it is a workbook.</summary>
    /// <exception cref="ContactListException">It is packed, and no workbook.</exception>
    internal static bool IsOne(ArraySegment<byte> start, Stream stream, string? name)
    {
        if (Begins(start, _compound))
        {
            return true;
        }

        if (Begins(start, _zip) || Begins(start, _emptyZip))
        {
            return IsZippedWorkbook(stream, name);
        }

        return Array.Exists(_old, bytes => Begins(start, bytes)) && start.Take(64).Contains((byte)0);
    }

    private static bool IsZippedWorkbook(Stream stream, string? name)
    {
        long position = stream.Position;
        try
        {
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true, Encoding.UTF8);
            string[] parts = [.. zip.Entries.Select(entry => entry.FullName)];
            if (Array.Exists(parts, part => part.StartsWith("xl/", StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }

            string? kind = Array.Find(
                _others, other => Array.Exists(parts, part => part.StartsWith(other.Part, StringComparison.Ordinal)))
                    .Kind;
            throw kind is not null
                ? FileKinds.Refusal(kind, name)
                : FileKinds.Refusal(
                    "Zip", name,
                    Synthflow.ContactLists.Text.ShownText.Headers(
                        [.. parts.Where(part => !part.EndsWith("/", StringComparison.Ordinal)).Take(5)]));
        }
        catch (InvalidDataException exception)
        {
            throw Damaged(name, exception);
        }
        finally
        {
            stream.Position = position;
        }
    }

    /// <summary>The error for a workbook that cannot be read (any further).</summary>
    internal static ContactListException Damaged(string? name, Exception exception, long? row = null) =>
        ContactListErrors.Create(
            name, Messages.InvalidContactFile_Workbook, Messages.InvalidContactFile_Workbook_NextStep, row, exception);

    private static bool Begins(ArraySegment<byte> start, byte[] bytes) =>
        start.Count >= bytes.Length && bytes.SequenceEqual(start.Take(bytes.Length));
}
