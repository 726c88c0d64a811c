namespace Synthflow.Benchmarks.Server;

/// <summary>A chat as the service answers it: a few turns, and what the agent collected.</summary>
internal static class Chats
{
    /// <summary>The answer to a question for a chat.</summary>
    public static string Answer(string id) => $$$$$$$"""
        {"status":"ok","response":{"chat_id":"{{{{{{{id}}}}}}}","chat_status":"completed","start_timestamp":"2026-05-01T14:00:00Z","conversation_history":[
        {"agent_id":"11111111-1111-4111-8111-111111111111","current_state":"ask_day","message":"Hi Ada, which day suits you?","timestamp":"2026-05-01T14:00:00Z","turn_number":1},
        {"agent_id":"user","current_state":"ask_day","message":"Tuesday","timestamp":"2026-05-01T14:01:00Z","turn_number":2},
        {"agent_id":"11111111-1111-4111-8111-111111111111","current_state":"done","message":"Booked. See you on Tuesday!","timestamp":"2026-05-01T14:01:02Z","turn_number":3}],
        "transcript":"Agent: Hi Ada, which day suits you?\nUser: Tuesday\nAgent: Booked. See you on Tuesday!","initial_message":null,
        "fsm_log":{"11111111-1111-4111-8111-111111111111":{"current_state":"done","current_turn":3,"variables":{"day":{"value":"Tuesday","collected":true}}}}}}
        """;
}
