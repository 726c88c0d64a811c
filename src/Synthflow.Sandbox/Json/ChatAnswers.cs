using System.Text;
using System.Text.Json;
using Synthflow.Sandbox.Chats;
using Synthflow.Sandbox.Http;

namespace Synthflow.Sandbox.Json;

/// <summary>Chats as the service shows them.</summary>
internal static class ChatAnswers
{
    public static SandboxAnswer Whole(SandboxChat chat) => Answers.Wrapped(Answers.Ok, writer =>
    {
        lock (chat)
        {
            WriteHead(writer, chat);
            WriteHistory(writer, chat);
            writer.WritePropertyName("initial_message");
            writer.WriteStartObject();
            WriteAgentLine(writer, chat, turn: 1);
            writer.WriteEndObject();
            writer.WriteString("transcript", Transcript(chat));
            writer.WriteStartObject("fsm_log");
            AgentLogJson.Write(writer, chat);
            writer.WriteEndObject();
        }
    });

    public static SandboxAnswer LastLine(SandboxChat chat) =>
        Answers.Wrapped(Answers.Ok, writer => WriteAgentLine(writer, chat, chat.Lines.Count));

    public static SandboxAnswer Page(ChatPage page) => Answers.Wrapped(Answers.Ok, writer =>
    {
        writer.WriteStartArray("chats");
        foreach (var chat in page.Chats)
        {
            writer.WriteStartObject();
            lock (chat)
            {
                WriteHead(writer, chat);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteBoolean("has_more", page.HasMore);
        writer.WriteString("next_cursor", page.NextCursor);
    });

    private static void WriteHead(Utf8JsonWriter writer, SandboxChat chat)
    {
        writer.WriteString("chat_id", chat.Id.ToString("D"));
        writer.WriteString("chat_status", chat.Status);
        writer.WriteString("start_timestamp", JsonText.Timestamp(chat.StartedAt));
    }

    private static void WriteHistory(Utf8JsonWriter writer, SandboxChat chat)
    {
        writer.WriteStartArray("conversation_history");
        for (var turn = 1; turn <= chat.Lines.Count; turn++)
        {
            var line = chat.Lines[turn - 1];
            writer.WriteStartObject();
            writer.WriteString("agent_id", line.IsFromAgent ? chat.AgentId : "user");
            writer.WriteString("current_state", line.State);
            writer.WriteString("message", line.Text);
            writer.WriteString("timestamp", JsonText.Timestamp(line.At));
            writer.WriteNumber("turn_number", turn);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteAgentLine(Utf8JsonWriter writer, SandboxChat chat, int turn)
    {
        var line = chat.Lines[turn - 1];
        writer.WriteString("agent_message", line.Text);
        writer.WriteString("current_state", line.State);
        writer.WriteString("timestamp", JsonText.Timestamp(line.At));
        writer.WriteNumber("turn_number", turn);
    }

    private static string Transcript(SandboxChat chat)
    {
        var text = new StringBuilder();
        foreach (var line in chat.Lines)
        {
            text.Append(text.Length > 0 ? "\n" : "")
                .Append(line.IsFromAgent ? "Agent: " : "User: ")
                .Append(line.Text);
        }

        return text.ToString();
    }
}
