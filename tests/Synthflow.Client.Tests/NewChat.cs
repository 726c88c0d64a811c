namespace Synthflow.Client.Tests;

/// <summary>What a service answers that has just begun the chat which is asked for.</summary>
public static class NewChat
{
    public static HttpResponseMessage Read(TimeProvider clock) => ScriptedHandler.Json(
        200,
        GoodAnswers.Chat.Replace("2026-11-22T09:59:00Z", $"{clock.GetUtcNow():O}", StringComparison.Ordinal),
        $"Date: {clock.GetUtcNow():R}");
}
