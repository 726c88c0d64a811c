using System.Management.Automation;
using Synthflow.PowerShell.Cmdlets;

namespace Synthflow.PowerShell.Connections;

/// <summary>Closes the connection of this session and wipes its key from memory.</summary>
/// <remarks>
/// <para>A request that is still under way gets its answer, and is not tried again. With -Connection, that connection
/// is closed instead of this session's.</para>
/// </remarks>
/// <example>
/// <para>Close the connection of this session</para>
/// <code>Connect-Synthflow -Sandbox
/// Disconnect-Synthflow</code>
/// </example>
/// <example>
/// <para>Close a connection that is held in a variable</para>
/// <code>$sandbox = Connect-Synthflow -Sandbox -PassThru
/// Disconnect-Synthflow -Connection $sandbox</code>
/// </example>
/// <seealso cref="ConnectSynthflowCommand">Connect-Synthflow</seealso>
[Cmdlet(VerbsCommunications.Disconnect, "Synthflow")]
[OutputType(typeof(void))]
public sealed class DisconnectSynthflowCommand : PSCmdlet
{
    /// <summary>The connection to close. Without it, the connection of this session.</summary>
    [Parameter(ValueFromPipeline = true)]
    [ConnectionTransformation]
    [ValidateNotNull]
    public SynthflowConnection? Connection { get; set; }

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        var current = ConnectionStore.Current;
        var closing = Connection ?? current;
        if (closing is null)
        {
            CmdletStreams.Verbose(this, Messages.NotConnected);
            return;
        }

        closing.Close();
        if (ReferenceEquals(closing, current))
        {
            ConnectionStore.Set(null);
        }
    }
}
