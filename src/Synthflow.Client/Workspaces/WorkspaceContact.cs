namespace Synthflow.Client.Workspaces;

/// <summary>A contact that the workspace keeps (<c>GET /contacts</c>): no row of a contact list.</summary>
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

    /// <summary>What else is kept about the person: text, numbers, booleans, lists, tables by name.</summary>
    public required TextTable Metadata { get; init; }

    /// <summary>
    /// When it was made, in UTC; <see langword="null"/> where the service has not said: it does not when a contact is made.
    /// </summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>The workspace it belongs to, or <see langword="null"/> where the service does not say.</summary>
    internal string? WorkspaceId { get; init; }

    /// <summary>The contact's id, so that a contact can stand where its id is asked for.</summary>
    public override string ToString() => ContactId;
}
