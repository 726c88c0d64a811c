using Synthflow.Campaigns;

namespace Synthflow.PowerShell.Campaigns;

/// <content>A row in, and results out.</content>
internal sealed partial class CampaignInvocation
{
    private bool AddRow(CampaignRow row)
    {
        if (_planner is not null)
        {
            if (_planner.Add(row) is { } planned)
            {
                _screen.Write(planned);
            }

            return true;
        }

        if (_columnCheck is { } check)
        {
            if (check.Add(row) is null)
            {
                return true;
            }

            _columnCheck = null;
            Begin();
        }

        if (_runner is not { } runner)
        {
            return false;
        }

        StopWithTheCmdlet();
        while (!runner.TryAdd(row))
        {
            HandOut(_tick);
        }

        HandOut(TimeSpan.Zero);
        return !runner.IsSatisfied;
    }

    private void HandOut(TimeSpan wait)
    {
        _batch.Clear();
        _runner!.Take(_batch, wait, CancellationToken.None); // called only with a runner
        var isWritten = false;
        try
        {
            foreach (var result in _batch)
            {
                _screen.Write(result);
            }

            _cmdlet.ShowReports();
            isWritten = true;
        }
        finally
        {
            // Select-Object -First, a throw further down, Ctrl+C: nobody takes
            // results any more, so nobody is texted any more.
            if (!isWritten)
            {
                _runner.Stop();
            }
        }

        _list?.Look(_runner);
        ReopenAfterQuietHours(_runner);
        _screen.ShowProgress(_runner, _planned);
    }
}
