using Synthflow.Campaigns.Journal;

namespace Synthflow.Campaigns.Results;

/// <summary>The journals of one campaign, read as one: all of it, or its parts.</summary>
/// <remarks>Once its entries are asked for it keeps one for each number of the journals; lists may be of any
/// length.</remarks>
public sealed class CampaignParts
{
    private readonly HashSet<ulong> _asked = [];
    private Dictionary<ulong, JournalEntry>? _entries;

    private CampaignParts(List<JournalReader> journals)
    {
        Journals = journals;
        PartCount = PlaceOf(journals[0].Partition).Of;
        var there = new HashSet<int>(journals.Select(static journal => PlaceOf(journal.Partition).Place));
        Missing =
        [
            .. Enumerable.Range(1, PartCount).Where(place => !there.Contains(place))
                .Select(place => Text.Of("{0}/{1}", place, PartCount)),
        ];
    }

    /// <summary>The journals, in the order of their parts.</summary>
    public IReadOnlyList<JournalReader> Journals { get; }

    /// <summary>How many parts the list was divided into; 1 where it was not.</summary>
    public int PartCount { get; }

    /// <summary>Parts that have no journal here, such as <c>3/8</c>; empty where all are there.</summary>
    public IReadOnlyList<string> Missing { get; }

    /// <summary>Whether each part has one journal. The rows that two journals of one part left are the same rows or
    /// others: which, no journal says.</summary>
    public bool IsOneJournalEach => Missing.Count == 0 && Journals.Count == PartCount;

    /// <summary>The numbers of the journals, in the order of their rows.</summary>
    /// <exception cref="CampaignException"><c>JournalNotReadable</c>, <c>JournalDamaged</c>, at the first
    /// look.</exception>
    public IEnumerable<JournalEntry> Entries =>
        People.Values.OrderBy(static entry => entry.Row)
            .ThenBy(static entry => entry.PhoneNumber, StringComparer.Ordinal);

    /// <summary>People of the journals who were not asked for, in the order of their rows.</summary>
    public IEnumerable<JournalEntry> NotAskedFor =>
        Entries.Where(entry => !_asked.Contains(PersonKey.Of(entry.PhoneNumber)));

    private Dictionary<ulong, JournalEntry> People
    {
        get
        {
            if (_entries is null)
            {
                _entries = [];
                foreach (var entry in Journals.SelectMany(static journal => journal.Entries(null)))
                {
                    Take(_entries, entry);
                }
            }

            return _entries;
        }
    }

    /// <summary>Reads journals.</summary>
    /// <param name="paths">Their full paths, each once; at least one.</param>
    /// <param name="stopped">Ends the reading, also that of the entries.</param>
    /// <exception cref="CampaignException"><c>JournalNotReadable</c>, <c>JournalDamaged</c>; <c>JournalsDiffer</c>:
    /// they are not of one campaign.</exception>
    /// <exception cref="OperationCanceledException">Whoever reads was stopped.</exception>
    public static CampaignParts Open(IReadOnlyList<string> paths, CancellationToken stopped = default)
    {
        var journals = paths.Select(path => JournalReader.Open(path, stopped))
            .OrderBy(static journal => PlaceOf(journal.Partition).Place).ToList();
        foreach (var other in journals.Skip(1))
        {
            if (DifferenceOf(journals[0], other) is { } difference)
            {
                throw new CampaignException(
                    ErrorIds.JournalsDiffer,
                    Text.Of(Messages.JournalsDiffer, other.Path, journals[0].Path, difference),
                    Messages.JournalsDiffer_NextStep)
                {
                    JournalPath = other.Path,
                };
            }
        }

        return new CampaignParts(journals);
    }

    /// <summary>What the journals say of a person, by whatever spelling of the number; remembers that it was asked
    /// for.</summary>
    /// <returns>The entry, or <see langword="null"/> where nobody tried to text that person.</returns>
    public JournalEntry? EntryOf(string phoneNumber)
    {
        var person = PersonKey.Of(phoneNumber);
        if (!People.TryGetValue(person, out var entry))
        {
            return null;
        }

        _asked.Add(person);
        return entry;
    }

    /// <summary>Whether the journals have a person, by whatever spelling of the number; nothing is
    /// remembered.</summary>
    public bool Has(string phoneNumber) => People.ContainsKey(PersonKey.Of(phoneNumber));

    /// <summary>How many people have each outcome in the end; a person who stands in two journals counts
    /// once.</summary>
    public CampaignCounts CountPeople()
    {
        var people = new NumberTable();
        foreach (var journal in Journals)
        {
            journal.AddTo(people);
        }

        var counts = new CampaignCounts();
        foreach (var (_, state, _) in people.States())
        {
            counts.Add(NumberStates.OutcomeOf(state));
        }

        return counts;
    }

    /// <summary>How many parts are here, then what is amiss:
    /// <c>7 of 8: part 3 has no journal; part 5: cut off</c>.</summary>
    public string Describe()
    {
        var amiss = new List<string>();
        if (Missing.Count > 0)
        {
            amiss.Add(Text.Of(
                Missing.Count == 1 ? Messages.CampaignParts_Missing : Messages.CampaignParts_SeveralMissing,
                string.Join(", ", Missing.Select(static part => PlaceOf(part).Place))));
        }

        var places = Journals.GroupBy(static journal => PlaceOf(journal.Partition).Place).ToList();
        foreach (var journals in places)
        {
            if (journals.Count() > 1)
            {
                amiss.Add(Text.Of(Messages.CampaignParts_Twice, journals.Key, journals.Count()));
            }

            amiss.AddRange(journals.Where(static journal => journal.IsUnfinished)
                .Select(journal => Text.Of(Messages.CampaignParts_Unfinished, journals.Key, journal.State)));
        }

        var there = Text.Of(Messages.CampaignParts_There, places.Count, PartCount);
        return amiss.Count == 0 ? there : there + ": " + string.Join("; ", amiss);
    }

    // The same person in two journals: what reached, or may have reached, them counts.
    private static void Take(Dictionary<ulong, JournalEntry> people, JournalEntry entry)
    {
        var person = PersonKey.Of(entry.PhoneNumber);
        if (!people.TryGetValue(person, out var other) || WeightOf(entry.Kind) > WeightOf(other.Kind))
        {
            people[person] = entry;
        }
    }

    internal static int WeightOf(CampaignOutcome outcome) => outcome switch
    {
        CampaignOutcome.Sent => 4,
        CampaignOutcome.AcceptedNoId => 3,
        CampaignOutcome.Unknown => 2,
        CampaignOutcome.Rejected => 1,
        _ => 0,
    };

    private static string? DifferenceOf(JournalReader first, JournalReader other) =>
        !IsSame(first.Message, other.Message) ? Messages.JournalsDiffer_Message
        : !IsSame(first.Agent, other.Agent) ? Messages.JournalsDiffer_Agent
        : !IsSame(first.Channel, other.Channel) ? Messages.JournalsDiffer_Channel
        : !IsSame(first.Sender, other.Sender) ? Messages.JournalsDiffer_Sender
        : !IsSame(first.Host, other.Host) ? Messages.JournalsDiffer_Host
        : PlaceOf(first.Partition).Of != PlaceOf(other.Partition).Of ? Messages.JournalsDiffer_Parts
        : null;

    private static bool IsSame(string? one, string? other) =>
        string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    /// <summary>3/8 as its numbers; a campaign without parts is 1 of 1.</summary>
    private static (int Place, int Of) PlaceOf(string? part) =>
        Partition.TryParse(part) is { } one ? (one.Number, one.Count) : (1, 1);
}
