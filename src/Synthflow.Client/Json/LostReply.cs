using Synthflow.Client.Chats;

namespace Synthflow.Client.Json;

/// <summary>Finds the agent's reply to a message whose answer was lost, in the chat as it is now.</summary>
internal static class LostReply
{
    // The service's Date counts whole seconds, and the clocks were compared after the send.
    private static readonly TimeSpan _tolerance = TimeSpan.FromSeconds(2);

    /// <param name="chat">The chat, read after the answer was lost.</param>
    /// <param name="message">What was said.</param>
    /// <param name="saidAt">When it was sent, by the service's clock. An equal
    /// message from before is another one.</param>
    public static ChatMessage? Find(Chat chat, string message, DateTimeOffset saidAt)
    {
        var messages = chat.Messages;
        for (var i = messages.Count - 1; i >= 0; i--)
        {
            if (!ChatReader.IsUser(messages[i]))
            {
                continue;
            }

            // Only the last thing the person said can be it. Without a time it could be an older, equal message.
            var isIt = string.Equals(messages[i].Text.Trim(), message.Trim(), StringComparison.Ordinal)
                && messages[i].At >= saidAt - _tolerance;
            return isIt && i + 1 < messages.Count ? messages[i + 1] : null;
        }

        return null;
    }
}
