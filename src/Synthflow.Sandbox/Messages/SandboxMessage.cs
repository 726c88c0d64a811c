namespace Synthflow.Sandbox.Messages;

/// <summary>
/// One message of the sender's own log, with the columns and words of a Twilio console export, in its order: what
/// <c>Export-Csv</c> makes of it is such an export.
/// </summary>
public sealed record SandboxMessage
{
    /// <summary>Who sent it, in E.164, after <c>whatsapp:</c> where it is that channel.</summary>
    public required string From { get; init; }

    /// <summary>Who it was for, in the same form.</summary>
    public required string To { get; init; }

    /// <summary>What it says.</summary>
    public required string Body { get; init; }

    /// <summary><c>delivered</c>, <c>failed</c> or, from a person, <c>received</c>.</summary>
    public required string Status { get; init; }

    /// <summary>When it was sent: ISO 8601 in UTC, such as <c>2026-09-01T08:00:02.150Z</c>.</summary>
    public required string SentDate { get; init; }

    /// <summary>Twilio's version.</summary>
    public string ApiVersion => "2010-04-01";

    /// <summary>How many segments of an SMS it takes.</summary>
    public required int NumSegments { get; init; }

    /// <summary>Twilio's error, such as 21610; <see langword="null"/> where there was none.</summary>
    public int? ErrorCode { get; init; }

    /// <summary>The account: always the same one.</summary>
    public string AccountSid => "AC00000000000000000000000000000001";

    /// <summary>The message's id: <c>SM</c> and 32 hexadecimal digits.</summary>
    public required string Sid { get; init; }

    /// <summary><c>outbound-api</c>, or <c>inbound</c> from a person.</summary>
    public required string Direction { get; init; }

    /// <summary>What it cost: nothing.</summary>
    public string Price => "0.00000";

    /// <summary>The currency of <see cref="Price"/>.</summary>
    public string PriceUnit => "USD";

    /// <summary>Who wrote to whom, and what.</summary>
    public override string ToString() => From + " to " + To + ": " + Body;
}
