using System.Management.Automation;
using Synthflow.PowerShell.Cmdlets;

namespace Synthflow.PowerShell.Chats;

/// <summary>A chat as a caller names it: an id, a chat, a conversation that was started, a row with one of their
/// ids.</summary>
internal static class ChatIdInput
{
    /// <summary>What a place for a chat's own id is called.</summary>
    public static readonly string[] ChatNames = ["ChatId", "chat_id"];

    private static readonly string[] _conversationNames = ["ConversationId", "conversation_id"];

    /// <summary>
    /// The chat that an object of the pipeline is about; <see langword="null"/> where it has a place for an id and
    /// nothing in it, as the rows of a campaign that were not sent.
    /// </summary>
    /// <exception cref="SynthflowException"><c>InvalidChatId</c>: it has no id, or one that is none.</exception>
    public static ChatToRead? Of(PSObject row)
    {
        switch (row.BaseObject)
        {
            case Guid id:
                return new ChatToRead(id, false, row);
            case string text:
                return Read(text, false, row);
            default:
                break;
        }

        var hasPlace = false;
        foreach (var name in ChatNames.Concat(_conversationNames))
        {
            if (!InputRow.TryGet(row, name, out var value))
            {
                continue;
            }

            hasPlace = true;
            var text = LanguagePrimitives.ConvertTo<string>(value);
            if (!string.IsNullOrWhiteSpace(text))
            {
                return Read(text, Array.IndexOf(_conversationNames, name) >= 0, row);
            }
        }

        return hasPlace
            ? null
            : throw Refused(Text.Of(Messages.InvalidChatId_NoPlace, row.BaseObject.GetType().Name));
    }

    private static ChatToRead Read(string text, bool isConversation, PSObject row) =>
        Guid.TryParse(text.Trim(), out var id)
            ? new ChatToRead(id, isConversation, row)
            : throw Refused(Text.Of(Messages.InvalidChatId, Text.Harmless(text, 60)));

    private static SynthflowException Refused(string message) =>
        new(ErrorIds.InvalidChatId, message) { RecommendedAction = Messages.InvalidChatId_Action };
}
