namespace Synthflow.Sandbox.Chats;

/// <summary>One message of a chat; its turn number is its place in the chat, counted from 1.</summary>
internal readonly record struct ChatLine(bool IsFromAgent, string Text, string State, DateTimeOffset At);
