using System.Management.Automation;
using Synthflow.Campaigns;
using Synthflow.Campaigns.Planning;

namespace Synthflow.PowerShell.Campaigns;

/// <summary>Where the rows come from the pipeline, one after the other.</summary>
internal sealed partial class CampaignInvocation
{
    // The rows of the pipeline where any of them may say who opted out: none is sent before all are known.
    private readonly List<CampaignRow>? _collected;
    // The same without a plan: rows that can bear a mark of their own, such as contacts, and those after them.
    private List<CampaignRow>? _held;
    private bool _isStream;
    private bool _isReadWhole = true;

    private bool TakesRows => _state is not (CampaignState.Asking or CampaignState.Declined);

    /// <summary>Takes an object of the pipeline: a row, or the list itself as Get-Item gives it.</summary>
    public void Add(PSObject input)
    {
        if (PipedFile.PathOf(input, isFirst: !_isStream, hasList: _path is not null, _given.Bound.Keys) is { } path)
        {
            _path = path;
            _given.Bound[nameof(_given.Path)] = path;
            return;
        }

        ReadOptOutsAs(input.BaseObject as Contact);
        if (!_isStream)
        {
            _found.TakeFirst(input.BaseObject);
        }

        BeginStream();
        if (_collected is not null || TakesRows)
        {
            ReadRows(() => _rows.Add(input));
        }
    }

    /// <summary>An opt-out list that lacks a country is read as the contacts were. None was texted yet: contacts are
    /// held to the last one.</summary>
    private void ReadOptOutsAs(Contact? contact)
    {
        var before = _optOutList.Summary;
        _optOutList.ReadAs(contact);
        if (before is null)
        {
            _output.ShowOptOutReading(_optOutList.Summary);
            _output.ShowLeftOut(_optOutList.Summary);
        }
    }

    /// <summary>An object that nobody can read, or whose stop cannot be told to be anybody's, ends the campaign as any
    /// other cause does: with the results of those who were texted before it.</summary>
    private void ReadRows(Action read)
    {
        try
        {
            read();
        }
        catch (SynthflowException failure)
            when (_state is CampaignState.Sending { Runner: var runner } && runner.GetProgress() is { Done: > 0 }
                or { Waiting: > 0 })
        {
            _isReadWhole = false;
            _state.Runner!.StopBecause(new CampaignException( // that state has one
                ErrorIds.CampaignStopped,
                Text.Of(Messages.CampaignStopped_Object, failure.Message),
                failure.RecommendedAction ?? Messages.CampaignStopped_NextStep,
                failure)
            {
                JournalPath = _journalPath,
            });
        }
    }

    private void BeginStream()
    {
        if (_isStream)
        {
            return;
        }

        _isStream = true;
        _rows.ProblemFile = _problems = NewProblemFile(list: null);
        if (_collected is null)
        {
            PrepareStream();
        }
    }

    private void FinishStream()
    {
        BeginStream();
        ReadRows(_rows.Finish);
        if (_isReadWhole)
        {
            _problems?.Finish(_cmdlet);
        }

        _output.ShowUnclearOptOuts(_optOuts.UnclearValues);
        _ = _held?.TrueForAll(AddRow);
        if (_collected is not null)
        {
            PlanAndSend((_, add) => _collected.TrueForAll(row => add(row)));
        }
        else if (_state is CampaignState.WhatIf { Planner: var planner })
        {
            _output.ShowPlan(planner.Finish(), _options);
        }
        else if (_state is CampaignState.FirstRow)
        {
            _output.ShowNoRows();
        }
    }

    private bool Take(CampaignRow row, bool mayBearMark)
    {
        if (_collected is not null || _held is not null || mayBearMark)
        {
            if (_collected is null && _held is null && _state is CampaignState.Sending)
            {
                _output.Warned(Messages.CampaignWarning_LateMark);
            }

            (_collected ?? (_held ??= [])).Add(row);
            return !_cmdlet.Stopping;
        }

        return AddRow(row);
    }

    /// <summary>Asks before the first row. The journal is not touched yet: what is wrong with the columns of the first
    /// row must not bind it to a message that nobody can send.</summary>
    private void PrepareStream()
    {
        _history = _output.ReadJournal(_options);
        _output.ShowJournal();
        var planner = new CampaignPlanner(_options, _history) { TellsEarlierSends = true };
        var isAgreed = Ask("the rows of the pipeline", out var isWhatIf);
        _state = isAgreed ? new CampaignState.FirstRow(planner)
            : isWhatIf ? new CampaignState.WhatIf(planner)
            : new CampaignState.Declined();
    }
}
