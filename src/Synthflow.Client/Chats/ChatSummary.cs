namespace Synthflow.Client.Chats;

/// <summary>A chat as the list shows it (<c>GET /chat</c>): no messages, no phone number.</summary>
public sealed class ChatSummary
{
    /// <summary>The chat's id, normally a UUID.</summary>
    public required string ChatId { get; init; }

    /// <summary><c>ongoing</c>, <c>completed</c>, <c>cancelled</c>, or whatever else the service says.</summary>
    public string? Status { get; init; }

    /// <summary>When it started, in UTC; <see langword="null"/> where the service's value is no time.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>The item as the service sent it (JSON), with every field this version does not know.</summary>
    /// <remarks>
    /// Read with <see cref="GetRawJson"/>: as a property it would fill every list and every JSON of a chat.
    /// </remarks>
    internal string RawJson { get; init; } = "";

    /// <summary>The chat's id.</summary>
    public override string ToString() => ChatId;

    /// <summary>The item as the service sent it (JSON), with every field this version does not know.</summary>
    public string GetRawJson() => RawJson;
}
