namespace Synthflow.Campaigns;

/// <summary>How far a campaign is.</summary>
public sealed class CampaignProgress
{
    /// <summary>Rows that have an outcome.</summary>
    public required long Done { get; init; }

    /// <summary>Rows taken in that have none yet.</summary>
    public required long Waiting { get; init; }

    /// <summary>Sends of this run that were accepted, with a conversation id.</summary>
    public required long Sent { get; init; }

    /// <summary>Sends of this run that were accepted, but without a conversation id.</summary>
    public required long AcceptedNoId { get; init; }

    /// <summary>Sends of this run whose outcome is not known.</summary>
    public required long Unknown { get; init; }

    /// <summary>Sends tried a second, over this run.</summary>
    public required double PerSecond { get; init; }

    /// <summary>The pace in force now (it falls when the service asks to slow down), or <see
    /// langword="null"/>.</summary>
    public double? Pace { get; init; }

    /// <summary>Rows that are kept until quiet hours are over.</summary>
    public long InQuietHours { get; init; }

    /// <summary>Until when, in UTC, the campaign waits because nobody may be texted before; <see langword="null"/>
    /// where it goes on.</summary>
    public DateTimeOffset? WaitsUntil { get; init; }
}
