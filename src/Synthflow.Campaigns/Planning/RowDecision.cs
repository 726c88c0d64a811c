using Synthflow.Client.Chats;

namespace Synthflow.Campaigns.Planning;

/// <summary>What is to be done with a row.</summary>
internal readonly struct RowDecision
{
    /// <summary><see cref="CampaignOutcome.WillSend"/>, or why not.</summary>
    public required CampaignOutcome Outcome { get; init; }

    /// <summary>The reason in words, or <see langword="null"/>.</summary>
    public string? Reason { get; init; }

    /// <summary>What would be sent; only for WillSend.</summary>
    public OutboundChatRequest? Request { get; init; }

    /// <summary>Whether it is an earlier run's outcome.</summary>
    public bool FromEarlierRun { get; init; }
}
