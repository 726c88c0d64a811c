using System.Text;
using System.Text.Json;

namespace Synthflow.Client.Json;

/// <summary>The service's own words in a refusal, whichever of its shapes they came in.</summary>
internal readonly struct ServiceError
{
    private ServiceError(string? message, string? requestId)
    {
        Message = message;
        RequestId = requestId;
    }

    public static ServiceError None => default;

    /// <summary>
    /// The words, made harmless, with the field path in front where there is one; or <see langword="null"/>.
    /// </summary>
    public string? Message { get; }

    public string? RequestId { get; }

    /// <summary>
    /// Reads any of the shapes seen: detail text, detail list, detail object, error and message; null where it is not
    /// JSON.
    /// </summary>
    public static ServiceError? TryRead(ArraySegment<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
            {
                return new ServiceError(Clean(root.ValueKind == JsonValueKind.String ? root.GetString() : null), null);
            }

            var detail = root.Field("detail");
            return new ServiceError(Clean(WordsOf(root, detail)), Clean(RequestIdOf(root, detail)));
        }
        catch (JsonException)
        {
            return null;
        }
        catch (InvalidOperationException)
        {
            // A lone surrogate in a string: JSON by its grammar, but no text.
            return null;
        }
    }

    /// <summary>The same with its texts as another gives them.</summary>
    public ServiceError With(Func<string?, string?> shown) => new(shown(Message), shown(RequestId));

    /// <summary>The words of a page or of nothing: what a proxy says.</summary>
    public static ServiceError OfText(string text) => new(Clean(text), null);

    private static string? WordsOf(JsonElement root, JsonElement detail) => detail.ValueKind switch
    {
        JsonValueKind.String => detail.GetString(),
        JsonValueKind.Array => ListOf(detail),
        JsonValueKind.Object => Joined(detail, "status", "description", "message", "category"),
        _ => Joined(root, "error", "message", "description", "response"),
    };

    private static string? RequestIdOf(JsonElement root, JsonElement detail) =>
        detail.ValueKind == JsonValueKind.Object && detail.StringField("request_id") is { } id
            ? id
            : root.StringField("request_id");

    /// <summary>A validation list: <c>to_number: not a phone number; agent_id: field required</c>.</summary>
    private static string? ListOf(JsonElement detail)
    {
        var words = new StringBuilder();
        foreach (var item in detail.EnumerateArray().Take(10))
        {
            var message = item.ValueKind == JsonValueKind.String ? item.GetString() : item.StringField("msg");
            if (message is null)
            {
                continue;
            }

            words.Append(words.Length > 0 ? "; " : "");
            var path = PathOf(item.Field("loc"));
            words.Append(path.Length > 0 ? path + ": " : "").Append(message);
        }

        return words.ToString();
    }

    private static string PathOf(JsonElement location)
    {
        if (location.ValueKind != JsonValueKind.Array)
        {
            return "";
        }

        // "body" and "query" say where on the wire; a user knows the field's name.
        var parts = location.EnumerateArray().Select(static part => part.ToString());
        return string.Join(
            ".", parts.Where(static (part, index) => index > 0 || part is not ("body" or "query" or "path")));
    }

    private static string? Joined(JsonElement element, params string[] names)
    {
        var parts = names.Select(name => element.StringField(name))
            .Where(static part => !string.IsNullOrWhiteSpace(part));
        var joined = string.Join(": ", parts.Distinct(StringComparer.Ordinal));
        return joined.Length > 0 ? joined : null;
    }

    private static string? Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var clean = Text.Harmless(text!); // checked above; net472 lacks the annotation
        return clean.Length > 0 ? clean : null;
    }
}
