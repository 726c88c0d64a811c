using System.Management.Automation;
using Synthflow.Campaigns;
using Synthflow.Campaigns.Journal;
using Synthflow.Campaigns.Planning;
using Synthflow.Campaigns.Running;
using Synthflow.Client;
using Synthflow.PowerShell.Connections;

namespace Synthflow.PowerShell.Campaigns;

/// <summary>
/// One run of Invoke-SynthflowCampaign: plan, ask, send, hand out. All but Stop on the pipeline's thread.
/// </summary>
internal sealed class CampaignRun : IDisposable
{
    private static readonly TimeSpan _tick = TimeSpan.FromMilliseconds(250);

    private readonly InvokeSynthflowCampaignCommand _cmdlet;
    private readonly SynthflowConnection _connection;
    private readonly CampaignOptions _options;
    private readonly string _journalPath;
    private readonly CampaignScreen _screen;
    private readonly PipelineRows _rows;
    private readonly HashSet<string> _optedOut;
    private readonly List<CampaignResult> _batch = [];
    private CampaignPlanner? _planner;
    private CampaignRunner? _runner;
    private long? _planned;

    private CampaignRun(
        InvokeSynthflowCampaignCommand cmdlet,
        SynthflowConnection connection,
        CampaignOptions options,
        HashSet<string> optedOut,
        string journalPath)
    {
        _optedOut = optedOut;
        _cmdlet = cmdlet;
        _connection = connection;
        _options = options;
        _journalPath = journalPath;
        _screen = new CampaignScreen(cmdlet, journalPath);
        _rows = new PipelineRows(cmdlet);
    }

    /// <summary>
    /// Checks everything that can be checked before the first row; asks, where the rows come from the pipeline.
    /// </summary>
    public static CampaignRun Prepare(InvokeSynthflowCampaignCommand cmdlet, SynthflowConnection connection)
    {
        var journalPath = cmdlet.SessionState.Path.GetUnresolvedProviderPathFromPSPath(cmdlet.JournalPath);
        var optedOut = new HashSet<string>(StringComparer.Ordinal);
        var options = CampaignSettings.Of(cmdlet, connection, optedOut.Contains);
        var run = new CampaignRun(cmdlet, connection, options, optedOut, journalPath);
        run._screen.WarnOfTemporaryFolder();
        if (cmdlet.Path is null)
        {
            run.Decide("the rows of the pipeline");
        }

        return run;
    }

    /// <summary>Takes a row of the pipeline.</summary>
    public void Add(PSObject input)
    {
        if ((_planner is not null || _runner is not null) && _rows.RowOf(input, _screen) is { } row)
        {
            AddRow(row);
        }
    }

    /// <summary>Sends the file's rows, or what is left of the pipeline's, to the end, and says how it ended.</summary>
    public void Finish()
    {
        if (_cmdlet.Path is { } given)
        {
            var path = _cmdlet.SessionState.Path.GetUnresolvedProviderPathFromPSPath(given);
            PlanFile(path);
            CampaignInput.ReadFile(path, _cmdlet, null, AddRow);
        }

        if (_planner is not null && _cmdlet.Path is null)
        {
            _screen.ShowPlan(_planner.Finish(), _options);
        }

        if (_runner is null)
        {
            return;
        }

        StopWithTheCmdlet();
        _runner.Complete();
        while (!_runner.IsFinished)
        {
            HandOut(_tick);
        }

        _cmdlet.EndReports();
        _screen.EndProgress();
        _screen.ShowSummary(_runner.GetSummary(), _options);
    }

    /// <summary>From any thread: no new sends.</summary>
    public void Stop() => _runner?.Stop();

    /// <summary>Ends whatever runs: workers, journal.</summary>
    public void Dispose() => _runner?.Dispose();

    /// <summary>Goes through the file once without sending; then asks, and begins.</summary>
    private void PlanFile(string path)
    {
        CollectOptOuts(path);
        var planner = new CampaignPlanner(_options, CampaignHistory.Read(_journalPath, _options));
        CampaignInput.ReadFile(path, _cmdlet, _screen, row =>
        {
            planner.Add(row);
            return !_cmdlet.Stopping;
        });
        var plan = planner.Finish();
        _screen.ShowPlan(plan, _options);
        _planned = plan.Counts.Total;
        Decide(Text.Of("{0} people", plan.Counts[CampaignOutcome.WillSend]));
    }

    /// <summary>
    /// One row of a person may say that they opted out, and another, earlier one not: all rows are asked first.
    /// </summary>
    private void CollectOptOuts(string path)
    {
        if (_cmdlet.OptOutColumn is null)
        {
            return;
        }

        CampaignInput.ReadFile(path, _cmdlet, null, row =>
        {
            if (row is { OptedOut: true, PhoneNumber: { } number })
            {
                _optedOut.Add(number);
            }

            return !_cmdlet.Stopping;
        });
    }

    /// <summary>Asks; then a planner stands ready for -WhatIf, a runner for yes, and neither for no.</summary>
    private void Decide(string whom)
    {
        var target = Text.Of("{0} from {1}, journal {2}", whom, _options.FromNumber, _cmdlet.JournalPath);
        if (_cmdlet.ShouldProcess(
                Text.Of("Text at most once each: {0}.", target),
                Text.Of("Text at most once each: {0}?", target),
                "Synthflow campaign",
                out var reason))
        {
            _runner = new CampaignRunner(_connection.Client, _options, CampaignJournal.Open(_journalPath, _options))
            {
                PlannedRows = _planned,
            };
        }
        else if (reason == ShouldProcessReason.WhatIf)
        {
            _planner = new CampaignPlanner(_options, CampaignHistory.Read(_journalPath, _options));
        }
    }

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

        _screen.ShowProgress(_runner, _planned);
    }

    /// <summary>Ctrl+C may have come before there was a runner to be told of it.</summary>
    private void StopWithTheCmdlet()
    {
        if (_cmdlet.Stopping)
        {
            _runner?.Stop();
        }
    }
}
