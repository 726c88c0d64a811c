using System.Management.Automation;
using Synthflow.PowerShell.Cmdlets;

namespace Synthflow.PowerShell.Campaigns;

/// <content>How it ends early: before a warning that may end the command, and by Ctrl+C.</content>
internal sealed partial class CampaignInvocation
{
    /// <summary>A warning may end the command, or wait for a person: what is under way comes out before it.</summary>
    private void HandOutBeforeWarning()
    {
        if (_state is not CampaignState.Sending { Runner: var runner }
            || !StreamPreferences.MayEnd(_cmdlet.Watch.WarningPreference))
        {
            return;
        }

        if (_cmdlet.Watch.WarningPreference == ActionPreference.Stop)
        {
            runner.Stop();
            runner.Complete();
        }

        while (!runner.IsFinished
            && (_cmdlet.Watch.WarningPreference == ActionPreference.Stop || runner.GetProgress().Waiting > 0))
        {
            HandOut(runner, _tick);
        }
    }

    /// <summary>Ctrl+C may have come before there was a runner to be told of it.</summary>
    private void StopWithTheCmdlet()
    {
        if (_cmdlet.Stopping)
        {
            Stop();
        }
    }
}
