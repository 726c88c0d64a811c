using Synthflow.Campaigns.Journal;

namespace Synthflow.Campaigns.Twilio;

/// <summary>Compares journals with the sender's own log at Twilio, and says what became of sends that are
/// Unknown.</summary>
/// <remarks>
/// Sent needs one message that can be nothing else. NotSent lets the person be texted again, so it needs a log that is
/// whole: it says which time it covers, that time reaches to 24 hours after the send, and all the other sends from that
/// number in it are there, of every journal given. Everything else stays Unknown, with the reason.
/// </remarks>
public sealed class TwilioEvidence
{
    private readonly List<LoggedCampaign> _campaigns;

    /// <param name="journals">The journals with sends to settle.</param>
    public TwilioEvidence(IEnumerable<JournalReader> journals) =>
        _campaigns = [.. journals.Select(static journal => new LoggedCampaign(journal))];

    /// <summary>The time that the log covers, as its owner says, or <see langword="null"/>.</summary>
    public DateTimeOffset? LogFrom { get; init; }

    /// <inheritdoc cref="LogFrom"/>
    public DateTimeOffset? LogTo { get; init; }

    /// <summary>What the time is now: a log knows nothing of what is to come. <see langword="null"/> where the campaign
    /// texted nobody, as in the sandbox.</summary>
    public DateTimeOffset? Now { get; init; }

    /// <summary>The journals whose sender has no message in the log.</summary>
    public IEnumerable<JournalReader> WithoutMessages =>
        _campaigns.Where(static campaign => !campaign.SenderSeen && campaign.Unknown.Count > 0)
            .Select(static campaign => campaign.Journal);

    /// <summary>Takes a message of the log.</summary>
    public void Take(TwilioMessage message) => _campaigns.ForEach(campaign => campaign.Take(message));

    /// <summary>What the log says of every Unknown send, journal by journal.</summary>
    /// <param name="lacksPages">Whether pages of the log are missing.</param>
    public IEnumerable<TwilioVerdict> Verdicts(bool lacksPages)
    {
        foreach (var campaign in _campaigns)
        {
            foreach (var entry in campaign.WithoutTime)
            {
                yield return Unsettled(entry, Messages.TwilioReason_NoTime);
            }

            // One log has the messages of one sender: what it lacks of another campaign or part proves as much.
            var missing = _campaigns.Where(campaign.HasSenderOf)
                .SelectMany(static each => each.MissingSends()).ToList();
            foreach (var send in campaign.Unknown.OrderBy(static send => send.Entry.Row))
            {
                yield return send.Matches.Count > 0 || send.Near is not null
                    ? VerdictOfMessages(campaign, send)
                    : WhyNotProven(campaign, send, missing, lacksPages) is { } reason
                        ? Unsettled(send.Entry, reason)
                        : Settled(
                            send.Entry,
                            CampaignOutcome.NotSent,
                            Text.Of(Messages.TwilioEvidence_Nothing, LogFrom?.UtcDateTime, LogTo?.UtcDateTime,
                                campaign.Journal.Sender));
            }
        }
    }

    private TwilioVerdict VerdictOfMessages(LoggedCampaign campaign, LoggedSend send)
    {
        if (send.Matches.Count > 1)
        {
            return Unsettled(
                send.Entry,
                Text.Of(Messages.TwilioReason_Several, string.Join(", ", send.Matches.Take(5).Select(NameOf))));
        }

        if (send.Near is { } near)
        {
            return Unsettled(send.Entry, Text.Of(Messages.TwilioReason_Near, NameOf(near)));
        }

        var message = send.Matches[0];
        if (message.Sid is null)
        {
            return Unsettled(send.Entry, Messages.TwilioReason_NoSid);
        }

        return IsShared(campaign, send, message)
            ? Unsettled(send.Entry, Text.Of(Messages.TwilioReason_SharedMessage, NameOf(message)))
            : Settled(
                send.Entry,
                CampaignOutcome.Sent,
                Text.Of(
                    Messages.TwilioEvidence_Message,
                    Text.Harmless(message.Where, 80),
                    NameOf(message),
                    Text.Harmless(message.Status ?? "-", 30) + (
                        message.ErrorCode is { } code ? Text.Of(" {0}", code) : ""),
                    message.Earliest.UtcDateTime));
    }

    /// <summary>Whether another campaign's send to the same person can be this message as well.</summary>
    private bool IsShared(LoggedCampaign campaign, LoggedSend send, TwilioMessage message) => _campaigns.Exists(other =>
        !ReferenceEquals(other, campaign)
        && other.SendTo(send.Person) is { } another
        && (another.Matches.Contains(message) || ReferenceEquals(another.Near, message)));

    /// <summary>Why the silence of the log proves nothing, or <see langword="null"/> where it does.</summary>
    private string? WhyNotProven(LoggedCampaign campaign, LoggedSend send, List<LoggedSend> missing, bool lacksPages)
    {
        if (!campaign.SenderSeen)
        {
            return Messages.TwilioReason_NoSender;
        }

        if (LogFrom is not { } from || LogTo is not { } to)
        {
            return Messages.TwilioReason_NoWindow;
        }

        if (from > send.From || to < send.Until)
        {
            return Text.Of(Messages.TwilioReason_Outside, send.Until.UtcDateTime);
        }

        if (Now is { } now && now < send.Until && !IsRehearsal(campaign.Journal))
        {
            return Messages.TwilioReason_Future;
        }

        return lacksPages ? Messages.TwilioReason_Pages
            : send.Unclear is { } unclear ? Text.Of(Messages.TwilioReason_Unclear, NameOf(unclear))
            // Also those before this send: where one of them is missing, the log does not cover what it is said to.
            : missing.Find(one => one.From >= from && one.From <= send.Until) is { } lost
                ? Text.Of(Messages.TwilioReason_SentMissing, lost.Entry.PhoneNumber, lost.From.UtcDateTime)
            : null;
    }

    // The sandbox, and servers on this machine: nobody is texted, and nobody wants to wait a day to rehearse.
    private static bool IsRehearsal(JournalReader journal) =>
        journal.Host.EndsWith(".invalid", StringComparison.OrdinalIgnoreCase)
        || journal.Host is "localhost" or "127.0.0.1" or "::1" or "[::1]";

    private static string NameOf(TwilioMessage message) => Text.Harmless(message.Sid ?? message.Where, 80);

    private static TwilioVerdict Settled(JournalEntry entry, CampaignOutcome outcome, string evidence) =>
        new() { Entry = entry, Outcome = outcome, Words = evidence };

    private static TwilioVerdict Unsettled(JournalEntry entry, string reason) =>
        Settled(entry, CampaignOutcome.Unknown, reason);
}
