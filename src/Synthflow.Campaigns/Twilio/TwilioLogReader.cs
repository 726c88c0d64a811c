using System.IO.Compression;
using System.Text;
using Synthflow.Campaigns.Files;

namespace Synthflow.Campaigns.Twilio;

/// <summary>Reads message logs of Twilio: the console's CSV, JSON of the API, JSON lines of the bulk export; each may
/// be packed with gzip. What a file is, its first characters say and not its name.</summary>
/// <remarks>It is strict: what it cannot read to the end proves nothing, and is an error that names file and
/// line.</remarks>
public sealed partial class TwilioLogReader
{
    private readonly TwilioLogOptions _options;
    private readonly LogPages _pages = new();

    /// <param name="options">What is needed of a log.</param>
    public TwilioLogReader(TwilioLogOptions options) => _options = options;

    /// <summary>How many messages were read so far.</summary>
    public long Count { get; private set; }

    /// <summary>Whether the files are pages of the API's list, and one is not among them, by whatever the others say
    /// (<see cref="LogPages"/>).</summary>
    public bool LacksPages => _pages.AreMissing;

    /// <summary>The messages of a file, one after the other.</summary>
    /// <exception cref="CampaignException"><c>TwilioLogNotReadable</c>.</exception>
    public IEnumerable<TwilioMessage> Read(string path)
    {
        using var messages = MessagesOf(path).GetEnumerator();
        while (MoveNext(path, messages))
        {
            Count++;
            yield return messages.Current;
        }
    }

    private static bool MoveNext(string path, IEnumerator<TwilioMessage> messages)
    {
        try
        {
            return messages.MoveNext();
        }
        catch (Exception exception) when (
            exception is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            throw NotReadable(
                path,
                exception is InvalidDataException ? Messages.TwilioLogNotReadable_CutShort
                    : Text.Harmless(exception.Message),
                Messages.TwilioLogNotReadable_CutShort_NextStep,
                exception);
        }
    }

    private IEnumerable<TwilioMessage> MessagesOf(string path)
    {
        var encoding = EncodingOf(path);
        using var stream = Open(path);
        using var text = new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: true, 32 * 1024);
        foreach (var message in MessagesOf(path, text))
        {
            yield return message;
        }
    }

    // Of another one the letters without accents are the same, and stop words are known without theirs.
    private static Encoding EncodingOf(string path)
    {
        using var stream = Open(path);
        if (stream is GZipStream && !PackedFile.IsWhole(path))
        {
            throw NotReadable(
                path, Messages.TwilioLogNotReadable_CutShort, Messages.TwilioLogNotReadable_CutShort_NextStep);
        }

        return TextKind.EncodingOf(stream.ReadByte(), stream.ReadByte());
    }

    private IEnumerable<TwilioMessage> MessagesOf(string path, TextReader text)
    {
        while (text.Peek() is >= 0 and var next && (char.IsWhiteSpace((char)next) || next == '\uFEFF'))
        {
            _ = text.Read();
        }

        return text.Peek() switch
        {
            < 0 => throw NotReadable(
                path, Messages.TwilioLogNotReadable_Empty, Messages.TwilioLogNotReadable_Empty_NextStep),
            '{' or '[' => ReadJson(path, text),
            '<' => throw NotReadable(
                path, Messages.TwilioLogNotReadable_Page, Messages.TwilioLogNotReadable_Columns_NextStep),
            _ => ReadTable(path, text),
        };
    }

    private static Stream Open(string path)
    {
        FileStream? file = null;
        try
        {
            FileSystem.RequireRegular(path);
            file = new FileStream(
                path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 32 * 1024);
            var first = (file.ReadByte(), file.ReadByte());
            file.Position = 0;
            if (first == ('P', 'K'))
            {
                throw NotReadable(path, Messages.TwilioLogNotReadable_Zip, Messages.TwilioLogNotReadable_Zip_NextStep);
            }

            Stream opened = first == (0x1F, 0x8B) ? new GZipStream(file, CompressionMode.Decompress) : file;
            file = null;
            return opened;
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw NotReadable(
                path, Messages.TwilioLogNotReadable_NotFound, Messages.TwilioLogNotReadable_NotFound_NextStep,
                exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            var what = Directory.Exists(path) ? Messages.JournalNotReadable_Folder : Text.Harmless(exception.Message);
            throw NotReadable(path, what, Messages.TwilioLogNotReadable_NotFound_NextStep, exception);
        }
        finally
        {
            file?.Dispose();
        }
    }

    private TwilioMessage MessageOf(string path, TwilioFields fields, string place)
    {
        var where = Text.Of("{0}, {1}", System.IO.Path.GetFileName(path), place);
        return fields.Read(where, _options, out var problem)
            ?? throw NotReadable(path, Text.Of("{0}: {1}", place, problem.What), problem.NextStep);
    }

    private static CampaignException NotReadable(
        string path, string what, string nextStep, Exception? exception = null) => new(
        ErrorIds.TwilioLogNotReadable,
        Text.Of(Messages.TwilioLogNotReadable, path, what.TrimEnd('.')),
        nextStep,
        exception)
    {
        JournalPath = path,
    };
}
