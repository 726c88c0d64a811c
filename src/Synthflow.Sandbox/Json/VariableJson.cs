using System.Text.Json;

namespace Synthflow.Sandbox.Json;

/// <summary>Reads from the variables a chat was given.</summary>
internal static class VariableJson
{
    /// <summary>The first of these variables that is there and is a text with something in it.</summary>
    public static string? FirstText(string? variables, IReadOnlyList<string> names)
    {
        if (variables is null)
        {
            return null;
        }

        using var document = JsonDocument.Parse(variables);
        foreach (var name in names)
        {
            if (document.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
                && value.GetString()?.Trim() is { Length: > 0 } text)
            {
                return text;
            }
        }

        return null;
    }
}
