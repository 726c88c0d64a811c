namespace Synthflow.Client.Chats;

/// <summary>The messages of a chat, which read as one text where a file has one cell for them.</summary>
internal sealed class ChatMessageList : List<ChatMessage>
{
    /// <summary>Who said what, with <c>; </c> between the messages.</summary>
    public override string ToString() => string.Join("; ", this);
}
