using System.Text;
using Synthflow.ContactLists.Text;

namespace Synthflow.ContactLists;

/// <summary>Opens files and finds their encoding.</summary>
internal static class ContactFileStreams
{
    private const int BytesLookedAt = 64 * 1024;
    private const int LongestReason = 300;

    /// <summary>What a zip file (.xlsx, .ods) and an OLE file (.xls) begin with.</summary>
    private static readonly byte[][] _workbooks = [[(byte)'P', (byte)'K', 3, 4], [0xD0, 0xCF, 0x11, 0xE0]];

    internal static FileStream Open(string path)
    {
        try
        {
            // Excel keeps the file it shows open for writing.
            return new FileStream(
                path,
                FileMode.Open,
                FileAccess.Read,
                FileShare.ReadWrite | FileShare.Delete,
                bufferSize: 64 * 1024,
                FileOptions.SequentialScan);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw ContactListErrors.Create(
                path,
                Core.Messages.InvalidContactFile_NotFound,
                Core.Messages.InvalidContactFile_NotFound_NextStep,
                row: null,
                exception);
        }
        catch (UnauthorizedAccessException exception) when (Directory.Exists(path))
        {
            throw ContactListErrors.Create(
                path,
                Messages.InvalidContactFile_Folder,
                Messages.InvalidContactFile_Folder_NextStep,
                row: null,
                exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException
            or ArgumentException or NotSupportedException)
        {
            throw NotReadable(path, exception);
        }
    }

    internal static ContactListException NotReadable(string? name, Exception exception) => ContactListErrors.Create(
        name,
        ContactListErrors.Format(
            Messages.InvalidContactFile_NoAccess, ShownText.Shorten(exception.Message, LongestReason)),
        Messages.InvalidContactFile_NoAccess_NextStep,
        row: null,
        exception);

    /// <summary>A pipe cannot be looked at first and read afterwards: it is taken into memory.</summary>
    internal static Stream Seekable(Stream stream)
    {
        if (stream.CanSeek)
        {
            return stream;
        }

        using (stream)
        {
            var copy = new MemoryStream();
            stream.CopyTo(copy);
            copy.Position = 0;
            return copy;
        }
    }

    internal static Encoding ChooseEncoding(Stream stream, string? name, Encoding? given, List<string> choices)
    {
        var sample = Look(stream);
        if (Array.Exists(_workbooks, start => start.SequenceEqual(sample.Take(start.Length))))
        {
            throw ContactListErrors.Create(
                name, Messages.InvalidContactFile_Workbook, Messages.InvalidContactFile_Workbook_NextStep);
        }

        string why = Messages.ContactReason_Given;
        var encoding = given ?? TextEncodings.Detect(sample, wholeFile: sample.Count < BytesLookedAt, out why);
        choices.Add(ContactListErrors.Format(Messages.ContactChoice_Encoding, encoding.WebName, why));
        return encoding;
    }

    private static ArraySegment<byte> Look(Stream stream)
    {
        byte[] sample = new byte[BytesLookedAt];
        long start = stream.Position;
        int filled = 0;
        int count;
        do
        {
            count = stream.Read(sample, filled, sample.Length - filled);
            filled += count;
        }
        while (count > 0 && filled < sample.Length);
        stream.Position = start;
        return new ArraySegment<byte>(sample, 0, filled);
    }
}
