using Synthflow.Campaigns;
using Synthflow.Campaigns.Journal;

namespace Synthflow.PowerShell.Campaigns;

/// <summary>What a campaign's journal says in the end: how many numbers have which outcome.</summary>
public sealed class CampaignStatus
{
    internal CampaignStatus(JournalReader journal)
    {
        JournalPath = journal.Path;
        (Host, AgentId, Channel, FromNumber) = (journal.Host, journal.Agent, journal.Channel, journal.Sender);
        (BeganAt, LastRunAt, Runs) = (journal.BeganAt, journal.LastRunAt, journal.Runs);
        State = journal.State;
        RunningBy = journal is { HasEnded: false, IsBeingWritten: true } ? journal.LastRunBy : null;
        StoppedBecause = journal.StoppedBecause;
        Sent = journal.Counts[CampaignOutcome.Sent];
        AcceptedNoId = journal.Counts[CampaignOutcome.AcceptedNoId];
        Unknown = journal.Counts[CampaignOutcome.Unknown];
        Rejected = journal.Counts[CampaignOutcome.Rejected];
        NotSent = journal.Counts[CampaignOutcome.NotSent];
        LastRun = journal.LastRun is { } last ? new RunCounts(last) : null;
        NotReached = journal.NotReached;
        Remaining = journal.Remaining;
    }

    /// <summary>The journal's full path.</summary>
    public string JournalPath { get; }

    /// <summary><c>running</c>, <c>ended</c>, <c>stopped</c> or <c>cut off</c>: the last run. Where it cannot be seen
    /// whether somebody writes the journal, <c>running or cut off</c>.</summary>
    public string State { get; }

    /// <summary>Who runs it now: process, user and machine; null where nobody does.</summary>
    public string? RunningBy { get; }

    /// <summary>Why the last run stopped, or null.</summary>
    public string? StoppedBecause { get; }

    /// <summary>Accepted with a conversation id, or resolved as sent.</summary>
    public long Sent { get; }

    /// <summary>Accepted without a conversation id.</summary>
    public long AcceptedNoId { get; }

    /// <summary>May or may not have arrived; a send that is under way right now counts here too.</summary>
    public long Unknown { get; }

    /// <summary>Refused by Synthflow.</summary>
    public long Rejected { get; }

    /// <summary>Did not leave; the next run sends them.</summary>
    public long NotSent { get; }

    /// <summary>
    /// Rows of the list that the last run did not come to before it stopped; null while it runs, or where it was cut
    /// off. Rows it left out for a reason are in LastRun.
    /// </summary>
    public long? NotReached { get; }

    /// <summary>
    /// Rows that the next run takes up: not sent, in quiet hours, not come to; null while it runs, or where it was cut off.
    /// A campaign that has ended is done with where it is 0.
    /// </summary>
    public long? Remaining { get; }

    /// <summary>How many runs there were.</summary>
    public int Runs { get; }

    /// <summary>When the first run began, in UTC.</summary>
    public DateTimeOffset BeganAt { get; }

    /// <summary>When the last run began, in UTC.</summary>
    public DateTimeOffset LastRunAt { get; }

    /// <summary>The host it was sent to.</summary>
    public string Host { get; }

    /// <summary>The agent.</summary>
    public string AgentId { get; }

    /// <summary>sms or whatsapp.</summary>
    public string Channel { get; }

    /// <summary>The sender.</summary>
    public string FromNumber { get; }

    /// <summary>The last run's own counts, skipped rows included; null where no run came to its end.</summary>
    public IReadOnlyDictionary<string, long>? LastRun { get; }
}
