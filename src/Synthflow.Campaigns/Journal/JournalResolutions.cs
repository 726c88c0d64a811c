namespace Synthflow.Campaigns.Journal;

/// <summary>Records in a journal what was found out about several sends; it is opened once, for one writer.</summary>
public sealed class JournalResolutions : IDisposable
{
    private readonly CampaignJournal _journal;

    private JournalResolutions(CampaignJournal journal) => _journal = journal;

    /// <summary>Opens a journal.</summary>
    /// <param name="path">The journal's full path.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="stopped">Ends the reading of what is in it.</param>
    /// <exception cref="CampaignException"><c>JournalInUse</c>, <c>JournalNotWritable</c>,
    /// <c>JournalDamaged</c>.</exception>
    public static JournalResolutions Open(string path, TimeProvider clock, CancellationToken stopped = default) =>
        new(CampaignJournal.OpenToResolve(path, clock, stopped));

    /// <summary>Records a finding about a send that is Unknown.</summary>
    /// <param name="entry">What the journal said of it.</param>
    /// <param name="outcome"><see cref="CampaignOutcome.Sent"/> or <see cref="CampaignOutcome.NotSent"/>.</param>
    /// <param name="evidence">What shows it.</param>
    /// <returns>The entry as it is now; <see langword="null"/> where its outcome has been known in the
    /// meantime.</returns>
    /// <exception cref="CampaignException"><c>JournalNotWritable</c>.</exception>
    public JournalEntry? Record(JournalEntry entry, CampaignOutcome outcome, string evidence) =>
        _journal.ResolveUnknown(entry, outcome, evidence) ? entry.ResolvedAs(outcome, evidence) : null;

    /// <summary>Closes it and lets the next writer in.</summary>
    public void Dispose() => _journal.Dispose();
}
