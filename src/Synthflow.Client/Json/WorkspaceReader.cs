using System.Text.Json;
using Synthflow.Client.Workspaces;

namespace Synthflow.Client.Json;

/// <summary>Reads the workspace's contacts and phone numbers out of answers, forgiving about single fields.</summary>
internal static class WorkspaceReader
{
    public static string? ContactId(JsonElement response) =>
        response.StringField("id") is { } id && id.Trim().Length > 0 ? Text.Harmless(id, 100) : null;

    public static WorkspaceContact? Contact(JsonElement item)
    {
        if (ContactId(item) is not { } id)
        {
            return null;
        }

        return new WorkspaceContact
        {
            ContactId = id,
            Name = item.StringField("name"),
            PhoneNumber = item.StringField("phone_number"),
            Email = item.StringField("email"),
            Metadata = Metadata(item.Field("contact_metadata")),
            CreatedAt = item.TimeField("created_at"),
            WorkspaceId = item.StringField("workspace_id"),
        };
    }

    public static WorkspaceContactList? Contacts(JsonElement response)
    {
        var items = response.Field("items");
        return items.ValueKind != JsonValueKind.Array
            ? null
            : new WorkspaceContactList
            {
                Contacts = [.. items.EnumerateArray().Select(Contact).OfType<WorkspaceContact>()],
                Total = response.IntField("total"),
            };
    }

    private static TextTable Metadata(JsonElement element)
    {
        var table = new TextTable();
        if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in element.EnumerateObject())
            {
                table[JsonValues.NameOf(property)] = JsonValues.From(property.Value);
            }
        }

        return table;
    }
}
