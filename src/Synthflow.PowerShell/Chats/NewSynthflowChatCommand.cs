using System.Collections;
using System.Management.Automation;
using Synthflow.Client.Chats;
using Synthflow.PowerShell.Agents;
using Synthflow.PowerShell.Cmdlets;
using Synthflow.PowerShell.Completion;

namespace Synthflow.PowerShell.Chats;

/// <summary>Starts an API chat with an agent: nobody is texted; you answer with Send-SynthflowChatMessage.</summary>
/// <remarks>
/// <para>Returns the chat with the agent's first message. Its id is chosen before the request, so that the chat can be
/// found again if the answer is lost; pass -ChatId to choose the id yourself.</para>
/// </remarks>
/// <example>
/// <para>Talk to an agent</para>
/// <code>$chat = New-SynthflowChat -AgentId 11111111-1111-4111-8111-111111111111
/// $chat | Send-SynthflowChatMessage -Message 'I would like an appointment.'</code>
/// </example>
/// <example>
/// <para>Give the agent some facts</para>
/// <code>New-SynthflowChat -AgentId 11111111-1111-4111-8111-111111111111 -Metadata @{ customer = 'Ada'; plan = 'gold' }</code>
/// </example>
/// <seealso cref="SendSynthflowChatMessageCommand">Send-SynthflowChatMessage</seealso>
[Cmdlet(VerbsCommon.New, "SynthflowChat", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(Chat))]
public sealed class NewSynthflowChatCommand : SynthflowCmdlet
{
    /// <summary>The agent to talk to.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("agent_id", "model_id")]
    [ArgumentCompleter(typeof(AgentIdCompleter))]
    public string AgentId { get; set; } = "";

    /// <summary>The id of the new chat. Default: a random one.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("chat_id")]
    [ChatIdTransformation]
    public Guid? ChatId { get; set; }

    /// <summary>Values to store with the chat: text, numbers, booleans, lists, tables.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public IDictionary? Metadata { get; set; }

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        var client = RequireConnection().Client;
        try
        {
            var agentId = AgentIdInput.Read(AgentId, "-AgentId", Delivery.NotSent);
            if (!ShouldProcess(Text.Of("agent {0}", agentId), "Start an API chat"))
            {
                return;
            }

            BeforeSend(Text.Of("start an API chat with agent {0}", agentId));
            WriteResult(Await(client.CreateChatAsync(
                ChatId ?? Guid.NewGuid(), agentId, PlainValues.Table(Metadata), RequestOptions, StopToken)));
        }
        catch (SynthflowException failure)
        {
            WriteFailure(failure, ChatId is { } id ? id : AgentId);
        }
    }
}
