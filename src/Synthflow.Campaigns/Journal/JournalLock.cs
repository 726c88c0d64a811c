using System.Globalization;
using System.Text;
using Synthflow.Campaigns.Files;

namespace Synthflow.Campaigns.Journal;

/// <summary>The right to write a journal, held through a file beside it, <c>name.lock</c>.</summary>
/// <remarks>
/// The operating system holds it, so it ends with the process however that ends. A file of its own, because on Unix a
/// .NET share mode on the journal would shut out those who only read (what also guards the journal itself, see
/// <see cref="DiskJournalFile"/>). The file stays: removing it is a race between two writers. So it remembers, too: it
/// holds the number of the last record on the disk, and a journal that is gone, or an older copy of it, shows.
/// </remarks>
internal sealed class JournalLock : IDisposable
{
    private const int SharingViolation = unchecked((int)0x80070020);
    private const int LockViolation = unchecked((int)0x80070021);

    // What a refused lock is called on Linux (EAGAIN, EACCES) and macOS (EAGAIN).
    private static readonly int[] _inUse = [SharingViolation, LockViolation, 11, 13, 35];

    // The lock file may be deleted under a campaign that runs; within this process that opens no door.
    private static readonly HashSet<string> _held = new(StringComparer.Ordinal);

    private const string Ending = ".lock";
    private const int NoteLength = 20;
    private const int MaxTries = 5;
    private static readonly TimeSpan _betweenTries = TimeSpan.FromMilliseconds(20);

    private readonly string _journalPath;
    private readonly FileStream _stream;
    private bool _isDisposed;

    private JournalLock(string journalPath, FileStream stream)
    {
        _journalPath = journalPath;
        _stream = stream;
    }

    /// <summary>The last record that was on the disk when it was noted; 0 where no journal was ever begun
    /// here.</summary>
    public long NotedSequence { get; private set; }

    public static string PathOf(string journalPath) => journalPath + Ending;

    /// <summary>Whether a journal was begun here once. The file is not opened: that could take the lock from a campaign
    /// of this process.</summary>
    public static bool KnowsJournal(string journalPath)
    {
        var file = new FileInfo(PathOf(journalPath));
        return file.Exists && file.Length > 0;
    }

    /// <summary>Whether a path is that of a lock file whose journal is there. Neither is opened.</summary>
    public static bool IsLockOfAJournal(string path) => JournalOf(path) is { } journal && File.Exists(journal);

    /// <summary>The journal that a lock file of this name would guard; <see langword="null"/> for other
    /// names.</summary>
    public static string? JournalOf(string lockPath) =>
        lockPath.EndsWith(Ending, StringComparison.OrdinalIgnoreCase) && lockPath.Length > Ending.Length
            ? lockPath.Substring(0, lockPath.Length - Ending.Length)
            : null;

    /// <summary>Whether these bytes are all that a lock file holds.</summary>
    public static bool IsNote(byte[] bytes, int length) =>
        length == NoteLength
        && bytes[NoteLength - 1] == (byte)'\n'
        && bytes.Take(NoteLength - 1).All(static digit => digit is >= (byte)'0' and <= (byte)'9');

    /// <summary>Whether somebody writes the journal now; <see langword="null"/> where that cannot be seen.</summary>
    public static bool? IsHeld(string journalPath)
    {
        lock (_held)
        {
            // Opening the file would take the lock from a campaign of this process.
            if (_held.Contains(journalPath))
            {
                return true;
            }

            try
            {
                if (File.Exists(PathOf(journalPath)))
                {
                    using var stream = FileSystem.OpenLockFile(PathOf(journalPath));
                    FileSystem.LockOnLinux(stream);
                }

                return false;
            }
            catch (IOException exception) when (IsInUse(exception))
            {
                return true;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                return null;
            }
        }
    }

    /// <exception cref="CampaignException"><c>JournalInUse</c> or <c>JournalNotWritable</c>.</exception>
    public static JournalLock Take(string journalPath)
    {
        lock (_held)
        {
            if (!_held.Add(journalPath))
            {
                throw InUse(journalPath, null);
            }
        }

        JournalLock? taken = null;
        try
        {
            taken = TakeFile(journalPath);
            return taken;
        }
        finally
        {
            if (taken is null)
            {
                Forget(journalPath);
            }
        }
    }

    /// <summary>Notes the last record on the disk.</summary>
    public void Note(long sequence)
    {
        var note = Encoding.ASCII.GetBytes(sequence.ToString("D19", CultureInfo.InvariantCulture) + "\n");
        try
        {
            _stream.Seek(0, SeekOrigin.Begin);
            _stream.Write(note, 0, note.Length);
            // That there is a journal must survive a power cut; how far it went may lag behind.
            _stream.Flush(flushToDisk: NotedSequence == 0);
            NotedSequence = sequence;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Sends wait for the journal alone; where there is no room for the note, only this second guard is missing.
        }
    }

    public void Dispose()
    {
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;
        _stream.Dispose();
        Forget(_journalPath);
    }

    private static void Forget(string journalPath)
    {
        lock (_held)
        {
            _held.Remove(journalPath);
        }
    }

    /// <summary>Whether the file system says that somebody else holds it.</summary>
    internal static bool IsInUse(IOException exception) => Array.IndexOf(_inUse, exception.HResult) >= 0;

    internal static CampaignException InUse(string journalPath, Exception? exception) => new(
        ErrorIds.JournalInUse,
        Text.Of(Messages.JournalInUse, journalPath, HolderOf(journalPath)),
        Messages.JournalInUse_NextStep,
        exception)
    {
        JournalPath = journalPath,
    };

    private static JournalLock TakeFile(string journalPath)
    {
        FileStream? stream = null;
        try
        {
            stream = OpenInTime(PathOf(journalPath));
            var taken = new JournalLock(journalPath, stream) { NotedSequence = ReadNote(stream) };
            stream = null;
            return taken;
        }
        catch (IOException exception) when (IsInUse(exception))
        {
            throw InUse(journalPath, exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw JournalErrors.NotWritable(journalPath, exception);
        }
        finally
        {
            stream?.Dispose();
        }
    }

    /// <summary>Who only looks whether it is held (<see cref="IsHeld"/>) has it for a moment: that is waited
    /// for.</summary>
    private static FileStream OpenInTime(string path)
    {
        for (var tries = 1; ; tries++)
        {
            FileStream? stream = null;
            try
            {
                stream = FileSystem.OpenLockFile(path);
                // Sharing modes are an flock on Linux, which .NET lets fail in silence where a file system has none.
                FileSystem.LockOnLinux(stream);
                return stream;
            }
            catch (IOException exception) when (IsInUse(exception) && tries < MaxTries)
            {
                stream?.Dispose();
                Thread.Sleep(_betweenTries);
            }
            catch
            {
                stream?.Dispose();
                throw;
            }
        }
    }

    /// <remarks>What is there and cannot be read (zeros after a power cut) still says that a journal was
    /// begun.</remarks>
    private static long ReadNote(FileStream stream)
    {
        var bytes = new byte[NoteLength];
        var length = stream.Read(bytes, 0, bytes.Length);
        var isRead = long.TryParse(
            Encoding.ASCII.GetString(bytes, 0, length), NumberStyles.Integer, CultureInfo.InvariantCulture,
            out var noted);
        return length == 0 ? 0 : isRead ? Math.Max(1, noted) : 1;
    }

    /// <summary>Who writes it, by the last run that is noted in it as begun and not as ended.</summary>
    private static string HolderOf(string journalPath)
    {
        string? holder = null;
        try
        {
            using var stream = DiskJournalFile.OpenShared(journalPath);
            foreach (var record in new JournalScan(journalPath, stream, whole: true).Records())
            {
                if (record.Kind == RecordKind.Campaign)
                {
                    holder = Text.Of(
                        Messages.JournalInUse_Holder,
                        record.ProcessId,
                        record.Machine,
                        record.User,
                        record.At.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture));
                }
                else if (record.Kind == RecordKind.End)
                {
                    holder = null;
                }
            }
        }
        catch (Exception exception) when (exception is CampaignException or IOException)
        {
            // Who it is would be nice to know; that there is somebody is what matters.
        }

        return holder ?? Messages.JournalInUse_Somebody;
    }
}
