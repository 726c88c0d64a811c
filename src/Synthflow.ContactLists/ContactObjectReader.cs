using Synthflow.ContactLists.Columns;
using Synthflow.ContactLists.Numbers;
using Synthflow.ContactLists.OptOuts.Cells;
using Synthflow.ContactLists.OptOuts.Marked;
using Synthflow.ContactLists.Rows;
using Synthflow.ContactLists.Text;

namespace Synthflow.ContactLists;

/// <summary>Makes contacts of objects from the pipeline (Import-Csv rows and the like), by the same rules as of files.
/// For one thread at a time.</summary>
/// <remarks>The objects of a pipeline are one list, whose columns are all properties that any of them has. A property
/// that an object lacks (ConvertFrom-Json leaves out what is empty) is an empty cell: nobody is texted on another
/// number because their own is missing. A property that comes late adds a column, which may say who opted out; the
/// phone column stays.</remarks>
public sealed class ContactObjectReader : IContactObjects
{
    private readonly ContactListOptions _options;
    private readonly OptedOutNumbers _optedOut;
    private readonly List<string> _choices = [];
    private readonly HashSet<string> _said = new(StringComparer.Ordinal);
    private readonly ObjectShapes _shapes = new();
    private List<string[]> _sample = [];
    private ContactColumns? _columns;
    private ColumnEvidence? _evidence;
    private ContactRowReader? _rows;
    private LateStops? _lateStops;
    private IReadOnlyList<string> _held = [];

    /// <summary>A reader for the objects of one pipeline.</summary>
    /// <param name="options">How to read.</param>
    public ContactObjectReader(ContactListOptions options)
    {
        _optedOut = OptedOutNumbers.Of(options);
        _options = options with { SeenNumbers = options.SeenNumbers ?? new SeenNumbers(), OptedOutNumbers = _optedOut };
    }

    /// <summary>What was chosen so far and why, one sentence each.</summary>
    public IReadOnlyList<string> Choices => _choices;

    /// <inheritdoc/>
    public string? PhoneColumn => _columns?.PhoneHeader;

    /// <summary>Why most of the objects could not be used, and the parameter that settles it; to be asked for after the
    /// last one.</summary>
    /// <returns>One sentence, or <see langword="null"/> where they have no cause in common.</returns>
    public string? LikelyCause() => _columns is { } columns && _rows is { } rows
        ? Rows.LikelyCause.Of(columns, _sample, _options, rows.Counts)
        : null;

    /// <summary>Finds the columns by the first objects, as a file's are found by its first rows: their cells
    /// decide.</summary>
    /// <param name="objects">The objects with their properties in order, as text; at least one. They are to be read
    /// afterwards.</param>
    /// <exception cref="ContactListException">No property holds a phone number, or a named one is not
    /// there.</exception>
    public void Choose(IReadOnlyList<IReadOnlyList<KeyValuePair<string, string?>>> objects)
    {
        var cells = objects.Select(_shapes.CellsOf).ToList();
        _sample = cells.ConvertAll(Whole);
        var columns = ContactColumns.Detect(_shapes.Names, _sample, _options, file: null);
        _evidence = ColumnEvidence.Of(_sample.Select(row => (
            RowCells.At(row, columns.Phone), RowCountry.Of(row, columns.Country, _options.DefaultCountry))));
        Use(columns);
        if (_options.NumberFormat == NumberFormat.Auto
            && _evidence.Warning(ShownText.Header(columns.PhoneHeader)) is { } read)
        {
            _held = [read, .. _held];
        }
    }

    /// <summary>Reads one object.</summary>
    /// <param name="row">Its place in the pipeline as the caller counts it.</param>
    /// <param name="values">Its properties in order, as text. Where nothing was chosen before, this object alone
    /// decides.</param>
    /// <param name="isMarked">Whether the object says by other means than the opt-out column that its person opted
    /// out.</param>
    /// <returns>The contact or the problem; <see langword="null"/> where the object is blank, belongs to another part
    /// of the list or is a duplicate to be left out.</returns>
    /// <exception cref="ContactListException">No property holds a phone number, or a named one is not
    /// there; or somebody opted out whose number cannot be read.</exception>
    public ContactRow? Read(long row, IReadOnlyList<KeyValuePair<string, string?>> values, bool isMarked = false)
    {
        if (_columns is null)
        {
            Choose([values]);
        }

        var cells = _shapes.CellsOf(values);
        if (_shapes.Names.Count > _columns!.Headers.Count) // set by Choose
        {
            AddColumns(cells);
        }

        var stops = _lateStops!.In(cells); // set by Choose
        _held = stops.Count == 0 ? _held : [.. _held, .. stops.Where(_said.Add)];
        if (_rows!.Read(row, cells, isMarked) is not { } result) // set by Choose
        {
            return null;
        }

        if (result.Problem is { NumberProblem: PhoneNumberProblem.Empty } problem && !_shapes.LastHad(_columns.Phone))
        {
            result = result with { Problem = RowProblems.NoPhoneProperty(problem) };
        }

        var warnings = _held;
        _held = [];
        return warnings.Count == 0 ? result : result with { Warnings = [.. warnings, .. result.Warnings] };
    }

    /// <summary>An object has properties that none before it had: they may say who opted out, and whom to text no
    /// more.</summary>
    private void AddColumns(string?[] cells)
    {
        int known = _columns!.Headers.Count; // chosen before
        bool mayMatter = Enumerable.Range(known, cells.Length - known)
            .Any(place => LateColumns.MayMatter(_shapes.Names[place], cells[place], _options));
        if (mayMatter)
        {
            _sample.Add(Whole(cells)); // rows of before are shorter
        }

        Use(mayMatter
            ? ContactColumns.Detect(_shapes.Names, _sample, _options, file: null, _columns.Phone)
            : _columns.WithMore(_shapes.Names));
    }

    private void Use(ContactColumns columns)
    {
        _rows = new ContactRowReader(
            columns,
            _options,
            file: null,
            _evidence,
            _optedOut.ColumnOf(columns.OptOutHeader, _options.OptOutValues),
            _optedOut.ColumnOf(columns.OwnMarkHeader, []),
            _rows?.Counts)
        {
            RefusesUnreadOptOuts = true,
        };
        _lateStops = new LateStops(
            columns.Headers, column => RowCells.OfColumnOfPeople(_sample, column), columns.Unheeded,
            columns.OptOutHeader);
        // Where columns came late, the choices of before are not said twice.
        _choices.AddRange(_columns is null ? columns.Choices : []);
        _held = [.. _held, .. columns.Warnings.Where(_said.Add)];
        _columns = columns;
    }

    private string[] Whole(string?[] cells) =>
        [.. Enumerable.Range(0, _shapes.Names.Count).Select(place => RowCells.At(cells, place) ?? string.Empty)];
}
