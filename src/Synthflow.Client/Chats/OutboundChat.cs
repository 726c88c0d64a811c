namespace Synthflow.Client.Chats;

/// <summary>A conversation that was started: Synthflow accepted the send and named it.</summary>
public sealed class OutboundChat
{
    /// <summary>Synthflow's id of the conversation, normally a UUID.</summary>
    public required string ConversationId { get; init; }

    /// <summary>The person's number in E.164.</summary>
    public required string ToNumber { get; init; }

    /// <summary>The sender in E.164.</summary>
    public required string FromNumber { get; init; }

    /// <summary><c>sms</c> or <c>whatsapp</c>, as <c>-Channel</c> takes it.</summary>
    public required string Channel { get; init; }

    /// <summary>The agent that leads the conversation.</summary>
    public required string AgentId { get; init; }

    /// <summary>When this machine had the answer, in UTC.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>The pipeline object this chat was started from, so that a row and its outcome stay together.</summary>
    public object? InputObject { get; set; }

    /// <summary>The conversation's id.</summary>
    public override string ToString() => ConversationId;
}
