using System.Management.Automation;
using System.Text;
using Synthflow.Campaigns;
using Synthflow.PowerShell.Completion;
using Synthflow.PowerShell.Contacts;

namespace Synthflow.PowerShell.Results;

public abstract partial class CampaignRowsCmdlet
{
    /// <summary>
    /// The journal of the campaign, or the journals of all its parts; wildcards and what Get-SynthflowCampaign gives are welcome.
    /// </summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath")]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(JournalPathCompleter))]
    public string[] JournalPath { get; set; } = [];

    /// <summary>The campaign's contact list. Each of its rows comes out with its own columns first.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? ContactPath { get; set; }

    /// <summary>Reads no chats: what the journal knows is enough. Needs no connection.</summary>
    [Parameter]
    public SwitchParameter NoChat { get; set; }

    /// <summary>How many chats are read at the same time.</summary>
    [Parameter]
    [ValidateRange(1, CampaignOptions.MaxWorkers)]
    public int ThrottleLimit { get; set; } = 16;

    /// <summary>The country of numbers without a leading +, as two letters such as US or DE. Default: the campaign's.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(CountryCompleter))]
    public string? DefaultCountry { get; set; }

    /// <summary>The header of the column with the phone numbers. Default: the campaign's.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ColumnCompleter))]
    public string? PhoneColumn { get; set; }

    /// <summary>The header of the column with the names.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ColumnCompleter))]
    public string? NameColumn { get; set; }

    /// <summary>The header of a column with each row's country, for numbers without a leading +. Default: the campaign's.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ColumnCompleter))]
    public string? CountryColumn { get; set; }

    /// <summary>The header of a column that says who opted out, or who agreed. Empty, no, false and 0 mean: did not opt out;
    /// under a header that asks who agreed, such as SMS Consent, only yes does. Default: the campaign's.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ColumnCompleter))]
    public string? OptOutColumn { get; set; }

    /// <summary>The character between the cells. Default: detected automatically.</summary>
    [Parameter]
    public char? Delimiter { get; set; }

    /// <summary>
    /// The file's encoding: utf8, unicode, ansi, a code page or any .NET name. Default: detected automatically.
    /// </summary>
    [Parameter]
    [EncodingTransformation]
    [ValidateNotNull]
    public Encoding? Encoding { get; set; }

    /// <summary>The sheet of a workbook. Default: the campaign's.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? WorksheetName { get; set; }

    /// <summary>
    /// How digits without a leading + are meant: Auto, National or International. Default: the campaign's.
    /// </summary>
    [Parameter]
    public NumberFormat NumberFormat { get; set; }

    /// <summary>Which values of -OptOutColumn mean: opted out, of those that are neither yes nor no. Default: all of them.</summary>
    [Parameter]
    public string[] OptOutValue { get; set; } = [];
}
