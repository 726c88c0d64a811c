namespace Synthflow.Sandbox.Requests;

/// <summary>One request as the sandbox saw it. It says whether there was a key, never which.</summary>
public sealed record SeenRequest
{
    /// <summary>Its number, counted from 1 over all requests that arrived.</summary>
    public required long Number { get; init; }

    /// <summary>What it asked for.</summary>
    public required SandboxOperation Operation { get; init; }

    /// <summary>The HTTP method, in capitals.</summary>
    public required string Method { get; init; }

    /// <summary>Path and query as they were sent, such as <c>/v2/chat?limit=1</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The host name it was sent to.</summary>
    public required string Host { get; init; }

    /// <summary>The body as text; empty where there was none.</summary>
    public required string Body { get; init; }

    /// <summary>Whether it carried an <c>Authorization: Bearer</c> header with something in it.</summary>
    public required bool HasKey { get; init; }

    /// <summary>The <c>to_number</c> of an outbound chat, else <see langword="null"/>.</summary>
    public string? ToNumber { get; init; }

    /// <summary>
    /// Whether it was carried out or checked, whatever the client got to see; false where a fault came first.
    /// </summary>
    public required bool IsCarriedOut { get; init; }

    /// <summary>When it arrived, UTC, by the sandbox's clock.</summary>
    public required DateTimeOffset At { get; init; }
}
