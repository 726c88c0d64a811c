using System.Text.Json;
using Synthflow.Sandbox.Chats;

namespace Synthflow.Sandbox.Json;

/// <summary>
/// The <c>fsm_log</c> of a chat, worked out from its lines: what the agent did, and what it collected.
/// </summary>
internal static class AgentLogJson
{
    private const string Started = "fsm_started";
    private const string Transition = "state_transition";

    public static void Write(Utf8JsonWriter writer, SandboxChat chat)
    {
        var events = Events(chat);
        var transitions = events.Count(happened => Is(happened, Transition));
        writer.WriteStartObject(chat.AgentId);
        writer.WriteString("current_state", chat.State);
        writer.WriteString("current_turn", chat.Status == ChatStatus.Ongoing ? "user" : "agent");
        WriteSummary(writer, events);
        WriteEvents(writer, events);
        writer.WriteStartObject("execution_stats");
        writer.WriteNumber("commands_executed", 0);
        writer.WriteNumber("state_transitions", transitions);
        writer.WriteNumber("total_events", events.Count);
        writer.WriteEndObject();
        writer.WriteStartObject("fsm_metadata");
        writer.WriteString("name", "Appointment booking");
        writer.WriteEndObject();
        writer.WriteStartArray("state_path");
        foreach (var step in events.Where(happened => Is(happened, Started) || Is(happened, Transition)))
        {
            writer.WriteStringValue(step.State);
        }

        writer.WriteEndArray();
        WriteVariables(writer, chat);
        writer.WriteEndObject();
    }

    private static bool Is(AgentEvent happened, string type) =>
        string.Equals(happened.Type, type, StringComparison.Ordinal);

    private static List<AgentEvent> Events(SandboxChat chat)
    {
        var events = new List<AgentEvent>();
        string? state = null;
        foreach (var line in chat.Lines)
        {
            if (line.IsFromAgent && !string.Equals(state, line.State, StringComparison.Ordinal))
            {
                events.Add(new(state is null ? Started : Transition, line.State, line.At, Text: null));
                state = line.State;
            }

            events.Add(new(line.IsFromAgent ? "utterance_sent" : "user_input", line.State, line.At, line.Text));
        }

        return events;
    }

    private static void WriteSummary(Utf8JsonWriter writer, List<AgentEvent> events)
    {
        writer.WriteStartObject("event_summary");
        foreach (var kind in events.GroupBy(happened => happened.Type, StringComparer.Ordinal))
        {
            writer.WriteNumber(kind.Key, kind.Count());
        }

        writer.WriteEndObject();
    }

    private static void WriteEvents(Utf8JsonWriter writer, List<AgentEvent> events)
    {
        writer.WriteStartArray("events");
        foreach (var happened in events)
        {
            writer.WriteStartObject();
            writer.WriteString("event_type", happened.Type);
            writer.WriteString("state_id", happened.State);
            writer.WriteNumber("timestamp", happened.At.ToUnixTimeMilliseconds());
            writer.WriteStartObject("details");
            if (happened.Text is not null)
            {
                writer.WriteString("text", happened.Text);
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>What was given with the chat is there uncollected; what the person said wins over it.</summary>
    private static void WriteVariables(Utf8JsonWriter writer, SandboxChat chat)
    {
        writer.WriteStartObject("variables");
        if (chat.CustomVariables is { } given)
        {
            using var document = JsonDocument.Parse(given);
            foreach (var variable in document.RootElement.EnumerateObject())
            {
                if (chat.Recall(variable.Name) is null)
                {
                    writer.WriteStartObject(variable.Name);
                    JsonText.WriteRaw(writer, "value", variable.Value.GetRawText());
                    writer.WriteBoolean("collected", value: false);
                    writer.WriteEndObject();
                }
            }
        }

        foreach (var variable in chat.Collected)
        {
            writer.WriteStartObject(variable.Key);
            writer.WriteString("value", variable.Value);
            writer.WriteBoolean("collected", value: true);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }
}
