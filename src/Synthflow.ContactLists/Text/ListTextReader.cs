namespace Synthflow.ContactLists.Text;

/// <summary>The text of a list: a first part that can be looked at before it is read, no NUL characters, and rows that
/// end the way the parser knows.</summary>
internal sealed class ListTextReader : TextReader
{
    private readonly TextReader _inner;
    private string _head = string.Empty;
    private int _position;
    private LineEnds? _lineEnds;

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
    internal void Begin(int skipped, char delimiter)
    {
        _position += skipped;
        _lineEnds = new LineEnds(delimiter);
    }

    public override int Read()
    {
        char[] one = new char[1];
        return Read(one, 0, 1) == 0 ? -1 : one[0];
    }

    public override int Read(char[] buffer, int index, int count)
    {
        int kept = 0;
        int taken = 1;
        while (kept == 0 && taken > 0 && count > 0)
        {
            taken = _position < _head.Length ? ReadHead(buffer, index, count) : ReadInner(buffer, index, count);
            kept = _lineEnds?.Mend(buffer, index, taken) ?? taken;
        }

        return kept;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _inner.Dispose();
        }

        base.Dispose(disposing);
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
