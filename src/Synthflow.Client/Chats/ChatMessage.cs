namespace Synthflow.Client.Chats;

/// <summary>One message of a chat.</summary>
public sealed class ChatMessage
{
    /// <summary>The chat it belongs to.</summary>
    public required string ChatId { get; init; }

    /// <summary><c>Agent</c> or <c>User</c>.</summary>
    public required string Speaker { get; init; }

    /// <summary>What was said; empty where the service gave no words.</summary>
    public required string Text { get; init; }

    /// <summary>When, in UTC; <see langword="null"/> where the service's value is no time.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>The turn of the conversation, counted by the service.</summary>
    public int? Turn { get; init; }

    /// <summary>The state of the agent's flow at that point.</summary>
    public string? State { get; init; }

    internal bool IsUser => string.Equals(Speaker, "User", StringComparison.Ordinal);

    /// <summary>One line of a transcript: <c>Agent: Hi there!</c></summary>
    public override string ToString() => Speaker + ": " + Text;
}
