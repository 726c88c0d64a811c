namespace Synthflow.Sandbox.Agents;

/// <summary>The agents that every sandbox has from its start.</summary>
internal static class SandboxAgents
{
    public static IReadOnlyList<SandboxAgent> All { get; } =
    [
        new()
        {
            Id = SandboxWorkspace.DefaultAgentId,
            Name = "Appointment booking",
            Type = "outbound",
            Description = "Asks for a name and a day, and books it.",
            PhoneNumbers = [SandboxWorkspace.DefaultSender],
            InputVariables = ["name", "company"],
        },
        new()
        {
            Id = SandboxWorkspace.SecondAgentId,
            Name = "Delivery reminder",
            Type = "outbound",
            Description = "Agrees a day for a delivery.",
            PhoneNumbers = [SandboxWorkspace.SecondSender],
            InputVariables = ["order"],
        },
        new()
        {
            Id = SandboxWorkspace.OldAgentId,
            Name = "Spring campaign",
            Type = "outbound",
            Description = "Asks for a name and a day. Its id is of the older kind.",
            PhoneNumbers = [SandboxWorkspace.DefaultSender, SandboxWorkspace.SecondSender],
            InputVariables = ["name", "Day"],
        },
        new()
        {
            Id = SandboxWorkspace.UnreadableAgentId,
            Name = "Spring follow-up",
            Type = "inbound",
            Description = "Its outbound chats cannot be read by their conversation id.",
            PhoneNumbers = [SandboxWorkspace.SecondSender],
            IsReadableByConversation = false,
        },
        new()
        {
            Id = SandboxWorkspace.WidgetAgentId,
            Name = "Website assistant",
            Type = "widget",
            Description = "Answers visitors of the website. It has no phone number.",
        },
    ];

    /// <summary>The agent with an id, whatever its case; <see langword="null"/> for nobody's.</summary>
    public static SandboxAgent? Find(string? id)
    {
        foreach (var agent in All)
        {
            if (string.Equals(agent.Id, id, StringComparison.OrdinalIgnoreCase))
            {
                return agent;
            }
        }

        return null;
    }
}
