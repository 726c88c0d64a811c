using System.Management.Automation;
using Synthflow.Client;
using Synthflow.Client.Chats;
using Synthflow.PowerShell.Errors;
using Synthflow.PowerShell.Pipeline;

namespace Synthflow.PowerShell.Chats;

/// <summary>Says something in a chat and gives the agent's reply.</summary>
/// <remarks>
/// <para>Messages that are piped in are sent one after the other, each after the reply to the one before. No message is sent
/// twice: where the answer was lost, the chat is read, and the reply is given if the message is found there; else the error
/// OutcomeUnknown says so. After an error, what else is piped for that chat is not said: it would come out of turn.</para>
/// </remarks>
/// <example>
/// <para>Say one thing</para>
/// <code>$chat = New-SynthflowChat -AgentId 11111111-1111-4111-8111-111111111111
/// Send-SynthflowChatMessage -ChatId $chat.ChatId -Message 'Hello'</code>
/// </example>
/// <example>
/// <para>Say several things in their order</para>
/// <code>$chat = New-SynthflowChat -AgentId 11111111-1111-4111-8111-111111111111
/// 'Hello', 'My name is Ada' | Send-SynthflowChatMessage -ChatId $chat.ChatId</code>
/// </example>
/// <seealso cref="GetSynthflowChatCommand">Get-SynthflowChat</seealso>
[Cmdlet(VerbsCommunications.Send, "SynthflowChatMessage", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(ChatMessage))]
public sealed class SendSynthflowChatMessageCommand : SynthflowCmdlet
{
    private readonly HashSet<Guid> _outOfTurn = [];

    /// <summary>The chat to speak in.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("chat_id")]
    public Guid ChatId { get; set; }

    /// <summary>What to say.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    public string Message { get; set; } = "";

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        var client = RequireConnection().Client;
        if (!ShouldProcess(Text.Of("chat {0}", ChatId), "Send a message"))
        {
            return;
        }

        if (_outOfTurn.Contains(ChatId))
        {
            WriteError(ErrorRecords.Refused(nameof(Messages.MessageOutOfTurn), Text.Of(Messages.MessageOutOfTurn, ChatId), Message));
            return;
        }

        try
        {
            WriteResult(Await(client.SendMessageAsync(ChatId, Message, RequestOptions, StopToken)));
        }
        catch (SynthflowException failure)
        {
            _outOfTurn.Add(ChatId);
            WriteFailure(failure, ChatId);
        }
    }
}
