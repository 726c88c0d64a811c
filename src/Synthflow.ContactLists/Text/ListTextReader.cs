namespace Synthflow.ContactLists.Text;

/// <summary>The text of a list: a first part that can be looked at before it is read, no NUL characters, and rows that
/// end the way the parser knows.</summary>
internal sealed class ListTextReader : TextReader
{
    private const int BufferLength = 32 * 1024;

    private readonly TextReader _inner;
    private readonly char[] _buffer = new char[BufferLength];
    private int _next;
    private int _ready;
    private int _filled;
    private bool _ended;
    private string _head = string.Empty;
    private int _position;
    private RowMender? _rows;

    internal ListTextReader(TextReader inner) => _inner = inner;

    /// <summary>Whether NUL characters were left out so far.</summary>
    internal bool HadNulls { get; private set; }

    /// <summary>The text that comes next, up to a length, without reading it away.</summary>
    internal string Preview(int length, out bool wholeText)
    {
        char[] buffer = new char[length];
        int filled = 0;
        int count;
        do
        {
            count = ReadInner(buffer, filled, length - filled);
            filled += count;
        }
        while (count > 0 && filled < length);
        wholeText = filled < length;
        _head = new string(buffer, 0, filled);
        _position = 0;
        return _head;
    }

    /// <summary>From here on it is read: without the first characters of the preview.</summary>
    internal void Begin(int skipped, RowMender rows)
    {
        _position += skipped;
        _rows = rows;
    }

    public override int Read()
    {
        char[] one = new char[1];
        return Read(one, 0, 1) == 0 ? -1 : one[0];
    }

    public override int Read(char[] buffer, int index, int count)
    {
        while (_next == _ready && !_ended)
        {
            Refill();
        }

        int taken = Math.Min(count, _ready - _next);
        Array.Copy(_buffer, _next, buffer, index, taken);
        _next += taken;
        return taken;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _inner.Dispose();
        }

        base.Dispose(disposing);
    }

    /// <summary>What the last part held back comes first, mended with what follows it.</summary>
    private void Refill()
    {
        int held = _filled - _ready;
        Array.Copy(_buffer, _ready, _buffer, 0, held);
        int room = BufferLength - held;
        int taken = _position < _head.Length ? ReadHead(_buffer, held, room) : ReadInner(_buffer, held, room);
        _ended = taken == 0;
        _filled = held + taken;
        _next = 0;
        _ready = _rows?.Mend(_buffer.AsSpan(0, _filled), _ended) ?? _filled;
    }

    private int ReadHead(char[] buffer, int index, int count)
    {
        int taken = Math.Min(count, _head.Length - _position);
        _head.CopyTo(_position, buffer, index, taken);
        _position += taken;
        return taken;
    }

    private int ReadInner(char[] buffer, int index, int count)
    {
        while (count > 0)
        {
            int read = _inner.Read(buffer, index, count);
            int kept = WithoutNulls(buffer, index, read);
            if (kept > 0 || read <= 0)
            {
                return kept;
            }
        }

        return 0;
    }

    private int WithoutNulls(char[] buffer, int index, int count)
    {
        int first = count <= 0 ? -1 : Array.IndexOf(buffer, '\0', index, count);
        if (first < 0)
        {
            return Math.Max(count, 0);
        }

        HadNulls = true;
        int kept = first;
        for (int position = first; position < index + count; position++)
        {
            if (buffer[position] != '\0')
            {
                buffer[kept++] = buffer[position];
            }
        }

        return kept - index;
    }
}
