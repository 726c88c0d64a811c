using System.Text.Json;
using Synthflow.Sandbox.Agents;
using Synthflow.Sandbox.Http;

namespace Synthflow.Sandbox.Json;

/// <summary>Agents ("assistants") as the service shows them.</summary>
internal static class AgentAnswers
{
    public static SandboxAnswer Page(IEnumerable<SandboxAgent> agents, int total, int limit, int offset) =>
        Answers.Wrapped(Answers.Success, writer =>
        {
            PageJson.WritePagination(writer, total, limit, offset);
            writer.WriteStartArray("assistants");
            foreach (var agent in agents)
            {
                Write(writer, agent);
            }

            writer.WriteEndArray();
        });

    private static void Write(Utf8JsonWriter writer, SandboxAgent agent)
    {
        writer.WriteStartObject();
        writer.WriteString("model_id", agent.Id);
        writer.WriteString("name", agent.Name);
        writer.WriteString("type", "chat");
        writer.WriteString("description", agent.Description);
        writer.WriteString("phone_number", agent.PhoneNumber);
        writer.WriteEndObject();
    }
}
