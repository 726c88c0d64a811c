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

    // So long after a person wrote, a message may be the answer to it.
    private static readonly TimeSpan _answering = TimeSpan.FromMinutes(10);

    private readonly List<TwilioMessage> _messages = [];
    private readonly List<TwilioMessage> _replies = [];
    private IReadOnlyList<TwilioMessage>? _matches;
    private TwilioMessage? _near;

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

    /// <summary>Messages that can be this send by sender, channel and time; what the agent answered to the person
    /// cannot.</summary>
    public IReadOnlyList<TwilioMessage> Matches => _matches ??= _messages.FindAll(message => !IsAnswer(message));

    /// <summary>A message that can be this send, but not without doubt: an answer of the agent alone says so,
    /// too.</summary>
    public TwilioMessage? Near => _near
        ?? (Matches.Count == 0 ? _messages.FirstOrDefault() : Matches.FirstOrDefault(MayBeAnswer));

    /// <summary>A message of that time whose sender or recipient cannot be read for sure: it may be this
    /// send.</summary>
    public TwilioMessage? Unclear { get; private set; }

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
        if (!IsOfItsTime(message))
        {
            return;
        }

        if (!isOurs || message.Earliest < From - _skew || message.Latest > Until)
        {
            _near ??= message;
        }
        else if (message.Sid is null || !_messages.Exists(match => match.Sid == message.Sid))
        {
            // The same message in two overlapping exports is one.
            _messages.Add(message);
            _matches = null;
        }
    }

    /// <summary>Takes a message that may be to this person.</summary>
    public void TakeUnclear(TwilioMessage message) => Unclear ??= IsOfItsTime(message) ? message : null;

    /// <summary>Takes a message of this person to the campaign's sender: what follows it may be the agent's
    /// answer.</summary>
    public void TakeReply(TwilioMessage message)
    {
        if (message.Latest >= From - _answering - _doubt && message.Earliest <= Until)
        {
            _replies.Add(message);
            _matches = null;
        }
    }

    private bool IsOfItsTime(TwilioMessage message) =>
        message.Latest >= From - _doubt && message.Earliest <= Until + _doubt;

    // Twilio calls some answers so. The others are known by what they follow: the person's own message after the send.
    private bool IsAnswer(TwilioMessage message) =>
        string.Equals(message.Direction, "outbound-reply", StringComparison.OrdinalIgnoreCase)
        || _replies.Exists(reply => reply.Earliest >= From - _skew && reply.Latest <= message.Earliest);

    // Somebody who wrote shortly before may have been answered by it, and the send itself may never have left. Where
    // the clocks are changed it cannot be told which of two was first.
    private bool MayBeAnswer(TwilioMessage message) => _replies.Exists(reply =>
        reply.Earliest <= message.Latest && reply.Latest >= message.Earliest - _answering);
}
