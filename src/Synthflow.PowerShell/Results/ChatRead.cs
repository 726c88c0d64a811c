using Synthflow.Client.Chats;

namespace Synthflow.PowerShell.Results;

/// <summary>What came of reading a row's chat: the chat, or why not; neither for a row without one.</summary>
internal readonly record struct ChatRead(Chat? Chat, SynthflowException? Failure);
