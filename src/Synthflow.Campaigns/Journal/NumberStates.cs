namespace Synthflow.Campaigns.Journal;

/// <summary>A table of numbers whose tag is what a journal says of each.</summary>
internal static class NumberStates
{
    public static bool TryGet(this NumberTable numbers, ulong number, out NumberState state, out uint value)
    {
        var isThere = numbers.TryGetTag(number, out var tag, out value);
        state = (NumberState)tag;
        return isThere;
    }

    public static void Set(this NumberTable numbers, ulong number, NumberState state, uint value) =>
        numbers.SetTag(number, (byte)state, value);

    public static IEnumerable<(ulong Number, NumberState State, uint Value)> States(this NumberTable numbers) =>
        numbers.All().Select(static entry => (entry.Number, (NumberState)entry.Tag, entry.Value));

    /// <summary>The outcome in the end that a state means.</summary>
    internal static CampaignOutcome OutcomeOf(NumberState state) => state switch
    {
        NumberState.Sent or NumberState.ResolvedSent => CampaignOutcome.Sent,
        NumberState.AcceptedNoId => CampaignOutcome.AcceptedNoId,
        NumberState.Rejected => CampaignOutcome.Rejected,
        NumberState.NotSent or NumberState.ResolvedNotSent => CampaignOutcome.NotSent,
        _ => CampaignOutcome.Unknown,
    };
}
