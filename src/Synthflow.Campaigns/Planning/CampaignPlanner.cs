using Synthflow.Campaigns.Journal;

namespace Synthflow.Campaigns.Planning;

/// <summary>Goes through a list as a run would, and sends and writes nothing.</summary>
public sealed class CampaignPlanner
{
    private readonly CampaignOptions _options;
    private readonly RowDecider _gate;
    private readonly CampaignHistory _history;
    private readonly CampaignCounts _counts = new();
    private readonly PlannedRows _rows = new();
    private long _gsm7;
    private long _unicode;
    private long _segments;
    private int _maxSegments;
    private long _inQuietHours;
    private DateTimeOffset? _firstOpensAt;
    private DateTimeOffset? _lastOpensAt;

    /// <param name="options">The campaign.</param>
    /// <param name="history">What its journal says (<see
    /// cref="CampaignHistory.Read(string, CampaignOptions, CampaignHistory, CancellationToken)"/>).</param>
    /// <exception cref="CampaignException"><c>InvalidCampaign</c>.</exception>
    public CampaignPlanner(CampaignOptions options, CampaignHistory history)
    {
        _options = options;
        _history = history;
        _gate = new RowDecider(options, history);
    }

    /// <summary>Whether rows say when earlier runs sent to them: it reads the journal once more.</summary>
    public bool TellsEarlierSends { get; init; }

    /// <summary>What a run would do with the next row; <see langword="null"/> where it is another part's.</summary>
    /// <exception cref="CampaignException"><c>InvalidCampaign</c>: the first row lacks a column the message asks
    /// for.</exception>
    public CampaignPlanRow? Add(CampaignRow row)
    {
        if (!_gate.IsMine(row))
        {
            return null;
        }

        var decision = _gate.Decide(row);
        var (outcome, reason) = (decision.Outcome, decision.Reason);
        if (outcome == CampaignOutcome.WillSend)
        {
            reason = _gate.ReasonToWait(row);
            var opensAt = reason is null ? null : _gate.OpensAt(row);
            outcome = reason is not null && opensAt is null ? CampaignOutcome.DeferredQuietHours
                : _options.First is { } first && _counts[CampaignOutcome.WillSend] >= first ? CampaignOutcome.NotReached
                : outcome;
            if (opensAt is { } time && outcome == CampaignOutcome.WillSend)
            {
                _inQuietHours++;
                _firstOpensAt = _firstOpensAt < time ? _firstOpensAt : time;
                _lastOpensAt = _lastOpensAt > time ? _lastOpensAt : time;
            }
        }

        _counts.Add(outcome);
        _rows.Add(outcome);
        var send = TellsEarlierSends && outcome == CampaignOutcome.AlreadySent && row.PhoneNumber is { } number
            ? _history.TakeEarlierSend(number)
            : null;
        var message = outcome == CampaignOutcome.WillSend ? decision.Request?.InitialMessage : null;
        return new CampaignPlanRow
        {
            Message = message,
            Segments = message is null || _options.Channel != Channel.Sms ? 0 : Measure(message),
            Result = new CampaignResult
            {
                Row = row.Row,
                Name = row.Name,
                PhoneNumber = row.PhoneNumber,
                InputObject = row.InputObject,
                Kind = outcome,
                Reason = reason,
                ConversationId = send?.ConversationId,
                At = send?.At ?? _options.Clock.GetUtcNow(),
                FromEarlierRun = decision.FromEarlierRun,
            },
        };
    }

    /// <summary>All rows together.</summary>
    public CampaignPlan Finish()
    {
        _history.EndEarlierSends();
        var sends = _counts[CampaignOutcome.WillSend];
        TimeSpan? duration = _options.EffectivePerSecond is { } pace
            ? TimeSpan.FromSeconds(Math.Min(Math.Max(0, sends - 1) / pace, TimeSpan.FromDays(3650).TotalSeconds))
            : null;
        var end = _options.Clock.GetUtcNow() + duration;
        return new CampaignPlan
        {
            Counts = _counts,
            Rows = _rows,
            Gsm7Messages = _gsm7,
            UnicodeMessages = _unicode,
            Segments = _segments,
            MaxSegments = _maxSegments,
            MaxPerSecond = _options.EffectivePerSecond,
            ExpectedDuration = duration,
            ExpectedEnd = _lastOpensAt > end ? _lastOpensAt : end,
            InQuietHours = _inQuietHours,
            FirstOpensAt = _firstOpensAt,
        };
    }

    private int Measure(string message)
    {
        var segments = SmsSegments.Of(message);
        _ = segments.IsUnicode ? _unicode++ : _gsm7++;
        _segments += segments.Count;
        _maxSegments = Math.Max(_maxSegments, segments.Count);
        return segments.Count;
    }
}
