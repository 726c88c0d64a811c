using Synthflow.Campaigns.Journal;

namespace Synthflow.Campaigns.Reporting;

/// <summary>What a report shows, gathered in one walk through the journal.</summary>
internal sealed class ReportData
{
    /// <summary>The most rows of a kind that a page lists; beyond it the CSV export is the better tool.</summary>
    public const int MaxUnknownRows = 2000;

    private const int MaxReasons = 1000;
    private const int MaxBars = 60;

    private static readonly TimeSpan[] _steps =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1),
        TimeSpan.FromHours(3), TimeSpan.FromHours(6), TimeSpan.FromDays(1), TimeSpan.FromDays(7), TimeSpan.FromDays(30),
    ];

    private readonly SortedDictionary<long, (long Sent, long Other)> _minutes = [];
    private readonly Dictionary<(CampaignOutcome Outcome, string Reason), long> _reasons = [];

    private ReportData(ReportInput input)
    {
        Facts = new ReportFacts(input.Journals);
        (Missing, HasList, HasReplies) = (input.Missing, input.HasList, input.HasReplies);
    }

    /// <summary>What the journals say together.</summary>
    public ReportFacts Facts { get; }

    /// <summary>Parts without a journal.</summary>
    public IReadOnlyList<string> Missing { get; }

    /// <summary>Whether the rows are those of the list.</summary>
    public bool HasList { get; }

    /// <summary>Whether chats were read.</summary>
    public bool HasReplies { get; }

    /// <summary>The rows by outcome.</summary>
    public CampaignCounts Rows { get; } = new();

    /// <summary>Who replied: the first of them.</summary>
    public List<ReportRow> Replied { get; } = [];

    public long RepliedCount { get; private set; }

    /// <summary>How many chats were read.</summary>
    public long ReadCount { get; private set; }

    /// <summary>Rows that no run came to: the first of them, where the list is known.</summary>
    public List<ReportRow> NotReached { get; } = [];

    /// <summary>How many they are; without the list, as the last runs counted them.</summary>
    public long NotReachedCount => HasList
        ? Rows[CampaignOutcome.NotReached]
        : Facts.Journals.Sum(static journal => journal.NotReached ?? 0);

    /// <summary>Who may or may not have got the message: the first of them.</summary>
    public List<ReportRow> Unknown { get; } = [];

    /// <summary>How many they are: those of the journals, and where the list is known those of parts without
    /// one.</summary>
    public long UnknownCount => Facts.Counts[CampaignOutcome.Unknown] + InMissingPart;

    /// <summary>Rows of the list that belong to a part without a journal.</summary>
    public long InMissingPart { get; private set; }

    public List<JournalEntry> Resolved { get; } = [];

    /// <summary>Reasons of what was not sent, the most frequent first.</summary>
    public IReadOnlyList<(CampaignOutcome Outcome, string Reason, long Count)> Reasons =>
        [
            .. _reasons.OrderByDescending(pair => pair.Value)
                .Select(pair => (pair.Key.Outcome, pair.Key.Reason, pair.Value)),
        ];

    public static ReportData Of(ReportInput input)
    {
        var data = new ReportData(input);
        input.Rows(data.Take);
        return data;
    }

    /// <summary>Sends over time in at most 60 equal steps.</summary>
    public (TimeSpan Step, IReadOnlyList<(DateTimeOffset At, long Sent, long Other)> Bars) Timeline()
    {
        if (_minutes.Count == 0)
        {
            return (_steps[0], []);
        }

        var first = _minutes.Keys.First();
        var last = _minutes.Keys.Last();
        var step = _steps.FirstOrDefault(candidate => (last - first) / (long)candidate.TotalMinutes < MaxBars);
        var width = step == TimeSpan.Zero ? Math.Max(1, ((last - first) / MaxBars) + 1) : (long)step.TotalMinutes;
        var begin = first / width;
        var bars = new (DateTimeOffset At, long Sent, long Other)[(last / width) - begin + 1];
        for (var index = 0; index < bars.Length; index++)
        {
            bars[index].At = new DateTimeOffset((begin + index) * width * TimeSpan.TicksPerMinute, TimeSpan.Zero);
        }

        foreach (var pair in _minutes)
        {
            ref var bar = ref bars[(pair.Key / width) - begin];
            bar.Sent += pair.Value.Sent;
            bar.Other += pair.Value.Other;
        }

        return (TimeSpan.FromMinutes(width), bars);
    }

    private void Take(ReportRow row)
    {
        Rows.Add(row.Outcome);
        if (row.Entry is { } entry)
        {
            Take(entry);
        }

        if (row.Outcome == CampaignOutcome.Unknown)
        {
            InMissingPart += row.Entry is null ? 1 : 0;
            Keep(Unknown, row);
        }

        ReadCount += row.Reply is null ? 0 : 1;
        if (row.Reply is { Replied: true })
        {
            RepliedCount++;
            Keep(Replied, row);
        }

        if (row.Outcome == CampaignOutcome.NotReached)
        {
            Keep(NotReached, row);
        }
    }

    private static void Keep(List<ReportRow> rows, ReportRow row)
    {
        if (rows.Count < MaxUnknownRows)
        {
            rows.Add(row);
        }
    }

    private void Take(JournalEntry entry)
    {
        var isSent = entry.Kind is CampaignOutcome.Sent or CampaignOutcome.AcceptedNoId;
        if (entry.From is not null && entry.At is { } at)
        {
            var minute = at.UtcTicks / TimeSpan.TicksPerMinute;
            _minutes.TryGetValue(minute, out var counts);
            _minutes[minute] = isSent ? (counts.Sent + 1, counts.Other) : (counts.Sent, counts.Other + 1);
        }

        if (entry.Evidence is not null && Resolved.Count < MaxUnknownRows)
        {
            Resolved.Add(entry);
        }

        if (!isSent && entry.Evidence is null)
        {
            var words = entry.Reason ?? entry.ErrorId ?? "no reason given";
            // A sentence of the service ends before what is added to it.
            var why = entry.StatusCode is { } status ? Text.Of("{0} (status {1})", words.TrimEnd('.'), status) : words;
            var reason = (entry.Kind, why);
            if (!_reasons.ContainsKey(reason) && _reasons.Count >= MaxReasons)
            {
                reason = (entry.Kind, "other reasons");
            }

            _reasons[reason] = _reasons.TryGetValue(reason, out var count) ? count + 1 : 1;
        }
    }
}
