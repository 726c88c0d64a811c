using Synthflow.ContactLists.Columns;
using Synthflow.ContactLists.Numbers;
using Synthflow.ContactLists.OptOuts.Cells;
using Synthflow.ContactLists.OptOuts.Marked;
using Synthflow.ContactLists.Rows;

namespace Synthflow.ContactLists;

/// <summary>Makes contacts of rows, whether they come from a file or from the pipeline. For one thread at a
/// time.</summary>
public sealed partial class ContactRowReader
{
    private readonly ContactColumns _columns;
    private readonly ContactListOptions _options;
    private readonly string? _file;
    private readonly SeenNumbers _seen;
    private readonly OptedOutNumbers _optedOut;
    private readonly RowWarnings _warnings;
    private readonly ColumnEvidence? _evidence;
    private readonly OptOutColumn _optOutColumn;
    private readonly OptOutColumn _ownMark;
    private readonly SecondHeader _secondHeader;

    /// <summary>A reader for one list.</summary>
    /// <param name="columns">Which column holds what.</param>
    /// <param name="options">How to read.</param>
    /// <param name="file">The file, or <see langword="null"/> for rows from the pipeline.</param>
    /// <param name="evidence">What the first cells of the phone column tell of the others, or <see langword="null"/>
    /// where each is read by itself.</param>
    public ContactRowReader(
        ContactColumns columns, ContactListOptions options, string? file, ColumnEvidence? evidence = null)
        : this(columns, options, file, evidence, new OptOutColumn(columns.OptOutHeader, options.OptOutValues))
    {
    }

    internal ContactRowReader(
        ContactColumns columns,
        ContactListOptions options,
        string? file,
        ColumnEvidence? evidence,
        OptOutColumn optOutColumn,
        OptOutColumn? ownMark = null,
        ContactListCounts? counts = null)
    {
        Counts = counts ?? new ContactListCounts();
        _evidence = evidence;
        _optOutColumn = optOutColumn;
        _ownMark = ownMark ?? new OptOutColumn(columns.OwnMarkHeader, []);
        _columns = columns;
        _secondHeader = new SecondHeader(columns);
        _options = options;
        _file = file;
        _seen = options.SeenNumbers ?? new SeenNumbers();
        _optedOut = OptedOutNumbers.Of(options);
        _warnings = new RowWarnings(file, Counts);
    }

    /// <inheritdoc cref="IContactList.UnclearOptOuts"/>
    public IReadOnlyList<string> UnclearOptOuts => [.. _optOutColumn.Summarize(), .. _ownMark.Summarize()];

    /// <summary>What the rows so far were.</summary>
    public ContactListCounts Counts { get; }

    /// <inheritdoc cref="Files.IListRows.HasOpenEnd"/>
    internal bool HasOpenEnd { get; init; }

    /// <summary>Whether a row that opts out somebody whose number cannot be read ends the reading: rows of a pipeline,
    /// which nobody has gone through before.</summary>
    internal bool RefusesUnreadOptOuts { get; init; }

    /// <summary>Whether every column counts, so that a second header in the list changes nothing.</summary>
    internal bool TakesAnyHeader { get; set; }

    /// <summary>Reads one row.</summary>
    /// <param name="row">The row as a person counts it.</param>
    /// <param name="cells">Its cells, in the order of the headers; kept by the contact.</param>
    /// <returns>The contact or the problem; <see langword="null"/> where the row is blank, belongs to another part of
    /// the list or is a duplicate to be left out.</returns>
    public ContactRow? Read(long row, IReadOnlyList<string?> cells) => Read(row, cells, isMarked: false);

    /// <param name="row">The row as a person counts it.</param>
    /// <param name="cells">Its cells.</param>
    /// <param name="isMarked">Whether the row says by other means that its person opted out.</param>
    internal ContactRow? Read(long row, IReadOnlyList<string?> cells, bool isMarked)
    {
        if (RowCells.AreBlank(cells, from: 0))
        {
            Counts.Blank++;
            return null;
        }

        Counts.Rows++;
        isMarked = CollectOptOut(row, cells, isMarked, out var unread);
        if (unread is not null && RefusesUnreadOptOuts)
        {
            throw unread;
        }

        int headers = _columns.Headers.Count;
        if (!RowCells.AreBlank(cells, from: headers))
        {
            return ToProblem(row, cells, RowProblems.ExtraCells(_file, row, cells.Count, headers));
        }

        int place = RowPhone.Of(_columns, cells, out string? onlyKind, out var claim);
        if (onlyKind is not null)
        {
            return ToProblem(
                row, cells,
                RowProblems.UnusableKind(_file, row, _columns.Headers[place], onlyKind, claim == PhoneClaim.Never));
        }

        if (PhoneStates.Against(_columns, cells, place) is var (against, stated))
        {
            return ToProblem(row, cells, RowProblems.UnusableState(
                _file, row, (_columns.Headers[place], _columns.Headers[stated]), against));
        }

        string? cell = RowCells.At(cells, place);
        var reading = PhoneNumberReader.Read(cell, RulesOf(cells));
        if (reading.E164 is not { } phoneNumber)
        {
            string column = _columns.Headers[place];
            return ToProblem(row, cells, RowProblems.UnusableNumber(_file, row, column, cell, reading));
        }

        if (CountryDoubt.Exists(_columns, cells, cell, RulesOf(cells), phoneNumber, out int says, out string other))
        {
            return ToProblem(row, cells, RowProblems.CountryDoubt(
                _file, row, (_columns.Headers[place], _columns.Headers[says]), cell, (phoneNumber, other)));
        }

        if (CodeDoubt.Exists(_columns, cells, cell, RulesOf(cells), phoneNumber, out says, out other))
        {
            return ToProblem(row, cells, RowProblems.CodeDoubt(
                _file, row, (_columns.Headers[place], _columns.Headers[says]), cell, (phoneNumber, other)));
        }

        if (_options.Partition is { } partition && !partition.Contains(phoneNumber))
        {
            Counts.OtherPartitions++;
            return null;
        }

        (string? firstFile, long firstRow) = (null, 0);
        bool isDuplicate = _options.TellsDuplicates && !_seen.Add(phoneNumber, _file, row, out firstFile, out firstRow);
        Counts.Duplicates += isDuplicate ? 1 : 0;
        if (isDuplicate && _options.SkipDuplicate)
        {
            return null;
        }

        bool optedOut = isMarked
            || _optedOut.Contains(phoneNumber)
            || (_options.OptOuts?.Contains(phoneNumber) ?? false);
        Counts.OptedOut += optedOut ? 1 : 0;
        Counts.Contacts++;
        var contact = new Contact(_columns.Headers, cells, PhoneNumberFacts.Instance)
        {
            File = _file,
            Row = row,
            Name = RowCells.Joined(cells, _columns.Name),
            PhoneNumber = phoneNumber,
            Email = RowCells.TrimmedAt(cells, _columns.Email),
            DuplicateOfRow = isDuplicate ? firstRow : null,
            OptedOut = optedOut,
            Problem = optedOut ? Messages.ContactProblem_OptedOut
                : isDuplicate ? DuplicateOf(firstFile, firstRow)
                : null,
        };
        var warnings = _warnings.About(row, reading.Mended, isShort: cells.Count < headers && !HasOpenEnd);
        return new ContactRow(contact, Problem: null, warnings);
    }

    /// <summary>A row whose quotes do not match: rows after it may be in it.</summary>
    internal ContactRow? Refuse(long row, IReadOnlyList<string?> cells)
    {
        Counts.Rows++;
        return ToProblem(row, cells, RowProblems.MismatchedQuotes(_file, row));
    }

    /// <summary>A row in which others stand: whose number is whose, nobody knows.</summary>
    internal ContactRow? Refuse(long row, IReadOnlyList<string?> cells, IReadOnlyList<string[]> others)
    {
        Counts.Rows++;
        return ToProblem(
            row, cells,
            RowProblems.SwallowedRows(_file, row, others.Select(other => RowCells.TrimmedAt(other, _columns.Phone))));
    }

    /// <summary>Remembers the numbers of a row that says that its person opted out, usable or not; whether it says
    /// so.</summary>
    /// <param name="row">The row as a person counts it.</param>
    /// <param name="cells">Its cells.</param>
    /// <param name="isMarked">Whether the row says by other means that its person opted out.</param>
    /// <param name="unread">What is wrong where it says so of a number that cannot be read: of whom, nobody
    /// knows.</param>
    /// <exception cref="ContactListException">The row is a second header.</exception>
    internal bool CollectOptOut(
        long row, IReadOnlyList<string?> cells, bool isMarked, out ContactListException? unread)
    {
        if (_secondHeader.Is(row, cells) && !TakesAnyHeader)
        {
            throw SecondHeader.Error(_file, row, cells);
        }

        if (MayBeShifted(cells))
        {
            return CollectShifted(row, cells, isMarked, out unread);
        }

        unread = null;
        if (IsMarkedAndShort(cells))
        {
            CollectAll(cells, onlyTheirs: false);
            return true;
        }

        var mark = isMarked ? OptOutMark.OptedOut : OptOutMark.None;
        foreach (int column in _columns.OptOuts)
        {
            mark = Higher(mark, MarkAt(_optOutColumn, cells, column));
        }

        mark = Higher(mark, MarkAt(_ownMark, cells, _columns.OwnMark));
        mark = _columns.Results.SayOptedOut(cells) ? OptOutMark.OptedOut : mark;
        if (mark == OptOutMark.None)
        {
            return false;
        }

        unread = AddOptedOut(row, cells);
        unread = mark == OptOutMark.OptedOut ? unread : null;
        return true;
    }

    private NumberRules RulesOf(IReadOnlyList<string?> cells) => new(
        RowCountry.Of(cells, _columns.Country, _options.DefaultCountry), _options.NumberFormat, _evidence);

    private ContactRow? ToProblem(long row, IReadOnlyList<string?> cells, ContactRowProblem problem)
    {
        if (_options.Partition is { } partition && !partition.ContainsRow(row))
        {
            Counts.OtherPartitions++;
            return null;
        }

        Counts.Problems++;
        Counts.ByProblem.TryGetValue(problem.NumberProblem, out long before);
        Counts.ByProblem[problem.NumberProblem] = before + 1;
        var contact = new Contact(_columns.Headers, cells, facts: null)
        {
            File = _file,
            Row = row,
            Name = RowCells.Joined(cells, _columns.Name),
            Email = RowCells.TrimmedAt(cells, _columns.Email),
            Problem = problem.Reason,
        };
        return new ContactRow(contact, problem, _warnings.OfHeading(row, cells));
    }

    private string DuplicateOf(string? firstFile, long firstRow) =>
        string.Equals(firstFile, _file, StringComparison.Ordinal)
            ? ContactListErrors.Format(Messages.ContactProblem_Duplicate, firstRow)
            : ContactListErrors.Format(
                Messages.ContactProblem_DuplicateInFile, firstRow, ContactListErrors.NameOf(firstFile));
}
