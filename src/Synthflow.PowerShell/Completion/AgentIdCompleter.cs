using System.Management.Automation;

namespace Synthflow.PowerShell.Completion;

/// <summary>Agents by name or id: the list shows names, the command line gets the id.</summary>
public sealed class AgentIdCompleter : Completer
{
    private protected override IEnumerable<CompletionResult> Complete(CompletionRequest request)
    {
        var agents = Within(request.Connection?.Completions.Agents()) ?? [];
        return agents
            .Where(agent => Fits(agent.Name, request.Word)
                || agent.AgentId.StartsWith(request.Word, StringComparison.OrdinalIgnoreCase))
            .OrderBy(static agent => agent.Name, StringComparer.CurrentCultureIgnoreCase)
            .Select(static agent => Result(
                agent.AgentId,
                agent.Name,
                string.IsNullOrWhiteSpace(agent.Description) ? agent.Name : agent.Name + ": " + agent.Description));
    }
}
