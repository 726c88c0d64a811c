using Synthflow.Client.Workspaces;

namespace Synthflow.PowerShell.Workspace;

/// <summary>What several cmdlets ask of the workspace's contacts.</summary>
internal static class WorkspaceContacts
{
    /// <summary>
    /// Whether a contact has a number. Only the digits are compared: contacts made elsewhere may be written otherwise.
    /// </summary>
    /// <param name="contact">The contact as the service gave it.</param>
    /// <param name="e164">The number in E.164.</param>
    public static bool HasNumber(WorkspaceContact contact, string e164) =>
        string.Equals(Digits(contact.PhoneNumber), Digits(e164), StringComparison.Ordinal);

    private static string Digits(string? text) =>
        new((text ?? "").Where(static character => character is >= '0' and <= '9').ToArray());
}
