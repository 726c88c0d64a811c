namespace Synthflow.PowerShell.Campaigns;

/// <summary>What becomes of people who are in quiet hours when their turn comes.</summary>
public enum QuietHoursAction
{
    /// <summary>They come out as DeferredQuietHours; a later run sends to them.</summary>
    Defer,

    /// <summary>The command texts the others, then waits until quiet hours are over for the first of them.</summary>
    Wait,
}
