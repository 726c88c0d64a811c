using Synthflow.Campaigns.Journal;

namespace Synthflow.PowerShell.Campaigns;

/// <summary>What a campaign's journal says in the end: how many numbers have which outcome.</summary>
public sealed class CampaignStatus : CampaignFigures
{
    internal CampaignStatus(JournalReader journal)
        : base([journal], journal.Counts, isWhole: true)
    {
        JournalPath = journal.Path;
        State = journal.State;
        RunningBy = journal is { HasEnded: false, IsBeingWritten: true } ? journal.LastRunBy : null;
        StoppedBecause = journal.StoppedBecause;
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

    /// <summary>The journal's name, its state and the counts that are not 0.</summary>
    public override string ToString() => Words(Path.GetFileName(JournalPath), State);
}
