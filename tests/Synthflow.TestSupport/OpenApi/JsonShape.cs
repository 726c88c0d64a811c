using System.Globalization;
using System.Text.Json;

namespace Synthflow.TestSupport.OpenApi;

/// <summary>
/// Compares JSON with a schema, in the part of JSON Schema that Synthflow's reference uses: $ref, oneOf, type (also as
/// a list), enum, format uuid and date-time, properties, required, additionalProperties and items. A property that a
/// schema does not name is a mistake, unless the schema names none at all or allows more.
/// </summary>
internal sealed class JsonShape(JsonElement document)
{
    public List<string> Compare(JsonElement value, JsonElement schema)
    {
        var problems = new List<string>();
        Compare(value, schema, "$", problems);
        return problems;
    }

    private void Compare(JsonElement value, JsonElement schema, string path, List<string> problems)
    {
        schema = Resolve(schema);
        if (schema.TryGetProperty("oneOf", out var choices))
        {
            var fitting = choices.EnumerateArray().Count(choice => Compare(value, choice).Count == 0);
            if (fitting != 1)
            {
                problems.Add($"{path} fits {fitting} of the allowed shapes, not one");
            }

            return;
        }

        if (schema.TryGetProperty("type", out var type) && !Types(type).Any(name => Is(value, name)))
        {
            problems.Add($"{path} is {value.ValueKind}, not {type.GetRawText()}");
            return;
        }

        if (schema.TryGetProperty("enum", out var allowed)
            && !allowed.EnumerateArray().Any(item => JsonElement.DeepEquals(item, value)))
        {
            problems.Add($"{path} is {value.GetRawText()}, not one of {allowed.GetRawText()}");
        }

        switch (value.ValueKind)
        {
            case JsonValueKind.String when schema.TryGetProperty("format", out var format):
                CompareFormat(value.GetString() ?? "", format.GetString(), path, problems);
                break;
            case JsonValueKind.Array when schema.TryGetProperty("items", out var items):
                var index = 0;
                foreach (var item in value.EnumerateArray())
                {
                    Compare(item, items, $"{path}[{index++}]", problems);
                }

                break;
            case JsonValueKind.Object:
                CompareObject(value, schema, path, problems);
                break;
        }
    }

    private void CompareObject(JsonElement value, JsonElement schema, string path, List<string> problems)
    {
        if (schema.TryGetProperty("required", out var required))
        {
            problems.AddRange(required.EnumerateArray()
                .Where(name => !value.TryGetProperty(name.GetString()!, out _)) // "required" holds texts alone
                .Select(name => $"{path}.{name.GetString()} is missing"));
        }

        var hasProperties = schema.TryGetProperty("properties", out var properties);
        var hasMore = schema.TryGetProperty("additionalProperties", out var more);
        foreach (var property in value.EnumerateObject())
        {
            if (hasProperties && properties.TryGetProperty(property.Name, out var known))
            {
                Compare(property.Value, known, $"{path}.{property.Name}", problems);
            }
            else if (hasMore && more.ValueKind == JsonValueKind.Object)
            {
                Compare(property.Value, more, $"{path}.{property.Name}", problems);
            }
            else if ((hasMore && more.ValueKind == JsonValueKind.False) || (!hasMore && hasProperties))
            {
                problems.Add($"{path}.{property.Name} is not in the reference");
            }
        }
    }

    private JsonElement Resolve(JsonElement schema)
    {
        while (schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty("$ref", out var reference))
        {
            schema = (reference.GetString() ?? "").TrimStart('#', '/').Split('/')
                .Aggregate(document, (at, name) => at.GetProperty(name));
        }

        return schema;
    }

    private static IEnumerable<string?> Types(JsonElement type) => type.ValueKind == JsonValueKind.Array
        ? type.EnumerateArray().Select(item => item.GetString())
        : [type.GetString()];

    private static bool Is(JsonElement value, string? type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number
            && value.TryGetDecimal(out var number) && number == decimal.Truncate(number),
        _ => throw new NotSupportedException($"The type '{type}' is not in the part of JSON Schema that is read here."),
    };

    private static void CompareFormat(string text, string? format, string path, List<string> problems)
    {
        var fits = format switch
        {
            "uuid" => Guid.TryParseExact(text, "D", out _),
            "date-time" => text.Contains('T', StringComparison.Ordinal) && DateTimeOffset.TryParse(
                text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out _),
            _ => throw new NotSupportedException($"The format '{format}' is not read here."),
        };
        if (!fits)
        {
            problems.Add($"{path} is \"{text}\", not a {format}");
        }
    }
}
