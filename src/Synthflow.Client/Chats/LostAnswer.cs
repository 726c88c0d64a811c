namespace Synthflow.Client.Chats;

/// <summary>What a chat, read after an answer was lost, shows of the send that it belonged to. Pure.</summary>
internal static class LostAnswer
{
    // The clock that dates an entry of the history need not be that which dates the answer.
    private static readonly TimeSpan _tolerance = TimeSpan.FromSeconds(2);

    /// <summary>The chat of an answer, unless it is another one, or one that a person wrote in before.</summary>
    public static Chat? NewOf(Chat? answered, Guid chatId) =>
        answered?.CountUserTurns() == 0 ? OfChat(answered, chatId) : null;

    /// <summary>The chat of an answer, unless it is another one than was asked for.</summary>
    public static Chat? OfChat(Chat? answered, Guid chatId) =>
        answered is not null && Guid.TryParse(answered.ChatId, out var id) && id == chatId ? answered : null;

    /// <summary>Whether a chat is the one that was asked for, and none that had its id before.</summary>
    /// <param name="chat">The chat.</param>
    /// <param name="askedAt">The earliest that the service can have been asked, by its own clock; or unknown.</param>
    public static bool IsNewChat(Chat chat, DateTimeOffset? askedAt)
    {
        if (askedAt is not { } asked || chat.StartedAt is not { } started || chat.CountUserTurns() > 0)
        {
            return false;
        }

        // A start in whole seconds, or milliseconds, has lost what stood behind them.
        var step = started.Ticks % TimeSpan.TicksPerSecond == 0 ? TimeSpan.TicksPerSecond
            : TimeSpan.TicksPerMillisecond;
        return started >= asked.AddTicks(-(asked.Ticks % step));
    }

    /// <summary>The agent's reply to a message, or <see langword="null"/> where the chat does not show it for
    /// sure.</summary>
    /// <param name="chat">The chat.</param>
    /// <param name="message">What was said.</param>
    /// <param name="before">How many times the person had spoken before.</param>
    /// <param name="saidAt">The earliest that it can have been said, by the service's clock; or unknown.</param>
    public static ChatMessage? ReplyOf(Chat chat, string message, int before, DateTimeOffset? saidAt)
    {
        // One turn more than before, and it is the last: with two, one of them is somebody else's.
        if (chat.CountUserTurns() != before + 1)
        {
            return null;
        }

        var messages = chat.Messages;
        for (var i = messages.Count - 1; i >= 0; i--)
        {
            if (messages[i].IsUser)
            {
                var isIt = string.Equals(messages[i].Text.Trim(), message.Trim(), StringComparison.Ordinal)
                    && (saidAt is not { } said || messages[i].At >= said - _tolerance);
                return isIt && i + 1 < messages.Count ? messages[i + 1] : null;
            }
        }

        return null;
    }
}
