namespace Synthflow.Campaigns.Twilio;

/// <summary>What a reader of a Twilio log needs of it.</summary>
public sealed class TwilioLogOptions
{
    /// <summary>The zone of times that say no offset; <see langword="null"/>: such a time is an error.</summary>
    public TimeZoneInfo? TimeZone { get; init; }

    /// <summary>Whether times are read; where they are not, none can be wrong.</summary>
    public bool NeedsTimes { get; init; }

    /// <summary>Whether texts, directions and errors are needed: a table that lacks such a column is refused.</summary>
    public bool NeedsBodies { get; init; }
}
