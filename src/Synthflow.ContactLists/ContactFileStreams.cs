using System.Text;
using Synthflow.Client;
using Synthflow.Client.Contacts;
using Synthflow.ContactLists.Text;

namespace Synthflow.ContactLists;

/// <summary>Opens files and finds their encoding.</summary>
internal static class ContactFileStreams
{
    private const int BytesLookedAt = 64 * 1024;

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
                Messages.InvalidContactFile_NotFound,
                Messages.InvalidContactFile_NotFound_NextStep,
                row: null,
                exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException
            or ArgumentException or NotSupportedException)
        {
            throw NotReadable(path, exception);
        }
    }

    internal static ContactListException NotReadable(string? name, Exception exception)
    {
        var isFolder = Directory.Exists(name);
        return ContactListErrors.Create(
            name,
            isFolder
                ? Messages.InvalidContactFile_Folder
                : ContactListErrors.Format(Messages.InvalidContactFile_NoAccess, exception.Message),
            isFolder ? Messages.InvalidContactFile_Folder_NextStep : Messages.InvalidContactFile_NoAccess_NextStep,
            row: null,
            exception);
    }

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

    internal static Encoding ChooseEncoding(Stream stream, Encoding? given, List<string> choices)
    {
        string why = Messages.ContactReason_Given;
        var encoding = given ?? Detect(stream, out why);
        choices.Add(ContactListErrors.Format(Messages.ContactChoice_Encoding, encoding.WebName, why));
        return encoding;
    }

    private static Encoding Detect(Stream stream, out string why)
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
        bool wholeFile = filled < sample.Length;
        return TextEncodings.Detect(new ArraySegment<byte>(sample, 0, filled), wholeFile, out why);
    }
}
