using System.Management.Automation;
using Synthflow.Campaigns;
using Synthflow.Campaigns.Journal;
using Synthflow.Campaigns.OptOuts;
using Synthflow.Campaigns.Planning;
using Synthflow.Campaigns.Running;
using Synthflow.Client;
using Synthflow.PowerShell.Connections;
using Synthflow.PowerShell.Contacts;
using Synthflow.PowerShell.Cmdlets;
using Synthflow.PowerShell.Loading;

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
    private readonly FoundColumns _found;
    private readonly IOptedOutNumbers _optOuts;
    private readonly OptOutReadings _optOutList;
    private readonly RecentTextsSource _recentTexts;
    private readonly List<CampaignResult> _batch = [];
    // Read by Stop, on another thread.
    private volatile CampaignState _state = new CampaignState.Asking();
    // Read for the plan; whoever reads the journal next takes over its room.
    private CampaignHistory? _history;
    private ProblemFile? _problems;
    private StopSignals? _signals;
    private ListWatch? _list;
    private long? _planned;

    private CampaignInvocation(
        InvokeSynthflowCampaignCommand cmdlet, SynthflowConnection connection, CampaignOptions options,
        IOptedOutNumbers optOuts, OptOutReadings optOutList, RecentTextsSource recentTexts, FoundColumns found, string journalPath)
    {
        (_optOuts, _optOutList, _recentTexts, _found) = (optOuts, optOutList, recentTexts, found);
        _cmdlet = cmdlet;
        _connection = connection;
        _options = options;
        _journalPath = journalPath;
        _screen = new CampaignOutput(cmdlet, new CampaignCall
        {
            JournalPath = journalPath,
            GivenJournalPath = cmdlet.JournalPath,
            Part = cmdlet.Partition,
            ShowsProgress = cmdlet.ShowsProgress,
            ResumeLine = () => ResumeCommandLine.ToGoOn(cmdlet.MyInvocation.BoundParameters),
        });
        _screen.BeforeWarning = HandOutBeforeWarning;
        _rows = new PipelineRows(cmdlet.ListOptions, optOuts, _screen, found, Take);
        _collected = cmdlet.Path is null && !string.IsNullOrEmpty(cmdlet.OptOutColumn) ? [] : null;
    }

    /// <summary>Checks everything that can be checked before the first row.</summary>
    public static CampaignInvocation Prepare(InvokeSynthflowCampaignCommand cmdlet, SynthflowConnection connection)
    {
        var journalPath = FilePaths.OfNew(cmdlet.SessionState, cmdlet.JournalPath, ErrorIds.JournalNotWritable);
        JournalPaths.RequirePlace(journalPath);
        var optOuts = ListRoom.Door.NewOptedOutNumbers();
        var optOutList = CampaignSettings.OptOutsOf(cmdlet);
        var recentTexts = CampaignSettings.RecentTextsOf(cmdlet, connection, journalPath);
        var found = new FoundColumns();
        var options = CampaignSettings.Of(cmdlet, connection, optOutList, recentTexts, optOuts, found);
        var run = new CampaignInvocation(
            cmdlet, connection, options, optOuts, optOutList, recentTexts, found, journalPath);
        run._screen.WarnOfTemporaryFolder();
        run._screen.ShowOptOutReading(optOutList.Summary);
        run._screen.ShowLeftOut(optOutList.Summary);
        run._screen.ShowLeftOut(recentTexts.Summary);
        run._screen.WarnOfTimeZones(options);
        run._screen.WarnOfForeignPlaceholders(options);
        return run;
    }

    /// <summary>Sends the rows that are known by now, or what is left of the pipeline's, to the end, and says how it
    /// ended.</summary>
    public void Finish()
    {
        if (_cmdlet.Path is { } given)
        {
            var path = FilePaths.Of(_cmdlet.SessionState, given, ErrorIds.InvalidContactFile);
            _list = new ListWatch(CampaignInput.OpenList(path, _cmdlet.Stopped));
            ListRoom.Door.CollectOptOuts(
                _list.File.OpenRead(),
                path,
                _cmdlet.ListOptions with { OptedOutNumbers = _optOuts },
                _cmdlet.Stopped);
            _screen.ShowUnclearOptOuts(_optOuts.UnclearValues);
            _found.Phone = CampaignInput.PhoneColumnOf(_list.File, path, _cmdlet.ListOptions);
            _problems = NewProblemFile();
            PlanAndSend((say, add) => CampaignInput.ReadFile(_list.File, path, _cmdlet.ListOptions, say, add, _problems));
        }
        else
        {
            FinishStream();
        }

        EndProblemFile();
        if (_state is not CampaignState.Sending { Runner: var runner })
        {
            return;
        }

        StopWithTheCmdlet();
        runner.Complete();
        while (!runner.IsFinished)
        {
            HandOut(runner, _tick);
        }

        _cmdlet.ShowReports();
        _screen.EndProgress();
        _screen.ShowSummary(runner.GetSummary(), runner.GetProgress(), _options);
        _state = new CampaignState.Ended(runner);
        _cmdlet.EndReports();
    }

    /// <summary>From any thread: no new sends.</summary>
    public void Stop() => _state.Runner?.Stop();

    /// <summary>Ends whatever runs: workers, journal.</summary>
    public void Dispose()
    {
        _list?.Dispose();
        EndProblemFile();
        if (_state.Runner is not { } runner)
        {
            return;
        }

        runner.Dispose();
        _signals?.Dispose();
        if (_cmdlet.Stopping && _state is CampaignState.Sending)
        {
            _screen.ShowInterrupted(runner.GetProgress());
        }
    }

    private ProblemFile? NewProblemFile() => ProblemFile.Of(
        _cmdlet.SessionState, _cmdlet.ProblemPath, _cmdlet.Force, (file, action) => _cmdlet.ShouldProcess(file, action));

    private void EndProblemFile()
    {
        _problems?.Dispose();
        _problems = null;
    }

    /// <summary>Goes through all rows once without sending; then asks, and goes through them again.</summary>
    private void PlanAndSend(Action<ICampaignListener?, Func<CampaignRow, bool>> read)
    {
        var plan = Plan(read);
        _screen.ShowPlan(plan, _options);
        _planned = plan.Counts.Total;
        if (_cmdlet.Ask(OutcomeText.People(plan.Counts[CampaignOutcome.WillSend]), _options, out var isWhatIf))
        {
            // Whatever happened while the question stood: who is texted is who was agreed to.
            _list?.File.ThrowIfChanged(whole: true);
            Begin();
        }
        else if (isWhatIf)
        {
            var history = CampaignHistory.Read(_journalPath, _options, _history);
            _state = new CampaignState.WhatIf(new CampaignPlanner(_options, history) { TellsEarlierSends = true });
        }
        else
        {
            _state = new CampaignState.Declined();
        }

        try
        {
            read(null, AddRow);
        }
        catch (CampaignException changed)
            when (_state is CampaignState.Sending && changed.ErrorId == ErrorIds.CampaignStopped)
        {
            _state.Runner!.StopBecause(changed); // that state has one
        }
    }

    private CampaignPlan Plan(Action<ICampaignListener?, Func<CampaignRow, bool>> read)
    {
        _history = _screen.ReadJournal(_options);
        var planner = new CampaignPlanner(_options, _history);
        read(_screen, row =>
        {
            planner.Add(row);
            return !_cmdlet.Stopping;
        });
        return planner.Finish();
    }

    private CampaignRunner Begin()
    {
        _cmdlet.BeforeSend("text the people of the campaign");
        // Somebody may have said stop, or been texted by another campaign, while the question stood.
        _optOutList.Read();
        _screen.ShowOptOutReading(_optOutList.Summary);
        _recentTexts.Read();
        var journal = CampaignJournal.Open(_journalPath, _options, _history);
        var runner = new CampaignRunner(_connection.Client, _options, journal) { PlannedRows = _planned };
        _state = new CampaignState.Sending(runner);
        _signals = new StopSignals(runner.StopBySignal);
        _screen.WarnOfCut(journal);
        return runner;
    }
}
