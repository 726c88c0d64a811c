namespace Synthflow.Campaigns.Reporting;

/// <summary>What a person wrote back.</summary>
/// <param name="FirstAt">When that was first; <see langword="null"/> where nobody wrote, or the service says no
/// time.</param>
/// <param name="Last">What was written last; <see langword="null"/> where nothing was.</param>
public sealed record ReportReply(DateTimeOffset? FirstAt, string? Last)
{
    /// <summary>Whether the person wrote anything.</summary>
    public bool Replied => Last is not null;
}
