using System.Management.Automation;
using Synthflow.Client.Chats;
using Synthflow.PowerShell.Cmdlets;
using Synthflow.PowerShell.Completion;

namespace Synthflow.PowerShell.Chats;

/// <summary>What every cmdlet has that reads the chats which ids, chats or rows name.</summary>
public abstract class ChatsCmdlet : SynthflowCmdlet
{
    private protected const string IdSet = "Id";
    private protected const string InputObjectSet = "InputObject";

    private protected ChatsCmdlet() => Conversations = new(WriteFailure, Messages.ConversationsNotServed_Action);

    /// <summary>The ids of the chats.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = IdSet)]
    [Alias("chat_id", "ConversationId", "conversation_id")]
    [ArgumentCompleter(typeof(ChatIdCompleter))]
    [ChatIdTransformation]
    public Guid[] ChatId { get; set; } = [];

    /// <summary>
    /// A chat, its id, or a row with ChatId or ConversationId; a row where both are empty is skipped.
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = InputObjectSet, ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    private protected ConversationReads Conversations { get; }

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        foreach (var id in ChatId)
        {
            // As an id on the command line it is a chat's, whatever it was before.
            Take(new ChatToRead(id, false, null));
        }

        try
        {
            if (InputObject is { } row)
            {
                Take(row);
            }
        }
        catch (SynthflowException failure)
        {
            WriteFailure(failure, InputObject);
        }
    }

    /// <summary>Takes a chat that was named.</summary>
    private protected abstract void Take(ChatToRead chat);

    /// <summary>Takes the chat that an object of the pipeline names, if it names one.</summary>
    /// <exception cref="SynthflowException">It has no id, or one that is none.</exception>
    private protected virtual void Take(PSObject row)
    {
        if (ChatIdInput.Of(row) is { } chat)
        {
            Take(chat);
        }
    }

    /// <summary>Reads a chat; writes an error where it cannot be read.</summary>
    private protected void Read(ChatToRead chat, Action<Chat> take)
    {
        if (chat.IsConversation && Conversations.IsGivenUp)
        {
            return;
        }

        try
        {
            var whole = Await(RequireConnection().Client.GetChatAsync(chat.Id, RequestOptions, StopToken));
            Conversations.Found(chat.IsConversation);
            take(whole);
        }
        catch (SynthflowException failure)
        {
            Conversations.Failed(failure, chat.Id, chat.IsConversation);
        }
    }
}
