namespace Synthflow.Sandbox.Http;

/// <summary>Which operation a method and path mean, and the id in the path where there is one.</summary>
internal readonly record struct SandboxRoute(SandboxOperation Operation, string? Id)
{
    private const string VersionPrefix = "v2";

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
            return default;
        }

        var operation = (method, room, id, tail) switch
        {
            ("POST", "chat", "outbound", null) => SandboxOperation.StartOutboundChat,
            ("GET", "chat", null, null) => SandboxOperation.ListChats,
            ("POST", "chat", not null, null) => SandboxOperation.CreateChat,
            ("GET", "chat", not null, null) => SandboxOperation.GetChat,
            ("DELETE", "chat", not null, null) => SandboxOperation.DeleteChat,
            ("POST", "chat", not null, "messages") => SandboxOperation.SendMessage,
            ("GET", "assistants", null, null) => SandboxOperation.ListAgents,
            ("GET", "assistants", not null, null) => SandboxOperation.GetAgent,
            ("GET", "contacts", null, null) => SandboxOperation.ListContacts,
            ("POST", "contacts", null, null) => SandboxOperation.CreateContact,
            ("GET", "contacts", not null, null) => SandboxOperation.GetContact,
            ("PATCH", "contacts", not null, null) => SandboxOperation.UpdateContact,
            ("DELETE", "contacts", not null, null) => SandboxOperation.DeleteContact,
            ("GET", "numbers", null, null) => SandboxOperation.ListPhoneNumbers,
            _ => SandboxOperation.Unknown,
        };
        return new SandboxRoute(operation, id);
    }
}
