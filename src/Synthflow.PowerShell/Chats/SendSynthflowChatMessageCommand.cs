using System.Management.Automation;
using Synthflow.Client.Chats;
using Synthflow.PowerShell.Errors;
using Synthflow.PowerShell.Cmdlets;
using Synthflow.PowerShell.Completion;

namespace Synthflow.PowerShell.Chats;

/// <summary>Sends a chat message and returns the agent's reply.</summary>
/// <remarks>
/// <para>Pipe in text, or objects with a property Message (and ChatId); any other object is refused, not turned into
/// text. Piped messages are sent one after the other, each after the reply to the one before.</para>
/// <para>No message is sent twice: if the answer is lost, the chat is read, and the reply is returned if the message is
/// found there; else the error OutcomeUnknown says so. After an error, the other messages piped for that chat are not
/// sent (MessageOutOfTurn): they would come out of turn.</para>
/// <para>A conversation of New-SynthflowOutboundChat is named by its ConversationId. If Synthflow has no chat for any
/// of the first ten, the error ConversationsNotServed says so once, and the rest is not sent.</para>
/// </remarks>
/// <example>
/// <para>Send one message</para>
/// <code>$chat = New-SynthflowChat -AgentId 11111111-1111-4111-8111-111111111111
/// Send-SynthflowChatMessage -ChatId $chat.ChatId -Message 'Hello'</code>
/// </example>
/// <example>
/// <para>Send several messages in order</para>
/// <code>$chat = New-SynthflowChat -AgentId 11111111-1111-4111-8111-111111111111
/// 'Hello', 'My name is Ada' | Send-SynthflowChatMessage -ChatId $chat.ChatId</code>
/// </example>
/// <example>
/// <para>Send the messages in the rows of a list</para>
/// <code>$chat = New-SynthflowChat -AgentId 11111111-1111-4111-8111-111111111111
/// [pscustomobject]@{ ChatId = $chat.ChatId; Message = 'Hello' } | Send-SynthflowChatMessage</code>
/// </example>
/// <seealso cref="GetSynthflowChatCommand">Get-SynthflowChat</seealso>
[Cmdlet(
    VerbsCommunications.Send,
    "SynthflowChatMessage",
    DefaultParameterSetName = MessageSet,
    SupportsShouldProcess = true,
    ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(ChatMessage))]
public sealed class SendSynthflowChatMessageCommand : SynthflowCmdlet
{
    private const string MessageSet = "Message";
    private const string InputObjectSet = "InputObject";

    private readonly HashSet<Guid> _outOfTurn = [];
    private readonly ConversationReads _conversations;
    private bool _messageIsGiven;

    /// <summary>Makes the cmdlet.</summary>
    public SendSynthflowChatMessageCommand() =>
        _conversations = new(WriteFailure, Messages.ConversationsNotServed_Action);

    /// <summary>
    /// The chat to send to; a row's ConversationId is taken for it, too. A row where it is empty is skipped.
    /// </summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("chat_id", "ConversationId", "conversation_id")]
    [EmptyIdTransformation]
    [ArgumentCompleter(typeof(ChatIdCompleter))]
    [ChatIdTransformation]
    public Guid ChatId { get; set; }

    /// <summary>The message to send.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = MessageSet)]
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true, ParameterSetName = InputObjectSet)]
    [ValidateNotNullOrEmpty]
    public string Message { get; set; } = "";

    /// <summary>The message to send, or an object with a property Message. Other objects are refused.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = InputObjectSet)]
    [AllowEmptyString]
    public PSObject? InputObject { get; set; }

    /// <inheritdoc />
    protected override void BeginProcessing() =>
        _messageIsGiven = MyInvocation.BoundParameters.ContainsKey(nameof(Message));

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        var client = RequireConnection().Client;
        if (ChatId == Guid.Empty)
        {
            return;
        }

        var chat = new ChatToRead(ChatId, IsConversation(), InputObject);
        if (chat.IsConversation && _conversations.IsGivenUp)
        {
            return;
        }

        if (ProblemOfInput() is { } problem)
        {
            // What comes after it would be said out of turn.
            _outOfTurn.Add(ChatId);
            WriteError(ErrorRecords.Refused(
                ErrorIds.InvalidMessage,
                Text.Of(Messages.InvalidMessage, ChatId, problem.Reason),
                problem.NextStep,
                InputObject));
            return;
        }

        var message = InputObject?.BaseObject as string ?? Message;
        if (!ShouldProcess(Text.Of("chat {0}", ChatId), "Send a message"))
        {
            return;
        }

        if (_outOfTurn.Contains(ChatId))
        {
            WriteError(ErrorRecords.Refused(
                ErrorIds.MessageOutOfTurn,
                Text.Of(Messages.MessageOutOfTurn, ChatId),
                Messages.MessageOutOfTurn_NextStep,
                message));
            return;
        }

        BeforeSend(Text.Of("send a message to chat {0}", ChatId));
        try
        {
            var reply = Await(client.SendMessageAsync(ChatId, message, RequestOptions, StopToken));
            WriteObject(reply);
            _conversations.Found(chat.IsConversation);
            ShowRequests();
        }
        catch (SynthflowException failure)
        {
            _outOfTurn.Add(ChatId);
            _conversations.Failed(failure, chat.Id, chat.IsConversation);
        }
    }

    /// <inheritdoc />
    protected override void EndProcessing() => _conversations.WriteRest();

    /// <summary>Whether the row names a conversation that was started, and no chat.</summary>
    private bool IsConversation() => InputObject is { } row && row.BaseObject is not string
        && !ChatIdInput.ChatNames.Any(
            name => InputRow.TryGet(row, name, out var id) && !string.IsNullOrWhiteSpace(id?.ToString()));

    /// <summary>Why what was piped in is no message; null where it is one, or nothing was piped in.</summary>
    private (string Reason, string NextStep)? ProblemOfInput() => InputObject?.BaseObject switch
    {
        null => null,
        string when _messageIsGiven => (Messages.InvalidMessage_Twice, Messages.InvalidMessage_Twice_NextStep),
        "" => (Messages.InvalidMessage_Empty, Messages.InvalidMessage_Empty_NextStep),
        string => null,
        _ when Message.Length > 0 => null,
        var other => (
            Text.Of(Messages.InvalidMessage_NoText, other.GetType().Name), Messages.InvalidMessage_NoText_NextStep),
    };
}
