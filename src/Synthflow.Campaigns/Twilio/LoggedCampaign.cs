using Synthflow.Campaigns.Journal;

namespace Synthflow.Campaigns.Twilio;

/// <summary>The sends of one journal beside what a log has of them.</summary>
internal sealed class LoggedCampaign
{
    private readonly Dictionary<ulong, LoggedSend> _sends = [];
    private readonly bool _isWhatsApp;

    public LoggedCampaign(JournalReader journal)
    {
        Journal = journal;
        _isWhatsApp = string.Equals(journal.Channel, "whatsapp", StringComparison.OrdinalIgnoreCase);
        foreach (var entry in journal.Entries(null))
        {
            if (entry.GetOutcome() is not (
                CampaignOutcome.Unknown or CampaignOutcome.Sent or CampaignOutcome.AcceptedNoId))
            {
                continue;
            }

            if (LoggedSend.Of(entry) is { } send)
            {
                _sends[send.Person] = send;
            }
            else if (entry.GetOutcome() == CampaignOutcome.Unknown)
            {
                WithoutTime.Add(entry);
            }
        }

        // Once, and not for each message: a log can have as many as the campaign has people.
        Unknown = [.. _sends.Values.Where(static send => send.Entry.GetOutcome() == CampaignOutcome.Unknown)];
    }

    public JournalReader Journal { get; }

    /// <summary>Sends of which nobody knows when they began.</summary>
    public List<JournalEntry> WithoutTime { get; } = [];

    /// <summary>Whether the log has a message of this campaign's sender at all.</summary>
    public bool SenderSeen { get; private set; }

    /// <summary>The sends in doubt.</summary>
    public IReadOnlyList<LoggedSend> Unknown { get; }

    /// <summary>Whether both were sent from one number, by one channel, through one service: another service's sends,
    /// such as a sandbox's, are in no log of this one.</summary>
    public bool HasSenderOf(LoggedCampaign other) =>
        string.Equals(Journal.Sender, other.Journal.Sender, StringComparison.Ordinal)
        && _isWhatsApp == other._isWhatsApp
        && string.Equals(Journal.Host, other.Journal.Host, StringComparison.OrdinalIgnoreCase);

    /// <summary>The sends that have to be in a log that is whole, but are not in this one.</summary>
    public List<LoggedSend> MissingSends() =>
    [
        .. _sends.Values
            .Where(static send => send.Entry.GetOutcome() == CampaignOutcome.Sent && send.Matches.Count == 0)
            .OrderBy(static send => send.From),
    ];

    /// <summary>The send to a person, or <see langword="null"/>.</summary>
    public LoggedSend? SendTo(ulong person) => _sends.TryGetValue(person, out var send) ? send : null;

    /// <summary>Takes a message. Who wrote it, its numbers say first: what a log calls its direction may be in any
    /// language.</summary>
    public void Take(TwilioMessage message)
    {
        var isSender = string.Equals(message.From.Number, Journal.Sender, StringComparison.Ordinal);
        if (!isSender)
        {
            TakeReply(message);
        }

        if (isSender || !message.IsInbound)
        {
            TakeSend(message, isSender);
        }
    }

    private void TakeSend(TwilioMessage message, bool isSender)
    {
        var isOurs = isSender && message.From.IsWhatsApp == _isWhatsApp;
        SenderSeen |= isOurs;
        // Another sender's message is not ours; one whose sender is not chosen yet, or cannot be read, may be.
        if (message.From.IsNoNumber || message.From.IsName || !message.From.MayBe(Journal.Sender))
        {
            return;
        }

        var to = message.To.Number is { } number ? SendTo(PersonKey.Of(number)) : null;
        if (!message.IsInbound && (isSender || message.From.IsBlank))
        {
            to?.Take(message, isOurs);
        }
        else
        {
            // Also what our own sender is said to have got, not written: it was there.
            to?.TakeUnclear(message);
        }

        if (to is null || !message.To.IsWhole)
        {
            foreach (var send in Unknown.Where(one => one != to && message.To.MayBe(one.Entry.PhoneNumber)))
            {
                send.TakeUnclear(message);
            }
        }
    }

    /// <summary>Takes what a person wrote to the campaign's sender, or may have written: what follows it may be the
    /// answer.</summary>
    private void TakeReply(TwilioMessage message)
    {
        if (!message.To.MayBe(Journal.Sender) || (!message.To.IsBlank && message.To.IsWhatsApp != _isWhatsApp))
        {
            return;
        }

        var from = message.From.Number is { } number ? SendTo(PersonKey.Of(number)) : null;
        from?.TakeReply(message);
        if (!message.IsOutbound && !message.From.IsNoNumber && (from is null || !message.From.IsWhole))
        {
            foreach (var send in Unknown.Where(one => one != from && message.From.MayBe(one.Entry.PhoneNumber)))
            {
                send.TakeReply(message);
            }
        }
    }
}
