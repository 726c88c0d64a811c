namespace Synthflow.Sandbox.Messages;

/// <summary>The two ends of an outbound chat, and the channel between them.</summary>
internal sealed record MessageLine(string Sender, string Person, bool IsWhatsApp);
