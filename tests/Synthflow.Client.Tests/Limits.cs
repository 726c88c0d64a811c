using System.Net;

namespace Synthflow.Client.Tests;

/// <summary>Client options for tests: no jitter, and time limits that either never matter or end soon.</summary>
public static class Limits
{
    /// <summary>The key of every test; it must never be seen anywhere.</summary>
    public const string CanaryKey = "canary-4f9b/+7e2d\"c1<a8>";

    private static readonly TimeSpan _never = TimeSpan.FromSeconds(100);
    /// <summary>The limit of what ends soon.</summary>
    public static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(700);

    public static SynthflowClientOptions Of(
        Uri baseUri,
        int retries = 3,
        bool endsSoon = false,
        bool connectEndsSoon = false,
        IWebProxy? proxy = null,
        TimeProvider? clock = null) => new()
    {
        BaseUri = baseUri,
        SendTimeout = endsSoon ? Soon : _never,
        ReadTimeout = endsSoon ? Soon : _never,
        IdleTimeout = endsSoon ? Soon : _never,
        ConnectTimeout = connectEndsSoon ? Soon : _never,
        MaximumRetryCount = retries,
        Proxy = proxy ?? new WebProxy(),
        Clock = clock ?? TimeProvider.System,
        Jitter = static () => 0,
    };
}
