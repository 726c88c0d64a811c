using Synthflow.Client.Chats;

namespace Synthflow.PowerShell.Chats;

/// <summary>What the person said in a chat.</summary>
internal static class Replies
{
    private const string Person = "User";

    /// <summary>Their messages in the order of the chat.</summary>
    public static IReadOnlyList<ChatMessage> In(Chat chat) =>
        [.. chat.Messages.Where(static message => message.Speaker == Person)];
}
