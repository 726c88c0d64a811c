using System.Management.Automation;
using Synthflow.Client;
using Synthflow.PowerShell.Cmdlets;

namespace Synthflow.PowerShell.Chats;

/// <summary>Deletes chats for good.</summary>
/// <remarks>
/// <para>It asks before each chat; -Confirm:$false does not ask. A chat that is
/// already gone is a success; -Verbose says so.</para>
/// </remarks>
/// <example>
/// <para>Delete one chat</para>
/// <code>$chat = New-SynthflowChat -AgentId 11111111-1111-4111-8111-111111111111
/// Remove-SynthflowChat $chat.ChatId -Confirm:$false</code>
/// </example>
/// <example>
/// <para>See which completed chats would be deleted</para>
/// <code>Get-SynthflowChat -Status completed | Remove-SynthflowChat -WhatIf</code>
/// </example>
/// <seealso cref="GetSynthflowChatCommand">Get-SynthflowChat</seealso>
[Cmdlet(VerbsCommon.Remove, "SynthflowChat", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveSynthflowChatCommand : SynthflowCmdlet
{
    /// <summary>The chats to delete.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("chat_id")]
    public Guid[] ChatId { get; set; } = [];

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        var client = RequireConnection().Client;
        foreach (var id in ChatId)
        {
            if (!ShouldProcess(Text.Of("chat {0}", id), "Delete"))
            {
                continue;
            }

            try
            {
                if (!Await(client.DeleteChatAsync(id, RequestOptions, StopToken)))
                {
                    WriteVerbose(Text.Of(Messages.ChatAlreadyGone, id));
                }

                ShowRequests();
            }
            catch (SynthflowException failure)
            {
                WriteFailure(failure, id);
            }
        }
    }
}
