namespace Synthflow.Core;

/// <summary>What all regular expressions have in common.</summary>
internal static class Patterns
{
    /// <summary>
    /// How long one may look for a match. Far beyond any that is found: a busy machine may stop a thread for seconds in
    /// the middle of one, and no number may be lost by that.
    /// </summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);
}
