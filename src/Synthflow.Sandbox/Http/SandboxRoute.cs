using Synthflow.Sandbox.Agents;
using Synthflow.Sandbox.Chats;
using Synthflow.Sandbox.Contacts;
using Synthflow.Sandbox.Json;
using Synthflow.Sandbox.Numbers;

namespace Synthflow.Sandbox.Http;

/// <summary>Which operation a method and path mean, the id in the path where there is one, and what carries it
/// out.</summary>
internal readonly struct SandboxRoute
{
    private const string VersionPrefix = "v2";

    private SandboxRoute(
        string? id, SandboxOperation operation, Func<SandboxWorkspace, SandboxRequest, SandboxAnswer> perform) =>
        (Id, Operation, Perform) = (id, operation, perform);

    public SandboxOperation Operation { get; }

    public string? Id { get; }

    public Func<SandboxWorkspace, SandboxRequest, SandboxAnswer> Perform { get; }

    /// <summary>Reads a path with or without the version in front and a slash at the end.</summary>
    public static SandboxRoute Match(string method, Uri address)
    {
        var segments = address.AbsolutePath.Split(['/'], StringSplitOptions.RemoveEmptyEntries);
        var first = segments.Length > 0 && string.Equals(segments[0], VersionPrefix, StringComparison.Ordinal) ? 1 : 0;
        var room = segments.Length > first ? segments[first] : "";
        var id = segments.Length > first + 1 ? Uri.UnescapeDataString(segments[first + 1]) : null;
        var tail = segments.Length > first + 2 ? segments[first + 2] : null;
        if (segments.Length > first + 3)
        {
            return Nowhere(id);
        }

        return (method, room, id, tail) switch
        {
            ("POST", "chat", "outbound", null) => new(id, SandboxOperation.StartOutboundChat, OutboundEndpoint.Start),
            ("GET", "chat", null, null) => new(id, SandboxOperation.ListChats, ChatEndpoints.List),
            ("POST", "chat", not null, null) => new(id, SandboxOperation.CreateChat, ChatEndpoints.Create),
            ("GET", "chat", not null, null) => new(id, SandboxOperation.GetChat, ChatEndpoints.Get),
            ("DELETE", "chat", not null, null) => new(id, SandboxOperation.DeleteChat, ChatEndpoints.Delete),
            ("POST", "chat", not null, "messages") => new(id, SandboxOperation.SendMessage, ChatEndpoints.SendMessage),
            ("GET", "assistants", null, null) => new(id, SandboxOperation.ListAgents, AgentEndpoints.List),
            ("GET", "assistants", not null, null) => new(id, SandboxOperation.GetAgent, AgentEndpoints.Get),
            ("GET", "contacts", null, null) => new(id, SandboxOperation.ListContacts, ContactEndpoints.List),
            ("POST", "contacts", null, null) => new(id, SandboxOperation.CreateContact, ContactEndpoints.Create),
            ("GET", "contacts", not null, null) => new(id, SandboxOperation.GetContact, ContactEndpoints.Get),
            ("PATCH", "contacts", not null, null) => new(id, SandboxOperation.UpdateContact, ContactEndpoints.Update),
            ("DELETE", "contacts", not null, null) => new(id, SandboxOperation.DeleteContact, ContactEndpoints.Delete),
            ("GET", "numbers", null, null) => new(id, SandboxOperation.ListPhoneNumbers, PhoneNumberEndpoints.List),
            _ => Nowhere(id),
        };
    }

    private static SandboxRoute Nowhere(string? id) => new(
        id,
        SandboxOperation.Unknown,
        static (_, _) => Answers.GatewayError(404, "not_found", "No route matches this method and path."));
}
