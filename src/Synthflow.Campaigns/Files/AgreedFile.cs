using System.Security.Cryptography;

namespace Synthflow.Campaigns.Files;

/// <summary>A list that is opened once, and is the same whenever it is read: what was planned and agreed to is what is
/// sent.</summary>
/// <remarks>
/// Each block of it is remembered by its hash when it is first read. A block that reads otherwise later is never handed
/// out: not one row of a changed file is taken, however the file was changed and whatever its time says. For one thread
/// at a time.
/// </remarks>
public sealed class AgreedFile : IDisposable
{
    internal const int BlockLength = 64 * 1024;

    // As long as a file is no longer than this it is compared as a whole whenever it is looked at.
    private const long LengthOfSmallFiles = 1024 * 1024;

    private readonly string _path;
    private readonly Func<string, Stream> _open;
    private readonly Stream _stream;
    private readonly bool _isPipe;
    private readonly byte[]?[] _hashes;
    private readonly SHA256 _sha = SHA256.Create();
    private DateTime _time;

    private AgreedFile(string path, Func<string, Stream> open, Stream stream, bool isPipe)
    {
        (_path, _open, _stream, _isPipe) = (path, open, stream, isPipe);
        Length = stream.Length;
        _hashes = new byte[]?[(Length + BlockLength - 1) / BlockLength];
        _time = isPipe ? default : File.GetLastWriteTimeUtc(path);
    }

    /// <summary>Its length in bytes when it was opened; what is added later is not read.</summary>
    public long Length { get; }

    /// <summary>Opens a list. A pipe, which can be read once only, is taken into memory.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="open">Opens it, so that others may go on writing; its errors are the caller's.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static AgreedFile Open(string path, Func<string, Stream> open)
    {
        var stream = open(path);
        if (stream.CanSeek)
        {
            // What was taken into memory is a pipe's, and cannot be opened again.
            return new AgreedFile(path, open, stream, isPipe: stream is MemoryStream);
        }

        using (stream)
        {
            var copy = new MemoryStream();
            stream.CopyTo(copy);
            return new AgreedFile(path, open, copy, isPipe: true);
        }
    }

    /// <summary>Its bytes from the beginning. Reading what is not as it was throws as <see cref="ThrowIfChanged"/>
    /// does.</summary>
    public Stream OpenRead() => new AgreedStream(this);

    /// <summary>Looks whether the file that has its name now has the content that was read.</summary>
    /// <param name="whole">Whether to compare all of it, however long it is and whatever its time says.</param>
    /// <exception cref="CampaignException"><c>CampaignStopped</c>: it was changed, replaced or taken away.</exception>
    public void ThrowIfChanged(bool whole)
    {
        if (_isPipe)
        {
            return;
        }

        var file = new FileInfo(_path);
        if (!file.Exists || file.Length != Length)
        {
            throw Changed();
        }

        var time = file.LastWriteTimeUtc;
        if (!whole && time == _time && Length > LengthOfSmallFiles)
        {
            return;
        }

        // A time of its own is no change: a copy, a backup or a sync may have set it.
        Compare();
        _time = time;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _stream.Dispose();
        _sha.Dispose();
    }

    /// <summary>Reads a block as it was when it was first read.</summary>
    /// <returns>How many bytes it has.</returns>
    internal int ReadBlock(int index, byte[] into)
    {
        var count = Fill(_stream, index, into);
        if (!IsAsBefore(index, into, count))
        {
            throw Changed();
        }

        return count;
    }

    private static int Fill(Stream stream, int index, byte[] into)
    {
        stream.Position = (long)index * BlockLength;
        var filled = 0;
        int count;
        do
        {
            count = stream.Read(into, filled, BlockLength - filled);
            filled += count;
        }
        while (count > 0 && filled < BlockLength);
        return filled;
    }

    private bool IsAsBefore(int index, byte[] block, int count)
    {
        // What was added behind the end is not part of it.
        var length = (int)Math.Min(BlockLength, Length - ((long)index * BlockLength));
        if (count < length)
        {
            return false;
        }

        var hash = _sha.ComputeHash(block, 0, length);
        _hashes[index] ??= hash;
        return hash.AsSpan().SequenceEqual(_hashes[index]);
    }

    private void Compare()
    {
        try
        {
            using var stream = _open(_path);
            var block = new byte[BlockLength];
            for (var index = 0; index < _hashes.Length; index++)
            {
                if (_hashes[index] is not null && !IsAsBefore(index, block, Fill(stream, index, block)))
                {
                    throw Changed();
                }
            }
        }
        catch (Exception exception) when (exception
            is IOException or UnauthorizedAccessException or ContactListException or NotSupportedException)
        {
            throw Changed(exception);
        }
    }

    private CampaignException Changed(Exception? exception = null) => CampaignException.Stopped(
        Text.Of(Messages.CampaignStopped_ListChanged, _path), Messages.CampaignStopped_ListChanged_NextStep, exception);
}
