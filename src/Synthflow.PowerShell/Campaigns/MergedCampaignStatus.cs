using Synthflow.Campaigns;
using Synthflow.Campaigns.Journal;
using Synthflow.Campaigns.Results;

namespace Synthflow.PowerShell.Campaigns;

/// <summary>What the journals of all parts of a campaign say together: how many people have which outcome.</summary>
public sealed class MergedCampaignStatus
{
    // A campaign is as far as the part that is least far.
    private static readonly string[] _leastFarFirst = ["running", "running or cut off", "cut off", "stopped"];

    internal MergedCampaignStatus(CampaignParts parts)
    {
        var journals = parts.Journals;
        Parts = parts.Describe();
        MissingPart = new TextList([.. parts.Missing]);
        JournalPath = new TextList([.. journals.Select(static journal => journal.Path)]);
        State = Array.Find(_leastFarFirst, state => journals.Any(journal => journal.State == state))
            ?? (parts.Missing.Count > 0 ? "parts missing" : "ended");
        var counts = parts.CountPeople();
        Sent = counts[CampaignOutcome.Sent];
        AcceptedNoId = counts[CampaignOutcome.AcceptedNoId];
        Unknown = counts[CampaignOutcome.Unknown];
        Rejected = counts[CampaignOutcome.Rejected];
        NotSent = counts[CampaignOutcome.NotSent];
        NotReached = parts.Missing.Count > 0 || journals.Any(static journal => journal.NotReached is null)
            ? null
            : journals.Sum(static journal => journal.NotReached);
        Remaining = parts.Missing.Count > 0 || journals.Any(static journal => journal.Remaining is null)
            ? null
            : journals.Sum(static journal => journal.Remaining);
        (Host, AgentId, Channel, FromNumber) =
            (journals[0].Host, journals[0].Agent, journals[0].Channel, journals[0].Sender);
        BeganAt = journals.Min(static journal => journal.BeganAt);
        LastRunAt = journals.Max(static journal => journal.LastRunAt);
        Runs = journals.Sum(static journal => journal.Runs);
        LastRun = SumOf(journals);
    }

    /// <summary>How many parts have a journal here, then what is amiss with which part: <c>7 of 8: part 3 has no journal;
    /// part 5: cut off</c>.</summary>
    public string Parts { get; }

    /// <summary>The parts without a journal, such as <c>3/8</c>; empty where all are here.</summary>
    public TextList MissingPart { get; }

    /// <summary>The journals' full paths, in the order of their parts.</summary>
    public TextList JournalPath { get; }

    /// <summary>The state of the part that is least far: <c>running</c>, <c>running or cut off</c>, <c>cut off</c>,
    /// <c>stopped</c>; then <c>parts missing</c>; <c>ended</c> only where every part is here and ended.</summary>
    public string State { get; }

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

    /// <summary>Rows that the parts' last runs did not come to; null where a part has no journal, is running or was cut
    /// off.</summary>
    public long? NotReached { get; }

    /// <summary>Rows that the parts' next runs take up: not sent, in quiet hours, not come to; null where a part has no
    /// journal, is running or was cut off.</summary>
    public long? Remaining { get; }

    /// <summary>How many runs of workers there were.</summary>
    public int Runs { get; }

    /// <summary>When the first run of any part began, in UTC.</summary>
    public DateTimeOffset BeganAt { get; }

    /// <summary>When the last run of any part began, in UTC.</summary>
    public DateTimeOffset LastRunAt { get; }

    /// <summary>The host it was sent to.</summary>
    public string Host { get; }

    /// <summary>The agent.</summary>
    public string AgentId { get; }

    /// <summary>sms or whatsapp.</summary>
    public string Channel { get; }

    /// <summary>The sender.</summary>
    public string FromNumber { get; }

    /// <summary>The parts' last runs together, skipped rows included; null where no run came to its end.</summary>
    public IReadOnlyDictionary<string, long>? LastRun { get; }

    private static RunCounts? SumOf(IReadOnlyList<JournalReader> journals)
    {
        var runs = journals.Select(static journal => journal.LastRun).OfType<IReadOnlyDictionary<string, long>>().ToList();
        return runs.Count == 0 ? null : new RunCounts(runs.SelectMany(static run => run));
    }
}
