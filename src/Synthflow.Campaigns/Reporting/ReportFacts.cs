using Synthflow.Campaigns.Journal;

namespace Synthflow.Campaigns.Reporting;

/// <summary>What the journals of one campaign say of it together.</summary>
internal sealed class ReportFacts
{
    public ReportFacts(IReadOnlyList<JournalReader> journals)
    {
        Journals = journals;
        foreach (var journal in journals)
        {
            foreach (var pair in journal.Counts.Occurred)
            {
                Counts.Add(pair.Key, pair.Value);
            }

            foreach (var pair in journal.LastRun ?? new Dictionary<string, long>())
            {
                LastRun[pair.Key] = (LastRun.TryGetValue(pair.Key, out var count) ? count : 0) + pair.Value;
            }
        }
    }

    public IReadOnlyList<JournalReader> Journals { get; }

    /// <summary>Says agent, sender, channel and host, which all have in common.</summary>
    public JournalReader First => Journals[0];

    public CampaignCounts Counts { get; } = new();

    public Dictionary<string, long> LastRun { get; } = new(StringComparer.Ordinal);

    public DateTimeOffset BeganAt => Journals.Min(static journal => journal.BeganAt);

    public string Runs => Journals.Count == 1
        ? Html.Number(First.Runs)
        : Text.Of(
            "{0} in {1} journals", Html.Number(Journals.Sum(static journal => (long)journal.Runs)), Journals.Count);

    /// <summary>How many parts are here, and which are not: <c>1 of 2 parts; part 2/2 is missing</c>.</summary>
    public string Parts(IReadOnlyList<string> missing) => Text.Of(
        missing.Count == 1 ? "{0} of {1} parts; part {2} is missing" : "{0} of {1} parts; parts {2} are missing",
        Journals.Select(static journal => journal.Partition).Distinct(StringComparer.Ordinal).Count(),
        Partition.TryParse(First.Partition)?.Count,
        string.Join(", ", missing));

    public string Names =>
        string.Join(", ", Journals.Select(static journal => System.IO.Path.GetFileName(journal.Path)));

    /// <summary>Why the campaign is not finished, one sentence for each journal of which that is so.</summary>
    public IEnumerable<string> Unfinished() => Journals
        .Select(static journal => (journal, Words: !journal.HasEnded
            ? Text.Of(
                "The last run (started {0} UTC) has recorded no end: it is still running, or it was cut off.",
                Html.Time(journal.LastRunAt))
            : Ended(journal)))
        .Where(static one => one.Words is not null)
        .Select(one => Journals.Count == 1 ? one.Words!
            : Text.Of("{0}: {1}", System.IO.Path.GetFileName(one.journal.Path), one.Words));

    // A run that came to its end has left people, too: in quiet hours, or where a send did not leave.
    private static string? Ended(JournalReader journal)
    {
        var remain = journal.Remaining switch
        {
            null or 0 => null,
            1 => "1 row remains for the next run.",
            var rows => Text.Of("{0} rows remain for the next run.", Html.Number(rows.Value)),
        };
        return journal.StoppedBecause is { } why && remain is not null ? why + " " + remain
            : journal.StoppedBecause ?? remain;
    }
}
