using System.Management.Automation;
using Synthflow.PowerShell.Connections;
using Synthflow.PowerShell.Contacts;
using Synthflow.PowerShell.Views;

namespace Synthflow.PowerShell.Campaigns;

/// <summary>What a cmdlet has that reads a contact list and talks to Synthflow.</summary>
/// <remarks>The connection is that of SynthflowCmdlet: a class has one base, and this one's are the lists.</remarks>
public abstract class CampaignListCmdlet : ContactListCmdlet
{
    /// <summary>
    /// The connection to use, from Connect-Synthflow -PassThru. Default: the connection of this session. Pass one to
    /// talk to two workspaces side by side, or inside ForEach-Object -Parallel as $using:connection.
    /// </summary>
    [Parameter]
    [ConnectionTransformation]
    [ValidateNotNull]
    public SynthflowConnection? Connection { get; set; }

    /// <summary>The connection to use; ends the cmdlet where there is none.</summary>
    protected SynthflowConnection RequireConnection()
    {
        SessionTypes.MakeKnownOf(this);
        return ConnectionStore.Require(this, Connection);
    }
}
