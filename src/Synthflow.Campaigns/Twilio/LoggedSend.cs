using Synthflow.Campaigns.Journal;

namespace Synthflow.Campaigns.Twilio;

/// <summary>A send of a journal, and the time in which its message can be in a log.</summary>
internal sealed class LoggedSend
{
    /// <summary>How long after the attempt a queued message may still leave.</summary>
    public static readonly TimeSpan LongestQueue = TimeSpan.FromHours(24);

    // Twilio's times have whole seconds, and no two clocks are the same.
    private static readonly TimeSpan _skew = TimeSpan.FromSeconds(5);

    // A clock may be wrong by more: such a message settles nothing, but it is not passed over.
    private static readonly TimeSpan _doubt = TimeSpan.FromMinutes(15);

    private LoggedSend(JournalEntry entry, DateTimeOffset from)
    {
        Entry = entry;
        From = from;
        Until = ((entry.At is { } at && at > from) ? at : from) + LongestQueue;
        Person = PersonKey.Of(entry.PhoneNumber);
    }

    public JournalEntry Entry { get; }

    public ulong Person { get; }

    /// <summary>When the attempt began.</summary>
    public DateTimeOffset From { get; }

    /// <summary>When its message is no longer to be expected.</summary>
    public DateTimeOffset Until { get; }

    /// <summary>Messages that are this send by sender, channel and time.</summary>
    public List<TwilioMessage> Matches { get; } = [];

    /// <summary>A message that can be this send, but not without doubt.</summary>
    public TwilioMessage? Near { get; private set; }

    /// <summary>The send, or <see langword="null"/> where the journal does not say when it began.</summary>
    public static LoggedSend? Of(JournalEntry entry) =>
        (entry.From ?? (entry.GetOutcome() == CampaignOutcome.Unknown ? null : entry.At)) is { } from
            ? new LoggedSend(entry, from)
            : null;

    /// <summary>Takes a message to this person.</summary>
    /// <param name="message">The message.</param>
    /// <param name="isOurs">Whether sender and channel are the campaign's.</param>
    public void Take(TwilioMessage message, bool isOurs)
    {
        if (message.Latest < From - _doubt || message.Earliest > Until + _doubt)
        {
            return;
        }

        if (!isOurs || message.Earliest < From - _skew || message.Latest > Until)
        {
            Near ??= message;
        }
        else if (message.Sid is null || !Matches.Exists(match => match.Sid == message.Sid))
        {
            // The same message in two overlapping exports is one.
            Matches.Add(message);
        }
    }
}
