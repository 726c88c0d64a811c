namespace Synthflow.Sandbox.Chats;

/// <summary>
/// The chats of a workspace in the order they began. It keeps the newest and forgets the oldest in batches.
/// </summary>
internal sealed class ChatStore(int retained)
{
    private readonly object _gate = new();
    private readonly Dictionary<Guid, SandboxChat> _byId = [];
    private readonly List<SandboxChat> _inOrder = [];
    private readonly int _retained = Math.Max(1, retained);
    private long _lastSequence;

    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _inOrder.Count;
            }
        }
    }

    /// <summary>The chats there are now, in the order they began: a copy.</summary>
    public IReadOnlyList<SandboxChat> All()
    {
        lock (_gate)
        {
            return _inOrder.ToArray();
        }
    }

    /// <summary>Adds a chat, unless its id is taken.</summary>
    public bool TryAdd(SandboxChat chat)
    {
        lock (_gate)
        {
            if (_byId.ContainsKey(chat.Id))
            {
                return false;
            }

            chat.Sequence = ++_lastSequence;
            _byId.Add(chat.Id, chat);
            _inOrder.Add(chat);
            ForgetOldest();
            return true;
        }
    }

    public SandboxChat? Find(Guid id)
    {
        lock (_gate)
        {
            return _byId.TryGetValue(id, out var chat) ? chat : null;
        }
    }

    public bool Remove(Guid id)
    {
        lock (_gate)
        {
            if (!_byId.TryGetValue(id, out var chat))
            {
                return false;
            }

            _byId.Remove(id);
            _inOrder.RemoveAt(FirstNotBefore(chat.Sequence));
            return true;
        }
    }

    /// <summary>
    /// The chats that began before a place in the list, newest first: what arrives meanwhile moves no page.
    /// </summary>
    public ChatPage Page(string? agentId, int limit, long before)
    {
        var chats = new List<SandboxChat>(Math.Min(limit, 100));
        lock (_gate)
        {
            for (var at = FirstNotBefore(before) - 1; at >= 0; at--)
            {
                var chat = _inOrder[at];
                if (agentId is not null && !string.Equals(chat.AgentId, agentId, StringComparison.OrdinalIgnoreCase))
                {
                    continue;
                }

                if (chats.Count == limit)
                {
                    return new ChatPage(chats, ChatCursor.After(chats[chats.Count - 1].Sequence));
                }

                chats.Add(chat);
            }
        }

        return new ChatPage(chats, "");
    }

    private int FirstNotBefore(long sequence)
    {
        var low = 0;
        var high = _inOrder.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_inOrder[middle].Sequence < sequence)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    // A tenth at a time: moving the whole list down for every chat would cost more than the chat itself.
    private void ForgetOldest()
    {
        if (_inOrder.Count <= _retained + (_retained / 10))
        {
            return;
        }

        var surplus = _inOrder.Count - _retained;
        for (var at = 0; at < surplus; at++)
        {
            _byId.Remove(_inOrder[at].Id);
        }

        _inOrder.RemoveRange(0, surplus);
    }
}
