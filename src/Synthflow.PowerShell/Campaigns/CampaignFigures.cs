using Synthflow.Campaigns;
using Synthflow.Campaigns.Journal;

namespace Synthflow.PowerShell.Campaigns;

/// <summary>What journals say in the end, of one campaign or of one of its parts: how many people have which
/// outcome.</summary>
public abstract class CampaignFigures
{
    private protected CampaignFigures(IReadOnlyList<JournalReader> journals, CampaignCounts counts, bool isWhole)
    {
        var first = journals[0];
        (Host, AgentId, Channel, FromNumber) = (first.Host, first.Agent, first.Channel, first.Sender);
        Sent = counts[CampaignOutcome.Sent];
        AcceptedNoId = counts[CampaignOutcome.AcceptedNoId];
        Unknown = counts[CampaignOutcome.Unknown];
        Rejected = counts[CampaignOutcome.Rejected];
        NotSent = counts[CampaignOutcome.NotSent];
        NotReached = isWhole ? SumOf(journals, static journal => journal.NotReached) : null;
        Remaining = isWhole ? SumOf(journals, static journal => journal.Remaining) : null;
        BeganAt = journals.Min(static journal => journal.BeganAt);
        LastRunAt = journals.Max(static journal => journal.LastRunAt);
        Runs = journals.Sum(static journal => journal.Runs);
        LastRun = LastRunsOf(journals);
    }

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
    /// Rows of the list that the last run left for the next when it stopped; null while it runs, where it was cut off,
    /// or where a part has no journal or several. Rows it left out for a reason are in LastRun.
    /// </summary>
    public long? NotReached { get; }

    /// <summary>
    /// Rows that the next run takes up: not sent, in quiet hours, not reached; null while it runs, where it was cut
    /// off, or where a part has no journal or several (they may have left the same rows). A campaign that has ended is
    /// finished where it is 0.
    /// </summary>
    public long? Remaining { get; }

    /// <summary>How many runs there were, of all parts together.</summary>
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

    /// <summary>The last run's own counts, skipped rows included, of all journals together: rows of runs, and not
    /// people, where a part has several journals; null where no run came to its end.</summary>
    public IReadOnlyDictionary<string, long>? LastRun { get; }

    /// <summary>A name, its state and the counts that are not 0:
    /// <c>spring.jsonl: ended, 3 Sent, 1 Unknown</c>.</summary>
    private protected string Words(string name, string state)
    {
        (string Word, long Count)[] counts =
        [
            (nameof(Sent), Sent), (nameof(AcceptedNoId), AcceptedNoId), (nameof(Unknown), Unknown),
            (nameof(Rejected), Rejected),
            (nameof(NotSent), NotSent),
        ];
        return name + ": " + string.Join(", ", counts
            .Where(static count => count.Count > 0)
            .Select(static count => Text.Of("{0} {1}", count.Count, count.Word))
            .Prepend(state));
    }

    private static long? SumOf(IReadOnlyList<JournalReader> journals, Func<JournalReader, long?> rows) =>
        journals.Any(journal => rows(journal) is null) ? null : journals.Sum(rows);

    private static RunCounts? LastRunsOf(IReadOnlyList<JournalReader> journals)
    {
        var runs = journals.Select(static journal => journal.LastRun).OfType<IReadOnlyDictionary<string, long>>()
            .ToList();
        return runs.Count == 0 ? null : new RunCounts(runs.SelectMany(static run => run));
    }
}
