using System.Management.Automation;
using Synthflow.PowerShell.Cmdlets;

namespace Synthflow.PowerShell.Connections;

/// <summary>Shows the connection of this session with the settings in effect; never the key.</summary>
/// <remarks>
/// <para>Returns nothing if this session is not connected, so that a script can ask: if (-not
/// (Get-SynthflowConnection)) { Connect-Synthflow }.</para>
/// </remarks>
/// <example>
/// <para>See where this session is connected to</para>
/// <code>Connect-Synthflow -Sandbox
/// Get-SynthflowConnection</code>
/// </example>
/// <example>
/// <para>See every setting: time-outs, retries, pace</para>
/// <code>Get-SynthflowConnection | Format-List -Property *</code>
/// </example>
/// <seealso cref="ConnectSynthflowCommand">Connect-Synthflow</seealso>
[Cmdlet(VerbsCommon.Get, "SynthflowConnection")]
[OutputType(typeof(SynthflowConnection))]
public sealed class GetSynthflowConnectionCommand : PSCmdlet
{
    /// <inheritdoc />
    protected override void EndProcessing()
    {
        if (ConnectionStore.Current is { IsClosed: false } connection)
        {
            connection.IsShared = true;
            WriteObject(connection);
        }
        else
        {
            CmdletStreams.Verbose(this, Messages.NotConnected);
        }
    }
}
