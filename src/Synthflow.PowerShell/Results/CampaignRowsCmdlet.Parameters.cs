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

    /// <summary>The campaign's contact list, read as the campaign read it where no parameter says otherwise. Each of its rows
    /// comes out with its own columns first.</summary>
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
}
