using System.Text.Json;
using Synthflow.Client.Chats;

namespace Synthflow.Client.Json;

/// <summary>Reads chats out of answers, forgiving about everything but their being objects.</summary>
internal static class ChatReader
{
    private const string User = "user";

    private static readonly string[] _replyFields = ["agent_message", "current_state", "timestamp", "turn_number"];

    // Escaped it still fits the longest address that .NET can hold (65,519 characters).
    private const int LongestCursor = 4000;

    public static string? ConversationId(JsonElement response) =>
        response.StringField("conversation_id") is { } id && id.Trim().Length > 0 ? Text.Harmless(id, 100) : null;

    /// <param name="response">The answer's inside.</param>
    /// <param name="chatId">The id that was asked for, for answers that leave it out.</param>
    public static Chat? Whole(JsonElement response, Guid chatId)
    {
        // Any of these makes it a chat; an object without all of them is some other answer.
        if (response.Field("chat_id").ValueKind == JsonValueKind.Undefined
            && response.Field("chat_status").ValueKind == JsonValueKind.Undefined
            && response.Field("conversation_history").ValueKind == JsonValueKind.Undefined)
        {
            return null;
        }

        var id = IdOf(response, chatId.ToString());
        var log = response.Field("fsm_log");
        return new Chat
        {
            ChatId = id,
            Status = response.StringField("chat_status"),
            StartedAt = response.TimeField("start_timestamp"),
            Messages = MessagesOf(response, id),
            Variables = CollectedOf(log),
            Transcript = response.StringField("transcript"),
            FsmLog = JsonValues.From(log),
            RawJson = response.GetRawText(),
        };
    }

    public static Page<ChatSummary>? Page(JsonElement response)
    {
        var chats = response.Field("chats");
        if (chats.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        var cursor = response.StringField("next_cursor");
        if (cursor?.Length > LongestCursor)
        {
            return null;
        }

        var hasMore = response.StringField("has_more");
        var ended = string.Equals(hasMore, "false", StringComparison.OrdinalIgnoreCase);
        var readable = chats.EnumerateArray().Where(static item => item.ValueKind == JsonValueKind.Object)
            .Select(Summary).ToList();
        return new Page<ChatSummary>
        {
            Items = readable,
            UnreadableItems = chats.GetArrayLength() - readable.Count,
            Next = ended || string.IsNullOrEmpty(cursor) ? null : cursor,
            IsCutShort = string.IsNullOrEmpty(cursor)
                && string.Equals(hasMore, "true", StringComparison.OrdinalIgnoreCase),
        };
    }

    /// <summary>
    /// The agent's reply, without words where it has none; null for an object with nothing of a reply in it.
    /// </summary>
    public static ChatMessage? Reply(JsonElement response, Guid chatId) =>
        _replyFields.Any(name => response.Field(name).ValueKind != JsonValueKind.Undefined)
            ? AgentMessage(response, response.StringField("agent_message") ?? "", chatId.ToString())
            : null;

    private static ChatSummary Summary(JsonElement item) => new()
    {
        ChatId = IdOf(item, ""),
        Status = item.StringField("chat_status"),
        StartedAt = item.TimeField("start_timestamp"),
        RawJson = item.GetRawText(),
    };

    private static string IdOf(JsonElement element, string otherwise) =>
        element.StringField("chat_id") is { Length: > 0 } id ? Text.Harmless(id, 100) : otherwise;

    private static ChatMessageList MessagesOf(JsonElement response, string chatId)
    {
        var messages = new ChatMessageList();
        var history = response.Field("conversation_history");
        if (history.ValueKind == JsonValueKind.Array)
        {
            messages.AddRange(history.EnumerateArray().Where(static item => item.ValueKind == JsonValueKind.Object)
                .Select(item => HistoryMessage(item, chatId)));
        }

        var first = response.Field("initial_message");
        if (first.StringField("agent_message") is { } greeting
            && (messages.Count == 0 || messages[0].IsUser || messages[0].Text != greeting))
        {
            messages.Insert(0, AgentMessage(first, greeting, chatId));
        }

        return messages;
    }

    private static ChatMessage HistoryMessage(JsonElement item, string chatId) => new()
    {
        ChatId = chatId,
        Speaker = string.Equals(item.StringField("agent_id"), User, StringComparison.OrdinalIgnoreCase)
            ? "User"
            : "Agent",
        Text = item.StringField("message") ?? "",
        At = item.TimeField("timestamp"),
        Turn = item.IntField("turn_number"),
        State = item.StringField("current_state"),
    };

    private static ChatMessage AgentMessage(JsonElement element, string text, string chatId) => new()
    {
        ChatId = chatId,
        Speaker = "Agent",
        Text = text,
        At = element.TimeField("timestamp"),
        Turn = element.IntField("turn_number"),
        State = element.StringField("current_state"),
    };

    private static TextTable CollectedOf(JsonElement logs)
    {
        var collected = new TextTable();
        if (logs.ValueKind != JsonValueKind.Object)
        {
            return collected;
        }

        foreach (var log in logs.EnumerateObject())
        {
            var variables = log.Value.Field("variables");
            if (variables.ValueKind != JsonValueKind.Object)
            {
                continue;
            }

            foreach (var variable in variables.EnumerateObject())
            {
                if (variable.Value.Field("collected").ValueKind == JsonValueKind.True)
                {
                    collected[JsonValues.NameOf(variable)] = JsonValues.From(variable.Value.Field("value"));
                }
            }
        }

        return collected;
    }
}
