using Synthflow.TestSupport.Servers;

namespace Synthflow.Client.Tests;

/// <summary>What Synthflow answers when all is well.</summary>
public static class GoodAnswers
{
    public const string ConversationId = "5b0f1f4e-0c3f-4e57-9b1f-6a1d2c3b4a59";

    public static string Outbound { get; } =
        $$$"""{"status":"success","response":{"conversation_id":"{{{ConversationId}}}"}}""";

    public static string Reply { get; } = """
        {"status":"ok","response":{"agent_message":"Noted.","current_state":"end",
        "timestamp":"2026-11-22T10:00:01Z","turn_number":2}}
        """;

    public static string Page { get; } = $$$"""
        {"status":"ok","response":{"chats":[{"chat_id":"{{{Operation.ChatId}}}","chat_status":"ongoing",
        "start_timestamp":"2026-11-22T09:59:00Z"}],"has_more":false,"next_cursor":""}}
        """;

    public static string Deleted { get; } = """{"status":"ok"}""";

    public static string Chat { get; } = ChatWith("");

    /// <summary>A chat with these further entries of its history (JSON objects, with commas between).</summary>
    public static string ChatWith(string history) => $$$"""
        {"status":"ok","response":{"chat_id":"{{{Operation.ChatId}}}","chat_status":"ongoing",
        "conversation_history":[{{{history}}}],"initial_message":null,"start_timestamp":"2026-11-22T09:59:00Z",
        "transcript":"","fsm_log":null}}
        """;

    /// <summary>One entry of a chat's history.</summary>
    public static string Entry(string speaker, string text, DateTimeOffset at, int turn = 1) =>
        $$"""{"agent_id":"{{speaker}}","current_state":"s","message":"{{text}}","timestamp":"{{at:O}}","turn_number":{{turn}}}""";

    public static string For(string method, string target)
    {
        var path = target.Split('?')[0];
        return method switch
        {
            "DELETE" => Deleted,
            "POST" when path.EndsWith("/outbound", StringComparison.Ordinal) => Outbound,
            "POST" when path.EndsWith("/messages", StringComparison.Ordinal) => Reply,
            "GET" when path.EndsWith("/chat", StringComparison.Ordinal) => Page,
            _ => Chat,
        };
    }

    /// <summary>Answers whatever is asked, as if all were well.</summary>
    public static FaultAct Act { get; } = static (connection, request) =>
        FaultActs.Answer(200, For(request.Method, request.Target))(connection, request);
}
