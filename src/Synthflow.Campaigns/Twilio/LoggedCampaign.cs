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
            if (entry.GetOutcome() is not (CampaignOutcome.Unknown or CampaignOutcome.Sent or CampaignOutcome.AcceptedNoId))
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

    /// <summary>The sends that have to be in a log that is whole, but are not in this one.</summary>
    public List<LoggedSend> MissingSends() =>
    [
        .. _sends.Values
            .Where(static send => send.Entry.GetOutcome() == CampaignOutcome.Sent && send.Matches.Count == 0)
            .OrderBy(static send => send.From),
    ];

    /// <summary>The send to a person, or <see langword="null"/>.</summary>
    public LoggedSend? SendTo(ulong person) => _sends.TryGetValue(person, out var send) ? send : null;

    /// <summary>Takes a message that no person wrote, as far as the log says.</summary>
    public void Take(TwilioMessage message)
    {
        var isSender = string.Equals(message.From.Number, Journal.Sender, StringComparison.Ordinal);
        var isOurs = isSender && message.From.IsWhatsApp == _isWhatsApp;
        SenderSeen |= isOurs;
        // Another sender's message is not ours; one whose sender is not chosen yet, or cannot be read, may be.
        if (message.From.IsNoNumber || message.From.IsName || !message.From.MayBe(Journal.Sender))
        {
            return;
        }

        var to = message.To.Number is { } number ? SendTo(PersonKey.Of(number)) : null;
        if (isSender || message.From.IsBlank)
        {
            to?.Take(message, isOurs);
        }
        else
        {
            to?.TakeUnclear(message);
        }

        if (!message.To.IsWhole)
        {
            foreach (var send in Unknown.Where(one => one != to && message.To.MayBe(one.Entry.PhoneNumber)))
            {
                send.TakeUnclear(message);
            }
        }
    }

    /// <summary>Takes what a person wrote.</summary>
    public void TakeReply(TwilioMessage message, ulong person)
    {
        if (string.Equals(message.To.Number, Journal.Sender, StringComparison.Ordinal)
            && message.To.IsWhatsApp == _isWhatsApp
            && _sends.TryGetValue(person, out var send))
        {
            send.TakeReply(message);
        }
    }
}
