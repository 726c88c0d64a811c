using System.Collections;

namespace Synthflow.Client.Workspaces;

/// <summary>What a contact is made of or changed to; <see langword="null"/> is not named and stays as it is.</summary>
public sealed class WorkspaceContactFields
{
    /// <summary>The person's name.</summary>
    public string? Name { get; init; }

    /// <summary>The phone number in E.164.</summary>
    public string? PhoneNumber { get; init; }

    /// <summary>The email address; an empty text takes it away.</summary>
    public string? Email { get; init; }

    /// <summary>What else is to be kept about the person; an empty table takes it away.</summary>
    public IDictionary? Metadata { get; init; }

    /// <summary>Whether nothing is named.</summary>
    public bool IsEmpty => Name is null && PhoneNumber is null && Email is null && Metadata is null;
}
