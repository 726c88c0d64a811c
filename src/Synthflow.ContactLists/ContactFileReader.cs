using Synthflow.ContactLists.Columns;
using Synthflow.ContactLists.Files;
using Synthflow.ContactLists.Numbers;
using Synthflow.ContactLists.OptOuts.Cells;
using Synthflow.ContactLists.Text;

namespace Synthflow.ContactLists;

/// <summary>Reads a contact file row by row, however large it is: delimited text, or a sheet of an Excel
/// workbook.</summary>
/// <remarks>Rows are numbered as a spreadsheet shows them. For one thread at a time.</remarks>
public sealed class ContactFileReader : IContactList
{
    private readonly string? _name;
    private readonly IListRows _source;
    private readonly ContactRowReader _rows;
    private readonly ContactListOptions _options;
    private readonly List<string[]> _sample;
    private readonly LateStops _lateStops;

    private ContactFileReader(Stream stream, string? name, ContactListOptions options)
    {
        _name = name;
        _options = options;
        var choices = new List<string>();
        var warnings = new List<string>();
        _source = ListFile.Open(stream, name, options, choices, warnings);
        ColumnEvidence evidence;
        try
        {
            int titles = TitleRows.Count(_source.Sample, options.PhoneColumn);
            string[] header = ReadHeader(titles);
            _sample = [.. _source.Sample.Skip(titles + 1)];
            Columns = ContactColumns.Detect(header, _sample, options, name);
            evidence = ColumnEvidence.Of(_sample.Select(row => (
                RowCells.At(row, Columns.Phone), RowCountry.Of(row, Columns.Country, options.DefaultCountry))));
            if (_source.IsHidden(Columns.Phone))
            {
                warnings.Add(ContactListErrors.WithNextStep(
                    ContactListErrors.Format(
                        Messages.ContactWarning_HiddenColumn, ShownText.Header(Columns.PhoneHeader)),
                    Messages.ContactWarning_HiddenColumn_NextStep));
            }

            if (titles > 0)
            {
                warnings.Add(ContactListErrors.Format(
                    Messages.ContactWarning_TitleRows,
                    ContactListErrors.NameOf(name),
                    _source.Row,
                    TitleRows.Shown(_source.Sample)));
            }
        }
        catch
        {
            _source.Dispose();
            throw;
        }

        _lateStops = new LateStops(
            Columns.Headers, column => RowCells.OfColumnOfPeople(_sample, column), Columns.Unheeded,
            Columns.OptOutHeader);
        _rows = new ContactRowReader(Columns, options, name, evidence) { HasOpenEnd = _source.HasOpenEnd };
        choices.AddRange(Columns.Choices);
        Choices = choices;
        if (options.NumberFormat == NumberFormat.Auto
            && evidence.Warning(ShownText.Header(Columns.Headers[Columns.Phone])) is { } warning)
        {
            warnings.Add(warning);
        }

        Warnings = [.. warnings, .. Columns.Warnings];
    }

    /// <summary>Which column holds what.</summary>
    public ContactColumns Columns { get; }

    /// <inheritdoc/>
    public IReadOnlyList<string> WrittenHeaders => Columns.WrittenHeaders;

    /// <inheritdoc/>
    public string PhoneColumn => Columns.PhoneHeader;

    /// <summary>What was chosen (encoding, delimiter, sheet, columns) and why, one sentence each.</summary>
    public IReadOnlyList<string> Choices { get; }

    /// <summary>What the owner of the file should look at, known from the start.</summary>
    public IReadOnlyList<string> Warnings { get; }

    /// <inheritdoc/>
    public IReadOnlyList<string> UnclearOptOuts => _rows.UnclearOptOuts;

    /// <summary>What the rows so far were.</summary>
    public ContactListCounts Counts => _rows.Counts;

    /// <summary>How the list is written.</summary>
    public ListDialect Dialect => _source.Dialect;

    /// <summary>Whether every column counts, so that a second header in the list changes nothing.</summary>
    internal bool TakesAnyHeader { set => _rows.TakesAnyHeader = value; }

    /// <summary>Why most rows could not be used, and the parameter that settles it; to be asked for after the last
    /// row.</summary>
    /// <returns>One sentence, or <see langword="null"/> where the rows have no cause in common.</returns>
    public string? LikelyCause() => Rows.LikelyCause.Of(Columns, _sample, _options, Counts);

    /// <summary>Opens a file.</summary>
    /// <param name="path">The file's full path.</param>
    /// <param name="options">How to read it.</param>
    /// <param name="cancellationToken">Ends the wait for a pipe.</param>
    /// <returns>The reader, its columns found.</returns>
    /// <exception cref="ContactListException">The file cannot be opened, is no list, is empty, or has no column
    /// with phone numbers.</exception>
    public static ContactFileReader Open(
        string path, ContactListOptions options, CancellationToken cancellationToken = default) =>
        Open(ContactFileStreams.Open(path, cancellationToken), path, options);

    /// <summary>Opens a list that is not a file.</summary>
    /// <param name="stream">The list, from where it stands; disposed with the reader.</param>
    /// <param name="name">Its name for messages, or <see langword="null"/>.</param>
    /// <param name="options">How to read it.</param>
    /// <returns>The reader, its columns found.</returns>
    /// <exception cref="ContactListException">It is no list, is empty, or has no column with phone
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
    public IEnumerable<ContactRow> ReadRowsAhead(CancellationToken cancellationToken)
    {
        using var ahead = new RowsAhead(this, cancellationToken);
        foreach (var row in ahead.Rows())
        {
            yield return row;
        }
    }

    /// <inheritdoc/>
    public IEnumerable<string> Summarize()
    {
        string list = Path.GetFileName(_name) ?? ContactListErrors.NameOf(null);
        return [Counts.Summarize(list), .. Counts.SummarizeMended(list)];
    }

    /// <inheritdoc/>
    public void Dispose() => _source.Dispose();

    /// <summary>The rows, and nothing for each row left out: a chance to stop in a long stretch of those.</summary>
    internal IEnumerable<ContactRow?> ReadRowsAndGaps()
    {
        IReadOnlyList<string> held = [];
        while (_source.Read())
        {
            string[] cells = _source.Cells(out bool swallowed);
            var inside = _rows.SwallowedBy(cells, _source.Dialect.Delimiter);
            var result = swallowed ? _rows.Refuse(_source.Row, cells)
                : inside.Count > 0 ? _rows.Refuse(_source.Row, cells, inside)
                : _rows.Read(_source.Row, cells);
            var late = _source.TakeWarnings();
            var stops = _lateStops.In(cells);
            held = late.Count + stops.Count == 0 ? held : [.. held, .. late, .. stops];
            if (result is { } row && held.Count > 0)
            {
                result = row with { Warnings = [.. held, .. row.Warnings] };
                held = [];
            }

            yield return result;
        }
    }

    /// <summary>Reads all rows for their opt-out column alone.</summary>
    /// <returns>What is wrong with a row that opts out somebody whose number cannot be read; <see langword="null"/> for
    /// nothing.</returns>
    internal ContactListException? CollectOptOuts(CancellationToken cancellationToken)
    {
        while (_source.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            string[] cells = _source.Cells(out bool swallowed);
            _rows.CollectOptOut(_source.Row, swallowed ? throw OpenQuote() : cells, isMarked: false, out var unread);
            foreach (string[] other in _rows.SwallowedBy(cells, _source.Dialect.Delimiter))
            {
                _rows.CollectOptOut(_source.Row, other, isMarked: false, out var unreadInside);
                unread ??= unreadInside;
            }

            if (unread is not null)
            {
                return unread;
            }
        }

        return null;
    }

    private string[] ReadHeader(int titles)
    {
        while (_source.Read())
        {
            string[] cells = _source.Cells(out bool swallowed);
            if (swallowed)
            {
                throw OpenQuote();
            }

            if (Array.Exists(cells, cell => !string.IsNullOrWhiteSpace(cell)) && titles-- == 0)
            {
                return cells;
            }
        }

        throw ContactListErrors.Create(
            _name, Messages.InvalidContactFile_Empty, Messages.InvalidContactFile_Empty_NextStep);
    }

    private ContactListException OpenQuote() => ContactListErrors.Create(
        _name,
        ContactListErrors.Format(Messages.InvalidContactFile_OpenQuote, _source.Row),
        ContactListErrors.Format(Messages.InvalidContactFile_OpenQuote_NextStep, _source.Row),
        _source.Row);
}
