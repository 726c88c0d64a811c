using System.Text;
using Synthflow.ContactLists.Files;
using Synthflow.ContactLists.Text;

namespace Synthflow.ContactLists;

/// <summary>Opens files and finds their encoding.</summary>
internal static class ContactFileStreams
{
    private const int BytesLookedAt = 64 * 1024;
    private const int LongestReason = 300;

    /// <summary>Opens a list; of a pipe, which can be read once only, all is taken into memory.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="cancellationToken">Ends the wait for a pipe, or for a share that does not answer.</param>
    /// <param name="longestSilence">How long nothing may come; a minute where nothing is said.</param>
    /// <exception cref="ContactListException">It cannot be opened, or nothing comes.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    internal static Stream Open(
        string path, CancellationToken cancellationToken = default, TimeSpan? longestSilence = null)
    {
        var silence = longestSilence ?? PatientFiles.LongestSilence;
        try
        {
            return PatientFiles.Open(path, silence, cancellationToken);
        }
        catch (TimeoutException exception)
        {
            throw ContactListErrors.Create(
                path,
                ContactListErrors.Format(Messages.InvalidContactFile_Silent, silence.TotalSeconds),
                Messages.InvalidContactFile_Silent_NextStep,
                row: null,
                exception);
        }
        catch (DeviceException exception)
        {
            throw ContactListErrors.Create(
                path,
                Messages.InvalidContactFile_Device,
                Messages.InvalidContactFile_Device_NextStep,
                row: null,
                exception);
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

    /// <summary>What is no file cannot be looked at first and read afterwards: it is taken into memory.</summary>
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

    /// <summary>The encoding of a text, which is refused where it is no list.</summary>
    internal static Encoding ChooseEncoding(
        Stream stream, string? name, Encoding? given, List<string> choices, List<string>? warnings = null)
    {
        var sample = Look(stream);
        bool wholeFile = sample.Count < BytesLookedAt;
        string why = Messages.ContactReason_Given;
        var encoding = given ?? TextEncodings.Detect(sample, wholeFile, out why);
        FileKinds.Refuse(sample, encoding, name);
        choices.Add(ContactListErrors.Format(Messages.ContactChoice_Encoding, encoding.WebName, why));
        if (given is null && EncodingGuess.Warning(sample, encoding, name) is { } warning)
        {
            warnings?.Add(warning);
        }

        return encoding;
    }

    /// <summary>The first bytes, which stay to be read.</summary>
    internal static ArraySegment<byte> Look(Stream stream)
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
