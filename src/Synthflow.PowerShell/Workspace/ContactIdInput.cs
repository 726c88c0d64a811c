using System.Management.Automation.Language;

namespace Synthflow.PowerShell.Workspace;

/// <summary>The id of a workspace's contact as a caller gives it: it becomes part of an address.</summary>
internal static class ContactIdInput
{
    /// <param name="text">What the caller gave.</param>
    /// <param name="delivery">What the error says of a change: NotSent where one was to follow, null where none
    /// was.</param>
    /// <exception cref="SynthflowException"><c>InvalidContactId</c>, which shows how to get the id of a
    /// name.</exception>
    public static string Read(string? text, Delivery? delivery)
    {
        var id = (text ?? "").Trim();
        // How ids look is not documented. A name has spaces or no digit; a path has dots or slashes.
        if (id.Any(static character => character is >= '0' and <= '9')
            && id.All(static character => character is (>= '0' and <= '9') or (>= 'a' and <= 'z')
                or (>= 'A' and <= 'Z') or '-' or '_'))
        {
            return id;
        }

        var name = CodeGeneration.EscapeSingleQuotedStringContent(Text.Harmless(id, 60));
        throw new SynthflowException(
            ErrorIds.InvalidContactId, Text.Of(Messages.InvalidContactId, Text.Harmless(id, 60)))
        {
            Delivery = delivery,
            RecommendedAction = Text.Of(Messages.InvalidContactId_Action, name),
        };
    }
}
