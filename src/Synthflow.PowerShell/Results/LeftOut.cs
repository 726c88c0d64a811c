using Synthflow.Campaigns;
using Synthflow.Campaigns.Journal;
using Synthflow.PowerShell.Campaigns;

namespace Synthflow.PowerShell.Results;

/// <summary>Why people of the list stand in no journal, as far as the journals know: they have counts, and no
/// names.</summary>
internal static class LeftOut
{
    private static readonly (CampaignOutcome Outcome, string Words)[] _kinds =
    [
        (CampaignOutcome.NotReached, OutcomeText.NotReached),
        (CampaignOutcome.DeferredQuietHours, OutcomeText.Of(CampaignOutcome.DeferredQuietHours)),
        (CampaignOutcome.SkippedRecentlyTexted, OutcomeText.Of(CampaignOutcome.SkippedRecentlyTexted)),
        (CampaignOutcome.SkippedOptOut, OutcomeText.Of(CampaignOutcome.SkippedOptOut)),
    ];

    /// <summary>What the last runs left out without trying, in words.</summary>
    public static string Describe(IEnumerable<JournalReader> journals)
    {
        var runs = journals.Select(static journal => journal.LastRun).OfType<IReadOnlyDictionary<string, long>>()
            .ToList();
        var counts = _kinds
            .Select(kind => (
                kind.Words, Rows: runs.Sum(run => run.TryGetValue(kind.Outcome.ToString(), out var rows) ? rows : 0)))
            .Where(static kind => kind.Rows > 0)
            .Select(static kind => Text.Of("{0:N0} {1}", kind.Rows, kind.Words))
            .ToList();
        return counts.Count == 0
            ? Messages.ResultRow_NotReached
            : Text.Of(Messages.ResultRow_LeftOut, string.Join(", ", counts));
    }
}
