using System.Net;
using Synthflow.Client;

namespace Synthflow.PowerShell.Connections;

/// <summary>What Connect-Synthflow was told, apart from key and address.</summary>
internal sealed class ConnectionSettings
{
    // A read that takes longer than this is not going to come; a send may have a slow agent behind it.
    private static readonly TimeSpan _longestRead = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan _longestConnect = TimeSpan.FromSeconds(10);

    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    public int MaximumRetryCount { get; init; } = 3;

    public double? MaxPerSecond { get; init; }

    public Uri? Proxy { get; init; }

    public NetworkCredential? ProxyCredential { get; init; }

    public SynthflowClientOptions For(Uri address) => new()
    {
        BaseUri = address,
        SendTimeout = Timeout,
        ReadTimeout = Least(Timeout, _longestRead),
        // Before the limit of the whole: what has no connection by then was certainly not sent, and is known to be so.
        ConnectTimeout = Least(TimeSpan.FromTicks(Timeout.Ticks / 4 * 3), _longestConnect),
        MaximumRetryCount = MaximumRetryCount,
        MaxPerSecond = MaxPerSecond,
        Proxy = Proxy is null ? null : new WebProxy(Proxy) { Credentials = ProxyCredential },
    };

    private static TimeSpan Least(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
