namespace Synthflow.Campaigns.Twilio;

/// <summary>One message of a Twilio log.</summary>
public sealed class TwilioMessage
{
    /// <summary>Twilio's id (<c>SM…</c>), or <see langword="null"/>.</summary>
    public string? Sid { get; init; }

    /// <summary>Who sent it.</summary>
    public TwilioAddress From { get; init; }

    /// <summary>Who got it.</summary>
    public TwilioAddress To { get; init; }

    /// <summary>Its text, or <see langword="null"/>.</summary>
    public string? Body { get; init; }

    /// <summary>Twilio's word: queued, sent, delivered, undelivered, failed, received, …</summary>
    public string? Status { get; init; }

    /// <summary>Twilio's word: inbound, outbound-api, outbound-reply, …; or <see langword="null"/>.</summary>
    public string? Direction { get; init; }

    /// <summary>Twilio's error, such as 21610, or <see langword="null"/>.</summary>
    public int? ErrorCode { get; init; }

    /// <summary>Whether a person wrote it for sure, and not the sender.</summary>
    public bool IsInbound { get; init; }

    /// <summary>Whether the sender wrote it for sure. Neither, where the log says it in words that are not
    /// Twilio's.</summary>
    public bool IsOutbound { get; init; }

    /// <summary>The earliest moment at which it can have been made or sent.</summary>
    public DateTimeOffset Earliest { get; init; } = DateTimeOffset.MinValue;

    /// <summary>The latest one; the same as <see cref="Earliest"/> where the log says one time.</summary>
    public DateTimeOffset Latest { get; init; } = DateTimeOffset.MaxValue;

    /// <summary>Whether the log says a time.</summary>
    public bool HasTime => Earliest > DateTimeOffset.MinValue;

    /// <summary>The file and the line, for messages.</summary>
    public required string Where { get; init; }
}
