namespace Synthflow.ContactLists;

/// <summary>Writes rows that cannot be used as a list of their own, to be corrected and read again: every column as it
/// stood, then the reason.</summary>
public sealed class ProblemListWriter : IProblemList
{
    private const string ReasonColumn = "Problem";

    private readonly StreamWriter _text;
    private readonly char _delimiter;
    private readonly IReadOnlyList<string> _headers;

    /// <summary>Begins a list in the dialect of another.</summary>
    /// <param name="stream">Where to; disposed with the writer.</param>
    /// <param name="list">The list whose rows they are.</param>
    public ProblemListWriter(Stream stream, ContactFileReader list)
        : this(stream, list.Columns.Headers, list.Dialect.Delimiter, list.Dialect.Encoding)
    {
    }

    /// <summary>Begins a list of objects that come from no file: comma-separated, UTF-8.</summary>
    /// <param name="stream">Where to; disposed with the writer.</param>
    /// <param name="first">The first of its rows, whose columns become the list's.</param>
    public ProblemListWriter(Stream stream, Contact first)
        : this(stream, [.. first.Variables.Keys.Cast<string>()], ',', System.Text.Encoding.UTF8)
    {
    }

    private ProblemListWriter(
        Stream stream, IReadOnlyList<string> headers, char delimiter, System.Text.Encoding encoding)
    {
        _text = new StreamWriter(stream, encoding) { NewLine = "\r\n" };
        _delimiter = delimiter;
        _headers = headers;
        string reason = ReasonColumn;
        for (int number = 2; headers.Contains(reason, StringComparer.OrdinalIgnoreCase); number++)
        {
            reason = ContactListErrors.Format("{0} {1}", ReasonColumn, number);
        }

        Write([.. headers, reason]);
    }

    /// <summary>Adds a row. What it has in columns that the list lacks (objects of another shape) stands with the
    /// reason.</summary>
    /// <param name="contact">The row as far as it could be read.</param>
    /// <param name="reason">Why it cannot be used.</param>
    public void Add(Contact contact, string reason)
    {
        var cells = contact.Variables;
        var others = cells.Keys.Cast<string>()
            .Where(column => !_headers.Contains(column, StringComparer.OrdinalIgnoreCase))
            .Select(column => ContactListErrors.Format("{0}: {1}", column, cells[column] ?? string.Empty));
        Write([.. _headers.Select(column => (string?)cells[column]), string.Join("; ", others.Prepend(reason))]);
    }

    /// <inheritdoc/>
    public void Dispose() => _text.Dispose();

    private void Write(IReadOnlyList<string?> cells)
    {
        for (int column = 0; column < cells.Count; column++)
        {
            if (column > 0)
            {
                _text.Write(_delimiter);
            }

            _text.Write(Quoted(cells[column] ?? string.Empty));
        }

        _text.WriteLine();
    }

    private string Quoted(string cell)
    {
        bool needsQuotes = cell.IndexOfAny(['"', '\r', '\n', _delimiter]) >= 0
            || (cell.Length > 0 && (char.IsWhiteSpace(cell[0]) || char.IsWhiteSpace(cell[cell.Length - 1])));
        return needsQuotes ? "\"" + cell.Replace("\"", "\"\"") + "\"" : cell;
    }
}
