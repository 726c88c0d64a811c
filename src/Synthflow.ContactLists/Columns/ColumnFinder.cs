using Synthflow.ContactLists.OptOuts.Cells;
using Synthflow.ContactLists.Text;

namespace Synthflow.ContactLists.Columns;

/// <summary>Finds columns by what the caller says, by their headers, or by what their cells look like.</summary>
internal sealed partial class ColumnFinder
{
    private const double MinShareOfCells = 0.6;

    private readonly List<string> _headers;
    private readonly IReadOnlyList<string[]> _samples;
    private readonly ContactListOptions _options;
    private readonly string? _file;
    private readonly List<string> _choices;
    private readonly List<string> _warnings;

    internal ColumnFinder(
        List<string> headers,
        IReadOnlyList<string[]> samples,
        ContactListOptions options,
        string? file,
        List<string> choices,
        List<string> warnings)
    {
        _headers = headers;
        _samples = samples;
        _options = options;
        _file = file;
        _choices = choices;
        _warnings = warnings;
        Results = new ResultMarks(headers);
    }

    /// <summary>What the rows say of who opted out where they are results of a campaign.</summary>
    internal ResultMarks Results { get; }

    internal int Named(string? name, string what)
    {
        if (string.IsNullOrEmpty(name))
        {
            return -1;
        }

        string wanted = name!.Trim(); // string.IsNullOrEmpty tells the compiler nothing on net472.
        int column = HeaderNames.IndexOf(_headers, wanted);
        if (column < 0)
        {
            throw ContactListErrors.Create(
                _file,
                ContactListErrors.Format(
                    Core.Messages.InvalidContactFile_NoSuchColumn, ShownText.Header(wanted),
                    ShownText.Headers(_headers)),
                Core.Messages.InvalidContactFile_NoSuchColumn_NextStep);
        }

        return Chosen(what, column, Messages.ContactReason_Given);
    }

    internal IReadOnlyList<int> Name()
    {
        int named = Named(_options.NameColumn, Messages.ContactColumn_Name);
        if (named >= 0)
        {
            return [named];
        }

        int first = _headers.FindIndex(HeaderWords.IsFirstName);
        int last = _headers.FindIndex(HeaderWords.IsLastName);
        if (first >= 0 && last < 0)
        {
            last = All()
                .Where(column => HeaderWords.IsLastNameBeside(_headers[column], _headers[first])
                    && !Repeats(column, first))
                .DefaultIfEmpty(-1)
                .First();
        }

        int full = _headers.FindIndex(HeaderWords.IsFullName);
        bool fullIsItsOwn = full >= 0 && full != first && full != last
            && (Filled(full) > 0 || _samples.Count == 0 || first < 0);
        if (fullIsItsOwn || first < 0 || last < 0)
        {
            int only = fullIsItsOwn ? full : first >= 0 ? first : last;
            return only < 0 ? NotFound() : [Chosen(Messages.ContactColumn_Name, only, Messages.ContactReason_Header)];
        }

        Chosen(Messages.ContactColumn_FirstName, first, Messages.ContactReason_Header);
        Chosen(Messages.ContactColumn_LastName, last, Messages.ContactReason_Header);
        return [first, last];
    }

    internal int Email()
    {
        int named = Named(_options.EmailColumn, Messages.ContactColumn_Email);
        if (named >= 0)
        {
            return named;
        }

        var candidates = All().Where(column => HeaderWords.IsEmail(_headers[column])).ToList();
        string why = Messages.ContactReason_Header;
        if (candidates.Count == 0)
        {
            candidates = All().Where(column => CellLooks.ShareOfEmails(Cells(column)) >= MinShareOfCells).ToList();
            why = Messages.ContactReason_Cells;
        }

        return candidates.Count == 0
            ? -1
            : Chosen(Messages.ContactColumn_Email, candidates.OrderByDescending(Filled).First(), why);
    }

    /// <summary>The named column, and all of the same name; where the list has others, named or not, people would be
    /// written to who asked not to be, or never agreed: said.</summary>
    /// <param name="phone">The phone column: <c>Mobile No (WhatsApp)</c> forbids nothing.</param>
    /// <param name="written">The headers as they are written: some may repeat others.</param>
    internal (int Named, IReadOnlyList<int> All) OptOut(int phone, IReadOnlyList<string> written)
    {
        int named = Named(_options.OptOutColumn, Messages.ContactColumn_OptOut);
        int[] used = named < 0 ? [] : [.. All().Where(column => column == named
            || string.Equals(written[column], written[named], StringComparison.OrdinalIgnoreCase))];
        bool marksAreHeeded = All().Any(IsHeeded);
        if (UnusedOptOuts.Warning(
            _headers,
            // what was imported before says in words why a person is marked
            column => marksAreHeeded ? [] : CellsOfOthers(column),
            column => used.Contains(column) || IsHeeded(column) || (column == phone && Filled(column) > 0),
            named < 0 ? null : _headers[named]) is { } warning)
        {
            _warnings.Add(warning);
        }

        return (named, used);
    }

    /// <summary>The columns whose later cells may say stop, but for those known.</summary>
    internal IReadOnlyList<int> Unheeded(IReadOnlyCollection<int> known) => All().Any(IsHeeded) ? [] : [.. All().Except(
        known).Where(column => UnusedOptOuts.SayNothing(_headers[column], CellsOfOthers(column)))];

    /// <summary>The column OptedOut of contacts that were exported: heeded in a file as it is in the
    /// pipeline.</summary>
    /// <param name="optOut">The opt-out column, or -1.</param>
    internal int OwnMark(int optOut) =>
        All().Where(column => column != optOut && IsHeeded(column)).DefaultIfEmpty(-1).First();

    private bool IsHeeded(int column) => ExportedContacts.IsMark(_headers[column]);

    /// <summary>The cells of those whom no result has left out already: it says in words why.</summary>
    private IEnumerable<string> CellsOfOthers(int column) =>
        RowCells.OfColumnOfPeople(_samples.Where(row => !Results.SayOptedOut(row)), column);

    private int[] NotFound()
    {
        _choices.Add(ContactListErrors.Format(Messages.ContactChoice_NoColumn, Messages.ContactColumn_Name));
        return [];
    }

    /// <summary>Whether a column has the other one's text in it: beside a first name it is the full name.</summary>
    private bool Repeats(int column, int part)
    {
        var rows = _samples
            .Where(row => RowCells.TrimmedAt(row, part) is not null && RowCells.TrimmedAt(row, column) is not null)
            .ToList();
        int repeating = rows.Count(row =>
            row[column].IndexOf(row[part].Trim(), StringComparison.OrdinalIgnoreCase) >= 0);
        return repeating > 0 && repeating >= rows.Count * MinShareOfCells;
    }

    private int Filled(int column) => Cells(column).Count(cell => !string.IsNullOrWhiteSpace(cell));

    private IEnumerable<string> Cells(int column) => RowCells.OfColumn(_samples, column);

    private IEnumerable<int> All() => Enumerable.Range(0, _headers.Count);

    private string Shown(int column) => ShownText.Header(_headers[column]);

    private int Chosen(string what, int column, string why)
    {
        _choices.Add(ContactListErrors.Format(Messages.ContactChoice_Column, what, Shown(column), why));
        return column;
    }
}
