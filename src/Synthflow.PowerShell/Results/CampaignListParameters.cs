using Synthflow.Campaigns;

namespace Synthflow.PowerShell.Results;

/// <summary>How to read a campaign's list again: as the cmdlet was told, else as the campaign itself read it.</summary>
internal static class CampaignListParameters
{
    // As the journal has them in one text: the sheet before the column, the values behind it.
    private const char SheetMark = '!';
    private const string ValuesMark = " = ";

    private static readonly string[] _workbooks = [".xlsx", ".xlsm", ".xlsb", ".xls"];

    /// <param name="given">What the cmdlet was told.</param>
    /// <param name="bound">The parameters that it was told.</param>
    /// <param name="campaign">What the journal says; <see langword="null"/> where it was begun by a version that did
    /// not note it.</param>
    /// <param name="listPath">The list: only a workbook has sheets.</param>
    public static ContactListOptions Of(
        ContactListOptions given, ICollection<string> bound, CampaignListOptions? campaign, string listPath)
    {
        var (sheet, phoneColumn) = SheetAndColumn(campaign?.PhoneColumn, listPath);
        var (optOutColumn, optOutValues) = Has(nameof(given.OptOutColumn))
            ? (given.OptOutColumn, given.OptOutValues)
            : ColumnAndValues(campaign?.OptOutColumn, given.OptOutValues);
        return given with
        {
            WorksheetName = given.WorksheetName ?? sheet,
            PhoneColumn = Has(nameof(given.PhoneColumn)) ? given.PhoneColumn : phoneColumn,
            DefaultCountry = given.DefaultCountry ?? campaign?.DefaultCountry,
            CountryColumn = Has(nameof(given.CountryColumn)) ? given.CountryColumn : campaign?.CountryColumn,
            NumberFormat = !Has(nameof(given.NumberFormat))
                && Enum.TryParse(campaign?.NumberFormat, ignoreCase: true, out NumberFormat format)
                    ? format
                    : given.NumberFormat,
            OptOutColumn = optOutColumn,
            OptOutValues = optOutValues,
        };

        bool Has(string parameter) => bound.Contains(parameter);
    }

    private static (string? Sheet, string? Column) SheetAndColumn(string? text, string listPath)
    {
        var mark = text?.IndexOf(SheetMark) ?? -1;
        return mark < 0 || !_workbooks.Contains(Path.GetExtension(listPath), StringComparer.OrdinalIgnoreCase)
            ? (null, text)
            // not null: has the mark
            : (text!.Substring(0, mark), mark + 1 < text.Length ? text.Substring(mark + 1) : null);
    }

    private static (string? Column, IReadOnlyList<string> Values) ColumnAndValues(
        string? text, IReadOnlyList<string> given)
    {
        var mark = text?.IndexOf(ValuesMark, StringComparison.Ordinal) ?? -1;
        return mark < 0
            ? (text, given)
            : (text!.Substring(0, mark), // not null: has the mark
                given.Count > 0 ? given
                    : text.Substring(mark + ValuesMark.Length).Split([", "], StringSplitOptions.None));
    }
}
