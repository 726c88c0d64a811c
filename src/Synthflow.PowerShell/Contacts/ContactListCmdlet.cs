using System.Management.Automation;
using System.Text;
using Synthflow.PowerShell.Cmdlets;
using Synthflow.PowerShell.Completion;

namespace Synthflow.PowerShell.Contacts;

/// <summary>What every cmdlet has that reads a contact list: how to read it.</summary>
public abstract class ContactListCmdlet : StoppableCmdlet
{
    /// <summary>The country of numbers without a leading +, as two letters such as US or DE.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(CountryCompleter))]
    public string? DefaultCountry { get; set; }

    /// <summary>
    /// The header of the column with the phone numbers. Default: detected automatically from its cells and its header
    /// (about_Synthflow_Lists); where a campaign's list is read again, the campaign's own.
    /// </summary>
    [Parameter]
    [NotEmptyTransformation]
    [ArgumentCompleter(typeof(ColumnCompleter))]
    public string? PhoneColumn { get; set; }

    /// <summary>The header of the column with the names.</summary>
    [Parameter]
    [NotEmptyTransformation]
    [ArgumentCompleter(typeof(ColumnCompleter))]
    public string? NameColumn { get; set; }

    /// <summary>The header of a column with each row's country, for numbers without a leading +.</summary>
    [Parameter]
    [NotEmptyTransformation]
    [ArgumentCompleter(typeof(ColumnCompleter))]
    public string? CountryColumn { get; set; }

    /// <summary>
    /// How to read digits without a leading +. Auto decides by the digits and the rest of the column, and refuses what
    /// is still in doubt. National: they are numbers of -DefaultCountry or of the row's country. International: they
    /// begin with a country code and lack only the +.
    /// </summary>
    [Parameter]
    [NamedValueTransformation(typeof(NumberFormat))]
    public NumberFormat NumberFormat { get; set; }

    /// <summary>
    /// The header of a column that says who opted out, or who agreed. Empty, no, false and 0 mean that the person did
    /// not opt out; under a header that asks who agreed, such as SMS Consent, only yes means that; under a header that
    /// says neither, such as Status, none of these does without -OptOutValue. Whoever opted out in one row counts as
    /// opted out in every row. For that a file is read twice, and rows piped to Invoke-SynthflowCampaign are kept in
    /// memory, about 4 KB each.
    /// </summary>
    [Parameter]
    [NotEmptyTransformation]
    [ArgumentCompleter(typeof(ColumnCompleter))]
    public string? OptOutColumn { get; set; }

    /// <summary>
    /// The values of -OptOutColumn that mean opted out, among those that are neither yes nor no; beside another, ''
    /// stands for empty cells. Default: all of them.
    /// A cell with several values, such as tags, means opted out if one of them is named or says so itself. Under a
    /// header that asks who agreed, only people with a yes are texted, also with this parameter.
    /// A warning, or the plan of a campaign, lists the values that are neither yes nor no and how many rows have them.
    /// </summary>
    [Parameter]
    [NotEmptyTransformation]
    public string[] OptOutValue { get; set; } = [];

    /// <summary>The sheet of an Excel workbook. Default: the first that has a column with phone numbers.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? WorksheetName { get; set; }

    /// <summary>The character between the cells. Default: detected automatically.</summary>
    [Parameter]
    public char? Delimiter { get; set; }

    /// <summary>
    /// The file's encoding: utf8, unicode, bigendianunicode, ansi, a code page or any name that .NET knows. Default:
    /// detected automatically.
    /// </summary>
    [Parameter]
    [EncodingTransformation]
    [ValidateNotNull]
    public Encoding? Encoding { get; set; }

    /// <summary>The same as the reader of lists takes it.</summary>
    internal ContactListOptions ListOptions => new()
    {
        Delimiter = Delimiter,
        Encoding = Encoding,
        WorksheetName = WorksheetName,
        PhoneColumn = PhoneColumn,
        NameColumn = NameColumn,
        CountryColumn = CountryColumn,
        DefaultCountry = DefaultCountry,
        NumberFormat = NumberFormat,
        OptOutColumn = OptOutColumn,
        OptOutValues = OptOutValue,
    };
}
