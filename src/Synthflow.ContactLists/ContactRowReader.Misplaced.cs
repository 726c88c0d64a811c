using Synthflow.ContactLists.Columns;
using Synthflow.ContactLists.Numbers;
using Synthflow.ContactLists.OptOuts.Cells;
using Synthflow.ContactLists.OptOuts.Marked;
using Synthflow.ContactLists.Rows;

namespace Synthflow.ContactLists;

/// <content>Rows whose cells do not stand under their headers (too many, because a delimiter stands in a cell without
/// quotes; too few; a number among words): they are not texted, and yet they may say stop for another row of the same
/// person.</content>
public sealed partial class ContactRowReader
{
    private bool[]? _areTheirs;

    /// <summary>Rows of other people in a row: at least two of its lines have all cells, and numbers of their own where
    /// the phone column is. A note or an address of several lines has not.</summary>
    /// <param name="cells">The row's cells.</param>
    /// <param name="delimiter">The character between cells.</param>
    internal IReadOnlyList<string[]> SwallowedBy(IReadOnlyList<string?> cells, char delimiter)
    {
        var rows = SwallowedRows.LinesOf(cells, delimiter, _columns.Headers.Count);
        if (rows.Count < 2)
        {
            return [];
        }

        rows = rows.FindAll(line => NumberOf(line) is not null);
        return rows.Select(NumberOf).Distinct(StringComparer.Ordinal).Count() > 1 ? rows : [];

        string? NumberOf(string[] line) =>
            PhoneNumberReader.Read(RowCells.At(line, _columns.Phone), RulesOf(line)).E164;
    }

    /// <summary>Whether the cells may stand further right than their headers.</summary>
    /// <remarks>Nothing but delimiters at a row's end moves nothing, unless what stands under the phone header is no
    /// number.</remarks>
    private bool MayBeShifted(IReadOnlyList<string?> cells) =>
        cells.Count > _columns.Headers.Count
        && _columns.MayMark
        && (!RowCells.AreBlank(cells, from: _columns.Headers.Count)
            || (RowCells.TrimmedAt(cells, _columns.Phone) is { } phone && !IsNumber(phone, cells)));

    /// <summary>Whether a row has too few cells, and no number under the phone header: what is missing may stand before
    /// it, and a cell further left says stop in so many words.</summary>
    private bool IsMarkedAndShort(IReadOnlyList<string?> cells)
    {
        int missing = _columns.Headers.Count - cells.Count;
        return missing > 0 && !(RowCells.TrimmedAt(cells, _columns.Phone) is { } phone && IsNumber(phone, cells))
            && Enumerable.Range(1, missing).Any(shift =>
                _columns.OptOuts.Any(column => column >= shift && SaysStop(_optOutColumn, column - shift))
                || (_columns.OwnMark >= shift && SaysStop(_ownMark, _columns.OwnMark - shift))
                || _columns.Results.SayOptedOut(cells, -shift));

        bool SaysStop(OptOutColumn answers, int column) => RowCells.TrimmedAt(cells, column) is { } cell
            && (OptOutAnswers.IsYesOrNo(cell) || OptOutAnswers.SaysStop(cell))
                && answers.MarkOf(cell) == OptOutMark.OptedOut;
    }

    /// <summary>Remembers every number of a row that says stop, whatever column it stands in, also among words
    /// (Notes).</summary>
    /// <param name="cells">The row's cells.</param>
    /// <param name="onlyTheirs">Whether the cells stand under their headers, so that those of somebody else are left
    /// out.</param>
    private void CollectAll(IReadOnlyList<string?> cells, bool onlyTheirs)
    {
        _areTheirs ??= [.. _columns.Headers.Select(ColumnsBeside.MayHaveTheirs)];
        for (int column = 0; column < cells.Count; column++)
        {
            if (!onlyTheirs || column >= _areTheirs.Length || _areTheirs[column])
            {
                _ = AddNumbersAt(cells, column, maxShift: 0);
            }
        }
    }

    /// <summary>Remembers every number of a row of which any cell that may be the opt-out column's says stop.</summary>
    private bool CollectShifted(
        long row, IReadOnlyList<string?> cells, bool isMarked, out ContactListException? unread)
    {
        unread = null;
        int maxShift = cells.Count - _columns.Headers.Count;
        var mark = isMarked ? OptOutMark.OptedOut : OptOutMark.None;
        for (int shift = 0; shift <= maxShift; shift++)
        {
            foreach (int column in _columns.OptOuts)
            {
                mark = Higher(mark, MarkOf(_optOutColumn, column + shift));
            }

            mark = _columns.OwnMark < 0 ? mark : Higher(mark, MarkOf(_ownMark, _columns.OwnMark + shift));
            mark = _columns.Results.SayOptedOut(cells, shift) ? OptOutMark.OptedOut : mark;
        }

        if (mark == OptOutMark.None)
        {
            return false;
        }

        for (int column = 0; column < cells.Count; column++)
        {
            bool isRead = AddNumbersAt(cells, column, maxShift);
            bool mayBePhone = IsWithin(column, _columns.Phone)
                || _columns.PhoneKinds.Any(kind => IsWithin(column, kind.Number));
            unread ??= isRead || !mayBePhone || mark != OptOutMark.OptedOut ? null : UnreadShifted(row, cells.Count);
        }

        return true;

        bool IsWithin(int column, int header) => column >= header && column <= header + maxShift;

        // A number says neither yes nor no: it is the cell of another column.
        OptOutMark MarkOf(OptOutColumn answers, int column) =>
            RowCells.TrimmedAt(cells, column) is { } cell && IsNumber(cell, cells) ? OptOutMark.None
            : answers.MarkOf(RowCells.At(cells, column));
    }

    /// <summary>Every number that a cell can be read as, by the country of any cell that may be the country column's;
    /// whether it has no number that cannot be read.</summary>
    private bool AddNumbersAt(IReadOnlyList<string?> cells, int column, int maxShift)
    {
        bool isRead = false;
        for (int shift = 0; shift <= (_columns.Country < 0 ? 0 : maxShift); shift++)
        {
            string? country = RowCountry.Of(
                cells, _columns.Country < 0 ? -1 : _columns.Country + shift, _options.DefaultCountry);
            var cell = MarkedCell.Read(
                RowCells.At(cells, column),
                new NumberRules(country, _options.NumberFormat, _evidence),
                _options.DefaultCountry);
            isRead |= cell.Problem == PhoneNumberProblem.None;
            foreach (string number in cell.Numbers)
            {
                _optedOut.Add(number);
            }

            AddWithoutCountry(RowCells.At(cells, column), cells, shift);
        }

        return isRead;
    }

    private bool IsNumber(string cell, IReadOnlyList<string?> cells) =>
        MarkedCell.Read(cell, RulesOf(cells), _options.DefaultCountry).Numbers.Count > 0;

    private ContactListException UnreadShifted(long row, int cells) => ContactListErrors.Create(
        _file,
        ContactListErrors.Format(
            Messages.InvalidContactFile_MarkedLongRow,
            row,
            ContactListErrors.Format(Messages.InvalidContactFile_ExtraCells, cells, _columns.Headers.Count)),
        Messages.InvalidContactFile_ExtraCells_NextStep,
        row);
}
