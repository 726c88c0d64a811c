using Synthflow.Campaigns;
using Synthflow.Campaigns.Running;

namespace Synthflow.PowerShell.Campaigns;

/// <content>What happens when quiet hours are over.</content>
internal sealed partial class CampaignInvocation
{
    /// <summary>Takes up the rows whose quiet hours are over. A night has passed: somebody may have said stop, or been
    /// texted by another campaign, and nobody is texted where that cannot be read.</summary>
    private void ReopenAfterQuietHours(CampaignRunner runner)
    {
        if (!runner.CanReopen)
        {
            return;
        }

        try
        {
            _optOutList.Read();
            _recentTexts.Read();
        }
        catch (SynthflowException failure)
        {
            runner.StopBecause(new CampaignException(
                ErrorIds.CampaignStopped,
                Text.Of(Messages.CampaignStopped_AfterWait, failure.Message),
                failure.RecommendedAction ?? Messages.CampaignStopped_NextStep,
                failure)
            {
                JournalPath = _journalPath,
            });
            return;
        }

        runner.Reopen();
    }
}
