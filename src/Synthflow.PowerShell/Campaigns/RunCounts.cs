namespace Synthflow.PowerShell.Campaigns;

/// <summary>Counts by outcome, which read as one text where a file has one cell for them:
/// <c>Sent=4; Rejected=1</c>.</summary>
internal sealed class RunCounts : Dictionary<string, long>
{
    /// <summary>The sums of these counts.</summary>
    public RunCounts(IEnumerable<KeyValuePair<string, long>> counts)
        : base(StringComparer.Ordinal)
    {
        foreach (var count in counts)
        {
            this[count.Key] = TryGetValue(count.Key, out var before) ? before + count.Value : count.Value;
        }
    }

    /// <summary>Every outcome with its count.</summary>
    public override string ToString() =>
        string.Join("; ", this.Select(static count => Text.Of("{0}={1}", count.Key, count.Value)));
}
