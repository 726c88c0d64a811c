namespace Synthflow.Client.Agents;

/// <summary>An agent of the workspace (<c>GET /assistants/</c>).</summary>
public sealed class Agent
{
    /// <summary>Its id: a UUID, or for older agents two long numbers with an <c>x</c> between.</summary>
    public required string AgentId { get; init; }

    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary><c>outbound</c>, <c>inbound</c>, <c>widget</c>, or whatever else the service says.</summary>
    public string? Type { get; init; }

    /// <summary>What it is for.</summary>
    public string? Description { get; init; }

    /// <summary>The numbers attached to it, the main one first, as the service writes them.</summary>
    public required TextList PhoneNumbers { get; init; }

    /// <summary>The names of the variables in its prompt; custom variables give their values.</summary>
    public required TextList InputVariables { get; init; }

    /// <summary>The agent as the service sent it (JSON), with every field this version does not know.</summary>
    internal string RawJson { get; init; } = "";

    /// <summary>The agent's id, so that an agent can be given where its id is needed.</summary>
    public override string ToString() => AgentId;

    /// <summary>The agent as the service sent it (JSON), with every field this version does not know.</summary>
    public string GetRawJson() => RawJson;
}
