using Synthflow.Campaigns.Journal;
using Synthflow.Campaigns.Twilio;

namespace Synthflow.PowerShell.Results;

/// <summary>The first message of a campaign to each of its people, as Twilio's log has it.</summary>
internal sealed class TwilioStatuses
{
    private static readonly TimeSpan _skew = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan _longestQueue = TimeSpan.FromHours(24);

    private readonly Dictionary<ulong, List<TwilioMessage>> _messages = [];
    private readonly JournalReader _journal;
    private readonly HashSet<ulong> _people;

    /// <param name="journal">Any journal of the campaign: says sender and channel.</param>
    /// <param name="entries">The people of the campaign; messages to others are not kept.</param>
    public TwilioStatuses(JournalReader journal, IEnumerable<JournalEntry> entries)
    {
        _journal = journal;
        _people = [.. entries.Select(static entry => PersonKey.Of(entry.PhoneNumber))];
    }

    /// <summary>Whether the log has a message of the campaign's sender at all.</summary>
    public bool SenderSeen { get; private set; }

    public void Take(TwilioMessage message)
    {
        var isWhatsApp = string.Equals(_journal.Channel, "whatsapp", StringComparison.OrdinalIgnoreCase);
        if (message.IsInbound || message.From.IsWhatsApp != isWhatsApp
            || !string.Equals(message.From.Number, _journal.Sender, StringComparison.Ordinal))
        {
            return;
        }

        SenderSeen = true;
        if (message.To.Number is { } number && _people.Contains(PersonKey.Of(number)))
        {
            if (!_messages.TryGetValue(PersonKey.Of(number), out var messages))
            {
                _messages[PersonKey.Of(number)] = messages = [];
            }

            messages.Add(message);
        }
    }

    /// <summary>The message that the send of an entry became; <see langword="null"/> where the log has none in its
    /// time.</summary>
    public TwilioMessage? Of(JournalEntry entry)
    {
        if ((entry.From ?? entry.At) is not { } from
            || !_messages.TryGetValue(PersonKey.Of(entry.PhoneNumber), out var messages))
        {
            return null;
        }

        return messages
            .Where(message => message.HasTime && message.Earliest >= from - _skew
                && message.Earliest <= from + _longestQueue)
            .OrderBy(static message => message.Earliest)
            .FirstOrDefault();
    }
}
