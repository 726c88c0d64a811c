namespace Synthflow.Campaigns.Planning;

/// <summary>What a plan has of each of its rows, in their order: a byte a row.</summary>
public sealed class PlannedRows
{
    private readonly List<byte> _outcomes = [];

    /// <summary>The rows from a place on, by outcome; those that a run sends, now or later, as <see
    /// cref="CampaignOutcome.NotReached"/>.</summary>
    /// <param name="place">How many rows stand before them.</param>
    internal CampaignCounts From(long place)
    {
        var counts = new CampaignCounts();
        for (var index = (int)Math.Min(place, _outcomes.Count); index < _outcomes.Count; index++)
        {
            counts.Add(Left((CampaignOutcome)_outcomes[index]));
        }

        return counts;
    }

    /// <summary>What a row is that no run came to.</summary>
    internal static CampaignOutcome Left(CampaignOutcome planned) =>
        planned is CampaignOutcome.WillSend or CampaignOutcome.DeferredQuietHours
            ? CampaignOutcome.NotReached
            : planned;

    internal void Add(CampaignOutcome outcome) => _outcomes.Add((byte)outcome);
}
