namespace Synthflow.Sandbox.Messages;

/// <summary>One message as the log keeps it: little more than what nobody can work out later.</summary>
/// <param name="Line">Between whom.</param>
/// <param name="Text">What it says.</param>
/// <param name="IsInbound">Whether the person wrote it.</param>
/// <param name="ErrorCode">Why Twilio refused it, or 0.</param>
/// <param name="At">When.</param>
internal readonly record struct LoggedMessage(
    MessageLine Line, string Text, bool IsInbound, int ErrorCode, DateTimeOffset At);
