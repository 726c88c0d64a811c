using System.Management.Automation;
using Synthflow.PowerShell.Cmdlets;
using Synthflow.PowerShell.Completion;

namespace Synthflow.PowerShell.Chats;

/// <summary>Deletes chats for good.</summary>
/// <remarks>
/// <para>It asks before each chat; -Confirm:$false does not ask. A chat that is
/// already gone is a success; -Verbose says so.</para>
/// <para>Piped input is read to its end before the first chat is deleted, because deleting shifts the pages of a list
/// that is still being read. If an error stops the pipeline before that, nothing is deleted. So pipe a list to this
/// cmdlet and not through ForEach-Object, which would delete while the list is read, and leave chats out.</para>
/// <para>If the answer to every try is lost, the error ServiceFailed with Delivery Unknown says that the chat may or
/// may not be gone. Run it again: deleting a chat that is already gone is not an error.</para>
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
    [ArgumentCompleter(typeof(ChatIdCompleter))]
    [ChatIdTransformation]
    public Guid[] ChatId { get; set; } = [];

    // What is piped in may come from a list that is still being read: a chat deleted meanwhile moves the next page.
    private readonly List<Guid> _toDelete = [];
    private readonly HashSet<Guid> _named = [];

    /// <inheritdoc />
    protected override void BeginProcessing() => RequireConnection();

    /// <inheritdoc />
    protected override void ProcessRecord() => _toDelete.AddRange(ChatId.Where(_named.Add));

    /// <inheritdoc />
    protected override void EndProcessing()
    {
        var client = RequireConnection().Client;
        foreach (var id in _toDelete)
        {
            if (!ShouldProcess(Text.Of("chat {0}", id), "Delete"))
            {
                continue;
            }

            BeforeSend(Text.Of("delete chat {0}", id));
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
