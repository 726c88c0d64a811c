using Synthflow.Campaigns.Results;

namespace Synthflow.PowerShell.Campaigns;

/// <summary>What the journals of all parts of a campaign say together: how many people have which outcome.</summary>
public sealed class MergedCampaignStatus : CampaignFigures
{
    // A campaign is as far as the part that is least far.
    private static readonly string[] _leastFarFirst = ["running", "running or cut off", "cut off", "stopped"];

    internal MergedCampaignStatus(CampaignParts parts)
        : base(parts.Journals, parts.CountPeople(), isWhole: parts.IsOneJournalEach)
    {
        Parts = parts.Describe();
        MissingPart = new TextList([.. parts.Missing]);
        JournalPath = new TextList([.. parts.Journals.Select(static journal => journal.Path)]);
        State = Array.Find(_leastFarFirst, state => parts.Journals.Any(journal => journal.State == state))
            ?? (parts.Missing.Count > 0 ? "parts missing" : "ended");
    }

    /// <summary>How many parts have a journal here, then what is amiss with which part:
    /// <c>7 of 8: part 3 has no journal; part 5: cut off</c>.</summary>
    public string Parts { get; }

    /// <summary>The parts without a journal, such as <c>3/8</c>; empty where all are here.</summary>
    public TextList MissingPart { get; }

    /// <summary>The journals' full paths, in the order of their parts.</summary>
    public TextList JournalPath { get; }

    /// <summary>The state of the part that is least far: <c>running</c>, <c>running or cut off</c>, <c>cut off</c>,
    /// <c>stopped</c>; then <c>parts missing</c>; <c>ended</c> only where every part is here and ended.</summary>
    public string State { get; }

    /// <summary>How many parts there are, their state and the counts that are not 0.</summary>
    public override string ToString() => Words(Parts, State);
}
