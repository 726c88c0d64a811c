using Synthflow.ContactLists.Columns;
using Synthflow.ContactLists.Numbers;
using Synthflow.ContactLists.OptOuts.Headers;
using Synthflow.ContactLists.Text;

namespace Synthflow.ContactLists.Rows;

/// <summary>A row among the others that names columns anew: two exports stand below each other. By the first header
/// the rows under it are read wrongly: an emergency contact's number, another column's yes.</summary>
/// <remarks>The same header once more changes nothing. For one thread at a time.</remarks>
/// <param name="columns">The list's columns.</param>
internal sealed class SecondHeader(ContactColumns columns)
{
    private const int FewestNames = 2;

    private readonly ContactColumns _columns = columns;
    private long _before;

    /// <summary>Whether a row is one; to be asked of each row, in their order.</summary>
    /// <param name="row">The row as a person counts it.</param>
    /// <param name="cells">Its cells.</param>
    internal bool Is(long row, IReadOnlyList<string?> cells)
    {
        long before = _before;
        _before = RowCells.AreBlank(cells, from: 0) ? before : row;
        return RowCells.At(cells, _columns.Phone) is { } phone && MayBeHeader(phone) && Is(cells, phone, before, row);
    }

    /// <summary>The error for the row.</summary>
    internal static ContactListException Error(string? file, long row, IReadOnlyList<string?> cells) =>
        ContactListErrors.Create(
            file,
            ContactListErrors.Format(
                Messages.InvalidContactFile_SecondHeader,
                row,
                ShownText.Headers([.. cells.OfType<string>().Where(IsFilled)], "', '")),
            Messages.InvalidContactFile_SecondHeader_NextStep,
            row);

    private static bool IsFilled(string cell) => !string.IsNullOrWhiteSpace(cell);

    // Most rows have a number there, and are told by a look at their first characters.
    private static bool MayBeHeader(string cell)
    {
        foreach (char character in cell)
        {
            if (PhoneText.IsDigit(character))
            {
                return false;
            }
        }

        return IsFilled(cell);
    }

    private bool Is(IReadOnlyList<string?> cells, string phone, long before, long row)
    {
        var filled = Enumerable.Range(0, cells.Count)
            .Where(column => !string.IsNullOrWhiteSpace(cells[column]))
            .Select(column => (Column: column, Cell: cells[column]!))
            .ToList();
        if (filled.Count < FewestNames || filled.TrueForAll(one => IsRead(one.Column, one.Cell))
            || !filled.Exists(one => TitleRows.IsPhoneHeader(one.Cell) || IsAt(_columns.Phone, one.Cell)))
        {
            return false;
        }

        // Right below the header may stand the same in another language, or the question of each column.
        if (before == 0 && !filled.Exists(one => !IsAt(one.Column, one.Cell) && IsOfList(one.Cell)))
        {
            return false;
        }

        int names = filled.Count(one => IsName(one.Cell));
        bool isBelowAGap = before > 0 && row > before + 1 && TitleRows.IsPhoneHeader(phone)
            && filled.TrueForAll(static one => !one.Cell.Any(PhoneText.IsDigit));
        return isBelowAGap || (names >= FewestNames && names * 2 >= filled.Count && IsName(phone));
    }

    /// <summary>Whether a cell's column is read as it says: it has its name, or is the phone column by another name for
    /// the people's own.</summary>
    private bool IsRead(int column, string cell) => IsAt(column, cell)
        || (column == _columns.Phone && TitleRows.IsPhoneHeader(cell)
            && PhoneHeader.Of(cell).Claim is PhoneClaim.Mobile or PhoneClaim.Phone);

    private bool IsAt(int column, string cell) =>
        column < _columns.WrittenHeaders.Count && HeaderNames.AreSame(_columns.WrittenHeaders[column], cell);

    private bool IsOfList(string cell) => _columns.WrittenHeaders.Any(header => HeaderNames.AreSame(header, cell));

    private bool IsName(string cell) => IsOfList(cell) || TitleRows.IsPhoneHeader(cell) || HeaderWords.IsFullName(cell)
        || HeaderWords.IsFirstName(cell) || HeaderWords.IsLastName(cell)
        || (HeaderWords.IsEmail(cell) && !cell.Contains("@"))
        || CountryHeaders.IsCountry(cell) || OptOutHeader.Of(cell) != OptOutMeaning.None;
}
