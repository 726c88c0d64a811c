namespace Synthflow.Campaigns;

/// <summary>How many rows had each outcome.</summary>
public sealed class CampaignCounts
{
    private static readonly int _kinds = Enum.GetValues(typeof(CampaignOutcome)).Length;

    private readonly long[] _counts = new long[_kinds];

    /// <summary>The rows with an outcome.</summary>
    public long this[CampaignOutcome outcome] => Interlocked.Read(ref _counts[(int)outcome]);

    /// <summary>All rows.</summary>
    public long Total
    {
        get
        {
            long total = 0;
            for (var kind = 0; kind < _counts.Length; kind++)
            {
                total += Interlocked.Read(ref _counts[kind]);
            }

            return total;
        }
    }

    /// <summary>The outcomes that occurred, with their counts, in the order of <see cref="CampaignOutcome"/>.</summary>
    public IReadOnlyList<KeyValuePair<CampaignOutcome, long>> Occurred
    {
        get
        {
            var occurred = new List<KeyValuePair<CampaignOutcome, long>>();
            for (var kind = 0; kind < _counts.Length; kind++)
            {
                if (this[(CampaignOutcome)kind] is > 0 and var count)
                {
                    occurred.Add(new KeyValuePair<CampaignOutcome, long>((CampaignOutcome)kind, count));
                }
            }

            return occurred;
        }
    }

    /// <summary>A copy with more of one outcome.</summary>
    internal CampaignCounts With(CampaignOutcome outcome, long more)
    {
        var counts = new CampaignCounts();
        foreach (var pair in Occurred)
        {
            counts.Add(pair.Key, pair.Value);
        }

        counts.Add(outcome, more);
        return counts;
    }

    /// <summary>A copy with none of one outcome.</summary>
    internal CampaignCounts Without(CampaignOutcome outcome) => With(outcome, -this[outcome]);

    /// <summary>These and others.</summary>
    public CampaignCounts With(CampaignCounts others)
    {
        var counts = this;
        foreach (var pair in others.Occurred)
        {
            counts = counts.With(pair.Key, pair.Value);
        }

        return counts;
    }

    internal void Add(CampaignCounts others)
    {
        foreach (var pair in others.Occurred)
        {
            Add(pair.Key, pair.Value);
        }
    }

    internal void Add(CampaignOutcome outcome, long count = 1) => Interlocked.Add(ref _counts[(int)outcome], count);
}
