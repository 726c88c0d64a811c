using Synthflow.Campaigns;
using Synthflow.Campaigns.Running;

namespace Synthflow.PowerShell.Campaigns;

/// <content>A row in, and results out.</content>
internal sealed partial class CampaignInvocation
{
    private bool AddRow(CampaignRow row)
    {
        // A plan has said it before.
        if (_planned is null && row is { Problem: null, OptedOut: false, PhoneNumber: not null })
        {
            WarnOfDoubts(row);
        }

        switch (_state)
        {
            case CampaignState.WhatIf { Planner: var planner }:
                if (planner.Add(row) is { } planned)
                {
                    _output.Write(planned);
                }

                return true;
            case CampaignState.FirstRow { Check: var check }:
                return check.Add(row) is null || Send(row, Begin());
            case CampaignState.Sending { Runner: var runner }:
                return Send(row, runner);
            default:
                return false;
        }
    }

    private void WarnOfDoubts(CampaignRow row)
    {
        foreach (var warning in _doubts.In(row))
        {
            _output.Warned(warning);
        }
    }

    private bool Send(CampaignRow row, CampaignRunner runner)
    {
        StopWithTheCmdlet();
        while (!runner.TryAdd(row))
        {
            HandOut(runner, _tick);
        }

        HandOut(runner, TimeSpan.Zero);
        return !runner.IsSatisfied;
    }

    private void HandOut(CampaignRunner runner, TimeSpan wait)
    {
        _batch.Clear();
        runner.Take(_batch, wait, CancellationToken.None);
        var isWritten = false;
        try
        {
            foreach (var result in _batch)
            {
                _output.Write(result);
            }

            ShowReports();
            isWritten = true;
        }
        finally
        {
            // Select-Object -First, a throw further down, Ctrl+C: nobody takes
            // results any more, so nobody is texted any more.
            if (!isWritten)
            {
                runner.Stop();
            }
        }

        _list?.Look(runner);
        var progress = runner.GetProgress();
        // Where more rows come at once, it is not all that waits.
        _output.ShowWait(progress, isWhole: wait > TimeSpan.Zero);
        ReopenAfterQuietHours(runner);
        _output.ShowProgress(progress, _planned?.Counts.Total);
    }

    /// <summary>Shows what the requests met so far, unless showing it could end the command while sends are under
    /// way.</summary>
    private void ShowReports()
    {
        if (_cmdlet.Watch is { MayThrow: false, BodiesMayThrow: false } watch)
        {
            watch.ShowNow();
        }
    }
}
