using Synthflow.Client;
using Synthflow.ContactLists.Numbers;
using Synthflow.ContactLists.Text;

namespace Synthflow.ContactLists.Rows;

/// <summary>The words for rows that cannot be used.</summary>
internal static class RowProblems
{
    private const int LongestValueShown = 40;

    internal static ContactRowProblem UnusableNumber(
        string? file, long row, string column, string? cell, PhoneNumberProblem problem)
    {
        var (reason, nextStep) = PhoneNumberProblems.Describe(problem);
        string value = ShownText.Shorten(cell, LongestValueShown);
        string sentence = ContactListErrors.Format(Messages.InvalidPhoneNumber, value, reason);
        return new ContactRowProblem
        {
            ErrorId = nameof(Messages.InvalidPhoneNumber),
            Message = ContactListErrors.Format(
                Messages.InvalidContactFile_Row, ContactListErrors.NameOf(file), row, ShownText.Header(column), sentence),
            Reason = reason,
            NextStep = nextStep,
            File = file,
            Row = row,
            Column = column,
            Value = value,
            NumberProblem = problem,
        };
    }

    internal static ContactRowProblem ExtraCells(string? file, long row, int cells, int headers)
    {
        string reason = ContactListErrors.Format(Messages.InvalidContactFile_ExtraCells, cells, headers);
        return new ContactRowProblem
        {
            ErrorId = nameof(Messages.InvalidContactFile),
            Message = ContactListErrors.Format(
                Messages.InvalidContactFile_RowOnly, ContactListErrors.NameOf(file), row, reason + "."),
            Reason = reason,
            NextStep = Messages.InvalidContactFile_ExtraCells_NextStep,
            File = file,
            Row = row,
        };
    }
}
