namespace Synthflow.PowerShell.Campaigns;

/// <summary>What the output of a campaign has to know of the command that runs it.</summary>
internal sealed class CampaignCall
{
    /// <summary>The journal's whole path.</summary>
    public required string JournalPath { get; init; }

    /// <summary>The journal's path as it was given.</summary>
    public required string GivenJournalPath { get; init; }

    /// <summary>The part of the list that this run takes, such as 2/8; null for the whole.</summary>
    public required string? Part { get; init; }

    /// <summary>Whether progress is shown: not where that could end the command.</summary>
    public required bool ShowsProgress { get; init; }

    /// <summary>The command line that resumes the campaign.</summary>
    public required Func<string> ResumeLine { get; init; }
}
