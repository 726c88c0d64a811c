using System.Globalization;
using Synthflow.Campaigns.Journal;

namespace Synthflow.Campaigns.Results;

/// <summary>The journals of one campaign, read as one: all of it, or its parts.</summary>
/// <remarks>It keeps an entry for each number of the journals; lists may be of any length.</remarks>
public sealed class CampaignParts
{
    private readonly Dictionary<ulong, JournalEntry> _entries = [];
    private readonly HashSet<ulong> _asked = [];

    private CampaignParts(List<JournalReader> journals) => Journals = journals;

    /// <summary>The journals, in the order of their parts.</summary>
    public IReadOnlyList<JournalReader> Journals { get; }

    /// <summary>Parts that have no journal here, such as <c>3/8</c>; empty where all are there.</summary>
    public IReadOnlyList<string> Missing { get; private set; } = [];

    /// <summary>The numbers of the journals, in the order of their rows.</summary>
    public IEnumerable<JournalEntry> Entries =>
        _entries.Values.OrderBy(static entry => entry.Row).ThenBy(static entry => entry.PhoneNumber, StringComparer.Ordinal);

    /// <summary>People of the journals who were not asked for, in the order of their rows.</summary>
    public IEnumerable<JournalEntry> NotAskedFor =>
        Entries.Where(entry => !_asked.Contains(PersonKey.Of(entry.PhoneNumber)));

    /// <summary>Reads journals.</summary>
    /// <param name="paths">Their full paths, each once.</param>
    /// <exception cref="CampaignException"><c>JournalNotReadable</c>, <c>JournalDamaged</c>; <c>JournalsDiffer</c>: they are
    /// not of one campaign.</exception>
    public static CampaignParts Open(IReadOnlyList<string> paths)
    {
        var journals = paths.Select(JournalReader.Open).OrderBy(static journal => PlaceOf(journal.Partition).Place).ToList();
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

        var parts = new CampaignParts(journals) { Missing = MissingOf(journals) };
        foreach (var entry in journals.SelectMany(static journal => journal.Entries(null)))
        {
            parts.Take(entry);
        }

        return parts;
    }

    /// <summary>What the journals say of a person, by whatever spelling of the number; remembers that it was asked for.</summary>
    /// <returns>The entry, or <see langword="null"/> where nobody tried to text that person.</returns>
    public JournalEntry? EntryOf(string phoneNumber)
    {
        var person = PersonKey.Of(phoneNumber);
        if (!_entries.TryGetValue(person, out var entry))
        {
            return null;
        }

        _asked.Add(person);
        return entry;
    }

    // The same person in two journals: what reached, or may have reached, them counts.
    private void Take(JournalEntry entry)
    {
        var person = PersonKey.Of(entry.PhoneNumber);
        if (!_entries.TryGetValue(person, out var other) || WeightOf(entry) > WeightOf(other))
        {
            _entries[person] = entry;
        }
    }

    private static int WeightOf(JournalEntry entry) => entry.GetOutcome() switch
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

    private static bool IsSame(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static List<string> MissingOf(List<JournalReader> journals)
    {
        var of = PlaceOf(journals[0].Partition).Of;
        var there = new HashSet<int>(journals.Select(static journal => PlaceOf(journal.Partition).Place));
        return [.. Enumerable.Range(1, of).Where(place => !there.Contains(place)).Select(place => Text.Of("{0}/{1}", place, of))];
    }

    /// <summary>3/8 as its numbers; a campaign without parts is 1 of 1.</summary>
    private static (int Place, int Of) PlaceOf(string? part)
    {
        var numbers = part?.Split('/') ?? [];
        return numbers.Length == 2 && TryRead(numbers[0], out var place) && TryRead(numbers[1], out var of)
            ? (place, of)
            : (1, 1);
    }

    private static bool TryRead(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
