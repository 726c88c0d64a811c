using System.Text.Json;
using Synthflow.Sandbox.Agents;
using Synthflow.Sandbox.Http;
using Synthflow.Sandbox.Numbers;

namespace Synthflow.Sandbox.Json;

/// <summary>Agents ("assistants") as the service shows them.</summary>
internal static class AgentAnswers
{
    /// <param name="agents">The agents of the page.</param>
    /// <param name="total">How many there are in all.</param>
    /// <param name="limit">What was asked for.</param>
    /// <param name="offset">How many were left out before the page.</param>
    /// <param name="isOneAnObject">Whether a lone agent stands as an object and not in a list: both were seen.</param>
    public static SandboxAnswer Page(
        IReadOnlyList<SandboxAgent> agents, int total, int limit, int offset, bool isOneAnObject) =>
        Answers.Wrapped(Answers.Success, writer =>
        {
            PageJson.WritePagination(writer, total, limit, offset);
            writer.WritePropertyName("assistants");
            if (isOneAnObject && agents.Count == 1)
            {
                Write(writer, agents[0]);
                return;
            }

            writer.WriteStartArray();
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
        writer.WriteString("type", agent.Type);
        writer.WriteString("description", agent.Description);
        writer.WriteString("phone_number", agent.PhoneNumbers.FirstOrDefault() ?? "");
        writer.WriteStartArray("attached_phone_numbers");
        foreach (var number in agent.PhoneNumbers)
        {
            writer.WriteStartObject();
            writer.WriteString("number", number);
            writer.WriteString("sid", PhoneNumberEndpoints.SidOf(number));
            writer.WriteString("slug", number.TrimStart('+'));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("input_variables");
        foreach (var variable in agent.InputVariables)
        {
            writer.WriteStringValue(variable);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("actions");
        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
