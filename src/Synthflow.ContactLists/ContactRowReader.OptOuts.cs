using Synthflow.ContactLists.Columns;
using Synthflow.ContactLists.Numbers;
using Synthflow.ContactLists.OptOuts.Cells;
using Synthflow.ContactLists.OptOuts.Marked;
using Synthflow.ContactLists.Rows;
using Synthflow.ContactLists.Text;

namespace Synthflow.ContactLists;

/// <content>What a row that says stop adds to those who are not texted.</content>
public sealed partial class ContactRowReader
{
    private static OptOutMark Higher(OptOutMark one, OptOutMark other) => one > other ? one : other;

    /// <summary>Every number that a cell can be read as, also one with an extension: they are all this
    /// person's.</summary>
    private ContactListException? AddOptedOut(long row, IReadOnlyList<string?> cells, int column)
    {
        string? text = RowCells.At(cells, column);
        if (text is not null && NoValueWords.IsNoNumber(text))
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
        return cell.Problem == PhoneNumberProblem.None ? null : cell.Refusal(_file, row, text);
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
