namespace Synthflow.Sandbox.Agents;

/// <summary>An agent ("assistant") of the sandbox.</summary>
internal sealed record SandboxAgent
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary><c>outbound</c>, <c>inbound</c> or <c>widget</c>: the service has no type of its own for
    /// chats.</summary>
    public required string Type { get; init; }

    public required string Description { get; init; }

    /// <summary>The numbers attached to it, the main one first; none for a widget.</summary>
    public IReadOnlyList<string> PhoneNumbers { get; init; } = [];

    /// <summary>The names that its prompt asks for.</summary>
    public IReadOnlyList<string> InputVariables { get; init; } = [];

    /// <summary>
    /// Whether <c>GET /chat/{conversation_id}</c> finds what this agent began: Synthflow promises no such thing.
    /// </summary>
    public bool IsReadableByConversation { get; init; } = true;
}
