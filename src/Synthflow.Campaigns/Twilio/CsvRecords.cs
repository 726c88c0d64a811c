using System.Text;

namespace Synthflow.Campaigns.Twilio;

/// <summary>The records of a CSV text (RFC 4180), one after the other; quotes may hold line breaks.</summary>
internal sealed class CsvRecords(TextReader text, char delimiter)
{
    private readonly StringBuilder _cell = new();
    private long _line = 1;
    private bool _isQuoted;

    /// <summary>The line at which the last record begins, counted from 1.</summary>
    public long Line { get; private set; }

    /// <summary>Whether the text ended inside of quotes: it is cut short.</summary>
    public bool EndsInQuotes { get; private set; }

    /// <summary>Whether the text ended with the last cell: without quotes and a line end nobody knows whether that is
    /// whole.</summary>
    public bool EndsInCell { get; private set; }

    /// <summary>Reads the next record that is not blank.</summary>
    public bool Read(List<string> cells)
    {
        do
        {
            if (!ReadLine(cells))
            {
                return false;
            }
        }
        while (cells.Count == 1 && string.IsNullOrWhiteSpace(cells[0]));

        return true;
    }

    private bool ReadLine(List<string> cells)
    {
        cells.Clear();
        Line = _line;
        if (text.Peek() < 0)
        {
            return false;
        }

        while (true)
        {
            var next = text.Read();
            if (next == '"' && _cell.Length == 0)
            {
                ReadQuoted();
            }
            else if (next == delimiter)
            {
                End(cells);
            }
            else if (next is < 0 or '\r' or '\n')
            {
                EndsInCell = next < 0 && !_isQuoted;
                End(cells);
                if (next == '\r' && text.Peek() == '\n')
                {
                    _ = text.Read();
                }

                _line++;
                return true;
            }
            else
            {
                _cell.Append((char)next);
            }
        }
    }

    private void End(List<string> cells)
    {
        cells.Add(_cell.ToString());
        _cell.Clear();
        _isQuoted = false;
    }

    private void ReadQuoted()
    {
        _isQuoted = true;
        while (true)
        {
            var next = text.Read();
            if (next < 0)
            {
                EndsInQuotes = true;
                return;
            }

            if (next == '"')
            {
                if (text.Peek() != '"')
                {
                    return;
                }

                _ = text.Read();
            }

            _line += next == '\n' ? 1 : 0;
            _cell.Append((char)next);
        }
    }
}
