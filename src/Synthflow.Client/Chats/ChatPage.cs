namespace Synthflow.Client.Chats;

/// <summary>One page of the list of chats.</summary>
public sealed class ChatPage
{
    /// <summary>The page's chats.</summary>
    public required IReadOnlyList<ChatSummary> Chats { get; init; }

    /// <summary>Where the next page begins, or <see langword="null"/> after the last.</summary>
    public string? NextCursor { get; init; }

    /// <summary>Whether the service says that there are more chats and does not say where: nobody can ask for them.</summary>
    public bool IsCutShort { get; init; }
}
