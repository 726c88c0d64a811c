using System.Management.Automation;
using System.Text;
using Synthflow.PowerShell.Completion;

namespace Synthflow.PowerShell.Contacts;

public sealed partial class ImportSynthflowContactCommand
{
    /// <summary>The files to read: delimited text or Excel workbooks; wildcards are allowed.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = PathSet)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[] Path { get; set; } = [];

    /// <summary>The files to read, taken as they are written: [ and * stand for themselves.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = LiteralPathSet)]
    [Alias("PSPath", "FullName")]
    [ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>The character between the cells. Default: detected automatically.</summary>
    [Parameter]
    public char? Delimiter { get; set; }

    /// <summary>
    /// The file's encoding: utf8, unicode, bigendianunicode, ansi, a code page
    /// or any name that .NET knows. Default: detected automatically.
    /// </summary>
    [Parameter]
    [EncodingTransformation]
    [ValidateNotNull]
    public Encoding? Encoding { get; set; }

    /// <summary>The sheet of an Excel workbook. Default: the first that has a column with phone numbers.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? WorksheetName { get; set; }

    /// <summary>
    /// The header of the column with the phone numbers. Default: found by its header, else by its cells.
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(ColumnCompleter))]
    public string? PhoneColumn { get; set; }

    /// <summary>The header of the column with the names.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ColumnCompleter))]
    public string? NameColumn { get; set; }

    /// <summary>The header of the column with the email addresses.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ColumnCompleter))]
    public string? EmailColumn { get; set; }

    /// <summary>The header of a column with each row's country, for numbers without a leading +.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ColumnCompleter))]
    public string? CountryColumn { get; set; }

    /// <summary>The country of numbers without a leading +, as two letters such as US or DE.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(CountryCompleter))]
    public string? DefaultCountry { get; set; }

    /// <summary>
    /// How digits without a leading + are meant. Auto decides by the digits and the rest of the column, and refuses what
    /// stays in doubt. National: numbers of -DefaultCountry or of the row's country. International: the country code is
    /// there and only the + is missing.
    /// </summary>
    [Parameter]
    public NumberFormat NumberFormat { get; set; }

    /// <summary>
    /// A list of numbers that asked not to be texted: a text file with one on each line, a CSV file or a workbook.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? OptOutPath { get; set; }

    /// <summary>
    /// Takes an opt-out list that has no number in it. Without this it is refused: an export that failed would let
    /// everybody be texted.
    /// </summary>
    [Parameter]
    public SwitchParameter AllowEmptyOptOut { get; set; }

    /// <summary>The header of a column that says who opted out, or who agreed. Empty, no, false and 0 mean: did not opt out;
    /// under a header that asks who agreed, such as SMS Consent, only yes does.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ColumnCompleter))]
    public string? OptOutColumn { get; set; }

    /// <summary>
    /// Which values of -OptOutColumn mean: opted out, of those that are neither yes nor no. Default: all of them.
    /// A warning lists such values with how many rows have them.
    /// </summary>
    [Parameter]
    public string[] OptOutValue { get; set; } = [];

    /// <summary>Leaves out rows that repeat a number, instead of marking them.</summary>
    [Parameter]
    public SwitchParameter SkipDuplicate { get; set; }

    /// <summary>
    /// One part of the numbers, such as 2/8 for the second of eight. The same number is in the same part on every
    /// machine, so that workers share a list without talking to each other. Auto takes the part from the environment, as
    /// in Invoke-SynthflowCampaign.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Partition { get; set; }

    /// <summary>A file for the rows that cannot be used: all their columns as they stand, then the reason. Correct them there
    /// and read that file. Only its owner can read it; a list without such rows makes none.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? ProblemPath { get; set; }

    /// <summary>Replaces an existing file of -ProblemPath.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }
}
