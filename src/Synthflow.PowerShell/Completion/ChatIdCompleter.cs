using System.Management.Automation;

namespace Synthflow.PowerShell.Completion;

/// <summary>The chats that were seen over this connection, the newest first.</summary>
public sealed class ChatIdCompleter : Completer
{
    private protected override IEnumerable<CompletionResult> Complete(CompletionRequest request) =>
        (request.Connection?.Client.RecentChats.Newest() ?? [])
            .Where(chat => chat.Key.StartsWith(request.Word, StringComparison.OrdinalIgnoreCase))
            .Select(static chat => Result(chat.Key, chat.Key, chat.Value));
}
