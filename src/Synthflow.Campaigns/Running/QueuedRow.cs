using Synthflow.Client.Chats;

namespace Synthflow.Campaigns.Running;

/// <summary>A row that passed the gate, with what is to be sent.</summary>
public sealed class QueuedRow
{
    /// <summary>The row as the list has it.</summary>
    public required CampaignRow Row { get; init; }

    /// <summary>The number that is texted, in E.164.</summary>
    public required string PhoneNumber { get; init; }

    /// <summary>What is sent.</summary>
    public required OutboundChatRequest Request { get; init; }
}
