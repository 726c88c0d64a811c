using Synthflow.Campaigns.Files;

namespace Synthflow.Campaigns.Journal;

/// <summary>A journal on disk, locked for one writer and made readable by its owner only.</summary>
public sealed class DiskJournalFile : IJournalFile
{
    private readonly JournalLock _lock;
    private readonly FileStream _stream;
    private readonly string _realPath;
    private long _length;
    private int _writing;

    private DiskJournalFile(string path, string realPath, JournalLock journalLock, FileStream stream)
    {
        Name = path;
        _realPath = realPath;
        _lock = journalLock;
        _stream = stream;
        _length = stream.Length;
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public long NotedSequence => _lock.NotedSequence;

    /// <summary>Takes the right to write a journal and opens it, or begins it.</summary>
    /// <exception cref="CampaignException"><c>JournalInUse</c> or <c>JournalNotWritable</c>.</exception>
    public static DiskJournalFile Open(string path)
    {
        path = System.IO.Path.GetFullPath(path);
        var realPath = RequireFile(path);
        var journalLock = JournalLock.Take(realPath);
        FileStream? stream = null;
        var opened = false;
        try
        {
            if (journalLock.NotedSequence > 0 && !File.Exists(realPath))
            {
                throw JournalErrors.Gone(path, JournalLock.PathOf(realPath));
            }

            stream = FileSystem.OpenForOwner(realPath);
            var file = new DiskJournalFile(path, realPath, journalLock, stream);
            file.HoldBytes();
            if (stream.Length == 0)
            {
                FolderFlush.OfNewFile(realPath);
            }

            opened = true;
            return file;
        }
        catch (IOException exception) when (JournalLock.IsInUse(exception))
        {
            throw JournalLock.InUse(path, exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw JournalErrors.NotWritable(path, exception);
        }
        finally
        {
            if (!opened)
            {
                stream?.Dispose();
                journalLock.Dispose();
            }
        }
    }

    /// <summary>The file that a full path is, if a journal can be there.</summary>
    /// <exception cref="CampaignException"><c>JournalNotWritable</c>: a folder, or what guards a journal.</exception>
    internal static string RequireFile(string path)
    {
        var realPath = RealPathOf(path);
        if (Directory.Exists(realPath))
        {
            throw JournalErrors.NotWritable(path, new IOException(Messages.JournalNotWritable_Folder));
        }

        // What is not there yet would lock out a journal of the same name without the ending, and be locked out by it.
        return JournalLock.IsLockOfAJournal(realPath)
            || (JournalLock.JournalOf(realPath) is not null && !File.Exists(realPath))
            ? throw JournalErrors.IsALock(path)
            : realPath;
    }

    /// <summary>Opens a journal to read while somebody else may be writing it.</summary>
    /// <exception cref="CampaignException"><c>JournalNotReadable</c>.</exception>
    internal static FileStream OpenShared(string path)
    {
        try
        {
            FileSystem.RequireRegular(path);
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw JournalErrors.NotReadable(path, exception);
        }
    }

    /// <inheritdoc/>
    public Stream OpenRead() => OpenShared(Name);

    /// <inheritdoc/>
    public void Truncate(long length)
    {
        HoldBytes();
        // A write that failed may have left some of its bytes: those are this writer's own, anything else is not.
        if (_stream.Length < _length || _stream.Length > _length + _writing)
        {
            throw new JournalTakenException();
        }

        // Where the name is another file's by now, taking back changes nothing for whoever looks there next, and would
        // lose results for who finds this file again.
        ThrowUnlessUnderItsName(_stream.Length);
        _stream.SetLength(length);
        _length = length;
        _writing = 0;
        Flush();
    }

    /// <inheritdoc/>
    public void Append(byte[] bytes, int offset, int count)
    {
        HoldBytes();
        ThrowUnlessAlone(_stream.Length);
        _stream.Seek(0, SeekOrigin.End);
        _writing = count;
        _stream.Write(bytes, offset, count);
        _length += count;
        _writing = 0;
    }

    /// <inheritdoc/>
    public void Flush()
    {
        _stream.Flush(flushToDisk: true);
        ThrowUnlessUnderItsName(_length);
    }

    /// <inheritdoc/>
    public void Note(long sequence) => _lock.Note(sequence);

    /// <inheritdoc/>
    public void Dispose()
    {
        _stream.Dispose();
        _lock.Dispose();
    }

    /// <summary>Where symbolic links lead.</summary>
    internal static string RealPathOf(string path)
    {
        try
        {
            return FileSystem.RealPathOf(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw JournalErrors.NotWritable(path, exception);
        }
    }

    /// <summary>
    /// Locks the journal itself, which is one file under however many names, against other processes.
    /// </summary>
    /// <remarks>
    /// <para>The lock file guards a name only. This lock is of the kind that readers do not meet (fcntl, F_SETLK),
    /// which has a price: it is gone once this process closes any other handle of the file, such as that of
    /// Get-SynthflowCampaign. So it is taken again before whatever is written; if somebody else has it by then, nothing
    /// more is written, hence nothing more is sent.</para>
    /// <para>Windows needs none: nobody can open for writing what is open here, under whatever name. On macOS .NET has
    /// no such lock, and the length check of each flush stays alone.</para>
    /// </remarks>
    private void HoldBytes() => FileSystem.LockOnLinux(_stream);

    /// <remarks>
    /// The locks do not see a journal that was moved away or replaced, and on macOS no hard link either. Whoever looks
    /// under this name next must find what was just written, or people would be texted twice. On Windows the open file
    /// itself shuts all of that out.
    /// </remarks>
    private void ThrowUnlessUnderItsName(long length)
    {
        if (System.IO.Path.DirectorySeparatorChar != '\\')
        {
            var file = new FileInfo(_realPath);
            if (!file.Exists || file.Length != length)
            {
                throw new JournalTakenException();
            }
        }
    }

    private void ThrowUnlessAlone(long length)
    {
        if (length != _length)
        {
            throw new JournalTakenException();
        }
    }
}
