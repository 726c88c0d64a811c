using System.Text.Json;

namespace Synthflow.Client.Json;

/// <summary>
/// JSON as plain objects: text, numbers, booleans, null, arrays and ordered tables that keep their order.
/// </summary>
internal static class JsonValues
{
    public static object? From(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                return TableFrom(element);
            case JsonValueKind.Array:
                return element.EnumerateArray().Select(From).ToArray();
            case JsonValueKind.String:
                return JsonFields.SafeString(element);
            case JsonValueKind.Number:
                return NumberFrom(element);
            case JsonValueKind.True:
                return true;
            case JsonValueKind.False:
                return false;
            default:
                return null;
        }
    }

    public static JsonTable TableFrom(JsonElement element)
    {
        // Of a doubled name the last counts, as in RFC 8259's usual reading.
        var table = new JsonTable();
        foreach (var property in element.EnumerateObject())
        {
            table[NameOf(property)] = From(property.Value);
        }

        return table;
    }

    /// <summary>A property's name; its raw text where a lone surrogate makes it no text.</summary>
    public static string NameOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return "?";
        }
    }

    private static object NumberFrom(JsonElement element)
    {
        if (element.TryGetInt64(out var whole))
        {
            return whole;
        }

        // 0.1 stays 0.1 as a decimal; what a decimal cannot hold is a double.
        return element.TryGetDecimal(out var exact) && exact != 0
            ? exact
            : element.TryGetDouble(out var number) ? number : element.GetRawText();
    }
}
