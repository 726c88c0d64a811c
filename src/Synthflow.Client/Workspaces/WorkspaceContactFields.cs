using System.Collections;

namespace Synthflow.Client.Workspaces;

/// <summary>
/// The values of a new contact, or the changes to one; what is <see langword="null"/> is not changed.
/// </summary>
public sealed class WorkspaceContactFields
{
    /// <summary>The person's name.</summary>
    public string? Name { get; init; }

    /// <summary>The phone number in E.164.</summary>
    public string? PhoneNumber { get; init; }

    /// <summary>The email address; an empty text removes it.</summary>
    public string? Email { get; init; }

    /// <summary>Other values to store with the contact; an empty table removes them.</summary>
    public IDictionary? Metadata { get; init; }

    /// <summary>Whether nothing is named.</summary>
    public bool IsEmpty => Name is null && PhoneNumber is null && Email is null && Metadata is null;
}
