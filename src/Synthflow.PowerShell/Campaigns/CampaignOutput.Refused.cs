using Synthflow.Campaigns;

namespace Synthflow.PowerShell.Campaigns;

/// <content>What is said of rows that Synthflow refused: they would stay so, whatever is mended.</content>
internal sealed partial class CampaignOutput
{
    private void ShowRefused(CampaignSummary summary)
    {
        var refused = summary.Counts[CampaignOutcome.Rejected];
        if (refused == 0)
        {
            return;
        }

        if (_lastRefusal is null)
        {
            cmdlet.WriteWarning(Text.Of(
                Messages.CampaignSummary_RejectedEarlier, refused, ResumeCommandLine.Quoted(call.GivenJournalPath)));
            return;
        }

        // Where refusals stopped the campaign, its error says the rest.
        if (summary.Failure is null)
        {
            cmdlet.WriteWarning(Text.Of(
                Messages.CampaignSummary_Rejected, refused, Sentence(_lastRefusal),
                ResumeCommandLine.Quoted(call.GivenJournalPath)));
        }

        if (_lastRefusal.IndexOf("agent", StringComparison.OrdinalIgnoreCase) >= 0)
        {
            cmdlet.WriteWarning(Messages.CampaignSummary_RejectedAgent);
        }
    }

    private static string Sentence(string words) => words.EndsWith(".", StringComparison.Ordinal) ? words : words + ".";
}
