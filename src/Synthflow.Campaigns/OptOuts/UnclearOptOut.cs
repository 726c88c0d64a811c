namespace Synthflow.Campaigns.OptOuts;

/// <summary>A message that opts somebody out, and does not say for sure whom.</summary>
public sealed class UnclearOptOut
{
    /// <summary>Where it stands, as <c>messages.csv, line 7</c>.</summary>
    public required string Where { get; init; }

    /// <summary>The number that it counts as, unless that lacks its country; null where none can be read.</summary>
    public string? Number { get; init; }
}
