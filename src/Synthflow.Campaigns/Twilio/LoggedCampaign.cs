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
    }

    public JournalReader Journal { get; }

    /// <summary>Sends of which nobody knows when they began.</summary>
    public List<JournalEntry> WithoutTime { get; } = [];

    /// <summary>Whether the log has a message of this campaign's sender at all.</summary>
    public bool SenderSeen { get; private set; }

    public IEnumerable<LoggedSend> Unknown =>
        _sends.Values.Where(static send => send.Entry.GetOutcome() == CampaignOutcome.Unknown);

    /// <summary>The sends that have to be in a log that is whole, but are not in this one.</summary>
    public List<LoggedSend> MissingSends() =>
    [
        .. _sends.Values
            .Where(static send => send.Entry.GetOutcome() == CampaignOutcome.Sent && send.Matches.Count == 0)
            .OrderBy(static send => send.From),
    ];

    /// <summary>The send to a person, or <see langword="null"/>.</summary>
    public LoggedSend? SendTo(ulong person) => _sends.TryGetValue(person, out var send) ? send : null;

    /// <summary>Takes an outbound message to a person.</summary>
    public void Take(TwilioMessage message, ulong person)
    {
        var isSender = string.Equals(message.From.Number, Journal.Sender, StringComparison.Ordinal);
        var isOurs = isSender && message.From.IsWhatsApp == _isWhatsApp;
        SenderSeen |= isOurs;
        if (_sends.TryGetValue(person, out var send)
            // Another sender's message is not ours; one whose sender is not chosen yet may be.
            && (isSender || message.From.IsBlank))
        {
            send.Take(message, isOurs);
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

    /// <summary>Whether a message is this campaign's sender's, whoever got it.</summary>
    public void Look(TwilioMessage message) =>
        SenderSeen |= message.From.IsWhatsApp == _isWhatsApp
            && string.Equals(message.From.Number, Journal.Sender, StringComparison.Ordinal);
}
