using System.Text;
using Sylvan.Data.Csv;
using Synthflow.ContactLists.Text;

namespace Synthflow.ContactLists.Files;

/// <summary>The rows of a text file with a character between the cells.</summary>
/// <remarks>Blank rows and a <c>#TYPE</c> line count, a <c>sep=</c> line (which Excel hides) and line breaks inside
/// quotes do not.</remarks>
internal sealed class DelimitedRows : IListRows
{
    private const int CharactersLookedAt = 64 * 1024;
    private const int RowsLookedAt = 1000;
    private const int BufferLength = 32 * 1024;

    private readonly string? _name;
    private readonly ListTextReader _text;
    private readonly RowMender _mender;
    private readonly CsvDataReader _table;
    private readonly WesternEuropeanFallback? _fallback;
    private bool _strayBytesWereSaid;
    private bool _nullsWereSaid;

    /// <summary>Begins to read.</summary>
    /// <param name="stream">The text; disposed with the rows.</param>
    /// <param name="name">The file, for messages.</param>
    /// <param name="encoding">Its encoding.</param>
    /// <param name="given">The delimiter, where it is known.</param>
    /// <param name="choices">Takes what was chosen and why.</param>
    internal DelimitedRows(Stream stream, string? name, Encoding encoding, char? given, List<string> choices)
    {
        _name = name;
        _fallback = encoding.DecoderFallback as WesternEuropeanFallback;
        _text = new ListTextReader(
            new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: false, BufferLength));
        string sample = _text.Preview(CharactersLookedAt, out bool wholeText);
        var leading = LeadingLines.Find(sample);
        sample = sample.Substring(leading.Length);
        Delimiter = ChooseDelimiter(given, leading.Delimiter, sample, wholeText, choices);
        Dialect = new ListDialect(
            Delimiter, encoding is UnicodeEncoding || encoding.IsSingleByte ? encoding : Encoding.UTF8);
        _mender = new RowMender(Delimiter);
        _text.Begin(leading.Length, _mender);
        _table = CsvTable.Open(_text, Delimiter, tolerant: false);
        Row = leading.Rows;
        Sample =
        [
            .. CsvTable.Sample(sample, Delimiter, wholeText, RowsLookedAt)
                .Where(row => Array.Exists(row, cell => !string.IsNullOrWhiteSpace(cell))),
        ];
    }

    /// <summary>The character between the cells.</summary>
    internal char Delimiter { get; }

    /// <inheritdoc/>
    public ListDialect Dialect { get; }

    /// <inheritdoc/>
    public List<string[]> Sample { get; }

    /// <inheritdoc/>
    public long Row { get; private set; }

    /// <inheritdoc/>
    public bool Read()
    {
        Row++;
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

    /// <inheritdoc/>
    public string[] Cells(out bool swallowed)
    {
        string[] cells = CsvTable.Cells(_table);
        swallowed = _mender.HasMarks && RowMender.Restore(cells);
        return cells;
    }

    /// <inheritdoc/>
    public bool IsHidden(int column) => false;

    /// <inheritdoc/>
    public bool HasOpenEnd => false;

    /// <inheritdoc/>
    public IReadOnlyList<string> TakeWarnings()
    {
        bool sayNulls = !_nullsWereSaid && _text.HadNulls;
        bool sayStrayBytes = !_strayBytesWereSaid && _fallback is { WasUsed: true };
        if (!sayNulls && !sayStrayBytes)
        {
            return [];
        }

        _nullsWereSaid |= sayNulls;
        _strayBytesWereSaid |= sayStrayBytes;
        string name = ContactListErrors.NameOf(_name);
        string?[] said =
        [
            sayNulls ? ContactListErrors.Format(Messages.ContactWarning_Nulls, name) : null,
            sayStrayBytes
                ? ContactListErrors.WithNextStep(
                    ContactListErrors.Format(Messages.ContactWarning_StrayBytes, name),
                    Messages.ContactWarning_StrayBytes_NextStep)
                : null,
        ];
        return [.. said.OfType<string>()];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _table.Dispose();
        _text.Dispose();
    }

    private static char ChooseDelimiter(
        char? given, char? named, string sample, bool wholeText, List<string> choices)
    {
        string why = given is null ? Messages.ContactReason_SeparatorLine : Messages.ContactReason_Given;
        char delimiter = given ?? named ?? Delimiters.Detect(sample, wholeText, out why);
        choices.Add(ContactListErrors.Format(Messages.ContactChoice_Delimiter, Delimiters.Name(delimiter), why));
        return delimiter;
    }

    private ContactListException OpenQuote(string message, Exception? exception) => ContactListErrors.Create(
        _name,
        ContactListErrors.Format(message, Row),
        ContactListErrors.Format(Messages.InvalidContactFile_OpenQuote_NextStep, Row),
        Row,
        exception);
}
