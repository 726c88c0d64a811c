using Synthflow.Campaigns.Journal;
using Synthflow.Client.Chats;

namespace Synthflow.Campaigns.Planning;

/// <summary>Decides row by row, in the order of the list: usable, not yet seen, not yet sent, not opted out.</summary>
/// <remarks>One thread at a time; it remembers every number it let pass, in the table of the history, which is its own
/// from then on.</remarks>
internal sealed class RowDecider
{
    private readonly CampaignOptions _options;
    private readonly CampaignHistory _history;
    private readonly CampaignMessage _message;
    private bool _columnsChecked;

    /// <exception cref="CampaignException"><c>InvalidCampaign</c>.</exception>
    public RowDecider(CampaignOptions options, CampaignHistory history)
    {
        _options = options;
        _history = history;
        _message = new CampaignMessage(options);
    }

    /// <summary>Whether the row belongs to this part of the list.</summary>
    public bool IsMine(CampaignRow row) => row.PhoneNumber is { } number
        ? _options.Part?.Contains(number) ?? true
        : _options.Part?.ContainsRow(row.Row) ?? true;

    /// <exception cref="CampaignException"><c>InvalidCampaign</c>: the first row lacks a column the message asks
    /// for.</exception>
    public RowDecision Decide(CampaignRow row)
    {
        if (!_columnsChecked && row.Variables.Count > 0)
        {
            _message.CheckColumns(row.Variables);
            _columnsChecked = true;
        }

        if (row.PhoneNumber is not { } number || !PhoneNumbers.TryRead(number, out var digits))
        {
            return Skip(CampaignOutcome.SkippedProblem, row.Problem ?? Messages.CampaignRow_NoNumber);
        }

        // Two spellings of a number are one person, who is asked and texted once.
        var person = PersonKey.Of(digits);
        if (OutboundRules.ReasonOwnNumber(number, _options.FromNumber) is { } own)
        {
            return Skip(CampaignOutcome.SkippedProblem, Text.Of(Messages.CampaignRow_OwnNumber, own));
        }

        // Only what this campaign took counts: the list's own DuplicateOfRow may name a row that was filtered out on
        // the way here or that could not be sent, and then nobody would be texted.
        if (_history.IsRemembered(person, out var first))
        {
            return Skip(CampaignOutcome.SkippedDuplicate, Text.Of(Messages.CampaignRow_Duplicate, first));
        }

        if (Earlier(_history.StateOfPerson(person)) is { } known)
        {
            Remember(person, row);
            return known;
        }

        if (ReasonToLeaveOut(row, number) is { } left)
        {
            Remember(person, row);
            return left;
        }

        // A row that cannot be sent does not stand in the way of a later, better row for the same person.
        if (row.Problem is not null)
        {
            return Skip(CampaignOutcome.SkippedProblem, row.Problem);
        }

        var request = _message.Fill(row, number, out var problem);
        if (request is null)
        {
            return Skip(CampaignOutcome.SkippedProblem, problem);
        }

        Remember(person, row);
        return new RowDecision { Outcome = CampaignOutcome.WillSend, Request = request };
    }

    /// <summary>Why a row is not sent at this hour, or <see langword="null"/>.</summary>
    public string? ReasonToWait(CampaignRow row) => _options.QuietHours?.ReasonToWait(
        _options.Clock.GetUtcNow(), row.TimeZones?.Invoke() ?? [], _options.Clock.LocalTimeZone);

    /// <summary>Why a person is not texted whatever the hour, as far as that may change while rows wait; else
    /// <see langword="null"/>.</summary>
    public RowDecision? ReasonToLeaveOut(CampaignRow row, string number) =>
        row.OptedOut || IsOptedOut(number)
            ? Skip(CampaignOutcome.SkippedOptOut, Messages.CampaignRow_OptedOut)
        : _options.LastTextElsewhere?.Invoke(number) is { } texted
            ? Skip(CampaignOutcome.SkippedRecentlyTexted, Text.Of(Messages.CampaignRow_RecentlyTexted, texted))
        : null;

    /// <summary>When quiet hours are over for a row that this run waits for, in UTC; <see langword="null"/> where it
    /// does not wait.</summary>
    public DateTimeOffset? OpensAt(CampaignRow row) =>
        !_options.WaitsForQuietHours ? null : _options.QuietHours?.OpensAt(
        _options.Clock.GetUtcNow(), row.TimeZones?.Invoke() ?? [], _options.Clock.LocalTimeZone);

    /// <summary>The same question, to be asked again before each try; <see langword="null"/> where no hour is
    /// quiet.</summary>
    public Func<string?>? QuietCheck(CampaignRow row) => _options.QuietHours is null ? null : () => ReasonToWait(row);

    private bool IsOptedOut(string number) => _options.OptOuts.Any(list => list.Contains(number));

    private static RowDecision? Earlier(NumberState state) => state switch
    {
        NumberState.None or NumberState.NotSent or NumberState.ResolvedNotSent => null,
        NumberState.Sent or NumberState.ResolvedSent =>
            Before(CampaignOutcome.AlreadySent, Messages.CampaignRow_AlreadySent),
        NumberState.AcceptedNoId => Before(CampaignOutcome.AcceptedNoId, Messages.CampaignRow_EarlierNoId),
        NumberState.Rejected => Before(CampaignOutcome.Rejected, Messages.CampaignRow_EarlierRejected),
        _ => Before(CampaignOutcome.Unknown, Messages.CampaignRow_EarlierUnknown),
    };

    private static RowDecision Before(CampaignOutcome outcome, string reason) =>
        new() { Outcome = outcome, Reason = reason, FromEarlierRun = true };

    private static RowDecision Skip(CampaignOutcome outcome, string? reason) =>
        new() { Outcome = outcome, Reason = reason };

    private void Remember(ulong person, CampaignRow row) => _history.Remember(person, row.Row);
}
