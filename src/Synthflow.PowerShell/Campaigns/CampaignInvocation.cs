using System.Management.Automation;
using Synthflow.Campaigns;
using Synthflow.Campaigns.Journal;
using Synthflow.Campaigns.Planning;
using Synthflow.Campaigns.Running;
using Synthflow.Client;
using Synthflow.PowerShell.Connections;
using Synthflow.PowerShell.Contacts;
using Synthflow.PowerShell.Cmdlets;

namespace Synthflow.PowerShell.Campaigns;

/// <summary>
/// One run of Invoke-SynthflowCampaign: plan, ask, send, hand out. All but Stop on the pipeline's thread.
/// </summary>
internal sealed partial class CampaignInvocation : IDisposable
{
    private static readonly TimeSpan _tick = TimeSpan.FromMilliseconds(250);

    private readonly InvokeSynthflowCampaignCommand _cmdlet;
    private readonly SynthflowConnection _connection;
    private readonly CampaignOptions _options;
    private readonly string _journalPath;
    private readonly CampaignOutput _screen;
    private readonly PipelineRows _rows;
    private readonly OptOutsOfRows _optOuts;
    private readonly OptOutSource _optOutList;
    private readonly List<CampaignResult> _batch = [];
    // The rows of the pipeline where any of them may say who opted out: none is sent before all are known.
    private readonly List<CampaignRow>? _collected;
    // The same without a plan: rows that can bear a mark of their own, such as contacts, and those after them.
    private List<CampaignRow>? _held;
    private CampaignPlanner? _planner;
    private CampaignPlanner? _columnCheck;
    private CampaignRunner? _runner;
    private StopSignals? _signals;
    private ListWatch? _list;
    private long? _planned;
    private bool _isSummed;

    private CampaignInvocation(
        InvokeSynthflowCampaignCommand cmdlet, SynthflowConnection connection, CampaignOptions options,
        OptOutsOfRows optOuts, OptOutSource optOutList, string journalPath)
    {
        (_optOuts, _optOutList) = (optOuts, optOutList);
        _cmdlet = cmdlet;
        _connection = connection;
        _options = options;
        _journalPath = journalPath;
        _screen = new CampaignOutput(cmdlet, journalPath);
        _screen.BeforeWarning = HandOutBeforeWarning;
        _rows = new PipelineRows(cmdlet, optOuts);
        _collected = cmdlet.Path is null && !string.IsNullOrEmpty(cmdlet.OptOutColumn) ? [] : null;
    }

    /// <summary>Checks what can be checked before the first row; asks, where the rows come from the pipeline.</summary>
    public static CampaignInvocation Prepare(InvokeSynthflowCampaignCommand cmdlet, SynthflowConnection connection)
    {
        var journalPath = FilePaths.OfNew(cmdlet.SessionState, cmdlet.JournalPath, ErrorIds.JournalNotWritable);
        JournalPaths.RequireFolder(journalPath);
        var optOuts = new OptOutsOfRows();
        var optOutList = CampaignSettings.OptOutsOf(cmdlet);
        var options = CampaignSettings.Of(cmdlet, connection, optOutList, optOuts.Contains);
        var run = new CampaignInvocation(cmdlet, connection, options, optOuts, optOutList, journalPath);
        run._screen.WarnOfTemporaryFolder();
        run._screen.WarnOfTimeZones(options);
        if (cmdlet.Path is null && run._collected is null)
        {
            run.PrepareStream();
        }

        return run;
    }

    /// <summary>Takes a row of the pipeline.</summary>
    public void Add(PSObject input)
    {
        if (_collected is null && _planner is null && _columnCheck is null && _runner is null)
        {
            return;
        }

        if (_rows.RowOf(input, _screen) is not { } row)
        {
            return;
        }

        if (_collected is not null)
        {
            _collected.Add(row);
        }
        else if (_held is not null || PipelineRows.MayCarryMark(input))
        {
            (_held ??= []).Add(row);
        }
        else
        {
            AddRow(row);
        }
    }

    /// <summary>Sends the rows that are known by now, or what is left of the pipeline's, to the end, and says how it
    /// ended.</summary>
    public void Finish()
    {
        _ = _held?.TrueForAll(AddRow);
        if (_cmdlet.Path is { } given)
        {
            var path = FilePaths.Of(_cmdlet.SessionState, given, ErrorIds.InvalidContactFile);
            _list = new ListWatch(CampaignInput.OpenList(path));
            _optOuts.Collect(_list.File, path, _cmdlet, _cmdlet.Stopped);
            _screen.ShowUnclearOptOuts(_optOuts.UnclearValues());
            using var problems = ProblemFile.Of(
                _cmdlet.SessionState, _cmdlet.ProblemPath, _cmdlet.Force, (file, action) => _cmdlet.ShouldProcess(file, action));
            PlanAndSend((say, add) => CampaignInput.ReadFile(_list.File, path, _cmdlet, say, add, problems));
        }
        else if (_collected is not null)
        {
            PlanAndSend((_, add) => _collected.TrueForAll(row => add(row)));
        }
        else if (_planner is not null)
        {
            _screen.ShowPlan(_planner.Finish(), _options);
        }
        else if (_columnCheck is not null)
        {
            _screen.ShowNoRows();
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

        _cmdlet.ShowReports();
        _screen.EndProgress();
        _screen.ShowSummary(_runner.GetSummary(), _runner.GetProgress(), _options);
        _isSummed = true;
        _cmdlet.EndReports();
    }

    /// <summary>From any thread: no new sends.</summary>
    public void Stop() => _runner?.Stop();

    /// <summary>Ends whatever runs: workers, journal.</summary>
    public void Dispose()
    {
        _list?.Dispose();
        if (_runner is not { } runner)
        {
            return;
        }

        runner.Dispose();
        _signals?.Dispose();
        if (_cmdlet.Stopping && !_isSummed)
        {
            _screen.ShowInterrupted(runner.GetProgress());
        }
    }

    /// <summary>Asks before the first row. The journal is not touched yet: what is wrong with the columns of the first row
    /// must not bind it to a message that nobody can send.</summary>
    private void PrepareStream()
    {
        var planner = new CampaignPlanner(_options, _screen.ReadJournal(_options));
        var isAgreed = _cmdlet.Ask("the rows of the pipeline", _options, out var isWhatIf);
        _columnCheck = isAgreed ? planner : null;
        _planner = isWhatIf ? planner : null;
    }

    /// <summary>Goes through all rows once without sending; then asks, and goes through them again.</summary>
    private void PlanAndSend(Action<ICampaignListener?, Func<CampaignRow, bool>> read)
    {
        var plan = Plan(read);
        _screen.ShowPlan(plan, _options);
        _planned = plan.Counts.Total;
        if (_cmdlet.Ask(Text.Of("{0} people", plan.Counts[CampaignOutcome.WillSend]), _options, out var isWhatIf))
        {
            // Whatever happened while the question stood: who is texted is who was agreed to.
            _list?.File.ThrowIfChanged(whole: true);
            Begin();
        }
        else if (isWhatIf)
        {
            _planner = new CampaignPlanner(_options, CampaignHistory.Read(_journalPath, _options));
        }

        try
        {
            read(null, AddRow);
        }
        catch (CampaignException changed) when (_runner is not null && changed.ErrorId == ErrorIds.CampaignStopped)
        {
            _runner.StopBecause(changed);
        }
    }

    // A method of its own, so that the planner and its table of numbers are gone while the campaign runs.
    private CampaignPlan Plan(Action<ICampaignListener?, Func<CampaignRow, bool>> read)
    {
        var planner = new CampaignPlanner(_options, _screen.ReadJournal(_options));
        read(_screen, row =>
        {
            planner.Add(row);
            return !_cmdlet.Stopping;
        });
        return planner.Finish();
    }

    private void Begin()
    {
        _cmdlet.BeforeSend("text the people of the campaign");
        // Somebody may have said stop while the question stood.
        _optOutList.Read();
        var journal = CampaignJournal.Open(_journalPath, _options);
        var runner = new CampaignRunner(_connection.Client, _options, journal) { PlannedRows = _planned };
        _runner = runner;
        _signals = new StopSignals(runner.StopBySignal);
        _screen.WarnOfCut(journal);
    }
}
