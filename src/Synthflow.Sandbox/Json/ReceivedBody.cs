using System.Text;
using System.Text.Json;
using Synthflow.Sandbox.Agents;

namespace Synthflow.Sandbox.Json;

/// <summary>A JSON object someone sent; it hands out fields and collects what is wrong with them.</summary>
internal sealed class ReceivedBody
{
    private static readonly Encoding _strictUtf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);

    private readonly JsonElement _object;
    private readonly IReadOnlyList<string> _location;
    private readonly List<FieldProblem> _problems;

    private ReceivedBody(JsonElement element, IReadOnlyList<string> location, List<FieldProblem> problems)
    {
        _object = element;
        _location = location;
        _problems = problems;
    }

    public IReadOnlyList<FieldProblem> Problems => _problems;

    public static ReceivedBody Read(byte[] body, bool isJson)
    {
        var problems = new List<FieldProblem>();
        return new ReceivedBody(Parse(body, isJson, problems), ["body"], problems);
    }

    /// <summary>Whether the body could be read at all; if not, asking for fields would only repeat that.</summary>
    public bool IsReadable => _object.ValueKind == JsonValueKind.Object;

    public bool Has(string name) =>
        _object.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null;

    /// <summary>A text if it is there and is one; nothing is reported.</summary>
    public string? Peek(string name) =>
        IsReadable && _object.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    public string? RequiredText(string name) => Text(name, isRequired: true);

    public string? OptionalText(string name) => Text(name, isRequired: false);

    /// <summary>
    /// An agent's id: one of the sandbox's, or at least a UUID, in one spelling. Whether there is such an agent is
    /// asked of <see cref="SandboxAgents"/>.
    /// </summary>
    public string? AgentId(string name)
    {
        if (RequiredText(name) is not { } text)
        {
            return null;
        }

        if (SandboxAgents.Find(text) is { } agent)
        {
            return agent.Id;
        }

        if (Guid.TryParseExact(text, "D", out var id))
        {
            return id.ToString("D");
        }

        Report(name, "Input should be a valid UUID", "uuid_parsing");
        return null;
    }

    public string? PhoneNumber(string name, bool isRequired = true)
    {
        var text = Text(name, isRequired);
        if (text is not null && !TextPatterns.IsPhoneNumber(text))
        {
            Report(name, "Value error, must be a phone number in E.164 format", "value_error");
            return null;
        }

        return text;
    }

    public string? OneOf(string name, params string[] choices)
    {
        var text = RequiredText(name);
        if (text is not null && Array.IndexOf(choices, text) < 0)
        {
            Report(name, "Input should be '" + string.Join("' or '", choices) + "'", "literal_error");
            return null;
        }

        return text;
    }

    /// <summary>An optional map, as the JSON it was sent as.</summary>
    public string? Map(string name) => Object(name)?.GetRawText();

    /// <summary>An optional nested object, whose problems are reported with this one's.</summary>
    public ReceivedBody? Nested(string name) =>
        Object(name) is { } value ? new ReceivedBody(value, [.. _location, name], _problems) : null;

    public void Report(string name, string message, string kind) =>
        _problems.Add(new FieldProblem([.. _location, name], message, kind));

    private JsonElement? Object(string name)
    {
        if (!Has(name))
        {
            return null;
        }

        var value = _object.GetProperty(name);
        if (value.ValueKind == JsonValueKind.Object)
        {
            return value;
        }

        Report(name, "Input should be a valid dictionary", "dict_type");
        return null;
    }

    private string? Text(string name, bool isRequired)
    {
        if (!_object.TryGetProperty(name, out var value))
        {
            if (isRequired)
            {
                _problems.Add(FieldProblem.Missing([.. _location, name]));
            }

            return null;
        }

        if (value.ValueKind == JsonValueKind.String)
        {
            return value.GetString();
        }

        if (isRequired || value.ValueKind != JsonValueKind.Null)
        {
            Report(name, "Input should be a valid string", "string_type");
        }

        return null;
    }

    private static JsonElement Parse(byte[] body, bool isJson, List<FieldProblem> problems)
    {
        if (body.Length == 0)
        {
            problems.Add(FieldProblem.Missing(["body"]));
            return default;
        }

        try
        {
            using var document = JsonDocument.Parse(_strictUtf8.GetString(body));
            if (isJson && document.RootElement.ValueKind == JsonValueKind.Object)
            {
                RefuseHalfCharacters(document.RootElement);
                return document.RootElement.Clone();
            }

            problems.Add(new(["body"], "Input should be a valid dictionary", "dict_type"));
        }
        catch (Exception exception)
            when (exception is JsonException or DecoderFallbackException or InvalidOperationException)
        {
            problems.Add(new(["body"], "JSON decode error", "json_invalid"));
        }

        return default;
    }

    /// <summary>An escaped half of a surrogate pair passes the parser and fails whoever reads the text later.</summary>
    private static void RefuseHalfCharacters(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject())
                {
                    _ = property.Name;
                    RefuseHalfCharacters(property.Value);
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    RefuseHalfCharacters(item);
                }

                break;
            case JsonValueKind.String:
                _ = element.GetString();
                break;
            default:
                break;
        }
    }
}
