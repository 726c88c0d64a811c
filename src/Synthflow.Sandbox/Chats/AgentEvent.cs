namespace Synthflow.Sandbox.Chats;

/// <summary>One entry of an agent's log.</summary>
internal readonly record struct AgentEvent(string Type, string State, DateTimeOffset At, string? Text);
