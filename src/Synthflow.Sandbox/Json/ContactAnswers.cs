using System.Text.Json;
using Synthflow.Sandbox.Contacts;
using Synthflow.Sandbox.Http;

namespace Synthflow.Sandbox.Json;

/// <summary>Contacts as the service shows them.</summary>
internal static class ContactAnswers
{
    public static SandboxAnswer One(SandboxContact contact) =>
        Answers.Wrapped(Answers.Success, writer => WriteFields(writer, contact));

    /// <summary>The first page: the service documents no way to ask for a second.</summary>
    public static SandboxAnswer FirstPage(IReadOnlyList<SandboxContact> contacts, int pageSize) =>
        Answers.Wrapped(Answers.Success, writer =>
        {
            writer.WriteStartArray("items");
            foreach (var contact in contacts.Take(pageSize))
            {
                writer.WriteStartObject();
                WriteFields(writer, contact);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteNumber("total", contacts.Count);
            writer.WriteNumber("page_size", pageSize);
            writer.WriteNumber("page_number", 1);
        });

    private static void WriteFields(Utf8JsonWriter writer, SandboxContact contact)
    {
        writer.WriteString("id", contact.Id);
        writer.WriteString("name", contact.Name);
        writer.WriteString("phone_number", contact.PhoneNumber);
        writer.WriteString("email", contact.Email);
        JsonText.WriteRaw(writer, "contact_metadata", contact.Metadata);
        writer.WriteString("workspace_id", SandboxWorkspace.WorkspaceId);
        writer.WriteString("created_at", JsonText.Timestamp(contact.CreatedAt));
        writer.WriteString("updated_at", JsonText.Timestamp(contact.UpdatedAt));
        writer.WriteStartArray("memory_store_ids");
        writer.WriteEndArray();
    }
}
