using Synthflow.Client.Chats;

namespace Synthflow.Campaigns.Running;

/// <summary>A row that passed the gate, with what is to be sent.</summary>
internal sealed class QueuedRow
{
    public required CampaignRow Row { get; init; }

    public required string PhoneNumber { get; init; }

    public required OutboundChatRequest Request { get; init; }
}
