namespace Synthflow.Campaigns.Running;

/// <summary>The numbered points of a row's life. A test ends the process at each of them in turn.</summary>
public enum CampaignPoint
{
    /// <summary>A worker has taken the row.</summary>
    Taken = 1,

    /// <summary>It is the row's turn by the pace.</summary>
    Paced = 2,

    /// <summary>The attempt is on disk; the next step is the send.</summary>
    AttemptDurable = 3,

    /// <summary>The send has ended, one way or the other.</summary>
    Answered = 4,

    /// <summary>The result has been given to the journal.</summary>
    ResultQueued = 5,

    /// <summary>The result is on disk.</summary>
    ResultDurable = 6,

    /// <summary>The result has been handed out.</summary>
    HandedOut = 7,

    /// <summary>All rows are done and the end is about to be noted.</summary>
    Ending = 8,
}
