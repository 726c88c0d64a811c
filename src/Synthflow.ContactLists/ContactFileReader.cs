using System.Text;
using Sylvan.Data.Csv;
using Synthflow.ContactLists.Text;

namespace Synthflow.ContactLists;

/// <summary>Reads a contact file row by row, however large it is.</summary>
/// <remarks>Rows are numbered as a spreadsheet shows them: blank rows and a <c>#TYPE</c> line count, a <c>sep=</c> line
/// (which Excel hides) and line breaks inside quotes do not. For one thread at a time.</remarks>
public sealed class ContactFileReader : IDisposable
{
    private const int CharactersLookedAt = 64 * 1024;
    private const int RowsLookedAt = 1000;
    private const int BufferLength = 32 * 1024;

    private readonly string? _name;
    private readonly ListTextReader _text;
    private readonly RowMender _mender;
    private readonly CsvDataReader _table;
    private readonly ContactRowReader _rows;
    private readonly WesternEuropeanFallback? _fallback;
    private readonly List<string> _lateWarnings = [];
    private readonly string? _titleWarning;
    private bool _strayBytesWereSaid;
    private bool _nullsWereSaid;
    private long _row;

    private ContactFileReader(Stream stream, string? name, ContactListOptions options)
    {
        _name = name;
        var choices = new List<string>();
        var encoding = ContactFileStreams.ChooseEncoding(stream, name, options.Encoding, choices);
        _fallback = encoding.DecoderFallback as WesternEuropeanFallback;
        _text = new ListTextReader(
            new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: false, BufferLength));
        string sample = _text.Preview(CharactersLookedAt, out bool wholeText);
        var leading = LeadingLines.Find(sample);
        sample = sample.Substring(leading.Length);
        char delimiter = ChooseDelimiter(options.Delimiter ?? leading.Delimiter, options, sample, wholeText, choices);
        _mender = new RowMender(delimiter);
        _text.Begin(leading.Length, _mender);
        _table = CsvTable.Open(_text, delimiter, tolerant: false);
        _row = leading.Rows;
        var samples = CsvTable.Sample(sample, delimiter, wholeText, RowsLookedAt)
            .Where(row => Array.Exists(row, cell => !string.IsNullOrWhiteSpace(cell)))
            .ToList();
        int titles = TitleRows.Count(samples, options.PhoneColumn);
        string[] header = ReadHeader(titles);
        Columns = ContactColumns.Detect(header, [.. samples.Skip(titles + 1)], options, name);
        if (titles > 0)
        {
            _titleWarning = ContactListErrors.Format(
                Messages.ContactWarning_TitleRows, ContactListErrors.NameOf(name), _row - 1, TitleRows.Shown(samples), _row);
        }

        _rows = new ContactRowReader(Columns, options, name);
        choices.AddRange(Columns.Choices);
        Choices = choices;
    }

    /// <summary>Which column holds what.</summary>
    public ContactColumns Columns { get; }

    /// <summary>What was chosen (encoding, delimiter, columns) and why, one sentence each.</summary>
    public IReadOnlyList<string> Choices { get; }

    /// <summary>What the owner of the file should look at, known from the start.</summary>
    public IReadOnlyList<string> Warnings =>
        _titleWarning is null ? Columns.Warnings : [_titleWarning, .. Columns.Warnings];

    /// <summary>What the rows so far were.</summary>
    public ContactListCounts Counts => _rows.Counts;

    /// <summary>Opens a file.</summary>
    /// <param name="path">The file's full path.</param>
    /// <param name="options">How to read it.</param>
    /// <returns>The reader, its columns found.</returns>
    /// <exception cref="ContactListException">The file cannot be opened, is empty, or has no column
    /// with phone numbers.</exception>
    public static ContactFileReader Open(string path, ContactListOptions options) =>
        Open(ContactFileStreams.Open(path), path, options);

    /// <summary>Opens a list that is not a file.</summary>
    /// <param name="stream">The list; disposed with the reader.</param>
    /// <param name="name">Its name for messages, or <see langword="null"/>.</param>
    /// <param name="options">How to read it.</param>
    /// <returns>The reader, its columns found.</returns>
    /// <exception cref="ContactListException">The list is empty or has no column with phone
    /// numbers.</exception>
    public static ContactFileReader Open(Stream stream, string? name, ContactListOptions options)
    {
        ContactFileReader? reader = null;
        try
        {
            reader = new ContactFileReader(ContactFileStreams.Seekable(stream), name, options);
            return reader;
        }
        catch (IOException exception)
        {
            throw ContactFileStreams.NotReadable(name, exception);
        }
        finally
        {
            if (reader is null)
            {
                stream.Dispose();
            }
        }
    }

    /// <summary>The rows, one after the other; to be asked for once.</summary>
    /// <returns>One item for each row that is a contact or has a problem.</returns>
    /// <exception cref="ContactListException">From here on the file cannot be read: an open quote, or
    /// the file system.</exception>
    public IEnumerable<ContactRow> ReadRows()
    {
        foreach (var item in ReadRowsAndGaps())
        {
            if (item is { } row)
            {
                yield return row;
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _table.Dispose();
        _text.Dispose();
    }

    /// <summary>The rows, and nothing for each row left out: a chance to stop in a long stretch of those.</summary>
    internal IEnumerable<ContactRow?> ReadRowsAndGaps()
    {
        while (ReadNext())
        {
            string[] cells = ReadCells(out bool swallowed);
            var result = swallowed ? _rows.Refuse(_row, cells) : _rows.Read(_row, cells);
            AddLateWarnings();
            yield return result is not { } row || _lateWarnings.Count == 0
                ? result
                : row with { Warnings = TakeLateWarnings(row.Warnings) };
        }
    }

    /// <summary>Reads all rows for their opt-out column alone.</summary>
    internal void CollectOptOuts(CancellationToken cancellationToken)
    {
        while (ReadNext())
        {
            cancellationToken.ThrowIfCancellationRequested();
            string[] cells = ReadCells(out bool swallowed);
            _rows.CollectOptOut(swallowed ? throw OpenQuote(Messages.InvalidContactFile_OpenQuote, null) : cells);
        }
    }

    private static char ChooseDelimiter(
        char? given, ContactListOptions options, string sample, bool wholeText, List<string> choices)
    {
        string why = options.Delimiter is null ? Messages.ContactReason_SeparatorLine : Messages.ContactReason_Given;
        char delimiter = given ?? Delimiters.Detect(sample, wholeText, out why);
        choices.Add(ContactListErrors.Format(Messages.ContactChoice_Delimiter, Delimiters.Name(delimiter), why));
        return delimiter;
    }

    private string[] ReadHeader(int titles)
    {
        while (ReadNext())
        {
            string[] cells = ReadCells(out bool swallowed);
            if (swallowed)
            {
                throw OpenQuote(Messages.InvalidContactFile_OpenQuote, null);
            }

            if (Array.Exists(cells, cell => !string.IsNullOrWhiteSpace(cell)) && titles-- == 0)
            {
                return cells;
            }
        }

        throw ContactListErrors.Create(
            _name, Messages.InvalidContactFile_Empty, Messages.InvalidContactFile_Empty_NextStep);
    }

    private string[] ReadCells(out bool swallowed)
    {
        string[] cells = CsvTable.Cells(_table);
        swallowed = _mender.HasMarks && RowMender.Restore(cells);
        return cells;
    }

    private bool ReadNext()
    {
        _row++;
        try
        {
            return _table.Read();
        }
        catch (CsvRecordTooLargeException exception)
        {
            throw OpenQuote(Messages.InvalidContactFile_LongRow, exception);
        }
        catch (CsvFormatException exception)
        {
            throw OpenQuote(Messages.InvalidContactFile_OpenQuote, exception);
        }
        catch (IOException exception)
        {
            throw ContactFileStreams.NotReadable(_name, exception);
        }
    }

    private ContactListException OpenQuote(string message, Exception? exception) => ContactListErrors.Create(
        _name,
        ContactListErrors.Format(message, _row),
        ContactListErrors.Format(Messages.InvalidContactFile_OpenQuote_NextStep, _row),
        _row,
        exception);

    private void AddLateWarnings()
    {
        if (!_nullsWereSaid && _text.HadNulls)
        {
            _nullsWereSaid = true;
            AddLateWarning(Messages.ContactWarning_Nulls);
        }

        if (!_strayBytesWereSaid && _fallback is { WasUsed: true })
        {
            _strayBytesWereSaid = true;
            AddLateWarning(Messages.ContactWarning_StrayBytes);
        }
    }

    private void AddLateWarning(string message) =>
        _lateWarnings.Add(ContactListErrors.Format(message, ContactListErrors.NameOf(_name)));

    private string[] TakeLateWarnings(IReadOnlyList<string> warnings)
    {
        string[] all = [.. _lateWarnings, .. warnings];
        _lateWarnings.Clear();
        return all;
    }
}
