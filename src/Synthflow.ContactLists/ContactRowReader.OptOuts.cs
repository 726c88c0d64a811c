using Synthflow.ContactLists.Columns;
using Synthflow.ContactLists.Numbers;
using Synthflow.ContactLists.OptOuts.Cells;
using Synthflow.ContactLists.OptOuts.Marked;
using Synthflow.ContactLists.Rows;

namespace Synthflow.ContactLists;

/// <content>What a row that says stop adds to those who are not texted.</content>
public sealed partial class ContactRowReader
{
    private static OptOutMark Higher(OptOutMark one, OptOutMark other) => one > other ? one : other;

    /// <summary>What a cell says of its row's person; a number that stands in it is left out, too.</summary>
    private OptOutMark MarkAt(OptOutColumn answers, IReadOnlyList<string?> cells, int column)
    {
        string? cell = RowCells.At(cells, column);
        var mark = answers.MarkOf(cell);
        if (mark != OptOutMark.None && answers.MayHaveNumber(cell))
        {
            _optedOut.AddNumbersIn(cell!, RulesOf(cells)); // it has some
        }

        return mark;
    }

    /// <summary>Every number of a row that says stop. A date or a remark in its phone cell names nobody, no more than
    /// an empty one does: then its other cells may, also among words.</summary>
    private ContactListException? AddOptedOut(long row, IReadOnlyList<string?> cells)
    {
        var unread = AddOptedOut(row, cells, _columns.Phone, out bool hasPhone);
        bool hasAny = hasPhone;
        foreach (int number in _columns.PhoneKinds.Select(static pair => pair.Number))
        {
            if (number != _columns.Phone)
            {
                var labelled = AddOptedOut(row, cells, number, out bool hasLabelled);
                unread ??= labelled;
                hasAny |= hasLabelled;
            }
        }

        foreach (var (number, isSure) in _columns.OtherPhones)
        {
            var other = AddOptedOut(row, cells, number, out _);
            unread ??= hasPhone || !isSure ? null : other;
        }

        if (!hasAny)
        {
            CollectAll(cells, onlyTheirs: true);
        }

        return unread;
    }

    /// <summary>Every number that a cell can be read as, also one with an extension: they are all this
    /// person's.</summary>
    private ContactListException? AddOptedOut(
        long row, IReadOnlyList<string?> cells, int column, out bool hasNumber)
    {
        string? text = RowCells.At(cells, column);
        hasNumber = false;
        if (string.IsNullOrWhiteSpace(text) || NoValueWords.IsNoNumber(text!)) // net472 lacks the annotation
        {
            return null;
        }

        var cell = MarkedCell.Read(text, RulesOf(cells), _options.DefaultCountry);
        foreach (string number in cell.Numbers)
        {
            _optedOut.Add(number);
        }

        foreach (string number in CountryDoubt.EveryReading(_columns, cells, text, RulesOf(cells))
            .Concat(CodeDoubt.EveryReading(_columns, cells, text, RulesOf(cells))))
        {
            _optedOut.Add(number);
        }

        if (RowCountry.MayBeNamibia(cells, _columns.Country))
        {
            foreach (string number in PhoneNumberReader.EveryReading(
                text, RulesOf(cells) with { DefaultCountry = RowCountry.Namibia }))
            {
                _optedOut.Add(number);
            }
        }

        AddWithoutCountry(text, cells, shift: 0);
        hasNumber = cell.Numbers.Count > 0 || cell.Problem != PhoneNumberProblem.None;
        return cell.Problem == PhoneNumberProblem.None
            ? null
            : cell.Refusal(_file, row, text, _columns.Headers[column]);
    }

    /// <summary>Remembers a number of a row that has no country: in a list of several it may be of each.</summary>
    private void AddWithoutCountry(string? text, IReadOnlyList<string?> cells, int shift)
    {
        bool hasCountry = _columns.Country >= 0
            && Countries.Find(RowCells.TrimmedAt(cells, _columns.Country + shift)) is not null;
        if (text is not null && !hasCountry && _options.NumberFormat != NumberFormat.International)
        {
            _optedOut.AddWithoutCountry(text, _options.NumberFormat);
        }
    }
}
