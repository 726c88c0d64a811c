using Synthflow.Campaigns.Journal;

namespace Synthflow.Campaigns.Twilio;

/// <summary>What a Twilio log says of a send whose outcome is not known.</summary>
public sealed class TwilioVerdict
{
    /// <summary>The send.</summary>
    public required JournalEntry Entry { get; init; }

    /// <summary>Sent, NotSent; Unknown where the log settles nothing.</summary>
    public required CampaignOutcome Outcome { get; init; }

    /// <summary>What shows it; where nothing is settled, why.</summary>
    public required string Words { get; init; }
}
