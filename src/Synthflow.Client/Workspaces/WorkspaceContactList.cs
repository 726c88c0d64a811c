namespace Synthflow.Client.Workspaces;

/// <summary>What the service gives of its contacts: it documents no way to ask for the rest.</summary>
public sealed class WorkspaceContactList
{
    /// <summary>The contacts it gave.</summary>
    public required IReadOnlyList<WorkspaceContact> Contacts { get; init; }

    /// <summary>How many it says there are, or <see langword="null"/>.</summary>
    public int? Total { get; init; }

    /// <summary>Whether it gave fewer than there are.</summary>
    public bool IsCutShort => Total > Contacts.Count;
}
