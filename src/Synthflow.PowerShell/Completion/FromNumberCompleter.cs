using System.Management.Automation;
using Synthflow.Client.Agents;

namespace Synthflow.PowerShell.Completion;

/// <summary>The numbers attached to the agent that the command names; without them those of the workspace.</summary>
public sealed class FromNumberCompleter : Completer
{
    private protected override IEnumerable<CompletionResult> Complete(CompletionRequest request)
    {
        if (request.Connection is not { } connection)
        {
            return [];
        }

        // Both at once: one after the other would take twice as long.
        var (agents, numbers) = (connection.Completions.Agents(), connection.Completions.PhoneNumbers());
        var agentId = request.TextOf("AgentId");
        Agent? agent = null;
        if (agentId is not null)
        {
            agent = Within(agents)?.FirstOrDefault(
                known => string.Equals(known.AgentId, agentId, StringComparison.OrdinalIgnoreCase));
        }

        if (agent is { PhoneNumbers.Count: > 0 })
        {
            return agent.PhoneNumbers
                .Where(number => number.StartsWith(request.Word, StringComparison.OrdinalIgnoreCase))
                .Select(number => Result(number, number, "attached to " + agent.Name));
        }

        return (Within(numbers) ?? [])
            .Where(number => number.PhoneNumber.StartsWith(request.Word, StringComparison.OrdinalIgnoreCase))
            .Select(static number => Result(
                number.PhoneNumber,
                number.PhoneNumber,
                number.IsAvailable == true ? "no agent has it yet" : "a number of the workspace"));
    }
}
