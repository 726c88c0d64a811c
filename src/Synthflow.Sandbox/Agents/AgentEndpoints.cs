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

        return AgentAnswers.Page(
            [.. SandboxAgents.All.Skip(offset).Take(limit)],
            SandboxAgents.All.Count,
            limit,
            offset,
            workspace.ShowsOneAgentAsObject);
    }

    public static SandboxAnswer Get(SandboxWorkspace workspace, SandboxRequest request)
    {
        var id = request.Route.Id ?? "";
        return SandboxAgents.Find(id) is { } agent
            ? AgentAnswers.Page([agent], total: 1, limit: 1, offset: 0, workspace.ShowsOneAgentAsObject)
            : Answers.Error(404, "Assistant " + id + " not found.");
    }
}
