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
    /// The header of the column with the phone numbers. Default: found by its header, else by its cells; the campaign's own,
    /// where the list of a campaign is read again.
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(ColumnCompleter))]
    public string? PhoneColumn { get; set; }

    /// <summary>The header of the column with the names.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ColumnCompleter))]
    public string? NameColumn { get; set; }

    /// <summary>The header of a column with each row's country, for numbers without a leading +.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ColumnCompleter))]
    public string? CountryColumn { get; set; }

    /// <summary>
    /// How digits without a leading + are meant. Auto decides by the digits and the rest of the column, and refuses what
    /// stays in doubt. National: numbers of -DefaultCountry or of the row's country. International: the country code is
    /// there and only the + is missing.
    /// </summary>
    [Parameter]
    [NamedValueTransformation(typeof(NumberFormat))]
    public NumberFormat NumberFormat { get; set; }

    /// <summary>The header of a column that says who opted out, or who agreed. Empty, no, false and 0 mean: did not opt out;
    /// under a header that asks who agreed, such as SMS Consent, only yes does; under one that says neither, such as Status,
    /// nothing of these does without -OptOutValue. Whoever opted out in one row is opted out in
    /// every row: a file is read twice for that, and rows from the pipeline of Invoke-SynthflowCampaign are kept in memory,
    /// about 4 KB each.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ColumnCompleter))]
    public string? OptOutColumn { get; set; }

    /// <summary>
    /// Which values of -OptOutColumn mean: opted out, of those that are neither yes nor no. Default: all of them.
    /// A warning, or the plan of a campaign, lists such values with how many rows have them.
    /// </summary>
    [Parameter]
    public string[] OptOutValue { get; set; } = [];

    /// <summary>The sheet of an Excel workbook. Default: the first that has a column with phone numbers.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? WorksheetName { get; set; }

    /// <summary>The character between the cells. Default: detected automatically.</summary>
    [Parameter]
    public char? Delimiter { get; set; }

    /// <summary>
    /// The file's encoding: utf8, unicode, bigendianunicode, ansi, a code page or any name that .NET knows. Default: detected
    /// automatically.
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
