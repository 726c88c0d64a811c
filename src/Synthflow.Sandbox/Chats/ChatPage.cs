namespace Synthflow.Sandbox.Chats;

/// <summary>
/// One page of chats; <see cref="NextCursor"/> is empty on the last page, as the service requires a text.
/// </summary>
internal sealed record ChatPage(IReadOnlyList<SandboxChat> Chats, string NextCursor)
{
    public bool HasMore => NextCursor.Length > 0;
}
