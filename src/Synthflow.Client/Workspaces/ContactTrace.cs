using System.Collections;
using Synthflow.Client.Json;

namespace Synthflow.Client.Workspaces;

/// <summary>Finds in the workspace what a request whose answer was lost has done to a contact.</summary>
internal static class ContactTrace
{
    /// <summary>The contact as it was made: the service's answer has nothing but its id.</summary>
    public static WorkspaceContact Made(string contactId, WorkspaceContactFields fields)
    {
        var metadata = new TextTable();
        foreach (DictionaryEntry entry in fields.Metadata ?? new TextTable())
        {
            metadata[entry.Key] = entry.Value;
        }

        return new WorkspaceContact
        {
            ContactId = contactId,
            Name = fields.Name,
            PhoneNumber = fields.PhoneNumber,
            Email = fields.Email,
            Metadata = metadata,
        };
    }

    /// <summary>
    /// The contact that was made; without a time it could be one from before, so that nothing is proved by it.
    /// </summary>
    public static WorkspaceContact? FindMade(
        WorkspaceContactList list, WorkspaceContactFields fields, DateTimeOffset notBefore) => list.Contacts
        .Where(contact => contact.CreatedAt >= notBefore
            && IsSame(contact.Name, fields.Name)
            && IsSame(contact.PhoneNumber, fields.PhoneNumber))
        .OrderByDescending(static contact => contact.CreatedAt)
        .FirstOrDefault();

    /// <summary>Whether a contact has everything that was named for it.</summary>
    public static bool IsAs(WorkspaceContact contact, WorkspaceContactFields fields) =>
        (fields.Name is null || IsSame(contact.Name, fields.Name))
        && (fields.PhoneNumber is null || IsSame(contact.PhoneNumber, fields.PhoneNumber))
        && (fields.Email is null || IsSame(contact.Email, fields.Email))
        && (fields.Metadata is null || HasAll(contact.Metadata, fields.Metadata));

    private static bool IsSame(string? one, string? other) =>
        string.Equals((one ?? "").Trim(), (other ?? "").Trim(), StringComparison.Ordinal);

    /// <summary>
    /// Whether all of the new entries are there: whether the others were to go is not documented. Compared as JSON.
    /// </summary>
    private static bool HasAll(TextTable there, IDictionary named)
    {
        foreach (DictionaryEntry entry in named)
        {
            if (!there.Contains(entry.Key)
                || !RequestBody.OfValue(there[entry.Key]).AsSpan().SequenceEqual(RequestBody.OfValue(entry.Value)))
            {
                return false;
            }
        }

        // An empty table was to take everything away.
        return named.Count > 0 || there.Count == 0;
    }
}
