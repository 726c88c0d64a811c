using System.Management.Automation;
using Synthflow.PowerShell.Cmdlets;

namespace Synthflow.PowerShell.Workspace;

/// <summary>Deletes contacts of the workspace for good.</summary>
/// <remarks>
/// <para>It asks before each contact; -Confirm:$false does not ask. A contact that is already gone is a success;
/// -Verbose says so.</para>
/// </remarks>
/// <example>
/// <para>See which contacts would be deleted</para>
/// <code>Get-SynthflowContact 'Bob*' | Remove-SynthflowContact -WhatIf</code>
/// </example>
/// <example>
/// <para>Delete the contact with a number</para>
/// <code>Get-SynthflowContact -PhoneNumber +12025550102 | Remove-SynthflowContact -Confirm:$false</code>
/// </example>
/// <seealso cref="GetSynthflowContactCommand">Get-SynthflowContact</seealso>
[Cmdlet(VerbsCommon.Remove, "SynthflowContact", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveSynthflowContactCommand : SynthflowCmdlet
{
    /// <summary>The contacts to delete.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("contact_id")]
    [ValidateNotNullOrEmpty]
    public string[] ContactId { get; set; } = [];

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        var client = RequireConnection().Client;
        foreach (var given in ContactId)
        {
            try
            {
                var id = ContactIdInput.Read(given, Delivery.NotSent);
                if (!ShouldProcess(Text.Of("contact {0}", id), "Delete"))
                {
                    continue;
                }

                BeforeSend(Text.Of("delete contact {0}", id));
                if (!Await(client.DeleteContactAsync(id, RequestOptions, StopToken)))
                {
                    WriteVerbose(Text.Of(Messages.ContactAlreadyGone, id));
                }

                ShowRequests();
            }
            catch (SynthflowException failure)
            {
                WriteFailure(failure, given);
            }
        }
    }
}
