namespace Synthflow.Client.Chats;

/// <summary>
/// How many times the person has spoken in each chat that this client has seen: what a lost message is told by.
/// </summary>
/// <remarks>An equal message, an equal reply, an equal time: none of them tells two messages apart. Their number
/// does.</remarks>
internal sealed class ChatTurns
{
    // A session talks in few chats at once; one that is forgotten is read again before the next message.
    private const int MaxChats = 1000;

    private readonly Dictionary<Guid, Seen> _chats = [];

    /// <summary>Whether this client has created or read the chat, so that it was there before what comes now.</summary>
    public bool Knows(Guid chatId)
    {
        lock (_chats)
        {
            return _chats.ContainsKey(chatId);
        }
    }

    /// <summary>A chat as it is now. It tells nothing while a message to it is under way.</summary>
    public Chat Saw(Guid chatId, Chat chat)
    {
        lock (_chats)
        {
            var seen = Of(chatId);
            if (seen.Underway == 0)
            {
                seen.Count = chat.CountUserTurns();
            }
        }

        return chat;
    }

    /// <summary>The chat is gone.</summary>
    public void Forget(Guid chatId)
    {
        lock (_chats)
        {
            _chats.Remove(chatId);
        }
    }

    /// <summary>Whether the turns are not counted and can be, by reading the chat.</summary>
    public bool WantsToRead(Guid chatId)
    {
        lock (_chats)
        {
            return !_chats.TryGetValue(chatId, out var seen) || seen is { Count: null, Underway: 0 };
        }
    }

    /// <summary>A message begins. End it with <see cref="End"/>, whatever comes of it.</summary>
    public Turn Begin(Guid chatId)
    {
        lock (_chats)
        {
            var seen = Of(chatId);
            seen.Begun++;
            // Beside another message of this client nobody can say whose turn a new one is.
            return new Turn(seen, seen.Begun, seen.Underway++ == 0 ? seen.Count : null);
        }
    }

    /// <summary>A message has ended.</summary>
    /// <param name="turn">What Begin gave.</param>
    /// <param name="count">How many times the person has spoken now; <see langword="null"/> where that is not
    /// known.</param>
    public void End(Turn turn, int? count)
    {
        lock (_chats)
        {
            turn.Seen.Underway--;
            turn.Seen.Count = turn.Seen.Begun == turn.Number ? count : null;
        }
    }

    /// <summary>How often the person had spoken before; <see langword="null"/> where nobody can say, or where another
    /// message of this client came meanwhile.</summary>
    public int? Before(Turn turn)
    {
        lock (_chats)
        {
            return turn.Seen.Begun == turn.Number ? turn.Count : null;
        }
    }

    private Seen Of(Guid chatId)
    {
        if (!_chats.TryGetValue(chatId, out var seen))
        {
            if (_chats.Count >= MaxChats)
            {
                _chats.Clear();
            }

            _chats[chatId] = seen = new Seen();
        }

        return seen;
    }

    /// <summary>What is known of one chat.</summary>
    internal sealed class Seen
    {
        public int? Count { get; set; }

        public int Underway { get; set; }

        public long Begun { get; set; }
    }

    /// <summary>One message under way.</summary>
    internal readonly struct Turn(Seen seen, long number, int? count)
    {
        public Seen Seen { get; } = seen;

        public long Number { get; } = number;

        public int? Count { get; } = count;
    }
}
