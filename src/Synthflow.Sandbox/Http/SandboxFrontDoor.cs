using Synthflow.Sandbox.Agents;
using Synthflow.Sandbox.Chats;
using Synthflow.Sandbox.Contacts;
using Synthflow.Sandbox.Json;
using Synthflow.Sandbox.Numbers;

namespace Synthflow.Sandbox.Http;

/// <summary>Checks the key and hands a request to the operation it means.</summary>
internal sealed class SandboxFrontDoor(SandboxOptions options, SandboxWorkspace workspace)
{
    public SandboxAnswer Answer(SandboxRequest request) => IsAccepted(request)
        ? Perform(request)
        : Answers.DetailedError(
            401, "Missing or unknown API key.", workspace.Identifiers.Next().ToString("D"), "authentication");

    private SandboxAnswer Perform(SandboxRequest request) => request.Route.Operation switch
    {
        SandboxOperation.StartOutboundChat => OutboundEndpoint.Start(workspace, request),
        SandboxOperation.CreateChat => ChatEndpoints.Create(workspace, request),
        SandboxOperation.ListChats => ChatEndpoints.List(workspace, request),
        SandboxOperation.GetChat => ChatEndpoints.Get(workspace, request),
        SandboxOperation.DeleteChat => ChatEndpoints.Delete(workspace, request),
        SandboxOperation.SendMessage => ChatEndpoints.SendMessage(workspace, request),
        SandboxOperation.ListAgents => AgentEndpoints.List(workspace, request),
        SandboxOperation.GetAgent => AgentEndpoints.Get(workspace, request),
        SandboxOperation.ListContacts => ContactEndpoints.List(workspace, request),
        SandboxOperation.GetContact => ContactEndpoints.Get(workspace, request),
        SandboxOperation.CreateContact => ContactEndpoints.Create(workspace, request),
        SandboxOperation.UpdateContact => ContactEndpoints.Update(workspace, request),
        SandboxOperation.DeleteContact => ContactEndpoints.Delete(workspace, request),
        SandboxOperation.ListPhoneNumbers => PhoneNumberEndpoints.List(workspace, request),
        _ => Answers.GatewayError(404, "not_found", "No route matches this method and path."),
    };

    private bool IsAccepted(SandboxRequest request) =>
        request.Key is { } key
        && (options.AcceptedKey is null || string.Equals(key, options.AcceptedKey, StringComparison.Ordinal))
        && (options.AcceptedHost is null
            || string.Equals(request.Address.Host, options.AcceptedHost, StringComparison.OrdinalIgnoreCase));
}
