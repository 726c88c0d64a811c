using Synthflow.Client.Texts;

namespace Synthflow.Client.Http;

/// <summary>One request as the sender sees it: where to, with what, and whether it may be repeated.</summary>
internal sealed class ApiRequest
{
    /// <summary>The operation that texts a person.</summary>
    public const string StartOutboundChat = "StartOutboundChat";

    /// <summary>A request; each part is the property of its name.</summary>
    public static ApiRequest Of(
        string operation,
        string purpose,
        HttpMethod method,
        string path,
        byte[]? body = null) =>
        new() { Operation = operation, Purpose = purpose, Method = method, Path = path, Body = body };

    /// <summary>The operation's name, such as <c>StartOutboundChat</c>; it begins with what is done there.</summary>
    public required string Operation { get; init; }

    /// <summary>What is being done, for messages: <c>start an outbound chat to +1555***6543</c>.</summary>
    public required string Purpose { get; init; }

    /// <summary>The HTTP method.</summary>
    public required HttpMethod Method { get; init; }

    /// <summary>Path and query below the base address, without a leading slash.</summary>
    public required string Path { get; init; }

    /// <summary>The JSON body, or <see langword="null"/>.</summary>
    public byte[]? Body { get; init; }

    /// <summary>Gives the texts in the body that are for a person alone, where somebody repeats them;
    /// <see langword="null"/> where there are none.</summary>
    public Func<HiddenText>? Texts => Body is { } body ? () => HiddenText.InBody(body) : null;

    /// <summary>Whether one try is enough, because what it brings can be done without.</summary>
    public bool IsTriedOnce { get; init; }

    /// <summary>What it does there.</summary>
    public RequestKind Kind => Body is null
        ? Method == HttpMethod.Delete ? RequestKind.Delete : RequestKind.Read
        : Operation.StartsWith("Create", StringComparison.Ordinal) ? RequestKind.Create
        : Operation.StartsWith("Update", StringComparison.Ordinal) ? RequestKind.Change
        : RequestKind.Send;

    /// <summary>
    /// Whether repeating it changes nothing: reads and deletes. Whatever has a body is never repeated once that body
    /// has started.
    /// </summary>
    public bool IsRepeatable => Body is null;

    /// <summary>What the service said, without what was sent: errors are logged, and a message is for a
    /// person.</summary>
    /// <remarks>An escape that is taken apart may be one of a terminal.</remarks>
    public string? Masked(string? words) => words is null || Texts is null
        ? words
        : Text.Harmless(Texts().MaskIn(words), words.Length + 1);

    /// <summary>Whether it texts a person, so that its time tells how busy the way there is.</summary>
    public bool IsOutbound => string.Equals(Operation, StartOutboundChat, StringComparison.Ordinal);
}
