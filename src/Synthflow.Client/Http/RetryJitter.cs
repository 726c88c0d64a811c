namespace Synthflow.Client.Http;

/// <summary>Spreads the tries of many senders, so that they do not come back all at once.</summary>
internal static class RetryJitter
{
    private static readonly ThreadLocal<Random> _random = new(static () => new Random(Guid.NewGuid().GetHashCode()));

    /// <summary>A number from 0 to below 1, from any thread.</summary>
    public static double Next()
    {
        // It only spreads load: nothing about it has to be hard to guess.
#pragma warning disable CA5394
        return _random.Value!.NextDouble(); // the factory above never gives null
#pragma warning restore CA5394
    }
}
