using System.Net;

namespace Synthflow.Client;

/// <summary>Where and how a client talks: address, limits, proxy and clock.</summary>
public sealed class SynthflowClientOptions
{
    /// <summary>
    /// The base address with its version prefix, ending in a slash; see <see cref="SynthflowHosts.Checked"/>.
    /// </summary>
    public required Uri BaseUri { get; init; }

    /// <summary>How long a send may take, from its first byte to the last byte of the answer.</summary>
    public TimeSpan SendTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long a read or a delete may take.</summary>
    public TimeSpan ReadTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long reaching the host may take: name, connection, TLS and proxy together.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long an answer that has begun may stay silent.</summary>
    public TimeSpan IdleTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Maximum number of retries of a request, where a retry is safe; 3 means four tries.</summary>
    public int MaximumRetryCount { get; init; } = 3;

    /// <summary>The longest <c>Retry-After</c> that is waited for; a longer one ends the request.</summary>
    public TimeSpan LongestRetryAfter { get; init; } = TimeSpan.FromSeconds(300);

    /// <summary>The largest answer that is read, in bytes after decompression.</summary>
    public int MaxAnswerBytes { get; init; } = 10 * 1024 * 1024;

    /// <summary>
    /// Maximum number of requests per second, for all users of this client together; <see langword="null"/> for no
    /// limit.
    /// </summary>
    public double? MaxPerSecond { get; init; }

    /// <summary>A proxy, or <see langword="null"/> for the system's.</summary>
    public IWebProxy? Proxy { get; init; }

    /// <summary>The clock for waits, time-outs and time stamps.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The source of jitter: a number from 0 to 1; tests put their own here.</summary>
    public Func<double>? Jitter { get; init; }
}
