using System.Text.Json;
using Synthflow.Client.Agents;

namespace Synthflow.Client.Json;

/// <summary>Reads agents ("assistants") out of answers, whether they stand in a list or as one object.</summary>
internal static class AgentReader
{
    private static readonly string[] _variableNames = ["name", "variable_name", "key", "id"];

    /// <param name="response">The answer.</param>
    /// <param name="offset">How many agents were asked to be left out at the start.</param>
    public static Page<Agent>? Page(JsonElement response, int offset)
    {
        var agents = response.Field("assistants");
        return agents.ValueKind is not (JsonValueKind.Array or JsonValueKind.Object)
            ? null
            : OffsetPages.Page(response, [.. Items(agents)], Read, offset);
    }

    /// <summary>The one agent that was asked for by its id; <see langword="null"/> where it is not in the
    /// answer.</summary>
    public static Agent? One(JsonElement response) => Page(response, 0)?.Items.FirstOrDefault() ?? Read(response);

    /// <summary>The reference has an object where real answers have a list; an object may hold one agent or
    /// several.</summary>
    private static IEnumerable<JsonElement> Items(JsonElement agents) => agents.ValueKind switch
    {
        JsonValueKind.Array => agents.EnumerateArray(),
        _ when agents.StringField("model_id") is not null => [agents],
        _ => agents.EnumerateObject().Select(static property => property.Value),
    };

    private static Agent? Read(JsonElement item)
    {
        if (item.StringField("model_id") is not { } id || id.Trim().Length == 0)
        {
            return null;
        }

        return new Agent
        {
            AgentId = Text.Harmless(id, 100),
            Name = item.StringField("name"),
            Type = item.StringField("type"),
            Description = item.StringField("description"),
            PhoneNumbers = new TextList([.. Numbers(item).Distinct(StringComparer.Ordinal)]),
            InputVariables = new TextList([.. Variables(item).Distinct(StringComparer.Ordinal)]),
            RawJson = item.GetRawText(),
        };
    }

    private static IEnumerable<string> Numbers(JsonElement item)
    {
        if (item.StringField("phone_number") is { Length: > 0 } main)
        {
            yield return main;
        }

        foreach (var entry in item.ItemsOf("attached_phone_numbers"))
        {
            var number = entry.ValueKind == JsonValueKind.String
                ? JsonFields.SafeString(entry)
                : entry.StringField("number");
            if (!string.IsNullOrEmpty(number))
            {
                yield return number!; // checked; net472 lacks the annotation
            }
        }
    }

    /// <summary>The names, whether they stand as texts, as objects with a name, or as the names of a table.</summary>
    private static IEnumerable<string> Variables(JsonElement item)
    {
        if (item.Field("input_variables") is { ValueKind: JsonValueKind.Object } table)
        {
            foreach (var property in table.EnumerateObject())
            {
                yield return JsonValues.NameOf(property);
            }
        }

        foreach (var entry in item.ItemsOf("input_variables"))
        {
            var name = entry.ValueKind == JsonValueKind.String
                ? JsonFields.SafeString(entry)
                : _variableNames.Select(field => entry.StringField(field)).FirstOrDefault(text => text is not null);
            if (!string.IsNullOrEmpty(name))
            {
                yield return name!; // checked; net472 lacks the annotation
            }
        }
    }
}
