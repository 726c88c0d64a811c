using System.Collections.Specialized;

namespace Synthflow.Client.Chats;

/// <summary>A whole chat (<c>GET /chat/{chat_id}</c>).</summary>
public sealed class Chat
{
    /// <summary>The chat's id, normally a UUID.</summary>
    public required string ChatId { get; init; }

    /// <summary><c>ongoing</c>, <c>completed</c>, <c>cancelled</c>, or whatever else the service says.</summary>
    public string? Status { get; init; }

    /// <summary>When it started, in UTC; <see langword="null"/> where the service's value is no time.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>The messages in their order, the agent's first message included.</summary>
    public required IReadOnlyList<ChatMessage> Messages { get; init; }

    /// <summary>What the agent collected from the person, by name.</summary>
    public required OrderedDictionary Variables { get; init; }

    /// <summary>The conversation as text, one line a message, as the service wrote it.</summary>
    public string? Transcript { get; init; }

    /// <summary>
    /// The service's <c>fsm_log</c> as plain tables, or <see langword="null"/>. Event times are epoch milliseconds.
    /// </summary>
    public object? FsmLog { get; init; }

    /// <summary>The chat as the service sent it (JSON), with every field this version does not know.</summary>
    /// <remarks>
    /// Read with <see cref="GetRawJson"/>: as a property it would fill every list and every JSON of a chat.
    /// </remarks>
    internal string RawJson { get; init; } = "";

    /// <summary>How many times the person has spoken.</summary>
    internal int CountUserTurns() => Messages.Count(static message => message.IsUser);

    /// <summary>The chat's id.</summary>
    public override string ToString() => ChatId;

    /// <summary>The chat as the service sent it (JSON), with every field this version does not know.</summary>
    public string GetRawJson() => RawJson;
}
