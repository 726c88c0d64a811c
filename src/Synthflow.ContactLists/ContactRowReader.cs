using Synthflow.Client;
using Synthflow.Client.Contacts;
using Synthflow.ContactLists.Columns;
using Synthflow.ContactLists.Numbers;
using Synthflow.ContactLists.Text;

namespace Synthflow.ContactLists;

/// <summary>Makes contacts of rows, whether they come from a file or from the pipeline. For one thread at a time.</summary>
public sealed class ContactRowReader
{
    private const int LongestValueShown = 40;

    private static readonly PhoneNumberMending[] _kinds =
        [.. Enum.GetValues(typeof(PhoneNumberMending)).Cast<PhoneNumberMending>().Where(kind => kind != PhoneNumberMending.None)];

    private readonly ContactColumns _columns;
    private readonly ContactListOptions _options;
    private readonly string? _file;
    private readonly SeenNumbers _seen;
    private bool _shortRowWasSeen;

    /// <summary>A reader for one list.</summary>
    /// <param name="columns">Which column holds what.</param>
    /// <param name="options">How to read.</param>
    /// <param name="file">The file, or <see langword="null"/> for rows from the pipeline.</param>
    public ContactRowReader(ContactColumns columns, ContactListOptions options, string? file)
    {
        _columns = columns;
        _options = options;
        _file = file;
        _seen = options.SeenNumbers ?? new SeenNumbers();
    }

    /// <summary>What the rows so far were.</summary>
    public ContactListCounts Counts { get; } = new();

    /// <summary>Reads one row.</summary>
    /// <param name="row">The row as a person counts it.</param>
    /// <param name="cells">Its cells, in the order of the headers; kept by the contact.</param>
    /// <returns>The contact or the problem; <see langword="null"/> where the row is blank, belongs to another part of the
    /// list or is a duplicate to be left out.</returns>
    public ContactRow? Read(long row, IReadOnlyList<string?> cells)
    {
        if (IsBlank(cells))
        {
            Counts.Blank++;
            return null;
        }

        Counts.Rows++;
        if (HasExtraCells(cells))
        {
            return ToProblem(row, cells, ExtraCells(row, cells));
        }

        string? cell = Cell(cells, _columns.Phone);
        string? country = Cell(cells, _columns.Country);
        country = string.IsNullOrWhiteSpace(country) ? _options.DefaultCountry : country;
        var reading = PhoneNumberReader.Read(cell, country);
        if (reading.E164 is not { } phoneNumber)
        {
            return ToProblem(row, cells, UnusableNumber(row, cell, reading.Problem));
        }

        if (_options.Partition is { } partition && !partition.Contains(phoneNumber))
        {
            Counts.OtherPartitions++;
            return null;
        }

        long? duplicateOf = null;
        string? problem = null;
        if (!_seen.Add(phoneNumber, _file, row, out string? firstFile, out long firstRow))
        {
            Counts.Duplicates++;
            if (_options.SkipDuplicate)
            {
                return null;
            }

            duplicateOf = firstRow;
            problem = string.Equals(firstFile, _file, StringComparison.Ordinal)
                ? ContactListErrors.Format(Messages.ContactProblem_Duplicate, firstRow)
                : ContactListErrors.Format(
                    Messages.ContactProblem_DuplicateInFile, firstRow, ContactListErrors.NameOf(firstFile));
        }

        bool optedOut = OptOutCell.IsOptOut(Cell(cells, _columns.OptOut))
            || (_options.OptOutList is { } list && list.Contains(phoneNumber));
        if (optedOut)
        {
            Counts.OptedOut++;
            problem = Messages.ContactProblem_OptedOut;
        }

        Counts.Contacts++;
        var contact = new Contact(_columns.Headers, cells, PhoneNumberFacts.Instance)
        {
            File = _file,
            Row = row,
            Name = Name(cells),
            PhoneNumber = phoneNumber,
            Email = Trimmed(Cell(cells, _columns.Email)),
            DuplicateOfRow = duplicateOf,
            OptedOut = optedOut,
            Problem = problem,
        };
        return new ContactRow(contact, Problem: null, Warnings(row, cells, reading.Mended));
    }

    private ContactRow? ToProblem(long row, IReadOnlyList<string?> cells, ContactRowProblem problem)
    {
        if (_options.Partition is { } partition && !partition.ContainsRow(row))
        {
            Counts.OtherPartitions++;
            return null;
        }

        Counts.Problems++;
        var contact = new Contact(_columns.Headers, cells, facts: null)
        {
            File = _file,
            Row = row,
            Name = Name(cells),
            Email = Trimmed(Cell(cells, _columns.Email)),
            Problem = problem.Reason,
        };
        return new ContactRow(contact, problem, []);
    }

    private ContactRowProblem UnusableNumber(long row, string? cell, PhoneNumberProblem problem)
    {
        var (reason, nextStep) = PhoneNumberProblems.Describe(problem);
        string column = _columns.Headers[_columns.Phone];
        string value = ShownText.Shorten(cell, LongestValueShown);
        string sentence = ContactListErrors.Format(Messages.InvalidPhoneNumber, value, reason);
        return new ContactRowProblem
        {
            ErrorId = nameof(Messages.InvalidPhoneNumber),
            Message = ContactListErrors.Format(
                Messages.InvalidContactFile_Row, ContactListErrors.NameOf(_file), row, column, sentence),
            Reason = reason,
            NextStep = nextStep,
            File = _file,
            Row = row,
            Column = column,
            Value = value,
            NumberProblem = problem,
        };
    }

    private ContactRowProblem ExtraCells(long row, IReadOnlyList<string?> cells)
    {
        string reason = ContactListErrors.Format(
            Messages.InvalidContactFile_ExtraCells, cells.Count, _columns.Headers.Count);
        return new ContactRowProblem
        {
            ErrorId = nameof(Messages.InvalidContactFile),
            Message = ContactListErrors.Format(
                Messages.InvalidContactFile_RowOnly, ContactListErrors.NameOf(_file), row, reason + "."),
            Reason = reason,
            NextStep = Messages.InvalidContactFile_ExtraCells_NextStep,
            File = _file,
            Row = row,
        };
    }

    private IReadOnlyList<string> Warnings(long row, IReadOnlyList<string?> cells, PhoneNumberMending mended)
    {
        bool isShort = cells.Count < _columns.Headers.Count && !_shortRowWasSeen;
        if (mended == PhoneNumberMending.None && !isShort)
        {
            return [];
        }

        var warnings = new List<string>();
        foreach (var kind in _kinds.Where(kind => mended.HasFlag(kind) && Counts.AddMended(kind)))
        {
            Add(PhoneNumberProblems.Describe(kind));
        }

        if (isShort)
        {
            _shortRowWasSeen = true;
            Add(Messages.ContactWarning_ShortRow);
        }

        return warnings;

        void Add(string what) => warnings.Add(ContactListErrors.Format(
            Messages.ContactWarning, ContactListErrors.Format("{0}, row {1}", ContactListErrors.NameOf(_file), row), what));
    }

    private bool HasExtraCells(IReadOnlyList<string?> cells)
    {
        for (int column = _columns.Headers.Count; column < cells.Count; column++)
        {
            if (!string.IsNullOrWhiteSpace(cells[column]))
            {
                return true;
            }
        }

        return false;
    }

    private string? Name(IReadOnlyList<string?> cells)
    {
        if (_columns.Name.Count < 2)
        {
            return _columns.Name.Count == 0 ? null : Trimmed(Cell(cells, _columns.Name[0]));
        }

        string? first = Trimmed(Cell(cells, _columns.Name[0]));
        string? last = Trimmed(Cell(cells, _columns.Name[1]));
        return first is null ? last : last is null ? first : string.Concat(first, " ", last);
    }

    private static bool IsBlank(IReadOnlyList<string?> cells)
    {
        for (int column = 0; column < cells.Count; column++)
        {
            if (!string.IsNullOrWhiteSpace(cells[column]))
            {
                return false;
            }
        }

        return true;
    }

    private static string? Cell(IReadOnlyList<string?> cells, int column) =>
        column >= 0 && column < cells.Count ? cells[column] : null;

    private static string? Trimmed(string? text)
    {
        string? trimmed = text?.Trim();
        return string.IsNullOrEmpty(trimmed) ? null : trimmed;
    }
}
