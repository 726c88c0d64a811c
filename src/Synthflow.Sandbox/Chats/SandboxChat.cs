using Synthflow.Sandbox.Messages;

namespace Synthflow.Sandbox.Chats;

/// <summary>
/// One chat, kept as little more than its lines: everything else an answer shows is worked out when it is asked for.
/// Lock the chat while reading or changing what can change.
/// </summary>
internal sealed class SandboxChat(Guid id, string agentId, DateTimeOffset startedAt, string? customVariables)
{
    private readonly List<ChatLine> _lines = new(1);
    private List<KeyValuePair<string, string>>? _collected;

    public Guid Id { get; } = id;

    public string AgentId { get; } = agentId;

    public DateTimeOffset StartedAt { get; } = startedAt;

    /// <summary>The <c>custom_variables</c> as they were sent, or <see langword="null"/>.</summary>
    public string? CustomVariables { get; } = customVariables;

    /// <summary>Between whom an outbound chat goes; <see langword="null"/> for any other.</summary>
    public MessageLine? Line { get; init; }

    /// <summary>
    /// Whether a caller of the API speaks for the person, so that <see cref="SimulatedPerson"/> does no more.
    /// </summary>
    public bool IsTakenOver { get; set; }

    /// <summary>The place in the order of starting, set by <see cref="ChatStore"/>.</summary>
    public long Sequence { get; set; }

    public string Status { get; private set; } = ChatStatus.Ongoing;

    public string State { get; private set; } = BookingPersona.AskName;

    public IReadOnlyList<ChatLine> Lines => _lines;

    /// <summary>What the person told the agent, in the order it was first told.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Collected => _collected ?? [];

    public string? Recall(string variable)
    {
        foreach (var pair in Collected)
        {
            if (string.Equals(pair.Key, variable, StringComparison.Ordinal))
            {
                return pair.Value;
            }
        }

        return null;
    }

    public void Collect(string variable, string value)
    {
        _collected ??= [];
        var pair = new KeyValuePair<string, string>(variable, value);
        var at = _collected.FindIndex(known => string.Equals(known.Key, variable, StringComparison.Ordinal));
        if (at < 0)
        {
            _collected.Add(pair);
        }
        else
        {
            _collected[at] = pair;
        }
    }

    public void Hear(string text, DateTimeOffset at) => _lines.Add(new ChatLine(false, text, State, at));

    public void Say(string text, string nextState, DateTimeOffset at)
    {
        State = nextState;
        Status = nextState switch
        {
            BookingPersona.Completed => ChatStatus.Completed,
            BookingPersona.Cancelled => ChatStatus.Cancelled,
            _ => ChatStatus.Ongoing,
        };
        _lines.Add(new ChatLine(true, text, nextState, at));
    }
}
