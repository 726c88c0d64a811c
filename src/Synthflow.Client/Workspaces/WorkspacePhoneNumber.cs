namespace Synthflow.Client.Workspaces;

/// <summary>A phone number of the workspace (<c>GET /numbers</c>).</summary>
public sealed class WorkspacePhoneNumber
{
    /// <summary>The number, normally in E.164.</summary>
    public required string PhoneNumber { get; init; }

    /// <summary>Twilio's id of it, or <see langword="null"/>.</summary>
    public string? Sid { get; init; }

    /// <summary>Whether no agent has it yet; <see langword="null"/> where the service does not say.</summary>
    public bool? IsAvailable { get; init; }

    /// <summary>The number, so that it can stand where a number is asked for.</summary>
    public override string ToString() => PhoneNumber;
}
