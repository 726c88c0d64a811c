namespace Synthflow.Client.Workspaces;

/// <summary>A contact stored in the workspace (<c>GET /contacts</c>), not a row of a contact list.</summary>
public sealed class WorkspaceContact
{
    /// <summary>The service's id of it.</summary>
    public required string ContactId { get; init; }

    /// <summary>The person's name.</summary>
    public string? Name { get; init; }

    /// <summary>The phone number, normally in E.164.</summary>
    public string? PhoneNumber { get; init; }

    /// <summary>The email address; empty where there is none.</summary>
    public string? Email { get; init; }

    /// <summary>Other values stored with the contact, by name: text, numbers, booleans, lists, tables.</summary>
    public required TextTable Metadata { get; init; }

    /// <summary>
    /// When it was created, in UTC; <see langword="null"/> if the service has not said, as in its answer to the
    /// creation.
    /// </summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>The workspace it belongs to, or <see langword="null"/> where the service does not say.</summary>
    internal string? WorkspaceId { get; init; }

    /// <summary>The contact's id, so that a contact can be given where its id is needed.</summary>
    public override string ToString() => ContactId;
}
