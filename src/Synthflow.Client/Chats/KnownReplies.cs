using System.Collections.Concurrent;

namespace Synthflow.Client.Chats;

/// <summary>
/// The last reply handed out in each chat, so that it is never taken for the reply to a later, equal message.
/// </summary>
internal sealed class KnownReplies
{
    // A session talks in few chats at once; a forgotten one costs nothing but this check.
    private const int Most = 1000;

    private readonly ConcurrentDictionary<Guid, ChatMessage> _last = new();

    public ChatMessage Remember(Guid chatId, ChatMessage reply)
    {
        if (_last.Count >= Most)
        {
            _last.Clear();
        }

        _last[chatId] = reply;
        return reply;
    }

    public bool Contains(Guid chatId, ChatMessage reply) =>
        _last.TryGetValue(chatId, out var last)
        && last.Turn == reply.Turn && last.At == reply.At
        && string.Equals(last.Text, reply.Text, StringComparison.Ordinal);
}
