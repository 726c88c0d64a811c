using Synthflow.Sandbox.Json;

namespace Synthflow.Sandbox.Http;

/// <summary>Checks the key and hands a request to the operation it means.</summary>
internal sealed class SandboxFrontDoor(SandboxOptions options, SandboxWorkspace workspace)
{
    public SandboxAnswer Answer(SandboxRequest request) => IsAccepted(request)
        ? request.Route.Perform(workspace, request)
        : Answers.DetailedError(
            401, "Missing or unknown API key.", workspace.Identifiers.Next().ToString("D"), "authentication");

    private bool IsAccepted(SandboxRequest request) =>
        request.Key is { } key
        && (options.AcceptedKey is null || string.Equals(key, options.AcceptedKey, StringComparison.Ordinal))
        && (options.AcceptedHost is null
            || string.Equals(request.Address.Host, options.AcceptedHost, StringComparison.OrdinalIgnoreCase));
}
