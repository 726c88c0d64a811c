using System.Text.Json;

namespace Synthflow.TestSupport.OpenApi;

/// <summary>
/// Holds requests and answers against Synthflow's reference (<c>openapi.json</c> beside this file). Paths may carry
/// <c>/v2</c> in front and a query behind. A mismatch throws <see cref="OpenApiShapeException"/> that names every
/// difference.
/// </summary>
public static class OpenApiShapes
{
    private static readonly JsonElement _document = Load();
    private static readonly JsonShape _shape = new(_document);

    /// <summary>
    /// Checks that a call exists, that its query is one the reference knows, and the shape of its body.
    /// </summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The path with its query, such as <c>/v2/chat?limit=10</c>.</param>
    /// <param name="body">The body as text; <see langword="null"/> or empty where there is none.</param>
    public static void AssertRequest(string method, string path, string? body)
    {
        var operation = Find(method, path, out var description, out var pathValues);
        var problems = QueryProblems(operation, path, pathValues);
        if (operation.TryGetProperty("requestBody", out var expected))
        {
            problems.AddRange(BodyProblems(expected, body));
        }
        else if (!string.IsNullOrEmpty(body))
        {
            problems.Add("there is a body, and the reference has none");
        }

        ThrowIfAny(problems, description, "request", body);
    }

    /// <summary>
    /// Checks the shape of an answer. An error status that the reference does not list must be an object.
    /// </summary>
    /// <param name="method">The HTTP method of the request.</param>
    /// <param name="path">The path of the request.</param>
    /// <param name="status">The HTTP status code of the answer.</param>
    /// <param name="body">The body of the answer.</param>
    public static void AssertResponse(string method, string path, int status, string body)
    {
        var responses = Find(method, path, out var description, out _).GetProperty("responses");
        if (!responses.TryGetProperty($"{status}", out var expected)
            && !(status >= 400 && responses.TryGetProperty("400", out expected)))
        {
            throw new OpenApiShapeException($"{description}: the reference has no answer with status {status}");
        }

        ThrowIfAny(BodyProblems(expected, body), description, $"answer {status}", body);
    }

    private static JsonElement Load()
    {
        using var stream = typeof(OpenApiShapes).Assembly.GetManifestResourceStream("openapi.json")
            ?? throw new InvalidOperationException("openapi.json is not embedded in this assembly.");
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    }

    private static JsonElement Find(
        string method, string path, out string description, out Dictionary<string, string> pathValues)
    {
        var parts = Parts(path.Split('?')[0]);
        foreach (var candidate in _document.GetProperty("paths").EnumerateObject())
        {
            pathValues = new Dictionary<string, string>(StringComparer.Ordinal);
            if (Fits(Parts(candidate.Name), parts, pathValues)
                && candidate.Value.TryGetProperty(method.ToLowerInvariant(), out var operation))
            {
                description = $"{method.ToUpperInvariant()} {candidate.Name}";
                return operation;
            }
        }

        throw new OpenApiShapeException($"{method} {path} is not in the reference");
    }

    private static string[] Parts(string path)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts is ["v2", ..] ? [.. parts.Skip(1)] : parts;
    }

    private static bool Fits(string[] pattern, string[] parts, Dictionary<string, string> pathValues)
    {
        if (pattern.Length != parts.Length)
        {
            return false;
        }

        for (var at = 0; at < parts.Length; at++)
        {
            if (pattern[at].StartsWith('{'))
            {
                pathValues[pattern[at].Trim('{', '}')] = Uri.UnescapeDataString(parts[at]);
            }
            else if (!string.Equals(pattern[at], parts[at], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    private static List<string> QueryProblems(
        JsonElement operation, string path, Dictionary<string, string> pathValues)
    {
        var problems = new List<string>();
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        var query = path.IndexOf('?', StringComparison.Ordinal);
        foreach (var pair in query < 0 ? [] : path[(query + 1)..].Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var nameAndValue = pair.Split('=', 2);
            given[nameAndValue[0]] = Uri.UnescapeDataString(nameAndValue.ElementAtOrDefault(1) ?? "");
        }

        foreach (var parameter in operation.GetProperty("parameters").EnumerateArray())
        {
            var name = parameter.GetProperty("name").GetString() ?? "";
            var values = parameter.GetProperty("in").GetString() == "path" ? pathValues : given;
            if (values.Remove(name, out var value))
            {
                problems.AddRange(_shape.Compare(AsJson(value, parameter), parameter.GetProperty("schema"))
                    .Select(problem => $"{name}: {problem}"));
            }
            else if (parameter.GetProperty("required").GetBoolean())
            {
                problems.Add($"the parameter {name} is missing");
            }
        }

        problems.AddRange(given.Keys.Select(name => $"the query parameter {name} is not in the reference"));
        return problems;
    }

    /// <summary>A query holds texts; where a number or a flag is due, its text is read as one.</summary>
    private static JsonElement AsJson(string value, JsonElement parameter)
    {
        var isText = parameter.GetProperty("schema").GetProperty("type").GetString() == "string";
        try
        {
            return JsonElement.Parse(isText ? JsonSerializer.Serialize(value) : value);
        }
        catch (JsonException)
        {
            return JsonElement.Parse(JsonSerializer.Serialize(value));
        }
    }

    private static List<string> BodyProblems(JsonElement expected, string? body)
    {
        try
        {
            var schema = expected.GetProperty("content").GetProperty("application/json").GetProperty("schema");
            return _shape.Compare(JsonElement.Parse(body ?? ""), schema);
        }
        catch (JsonException exception)
        {
            return [$"the body is not JSON: {exception.Message}"];
        }
    }

    private static void ThrowIfAny(List<string> problems, string description, string what, string? body)
    {
        if (problems.Count > 0)
        {
            throw new OpenApiShapeException(
                $"{description}, {what}:\n  {string.Join("\n  ", problems)}\nin: {body}");
        }
    }
}
