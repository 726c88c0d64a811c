using Synthflow.ContactLists.OptOuts.Cells;
using Synthflow.ContactLists.OptOuts.Headers;

namespace Synthflow.ContactLists.Columns;

/// <summary>Properties that come late in a pipeline. Most of them mean nothing to the list, and to find all columns
/// anew for each is slow: a thousand rows are looked at.</summary>
internal static class LateColumns
{
    /// <summary>Whether a column may be one that the list is read by: by its header, or by its first cell.</summary>
    internal static bool MayMatter(string header, string? cell, ContactListOptions options) =>
        IsNamed(header, options) || ExportedContacts.IsMark(header) || ResultMarks.IsOne(header)
        || PhoneHeader.Of(header) is { Claim: not PhoneClaim.None } or { IsAbout: true }
        || PhoneKinds.IsLabel(header) || PhoneStates.MayBe(header)
        || CountryHeaders.IsCountry(header) || CodeHeaders.MayBeOfFirstDigits(header)
        || HeaderWords.IsFirstName(header) || HeaderWords.IsLastName(header) || HeaderWords.IsFullName(header)
        || HeaderWords.IsLastNameBeside(header, header) || HeaderWords.IsEmail(header)
        || UnusedOptOuts.Read(header, [cell ?? string.Empty]).Meaning != OptOutMeaning.None
        || (cell is not null && (cell.Contains("@") || PhoneCells.IsNumber(cell, options.DefaultCountry)));

    private static bool IsNamed(string header, ContactListOptions options) => new[]
    {
        options.PhoneColumn, options.NameColumn, options.EmailColumn, options.CountryColumn, options.OptOutColumn,
    }.Any(name => HeaderNames.AreSame(header, name));
}
