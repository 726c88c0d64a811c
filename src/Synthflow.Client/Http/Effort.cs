namespace Synthflow.Client.Http;

/// <summary>What went into a request that failed.</summary>
/// <param name="attempts">How many tries there were.</param>
/// <param name="waited">What was waited between them and for the pace.</param>
/// <param name="mayBeDone">Whether one of them may have done what was asked.</param>
internal readonly struct Effort(int attempts, TimeSpan waited, bool mayBeDone)
{
    public int Attempts { get; } = attempts;

    public TimeSpan Waited { get; } = waited;

    /// <summary>
    /// Whether one of the tries may have done what was asked: the last of them need not be the one that counts.
    /// </summary>
    public bool MayBeDone { get; } = mayBeDone;

    /// <summary>In words: <c>4 tries, 7 s of waiting between</c>.</summary>
    public override string ToString()
    {
        var tries = Attempts == 1 ? "1 try" : Text.Of("{0} tries", Attempts);
        return Waited < TimeSpan.FromMilliseconds(100)
            ? tries
            : Text.Of("{0}, {1} of waiting between", tries, Text.Duration(Waited));
    }
}
