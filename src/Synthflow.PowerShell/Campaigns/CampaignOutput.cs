using System.Management.Automation;
using Synthflow.Campaigns;
using Synthflow.Campaigns.Journal;
using Synthflow.Campaigns.Planning;
using Synthflow.PowerShell.Errors;
using Synthflow.PowerShell.Cmdlets;

namespace Synthflow.PowerShell.Campaigns;

/// <summary>What a person sees of a campaign: the plan, the progress, the summary with the command to go on.</summary>
internal sealed partial class CampaignOutput(StoppableCmdlet cmdlet, CampaignCall call) : ICampaignListener
{
    private const int MaxZonesShown = 5;
    private const int MaxSiblingsShown = 3;

    private readonly RecentRate _rate = new(TimeProvider.System);
    private readonly HashSet<string> _zonesSaid = new(StringComparer.Ordinal);
    private readonly CampaignSteps _steps = new(cmdlet, call);
    private string? _lastReason;
    private string? _lastRefusal;
    private string? _journalLine;

    private string JournalName => Path.GetFileName(call.JournalPath);

    public void Chosen(string choice) => cmdlet.WriteVerbose(choice);

    /// <summary>Called before a warning about a row, which may end the command.</summary>
    public Action? BeforeWarning { get; set; }

    public void Warned(string warning)
    {
        BeforeWarning?.Invoke();
        cmdlet.WriteWarning(warning);
    }

    /// <summary>Values of the opt-out column that counted though they are neither yes nor no; part of the
    /// plan.</summary>
    public void ShowUnclearOptOuts(IEnumerable<string> sentences)
    {
        foreach (var sentence in sentences)
        {
            Say(sentence);
        }
    }

    /// <summary>A journal that the next start of the machine clears away protects nobody.</summary>
    public void WarnOfTemporaryFolder()
    {
        if (TemporaryFolders.Contain(call.JournalPath))
        {
            cmdlet.WriteWarning(Text.Of(Messages.JournalInTemporaryFolder, call.JournalPath));
        }
    }

    /// <summary>{{First Name}} is sent as it is documented, but hardly ever meant so.</summary>
    public void WarnOfForeignPlaceholders(CampaignOptions options)
    {
        foreach (var (written, right, isReadAsRight) in ForeignPlaceholders.Of(options))
        {
            var message = isReadAsRight ? Messages.ForeignPlaceholder : Messages.ForeignPlaceholder_Text;
            cmdlet.WriteWarning(Text.Of(message, Text.Harmless(written, 80), Text.Harmless(right, 80)));
        }
    }

    /// <summary>Nothing is taken from a journal in silence.</summary>
    public void WarnOfCut(CampaignJournal journal)
    {
        if (journal.BytesCutOff > 0)
        {
            cmdlet.WriteWarning(Text.Of(Messages.JournalEndCutOff, call.JournalPath, journal.BytesCutOff));
        }
    }

    /// <summary>Who counts as in quiet hours only because the time is not known there, is said before the first
    /// send.</summary>
    public void WarnOfTimeZones(CampaignOptions options)
    {
        var unknown = options.QuietHours?.UnknownTimeZones.Except(_zonesSaid, StringComparer.Ordinal).ToList() ?? [];
        if (unknown.Count > 0)
        {
            _zonesSaid.UnionWith(unknown);
            cmdlet.WriteWarning(Text.Of(Messages.QuietHoursNoZones, string.Join(", ", unknown.Take(MaxZonesShown))));
        }
    }

    /// <summary>What the journal says; with the plan it is said whether it is new or gone on with: a misspelt name
    /// would text everybody again.</summary>
    public CampaignHistory ReadJournal(CampaignOptions options)
    {
        var history = CampaignHistory.Read(call.JournalPath, options, stopped: cmdlet.StopToken);
        _journalLine = history.IsNew
            ? Text.Of(Messages.CampaignPlan_NewJournal, call.JournalPath)
            : Text.Of(Messages.CampaignPlan_Continues, call.JournalPath, history.NumbersAttempted);
        if (history.LacksListOptions)
        {
            cmdlet.WriteWarning(Text.Of(Messages.JournalAdoptsList, call.JournalPath));
        }

        WarnOfSiblings(JournalSiblings.Of(call.JournalPath, options, cmdlet.StopToken));
        return history;
    }

    private void WarnOfSiblings(IReadOnlyList<string> siblings)
    {
        if (siblings.Count == 0)
        {
            return;
        }

        // A folder of trials would else fill the screen with the same sentence.
        var names = siblings.Take(MaxSiblingsShown).Select(static path => Text.Harmless(Path.GetFileName(path), 80));
        var more = siblings.Count > MaxSiblingsShown ? Text.Of(" and {0:N0} more", siblings.Count - MaxSiblingsShown)
            : "";
        cmdlet.WriteWarning(siblings.Count == 1
            ? Text.Of(Messages.JournalSibling, siblings[0])
            : Text.Of(Messages.JournalSiblings, siblings.Count, string.Join(", ", names) + more));
    }

    /// <summary>Which journal it is; once.</summary>
    public void ShowJournal()
    {
        if (_journalLine is { } line)
        {
            _journalLine = null;
            Say(line);
        }
    }

    public void ShowPlan(CampaignPlan plan, CampaignOptions options)
    {
        WarnOfTimeZones(options);
        _steps.Plan(plan);
        Say(Text.Of(
            Messages.CampaignPlan,
            JournalName,
            OutcomeText.People(plan.Counts[CampaignOutcome.WillSend]),
            options.Channel == Channel.Sms ? "SMS" : "WhatsApp",
            options.FromNumber));
        ShowJournal();
        foreach (var (outcome, count) in Occurred(plan.Counts))
        {
            if (outcome != CampaignOutcome.WillSend)
            {
                Say(Text.Of("  {0,8:N0}  {1}", count, OutcomeText.Of(outcome)));
            }
        }

        if (plan is { InQuietHours: > 0 and var waiting, FirstOpensAt: { } opensAt })
        {
            Say(Text.Of(Messages.CampaignPlan_Waits, waiting, opensAt.ToLocalTime()));
        }

        if (options.InitialMessage is null && options.TemplateSid is null)
        {
            Say(Messages.CampaignPlan_NoMessage);
        }

        if (plan.Segments > 0)
        {
            Say(Text.Of(Messages.CampaignPlan_Segments, plan.Segments, plan.MaxSegments, plan.UnicodeMessages));
        }

        if (plan is { MaxPerSecond: { } pace, ExpectedDuration: { Ticks: > 0 } duration, ExpectedEnd: { } end })
        {
            Say(Text.Of(Messages.CampaignPlan_Pace, pace, Text.Duration(duration), end.ToLocalTime()));
            if (options.Part is { Count: > 1 } part)
            {
                Say(Text.Of(Messages.CampaignPlan_SharedPace, options.CampaignPerSecond, part.Count));
            }
        }
    }

    /// <summary>Writes a result, and remembers why one was not sent.</summary>
    public void Write(CampaignResult result)
    {
        if (result.GetOutcome() == CampaignOutcome.NotSent)
        {
            _lastReason = result.Reason;
        }
        else if (result.GetOutcome() == CampaignOutcome.Rejected && !result.FromEarlierRun)
        {
            _lastRefusal = result.Reason;
        }

        if (result.Attempts > 0)
        {
            _rate.Add();
        }

        cmdlet.WriteObject(result);
    }

    /// <summary>A row of a plan: the result it would have, with the message the person would get.</summary>
    public void Write(CampaignPlanRow planned)
    {
        var row = new PSObject(planned.Result);
        row.Properties.Add(new PSNoteProperty("Message", planned.Message));
        row.Properties.Add(new PSNoteProperty("Segments", planned.Segments));
        cmdlet.WriteObject(row);
    }

    /// <summary>The pipeline gave no row: nothing was begun.</summary>
    public void ShowNoRows() =>
        Say(Text.Of(Messages.CampaignSummary, JournalName, Text.Duration(TimeSpan.Zero), "no rows"));

    public void ShowSummary(CampaignSummary summary, CampaignProgress progress)
    {
        _steps.Summary(summary, progress);
        var counts = Occurred(summary.Counts.With(summary.NeverTaken))
            .Select(static pair => Text.Of("{0:N0} {1}", pair.Count, OutcomeText.Of(pair.Outcome)))
            .ToList();
        if (summary.NotReached > 0)
        {
            counts.Add(Text.Of("{0:N0} {1}", summary.NotReached, OutcomeText.NotReached));
        }

        Say(Text.Of(
            Messages.CampaignSummary, JournalName, Text.Duration(summary.Duration),
            string.Join("; ", counts.DefaultIfEmpty("no rows"))));
        // Before the warnings and the error: each of them may end the command (-WarningAction Stop, -ErrorAction Stop).
        // Without its journal the same command would text people again.
        if (summary.Failure is not { JournalIsGone: true }
            && (summary.WasStopped || summary.NotReached > 0 || summary.Failure is not null
                || summary.Counts[CampaignOutcome.NotSent] + summary.Counts[CampaignOutcome.DeferredQuietHours] > 0))
        {
            Say(Messages.CampaignSummary_GoOn);
            Say("  " + call.ResumeLine());
        }

        var unknown = summary.Counts[CampaignOutcome.Unknown];
        if (unknown > 0)
        {
            cmdlet.WriteWarning(Text.Of(
                Messages.CampaignSummary_Unknown, unknown, ResumeCommandLine.Quoted(call.GivenJournalPath)));
        }

        ShowRefused(summary);
        var notSent = summary.Counts[CampaignOutcome.NotSent];
        if (notSent > 0 && summary.Failure is null)
        {
            cmdlet.WriteWarning(Text.Of(Messages.CampaignSummary_NotSent, notSent, _lastReason ?? "-"));
        }

        if (summary.Failure is { } failure)
        {
            cmdlet.WriteError(ErrorRecords.From(failure, call.JournalPath));
        }
    }

    /// <summary>After Ctrl+C, once nothing is under way any more. A cmdlet that is being stopped has no streams left,
    /// so it goes to the screen itself, where there is one.</summary>
    public void ShowInterrupted(CampaignProgress progress)
    {
        try
        {
            // In a remote session or a job, the screen is at the other end of a connection that is being stopped too.
            if (cmdlet.Host is { UI: { } screen, Name: not "ServerRemoteHost" })
            {
                var words = progress.Unknown > 0 ? Messages.CampaignInterrupted_Unknown : Messages.CampaignInterrupted;
                screen.WriteLine(Text.Of(words, JournalName, progress.Sent, progress.Unknown));
                screen.WriteLine("  " + call.ResumeLine());
            }
        }
        catch (Exception exception) when (HostFaults.IsOfTheHost(exception))
        {
            // A host without a screen; the journal knows all of it.
        }
    }

    private static IEnumerable<(CampaignOutcome Outcome, long Count)> Occurred(CampaignCounts counts) =>
        counts.Occurred.Select(static pair => (pair.Key, pair.Value))
            .OrderBy(static pair => OutcomeText.Place(pair.Key));

    /// <summary>Each reading of the opt-out list, for -Verbose.</summary>
    public void ShowOptOutReading(string? summary)
    {
        if (summary is not null)
        {
            cmdlet.WriteVerbose(summary);
        }
    }

    /// <summary>Whom the opt-out list, or another campaign, keeps out, as a part of the plan.</summary>
    public void ShowLeftOut(string? summary)
    {
        if (summary is not null)
        {
            Say("  " + summary);
        }
    }

    private void Say(string line) => CmdletStreams.Information(cmdlet, line);
}
