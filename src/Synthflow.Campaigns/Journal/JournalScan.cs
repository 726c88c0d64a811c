using System.Buffers;

namespace Synthflow.Campaigns.Journal;

/// <summary>Walks through the lines of a journal in flat memory and tells a torn end from damage.</summary>
internal sealed class JournalScan
{
    private const int BlockLength = 256 * 1024;
    private const int LongestLine = 1024 * 1024;
    private const int LinesLookedAt = 1000;

    private readonly string _path;
    private readonly Stream _stream;
    private readonly bool _whole;
    private readonly bool _isToSend;
    private readonly CancellationToken _stopped;
    private readonly JournalRecord _record = new();
    private readonly TornWriteLimit _lastWrite = new();
    private byte[] _block = [];
    private int _start;
    private int _length;
    private bool _atEnd;
    private long _offset;
    private long _lines;

    /// <param name="path">The file, for messages.</param>
    /// <param name="stream">Its bytes from the beginning.</param>
    /// <param name="whole">Whether texts and times are wanted.</param>
    /// <param name="isToSend">Whether somebody was to be texted by it: what is wrong is said with "Nothing was sent"
    /// then.</param>
    /// <param name="stopped">Ends the reading, however long the journal is.</param>
    public JournalScan(
        string path, Stream stream, bool whole, bool isToSend = false, CancellationToken stopped = default)
    {
        _stopped = stopped;
        _isToSend = isToSend;
        _path = path;
        _stream = stream;
        _whole = whole;
    }

    private static ReadOnlySpan<byte> Beginning => "{\"seq\":"u8;

    /// <summary>Where the last good line ends; what lies behind is a torn end.</summary>
    public long GoodLength { get; private set; }

    /// <summary>How many bytes lie behind it that an interrupted write left.</summary>
    public long TornLength { get; private set; }

    /// <summary>Whether the last good line lacks its line break.</summary>
    public bool LacksLineBreak { get; private set; }

    /// <summary>The last sequence number.</summary>
    public long LastSequence { get; private set; }

    /// <summary>The records, one object filled again and again.</summary>
    /// <exception cref="CampaignException"><c>JournalDamaged</c>, with the line's number;
    /// <c>JournalNotReadable</c>.</exception>
    /// <exception cref="OperationCanceledException">Whoever wanted them was stopped.</exception>
    public IEnumerable<JournalRecord> Records()
    {
        _block = ArrayPool<byte>.Shared.Rent(BlockLength);
        try
        {
            while (NextLine(out var line, out var hasBreak))
            {
                _lines++;
                if (IsBlank(line))
                {
                    GoodLength = _offset;
                    LacksLineBreak = !hasBreak;
                }
                else if (RecordReader.TryRead(Trimmed(line), _whole, _record))
                {
                    Check(_record);
                    _lastWrite.Take(_record, line.Count);
                    GoodLength = _offset;
                    LacksLineBreak = !hasBreak;
                    yield return _record;
                }
                else
                {
                    ThrowUnlessTorn(line, hasBreak);
                    yield break;
                }
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(_block);
        }
    }

    private void Check(JournalRecord record)
    {
        if (LastSequence == 0 && record.Kind != RecordKind.Campaign)
        {
            throw Damaged(_lines, Messages.JournalDamaged_NoBeginning);
        }

        if (record.Sequence != LastSequence + 1)
        {
            throw Damaged(_lines, Text.Of(Messages.JournalDamaged_Sequence, record.Sequence, LastSequence + 1));
        }

        LastSequence = record.Sequence;
    }

    /// <summary>
    /// A bad line is a torn end if nothing good follows, and either its line break is missing (the process ended in the
    /// middle of a write) or it holds NULs (the power went before the disk had it), and it is no longer than one write.
    /// Any other bad line was once whole.
    /// </summary>
    private void ThrowUnlessTorn(ArraySegment<byte> line, bool hasBreak)
    {
        var bad = _lines;
        var isOurs = LastSequence > 0 || (line.Count >= Beginning.Length && LooksLikeOurs(line));
        var torn = LooksLikeOurs(line) && (!hasBreak || line.AsSpan().IndexOf((byte)0) >= 0);
        while (torn && NextLine(out var later, out _))
        {
            torn = !RecordReader.TryRead(Trimmed(later), whole: false, _record);
        }

        if (!torn)
        {
            throw isOurs || HoldsRecords()
                ? Damaged(bad, Messages.JournalDamaged_Line)
                : JournalErrors.NotReadable(
                    _path,
                    Messages.JournalNotReadable_NotAJournal,
                    _isToSend
                        ? Messages.JournalNotReadable_NotAJournal_NextStep
                        : Core.Messages.JournalNotReadable_NotFound_NextStep);
        }

        TornLength = _offset - GoodLength;
        if (TornLength > _lastWrite.MaxBytes)
        {
            throw Damaged(
                bad, Text.Of(Messages.JournalDamaged_End, TornLength), Messages.JournalDamaged_End_NextStep);
        }
    }

    /// <summary>Whether what follows has a record in it, so that this was a journal once.</summary>
    private bool HoldsRecords()
    {
        for (var looked = 0; looked < LinesLookedAt && NextLine(out var line, out _); looked++)
        {
            if (RecordReader.TryRead(Trimmed(line), whole: false, _record))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Only what this program began to write may be cut off: never the end of somebody's other file.</summary>
    private static bool LooksLikeOurs(ArraySegment<byte> line)
    {
        var bytes = line.AsSpan();
        for (var index = 0; index < Math.Min(bytes.Length, Beginning.Length); index++)
        {
            if (bytes[index] != Beginning[index] && bytes[index] != 0)
            {
                return false;
            }
        }

        return true;
    }

    private CampaignException Damaged(long line, string what, string? nextStep = null) => new(
        ErrorIds.JournalDamaged,
        Text.Of(Messages.JournalDamaged, line, _path, what),
        (_isToSend ? Messages.NothingWasSent + " " : "") + (nextStep ?? Messages.JournalDamaged_NextStep))
    {
        JournalPath = _path,
        Line = line,
    };

    private bool NextLine(out ArraySegment<byte> line, out bool hasBreak)
    {
        var searched = 0;
        while (true)
        {
            var found = Array.IndexOf(_block, (byte)'\n', _start + searched, _length - searched);
            if (found >= 0 || (_atEnd && _length > 0))
            {
                hasBreak = found >= 0;
                var count = hasBreak ? found - _start : _length;
                line = new ArraySegment<byte>(_block, _start, count);
                var taken = count + (hasBreak ? 1 : 0);
                _start += taken;
                _length -= taken;
                _offset += taken;
                return true;
            }

            if (_atEnd)
            {
                line = new ArraySegment<byte>([]);
                hasBreak = false;
                return false;
            }

            searched = Fill();
        }
    }

    /// <summary>Reads on; gives how much of what lies there has been searched before.</summary>
    private int Fill()
    {
        _stopped.ThrowIfCancellationRequested();
        if (_start > 0)
        {
            Buffer.BlockCopy(_block, _start, _block, 0, _length);
            _start = 0;
        }

        if (_length == _block.Length)
        {
            if (_length >= LongestLine)
            {
                // NULs of a power cut may be long and have no line break: they are one line, and its beginning tells.
                _length = LongestLine / 2;
                _offset += _block.Length - _length;
            }
            else
            {
                var larger = ArrayPool<byte>.Shared.Rent(_block.Length * 2);
                Buffer.BlockCopy(_block, 0, larger, 0, _length);
                ArrayPool<byte>.Shared.Return(_block);
                _block = larger;
            }
        }

        var searched = _length;
        var read = ReadSome();
        _atEnd = read == 0;
        _length += read;
        return searched;
    }

    // The disk, or the share, may fail in the middle of a file that could be opened.
    private int ReadSome()
    {
        try
        {
            return _stream.Read(_block, _length, _block.Length - _length);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw JournalErrors.NotReadable(_path, exception);
        }
    }

    private static bool IsBlank(ArraySegment<byte> line) => Trimmed(line).IsEmpty;

    /// <summary>Without the carriage return and byte order mark an editor may have left.</summary>
    private static ReadOnlySpan<byte> Trimmed(ArraySegment<byte> line)
    {
        ReadOnlySpan<byte> bytes = line.AsSpan();
        if (bytes.StartsWith("\uFEFF"u8))
        {
            bytes = bytes.Slice(3);
        }

        return bytes.Length > 0 && bytes[bytes.Length - 1] == (byte)'\r' ? bytes.Slice(0, bytes.Length - 1) : bytes;
    }
}
