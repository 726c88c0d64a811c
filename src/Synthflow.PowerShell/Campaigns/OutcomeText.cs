using Synthflow.Campaigns;

namespace Synthflow.PowerShell.Campaigns;

/// <summary>Outcomes in words, and in the order people want to read them.</summary>
internal static class OutcomeText
{
    /// <summary>Of a run that has ended; not all of them would have been sent.</summary>
    public const string NotReached = "not reached (the next run takes them)";

    private static readonly (CampaignOutcome Outcome, string Words)[] _words =
    [
        (CampaignOutcome.WillSend, "will get a message"),
        (CampaignOutcome.Sent, "sent"),
        (CampaignOutcome.AcceptedNoId, "accepted without a conversation id"),
        (CampaignOutcome.Unknown, "unknown: may or may not have arrived"),
        (CampaignOutcome.Rejected, "refused by Synthflow"),
        (CampaignOutcome.NotSent, "not sent (for the next run)"),
        (CampaignOutcome.AlreadySent, "sent by an earlier run"),
        (CampaignOutcome.SkippedDuplicate, "with the number of an earlier row"),
        (CampaignOutcome.SkippedOptOut, "opted out"),
        (CampaignOutcome.SkippedRecentlyTexted, "texted recently by another campaign"),
        (CampaignOutcome.SkippedProblem, "skipped: see its Reason"),
        (CampaignOutcome.DeferredQuietHours, "in quiet hours (for a later run)"),
        (CampaignOutcome.NotReached, "beyond -First (for the next run)"),
    ];

    public static string Of(CampaignOutcome outcome) => _words[Place(outcome)].Words;

    /// <summary>So many people, in words: <c>1 person</c>, <c>2 people</c>.</summary>
    public static string People(long count) => Text.Of(count == 1 ? "{0:N0} person" : "{0:N0} people", count);

    public static int Place(CampaignOutcome outcome) => Array.FindIndex(_words, entry => entry.Outcome == outcome);
}
