namespace Synthflow.Sandbox.Chats;

/// <summary>The values of <c>chat_status</c>.</summary>
internal static class ChatStatus
{
    public const string Ongoing = "ongoing";
    public const string Completed = "completed";
    public const string Cancelled = "cancelled";
}
