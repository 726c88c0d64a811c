namespace Synthflow.Client.Tests.Retries;

/// <summary>A client whose waits take a clock's time.</summary>
internal static class ClockedClient
{
    /// <summary>Makes one.</summary>
    /// <param name="handler">Answers.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="jitter">How much of a wait is at random: 0 to 1.</param>
    /// <param name="key">The API key; null for none.</param>
    /// <param name="maxPerSecond">The pace; null for the service's own.</param>
    public static SynthflowClient Of(
        HttpMessageHandler handler, TimeProvider clock, double jitter = 0.5, string? key = null,
        double? maxPerSecond = null) => new(
        new SynthflowClientOptions
        {
            BaseUri = new Uri("https://api.us.synthflow.ai/v2/"),
            Clock = clock,
            Jitter = () => jitter,
            MaxPerSecond = maxPerSecond,
        },
        key is null ? null : ApiKey.From(key),
        handler);
}
