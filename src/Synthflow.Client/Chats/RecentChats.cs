namespace Synthflow.Client.Chats;

/// <summary>The newest chats that a client has seen, for whoever has to type an id. Thread-safe.</summary>
public sealed class RecentChats
{
    // What anybody looks through; a campaign passes thousands by.
    private const int Max = 50;

    private readonly object _gate = new();
    private readonly LinkedList<(string ChatId, string Words)> _chats = [];
    private readonly List<string> _variables = [];

    internal RecentChats()
    {
    }

    /// <summary>The ids, the newest first, each with a few words about it.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Newest()
    {
        lock (_gate)
        {
            return [.. _chats.Select(static chat => new KeyValuePair<string, string>(chat.ChatId, chat.Words))];
        }
    }

    /// <summary>The names under which agents collected something in the chats that were read whole, each
    /// once.</summary>
    public IReadOnlyList<string> VariableNames()
    {
        lock (_gate)
        {
            return [.. _variables];
        }
    }

    internal void AddVariables(IEnumerable<string> names)
    {
        lock (_gate)
        {
            foreach (var name in names)
            {
                if (_variables.Count < Max && !_variables.Contains(name, StringComparer.Ordinal))
                {
                    _variables.Add(name);
                }
            }
        }
    }

    internal void Add(string chatId, string words)
    {
        lock (_gate)
        {
            for (var node = _chats.First; node is not null; node = node.Next)
            {
                if (string.Equals(node.Value.ChatId, chatId, StringComparison.OrdinalIgnoreCase))
                {
                    _chats.Remove(node);
                    break;
                }
            }

            _chats.AddFirst((chatId, words));
            if (_chats.Count > Max)
            {
                _chats.RemoveLast();
            }
        }
    }

    internal void Remove(string chatId)
    {
        lock (_gate)
        {
            foreach (var chat in _chats.Where(chat =>
                string.Equals(chat.ChatId, chatId, StringComparison.OrdinalIgnoreCase)).ToList())
            {
                _chats.Remove(chat);
            }
        }
    }
}
