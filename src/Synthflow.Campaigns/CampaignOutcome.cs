namespace Synthflow.Campaigns;

/// <summary>What became of one row of a campaign.</summary>
public enum CampaignOutcome
{
    /// <summary>It may or may not have arrived. Not sent again until Resolve-SynthflowCampaign says what was
    /// found.</summary>
    Unknown = 0,

    /// <summary>Accepted, with a conversation id.</summary>
    Sent,

    /// <summary>
    /// Accepted, by this run or an earlier one, but the answer named no conversation. Not sent again.
    /// </summary>
    AcceptedNoId,

    /// <summary>Synthflow refused this row; nothing was started. The same row would be refused again, so it is not
    /// sent again by itself.</summary>
    Rejected,

    /// <summary>It did not leave, or Synthflow refused the campaign as a whole (key, payment, address). The next run
    /// sends it.</summary>
    NotSent,

    /// <summary>An earlier run of this campaign sent it.</summary>
    AlreadySent,

    /// <summary>The number stands in an earlier row.</summary>
    SkippedDuplicate,

    /// <summary>The person asked not to be written to.</summary>
    SkippedOptOut,

    /// <summary>The row cannot be sent as it is: no usable number, an empty column, a message too long.</summary>
    SkippedProblem,

    /// <summary>It is night where the person is. The next run sends it.</summary>
    DeferredQuietHours,

    /// <summary>In a plan only: it will be sent.</summary>
    WillSend,

    /// <summary>In counts only: beyond -First, or the run was stopped before it. The next run takes it.</summary>
    NotReached,

    /// <summary>The journal of another campaign texted the person within the days that were asked for, or may
    /// have.</summary>
    SkippedRecentlyTexted,
}
