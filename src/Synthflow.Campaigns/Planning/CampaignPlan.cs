namespace Synthflow.Campaigns.Planning;

/// <summary>What a run would do.</summary>
public sealed class CampaignPlan
{
    /// <summary>How many rows will be sent, and how many not and why.</summary>
    public required CampaignCounts Counts { get; init; }

    /// <summary>The same row by row.</summary>
    public required PlannedRows Rows { get; init; }

    /// <summary>Messages that fit GSM-7.</summary>
    public required long Gsm7Messages { get; init; }

    /// <summary>Messages that need UCS-2, because of a character such as an emoji.</summary>
    public required long UnicodeMessages { get; init; }

    /// <summary>All segments together: what SMS is billed by. 0 for WhatsApp.</summary>
    public required long Segments { get; init; }

    /// <summary>The segments of the longest message.</summary>
    public required int MaxSegments { get; init; }

    /// <summary>Sends a second, or <see langword="null"/> for no pace.</summary>
    public double? MaxPerSecond { get; init; }

    /// <summary>How long it takes by that pace, or <see langword="null"/> where there is none.</summary>
    public TimeSpan? ExpectedDuration { get; init; }

    /// <summary>How many of those who will be texted are in quiet hours now; the run waits for them.</summary>
    public long InQuietHours { get; init; }

    /// <summary>When quiet hours are over for the first of them, in UTC.</summary>
    public DateTimeOffset? FirstOpensAt { get; init; }

    /// <summary>When it ends if it begins now, in UTC; quiet hours that begin on the way are not counted in.</summary>
    public DateTimeOffset? ExpectedEnd { get; init; }
}
