using System.Management.Automation;

namespace Synthflow.PowerShell.Completion;

/// <summary>What agents collected in the chats that were read over this connection, by name. Before the first one
/// nobody knows what an agent collects.</summary>
public sealed class VariableNameCompleter : Completer
{
    private protected override IEnumerable<CompletionResult> Complete(CompletionRequest request) =>
        (request.Connection?.Client.RecentChats.VariableNames() ?? [])
            .Where(name => Fits(name, request.Word))
            .OrderBy(static name => name, StringComparer.CurrentCultureIgnoreCase)
            .Select(static name => Result(name, name, "collected in a chat of this session"));
}
