using System.Text;
using Synthflow.Campaigns;
using Synthflow.PowerShell.Contacts;

namespace Synthflow.PowerShell.Results;

/// <summary>How to read a campaign's list again: as the cmdlet was told, else as the campaign itself read it.</summary>
internal sealed class CampaignListParameters : IContactListParameters
{
    // As the journal has them in one text: the sheet before the column, the values behind it.
    private const char SheetMark = '!';
    private const string ValuesMark = " = ";

    private static readonly string[] _workbooks = [".xlsx", ".xlsm", ".xlsb", ".xls"];

    /// <param name="given">What the cmdlet was told.</param>
    /// <param name="bound">The parameters that it was told.</param>
    /// <param name="campaign">What the journal says; <see langword="null"/> where it was begun by a version that did not note
    /// it.</param>
    /// <param name="listPath">The list: only a workbook has sheets.</param>
    public CampaignListParameters(
        IContactListParameters given, ICollection<string> bound, CampaignListOptions? campaign, string listPath)
    {
        (Delimiter, Encoding, NameColumn) = (given.Delimiter, given.Encoding, given.NameColumn);
        var (sheet, phoneColumn) = SheetAndColumn(campaign?.PhoneColumn, listPath);
        WorksheetName = given.WorksheetName ?? sheet;
        PhoneColumn = Has(nameof(PhoneColumn)) ? given.PhoneColumn : phoneColumn;
        DefaultCountry = given.DefaultCountry ?? campaign?.DefaultCountry;
        CountryColumn = Has(nameof(CountryColumn)) ? given.CountryColumn : campaign?.CountryColumn;
        NumberFormat = !Has(nameof(NumberFormat)) && Enum.TryParse(campaign?.NumberFormat, ignoreCase: true, out NumberFormat format)
            ? format
            : given.NumberFormat;
        (OptOutColumn, OptOutValue) = Has(nameof(OptOutColumn))
            ? (given.OptOutColumn, given.OptOutValue)
            : ColumnAndValues(campaign?.OptOutColumn, given.OptOutValue);

        bool Has(string parameter) => bound.Contains(parameter);
    }

    /// <inheritdoc/>
    public string? DefaultCountry { get; }

    /// <inheritdoc/>
    public string? PhoneColumn { get; }

    /// <inheritdoc/>
    public string? NameColumn { get; }

    /// <inheritdoc/>
    public string? CountryColumn { get; }

    /// <inheritdoc/>
    public NumberFormat NumberFormat { get; }

    /// <inheritdoc/>
    public string? OptOutColumn { get; }

    /// <inheritdoc/>
    public string? WorksheetName { get; }

    /// <inheritdoc/>
    public string[] OptOutValue { get; }

    /// <inheritdoc/>
    public char? Delimiter { get; }

    /// <inheritdoc/>
    public Encoding? Encoding { get; }

    private static (string? Sheet, string? Column) SheetAndColumn(string? text, string listPath)
    {
        var mark = text?.IndexOf(SheetMark) ?? -1;
        return mark < 0 || !_workbooks.Contains(Path.GetExtension(listPath), StringComparer.OrdinalIgnoreCase)
            ? (null, text)
            : (text!.Substring(0, mark), mark + 1 < text.Length ? text.Substring(mark + 1) : null); // not null: has the mark
    }

    private static (string? Column, string[] Values) ColumnAndValues(string? text, string[] given)
    {
        var mark = text?.IndexOf(ValuesMark, StringComparison.Ordinal) ?? -1;
        return mark < 0
            ? (text, given)
            : (text!.Substring(0, mark), // not null: has the mark
                given.Length > 0 ? given : text.Substring(mark + ValuesMark.Length).Split([", "], StringSplitOptions.None));
    }
}
