using Synthflow.Sandbox.Http;
using Synthflow.Sandbox.Json;

namespace Synthflow.Sandbox.Agents;

/// <summary>The operations on agents ("assistants").</summary>
internal static class AgentEndpoints
{
    public static SandboxAnswer List(SandboxWorkspace workspace, SandboxRequest request)
    {
        var query = new QueryString(request.Address);
        var limit = query.Whole("limit", byDefault: 20, least: 1);
        var offset = query.Whole("offset", byDefault: 0, least: 0);
        if (query.Problems.Count > 0)
        {
            return Answers.Invalid(query.Problems);
        }

        var agents = workspace.Agents;
        return AgentAnswers.Page(agents.Skip(offset).Take(limit), agents.Count, limit, offset);
    }

    public static SandboxAnswer Get(SandboxWorkspace workspace, SandboxRequest request)
    {
        var id = request.Route.Id ?? "";
        var found = workspace.Agents
            .Where(agent => string.Equals(agent.Id, id, StringComparison.OrdinalIgnoreCase))
            .ToList();
        return found.Count > 0
            ? AgentAnswers.Page(found, found.Count, limit: 1, offset: 0)
            : Answers.Error(404, "Assistant " + id + " not found.");
    }
}
