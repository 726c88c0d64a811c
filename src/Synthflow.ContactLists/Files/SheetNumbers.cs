using Synthflow.ContactLists.Columns;

namespace Synthflow.ContactLists.Files;

/// <summary>Whether there are phone numbers on a sheet of a workbook.</summary>
internal static class SheetNumbers
{
    /// <summary>Whether a sheet can be the list: it has a column of phone numbers, and the columns that were
    /// named.</summary>
    internal static bool HasPhoneColumn(List<string[]> sample, ContactListOptions options)
    {
        int titles = TitleRows.Count(sample, options.PhoneColumn);
        if (sample.Count <= titles)
        {
            return false;
        }

        try
        {
            _ = ContactColumns.Detect(sample[titles], [.. sample.Skip(titles + 1)], options, file: null);
            return true;
        }
        catch (ContactListException)
        {
            return false;
        }
    }

    /// <summary>Whether a sheet that is not the list has numbers: of one whose name says that its people opted out, any
    /// cell counts, headers or not; of another one a column of phone numbers, whatever the other columns of the list
    /// are called.</summary>
    internal static bool Any(string title, List<string[]> sample, ContactListOptions options) =>
        SheetChoice.SaysStop(title)
        ? sample.Exists(row => Array.Exists(row, cell => PhoneCells.IsNumber(cell, options.DefaultCountry)))
        : HasPhoneColumn(
            sample, options with { NameColumn = null, EmailColumn = null, CountryColumn = null, OptOutColumn = null });
}
