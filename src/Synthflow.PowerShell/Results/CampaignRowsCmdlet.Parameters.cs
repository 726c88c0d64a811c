using System.Management.Automation;
using Synthflow.Campaigns;
using Synthflow.PowerShell.Completion;

namespace Synthflow.PowerShell.Results;

public abstract partial class CampaignRowsCmdlet
{
    /// <summary>
    /// The journal of the campaign, or the journals of all its parts; wildcards and the output of
    /// Get-SynthflowCampaign are allowed.
    /// </summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath")]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(JournalPathCompleter))]
    public string[] JournalPath { get; set; } = [];

    /// <summary>
    /// The campaign's contact list. It is read as the campaign read it, unless a parameter says otherwise, and each of
    /// its rows comes out with its own columns first.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? ContactPath { get; set; }

    /// <summary>Reads no chats: only what the journal has. Needs no connection.</summary>
    [Parameter]
    public SwitchParameter NoChat { get; set; }

    /// <summary>Number of chats to read at the same time.</summary>
    [Parameter]
    [ValidateRange(1, CampaignOptions.MaxWorkers)]
    public int ThrottleLimit { get; set; } = 16;
}
