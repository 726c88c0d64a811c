using System.Management.Automation;
using Synthflow.Campaigns;
using Synthflow.Campaigns.Journal;
using Synthflow.Campaigns.OptOuts;
using Synthflow.Campaigns.Planning;
using Synthflow.Campaigns.Running;
using Synthflow.Client.Chats;
using Synthflow.PowerShell.Chats;
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

    private readonly StoppableCmdlet _cmdlet;
    private readonly ICampaignParameters _given;
    private readonly SynthflowConnection _connection;
    private readonly CampaignOptions _options;
    private readonly string _journalPath;
    private readonly CampaignOutput _output;
    private readonly PipelineRows _rows;
    private readonly FoundColumns _found;
    private readonly IOptedOutNumbers _optOuts;
    private readonly OptOutReadings _optOutList;
    private readonly RecentTextsSource _recentTexts;
    private readonly MessageDoubts _doubts;
    private readonly List<CampaignResult> _batch = [];
    // Read by Stop, on another thread.
    private volatile CampaignState _state = new CampaignState.Asking();
    // Read for the plan; whoever reads the journal next takes over its room.
    private CampaignHistory? _history;
    private ProblemFile? _problems;
    private StopSignals? _signals;
    private ListWatch? _list;
    private string? _path;
    private CampaignPlan? _planned;

    private CampaignInvocation(
        StoppableCmdlet cmdlet, ICampaignParameters given, SynthflowConnection connection, CampaignOptions options,
        IOptedOutNumbers optOuts, OptOutReadings optOutList, RecentTextsSource recentTexts, FoundColumns found,
        string journalPath)
    {
        (_optOuts, _optOutList, _recentTexts, _found) = (optOuts, optOutList, recentTexts, found);
        _cmdlet = cmdlet;
        _given = given;
        _path = given.Path;
        _connection = connection;
        _options = options;
        _doubts = new MessageDoubts(options);
        _journalPath = journalPath;
        _output = new CampaignOutput(cmdlet, new CampaignCall
        {
            JournalPath = journalPath,
            GivenJournalPath = given.JournalPath,
            Part = given.Partition,
            ShowsProgress = cmdlet.Watch.ShowsProgress,
            ResumeLine = () => ResumeCommandLine.ToGoOn(given.Bound),
        });
        _output.BeforeWarning = HandOutBeforeWarning;
        _rows = new PipelineRows(given.ListOptions, optOuts, _output, found, Take);
        _collected = _path is null && !string.IsNullOrEmpty(given.ListOptions.OptOutColumn) ? [] : null;
    }

    /// <summary>Checks everything that can be checked before the first row.</summary>
    /// <param name="cmdlet">Shows, asks and writes.</param>
    /// <param name="given">What was given on its command line.</param>
    /// <param name="connection">The connection to send by.</param>
    public static CampaignInvocation Prepare(
        StoppableCmdlet cmdlet, ICampaignParameters given, SynthflowConnection connection)
    {
        var session = cmdlet.SessionState;
        var journalPath = FilePaths.OfNew(session, given.JournalPath, ErrorIds.JournalNotWritable);
        JournalPaths.RequirePlace(journalPath);
        var optOuts = ListRoom.Door.NewOptedOutNumbers();
        var optOutList = CampaignSettings.OptOutsOf(given, session, cmdlet.StopToken);
        var recentTexts = CampaignSettings.RecentTextsOf(given, session, connection, journalPath, cmdlet);
        var found = new FoundColumns();
        OutboundRules.RequireRegion(connection.Region, null);
        PhoneNumberInput.RequireCountry(cmdlet, given.ListOptions.DefaultCountry);
        var options = CampaignSettings.Of(
            given, connection, optOutList, recentTexts, optOuts, found, cmdlet.RequestOptions.Log);
        var run = new CampaignInvocation(
            cmdlet, given, connection, options, optOuts, optOutList, recentTexts, found, journalPath);
        run._output.WarnOfTemporaryFolder();
        run._output.ShowOptOutReading(optOutList.Summary);
        run._output.ShowLeftOut(optOutList.Summary);
        run._output.ShowLeftOut(recentTexts.Summary);
        run._output.WarnOfTimeZones(options);
        run._output.WarnOfForeignPlaceholders(options);
        return run;
    }

    /// <summary>Sends the rows that are known by now, or what is left of the pipeline's, to the end, and says how it
    /// ended.</summary>
    public void Finish()
    {
        _optOutList.RequireReading();
        if (_path is { } written)
        {
            var path = FilePaths.Of(_cmdlet.SessionState, written, ErrorIds.InvalidContactFile);
            _list = new ListWatch(CampaignInput.OpenList(path, _cmdlet.StopToken));
            ListRoom.Door.CollectOptOuts(
                _list.File.OpenRead(),
                path,
                _given.ListOptions with { OptedOutNumbers = _optOuts },
                _cmdlet.StopToken);
            _output.ShowUnclearOptOuts(_optOuts.UnclearValues);
            _found.TakeFirst(null);
            _found.Phone = CampaignInput.PhoneColumnOf(_list.File, path, _given.ListOptions);
            _problems = NewProblemFile(path);
            PlanAndSend(
                (say, add) => CampaignInput.ReadFile(_list.File, path, _given.ListOptions, say, add, _problems));
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

        ShowReports();
        _output.EndProgress();
        _output.ShowSummary(runner.GetSummary(), runner.GetProgress());
        _state = new CampaignState.Ended(runner);
        _cmdlet.Watch.ShowNow();
        _cmdlet.Watch.EndProgress();
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
            _output.ShowInterrupted(runner.GetProgress());
        }
    }

    private ProblemFile? NewProblemFile(string? list)
    {
        var file = ProblemFile.Of(
            _cmdlet.SessionState, _given.ProblemPath, _given.Force,
            (file, action) => _cmdlet.ShouldProcess(file, action));
        file?.RequireOther(list);
        file?.RequireOther(_optOutList.FullName);
        file?.RequireNoPartOf(_journalPath);
        return file;
    }

    private void EndProblemFile()
    {
        _problems?.Dispose();
        _problems = null;
    }

    /// <summary>Goes through all rows once without sending; then asks, and goes through them again.</summary>
    private void PlanAndSend(Action<ICampaignListener?, Func<CampaignRow, bool>> read)
    {
        var plan = Plan(read);
        if (_path is not null && !_cmdlet.Stopping)
        {
            _problems?.Finish(_cmdlet);
        }

        _output.ShowPlan(plan, _options);
        _planned = plan;
        if (Ask(OutcomeText.People(plan.Counts[CampaignOutcome.WillSend]), out var isWhatIf))
        {
            // Whatever happened while the question stood: who is texted is who was agreed to.
            _list?.File.ThrowIfChanged(whole: true);
            Begin();
        }
        else if (isWhatIf)
        {
            var history = CampaignHistory.Read(_journalPath, _options, _history, _cmdlet.StopToken);
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

    /// <summary>Asks whether to send, where the session asks.</summary>
    private bool Ask(string whom, out bool isWhatIf)
    {
        var what = Text.Of(
            "Text {0} from {1}, each at most once, with journal {2}", whom, _options.FromNumber, _given.JournalPath);
        var isAgreed = _cmdlet.ShouldProcess(
            what + ".",
            what + "?",
            "Synthflow campaign",
            out var reason);
        isWhatIf = !isAgreed && reason == ShouldProcessReason.WhatIf;
        return isAgreed;
    }

    private CampaignPlan Plan(Action<ICampaignListener?, Func<CampaignRow, bool>> read)
    {
        _history = _output.ReadJournal(_options);
        var planner = new CampaignPlanner(_options, _history);
        read(_output, row =>
        {
            if (planner.Add(row)?.Result.GetOutcome() == CampaignOutcome.WillSend)
            {
                WarnOfDoubts(row);
            }

            return !_cmdlet.Stopping;
        });
        return planner.Finish();
    }

    private CampaignRunner Begin()
    {
        _cmdlet.BeforeSend("text the people of the campaign");
        // Somebody may have said stop, or been texted by another campaign, while the question stood.
        _optOutList.Read();
        _output.ShowOptOutReading(_optOutList.Summary);
        _recentTexts.Read();
        var journal = CampaignJournal.Open(_journalPath, _options, _history, _cmdlet.StopToken);
        var runner = new CampaignRunner(_connection.Client, _options, journal) { Planned = _planned?.Rows };
        _state = new CampaignState.Sending(runner);
        _signals = new StopSignals(runner.StopBySignal);
        _output.WarnOfCut(journal);
        return runner;
    }
}
