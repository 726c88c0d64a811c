using System.Management.Automation.Language;

namespace Synthflow.PowerShell.Agents;

/// <summary>
/// The id of an agent as a caller gives it. UUIDs come out in one form, so that a campaign is the same campaign
/// whichever way its agent was written; older ids, two long numbers with an x between, stay as they are.
/// </summary>
internal static class AgentIdInput
{
    // Ids hold at least a time in milliseconds or most of a UUID; a name with so many digits has spaces, too.
    private const int MinDigits = 10;

    /// <summary>The id in its one form.</summary>
    /// <param name="text">What the caller gave.</param>
    /// <param name="where">Where it stood, for the message.</param>
    /// <param name="delivery">What the error says of a send: NotSent where one was to follow, null where none
    /// was.</param>
    /// <exception cref="SynthflowException"><c>InvalidAgentId</c>, which shows how to get the id of a name.</exception>
    public static string Read(string? text, string where, Delivery? delivery)
    {
        var id = (text ?? "").Trim();
        if (Guid.TryParse(id, out var uuid))
        {
            return uuid.ToString("D");
        }

        if (IsOlderId(id))
        {
            return id;
        }

        var name = id.Length == 0
            ? "*"
            : CodeGeneration.EscapeSingleQuotedStringContent(Text.Harmless(id, 60));
        throw new SynthflowException(
            ErrorIds.InvalidAgentId,
            Text.Of(Messages.InvalidAgentId, where, Text.Harmless(id, 60)))
        {
            Delivery = delivery,
            RecommendedAction = Text.Of(Messages.InvalidAgentId_Action, name),
        };
    }

    private static bool IsOlderId(string id) =>
        id.Count(static character => character is >= '0' and <= '9') >= MinDigits
        && id.All(static character => character is (>= '0' and <= '9') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z')
            or '-' or '_');
}
