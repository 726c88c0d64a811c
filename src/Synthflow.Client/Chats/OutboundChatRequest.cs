using System.Collections;

namespace Synthflow.Client.Chats;

/// <summary>What starts an outbound chat (<c>POST /chat/outbound</c>).</summary>
public sealed class OutboundChatRequest
{
    /// <summary>The agent that leads the conversation: its id, a UUID or one of the older kind.</summary>
    public required string AgentId { get; init; }

    /// <summary>SMS or WhatsApp.</summary>
    public required Channel Channel { get; init; }

    /// <summary>The person's number in E.164.</summary>
    public required string ToNumber { get; init; }

    /// <summary>The workspace's own (Twilio) sender in E.164.</summary>
    public required string FromNumber { get; init; }

    /// <summary>The first message as free text.</summary>
    public string? InitialMessage { get; init; }

    /// <summary>An approved WhatsApp template: <c>HX</c> and 32 hexadecimal digits.</summary>
    public string? TemplateSid { get; init; }

    /// <summary>The template's values by placeholder number: <c>1</c> → <c>Ada</c>.</summary>
    public IDictionary? TemplateVariables { get; init; }

    /// <summary>
    /// Values for <c>{name}</c> placeholders in the agent's prompt: text, numbers, booleans, lists, tables.
    /// </summary>
    public IDictionary? CustomVariables { get; init; }
}
