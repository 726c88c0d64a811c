namespace Synthflow.Client.Workspaces;

/// <summary>The contacts that the service returned at once; it documents no way to ask for more.</summary>
public sealed class WorkspaceContactList
{
    /// <summary>The contacts that it returned.</summary>
    public required IReadOnlyList<WorkspaceContact> Contacts { get; init; }

    /// <summary>How many it says there are, or <see langword="null"/>.</summary>
    public int? Total { get; init; }

    /// <summary>Whether it returned fewer than there are.</summary>
    public bool IsCutShort => Total > Contacts.Count;
}
