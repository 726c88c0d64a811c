using Synthflow.Campaigns.Journal;
using Synthflow.Campaigns.OptOuts;
using Synthflow.Client;
using Synthflow.PowerShell.Chats;
using Synthflow.PowerShell.Cmdlets;
using Synthflow.PowerShell.Results;

namespace Synthflow.PowerShell.OptOuts;

/// <summary>Looks for opt-outs in what the people of a journal replied: reads their chats, several at a time.</summary>
/// <param name="cmdlet">Waits, and can be stopped.</param>
/// <param name="finder">Takes what was replied.</param>
/// <param name="fail">Writes an error and what it is about.</param>
internal sealed class OptOutReplies(
    StoppableCmdlet cmdlet, OptOutFinder finder, Action<SynthflowException, object> fail)
{
    /// <summary>Takes the entries of a journal, and the replies to them.</summary>
    /// <param name="entries">The entries.</param>
    /// <param name="client">Reads the chats.</param>
    /// <param name="atOnce">How many of them at the same time.</param>
    public void Read(IEnumerable<JournalEntry> entries, SynthflowClient client, int atOnce)
    {
        var failures = new ConversationReads(fail, Messages.OptOutReplies_NoneServed_NextStep);
        using var reads = new ChatReads<JournalEntry>(client, cmdlet.Watch, atOnce, cmdlet.StopToken);
        foreach (var entry in entries)
        {
            finder.Take(entry);
            while (reads.IsFull)
            {
                TakeReply(reads, failures);
            }

            reads.Add(entry, failures.IsGivenUp ? null : entry.ConversationId);
        }

        while (!reads.IsEmpty)
        {
            TakeReply(reads, failures);
        }

        failures.WriteRest();
    }

    private void TakeReply(ChatReads<JournalEntry> reads, ConversationReads failures)
    {
        cmdlet.Await(reads.Next);
        var (entry, read) = reads.Take();
        if (read.Failure is { } failure)
        {
            failures.Failed(failure, entry);
        }
        else if (read.Chat is { } chat)
        {
            failures.Found();
            finder.Take(entry, Replies.In(chat).Select(static message => message.Text));
        }
    }
}
