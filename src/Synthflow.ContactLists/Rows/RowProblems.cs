using Synthflow.ContactLists.Numbers;
using Synthflow.ContactLists.Text;

namespace Synthflow.ContactLists.Rows;

/// <summary>The words for rows that cannot be used.</summary>
internal static class RowProblems
{
    private const int LongestValueShown = 40;
    private const int MostPhonesShown = 5;

    internal static ContactRowProblem UnusableNumber(
        string? file, long row, string column, string? cell, in PhoneNumberReading reading)
    {
        var (reason, nextStep) = PhoneNumberProblems.Describe(reading);
        return OfNumber(
            file, row, column, cell, (reason, PhoneNumberProblems.SharedReason(reading.Problem), nextStep),
            reading.Problem);
    }

    /// <summary>An object of the pipeline that has no such property: its number may stand in another one, which nobody
    /// may guess.</summary>
    /// <param name="empty">The same as an empty cell.</param>
    internal static ContactRowProblem NoPhoneProperty(ContactRowProblem empty) => new()
    {
        ErrorId = empty.ErrorId,
        Message = ContactListErrors.Format(
            Messages.InvalidContactFile_RowOnly,
            ContactListErrors.NameOf(empty.File),
            empty.Row,
            // a cell has one
            ContactListErrors.Format(Messages.InvalidPhoneNumber_NoProperty, ShownText.Header(empty.Column!)) + "."),
        Reason = ContactListErrors.Format(Messages.InvalidPhoneNumber_NoProperty, ShownText.Header(empty.Column!)),
        NextStep = Messages.InvalidPhoneNumber_NoProperty_NextStep,
        File = empty.File,
        Row = empty.Row,
        Column = empty.Column,
        NumberProblem = empty.NumberProblem,
    };

    /// <summary>A column that nobody named says that the row is of another country, where its number is another
    /// one.</summary>
    /// <param name="file">The file, or null.</param>
    /// <param name="row">The row.</param>
    /// <param name="columns">The headers of the phone column and of the column with the country.</param>
    /// <param name="cell">The phone cell.</param>
    /// <param name="numbers">The number by the default country, and by the row's.</param>
    internal static ContactRowProblem CountryDoubt(
        string? file, long row, (string Phone, string Country) columns, string? cell,
        (string Read, string Other) numbers) => OfNumber(
        file, row, columns.Phone, cell,
        (ContactListErrors.Format(
                Messages.InvalidPhoneNumber_CountryDoubt, numbers.Read, numbers.Other,
                ShownText.Header(columns.Country)),
            ContactListErrors.Format(
                Messages.InvalidPhoneNumber_CountryDoubt_Shared, ShownText.Header(columns.Country)),
            ContactListErrors.Format(
                Messages.InvalidPhoneNumber_CountryDoubt_NextStep, ShownText.Argument(columns.Country))),
        PhoneNumberProblem.Ambiguous);

    /// <summary>A cell beside the number has the code that its number lacks.</summary>
    /// <param name="file">The file, or null.</param>
    /// <param name="row">The row.</param>
    /// <param name="columns">The headers of the phone column and of the column with the code.</param>
    /// <param name="cell">The phone cell.</param>
    /// <param name="numbers">The number by itself, and with the code.</param>
    internal static ContactRowProblem CodeDoubt(
        string? file, long row, (string Phone, string Code) columns, string? cell,
        (string Read, string Other) numbers) => OfNumber(
        file, row, columns.Phone, cell,
        (ContactListErrors.Format(
            Messages.InvalidPhoneNumber_CodeDoubt, numbers.Read, numbers.Other, ShownText.Header(columns.Code)),
            ContactListErrors.Format(Messages.InvalidPhoneNumber_CodeDoubt_Shared, ShownText.Header(columns.Code)),
            Messages.InvalidPhoneNumber_CodeDoubt_NextStep),
        PhoneNumberProblem.Ambiguous);

    /// <summary>The list itself says that the row's only number is one that no text reaches, or another
    /// person's.</summary>
    internal static ContactRowProblem UnusableKind(string? file, long row, string column, string kind, bool isMachine)
    {
        string reason = ContactListErrors.Format(
            Columns.PhoneHeader.IsStopLabel(kind) ? Messages.InvalidPhoneNumber_KindStopped
                : isMachine ? Messages.InvalidPhoneNumber_Kind
                : Messages.InvalidPhoneNumber_SomeoneElse,
            ShownText.Shorten(kind, LongestValueShown));
        return OfMark(file, row, column, reason);
    }

    /// <summary>Another column says that the number is wrong, gone or not to be texted.</summary>
    /// <param name="file">The file, or null.</param>
    /// <param name="row">The row.</param>
    /// <param name="columns">The headers of the phone column and of the column that says so.</param>
    /// <param name="says">What it says.</param>
    internal static ContactRowProblem UnusableState(
        string? file, long row, (string Phone, string State) columns, string says) => OfMark(
        file, row, columns.Phone,
        ContactListErrors.Format(
            Messages.InvalidPhoneNumber_State, ShownText.Header(columns.State),
            ShownText.Shorten(says, LongestValueShown)));

    private static ContactRowProblem OfMark(string? file, long row, string column, string reason) =>
        new()
        {
            ErrorId = ErrorIds.InvalidPhoneNumber,
            Message = ContactListErrors.Format(
                Messages.InvalidContactFile_Row, ContactListErrors.NameOf(file), row, ShownText.Header(column),
                reason + "."),
            Reason = reason,
            NextStep = Messages.InvalidPhoneNumber_Kind_NextStep,
            File = file,
            Row = row,
            Column = column,
        };

    internal static ContactRowProblem ExtraCells(string? file, long row, int cells, int headers) => UnusableRow(
        file,
        row,
        ContactListErrors.Format(Messages.InvalidContactFile_ExtraCells, cells, headers),
        Messages.InvalidContactFile_ExtraCells_NextStep);

    internal static ContactRowProblem MismatchedQuotes(string? file, long row) => UnusableRow(
        file,
        row,
        Messages.InvalidContactFile_MismatchedQuotes,
        ContactListErrors.Format(Messages.InvalidContactFile_OpenQuote_NextStep, row));

    /// <param name="file">The file, or null.</param>
    /// <param name="row">The row.</param>
    /// <param name="phones">The phone cells of the rows that stand in it.</param>
    internal static ContactRowProblem SwallowedRows(string? file, long row, IEnumerable<string?> phones) => UnusableRow(
        file,
        row,
        ContactListErrors.Format(
            Messages.InvalidContactFile_SwallowedRows,
            string.Join(
                ", ",
                phones.Take(MostPhonesShown).Select(static phone => ShownText.Shorten(phone, LongestValueShown)))),
        ContactListErrors.Format(Messages.InvalidContactFile_OpenQuote_NextStep, row));

    private static ContactRowProblem OfNumber(
        string? file, long row, string column, string? cell, (string Reason, string? Shared, string NextStep) words,
        PhoneNumberProblem problem)
    {
        string value = ShownText.Shorten(cell, LongestValueShown);
        return new ContactRowProblem
        {
            ErrorId = ErrorIds.InvalidPhoneNumber,
            Message = ContactListErrors.Format(
                Messages.InvalidContactFile_Row,
                ContactListErrors.NameOf(file),
                row,
                ShownText.Header(column),
                ContactListErrors.Format(Messages.InvalidPhoneNumber, value, words.Reason)),
            Reason = words.Reason,
            SharedReason = words.Shared,
            NextStep = words.NextStep,
            File = file,
            Row = row,
            Column = column,
            Value = value,
            NumberProblem = problem,
        };
    }

    private static ContactRowProblem UnusableRow(string? file, long row, string reason, string nextStep) => new()
    {
        ErrorId = ErrorIds.InvalidContactFile,
        Message = ContactListErrors.Format(
            Messages.InvalidContactFile_RowOnly, ContactListErrors.NameOf(file), row, reason + "."),
        Reason = reason,
        NextStep = nextStep,
        File = file,
        Row = row,
    };
}
