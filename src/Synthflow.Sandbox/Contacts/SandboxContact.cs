namespace Synthflow.Sandbox.Contacts;

/// <summary>One contact; a change makes a new one, so readers need no lock.</summary>
internal sealed record SandboxContact
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string PhoneNumber { get; init; }

    public string Email { get; init; } = "";

    /// <summary>The <c>contact_metadata</c> as it was sent: a JSON object.</summary>
    public string Metadata { get; init; } = "{}";

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }
}
