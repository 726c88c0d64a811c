using System.Net;
using System.Security.Authentication;

namespace Synthflow.Client.Http;

/// <summary>Makes the platform's HTTP handler with everything off that would act behind the client's back.</summary>
internal static class HttpStack
{
    // Shorter than the idle limit of common gateways (60 s): a connection that the other side is about to close is not used.
    private static readonly TimeSpan _idleConnection = TimeSpan.FromSeconds(20);

    public static HttpMessageHandler Create(SynthflowClientOptions options)
    {
#if NETFRAMEWORK
        var point = ServicePointManager.FindServicePoint(options.BaseUri);
        point.Expect100Continue = false;
        point.UseNagleAlgorithm = false;
        point.MaxIdleTime = (int)_idleConnection.TotalMilliseconds;
        point.ConnectionLeaseTimeout = (int)TimeSpan.FromMinutes(5).TotalMilliseconds;
        var handler = new HttpClientHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
            UseProxy = UsesProxy(options),
        };
        if (options.Proxy is not null && handler.UseProxy)
        {
            handler.Proxy = options.Proxy;
        }

        try
        {
            // powershell.exe 5.1 may still start with SSL 3 and TLS 1.0 as its process-wide defaults.
            handler.SslProtocols = SslProtocols.Tls12;
            handler.MaxConnectionsPerServer = 256;
        }
        catch (PlatformNotSupportedException)
        {
            // Mono has no such settings per handler and needs none.
        }
        catch (NotImplementedException)
        {
            // The same, on other versions of Mono.
        }

        return handler;
#else
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
            ConnectTimeout = options.ConnectTimeout,
            PooledConnectionIdleTimeout = _idleConnection,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            ActivityHeadersPropagator = null,
            UseProxy = UsesProxy(options),
        };
        if (options.Proxy is not null)
        {
            handler.Proxy = options.Proxy;
        }

        return handler;
#endif
    }

    /// <summary>Without https a proxy would read the key; http is for this machine alone, which needs no proxy.</summary>
    private static bool UsesProxy(SynthflowClientOptions options) => options.BaseUri.Scheme == Uri.UriSchemeHttps;

    /// <summary>Sends on the caller's thread where the platform can, so that the task is complete when it is returned.</summary>
    /// <remarks>.NET's own blocking send: the token, the body's start and the connections are those of the other path.</remarks>
    public static Task<HttpResponseMessage> SendOnThisThread(
        HttpMessageInvoker invoker,
        HttpRequestMessage message,
        CancellationToken cancellationToken) =>
#if NETFRAMEWORK
        invoker.SendAsync(message, cancellationToken);
#else
        Task.FromResult(invoker.Send(message, cancellationToken));
#endif

    /// <summary>Waits by the given clock.</summary>
    public static Task DelayAsync(TimeProvider clock, TimeSpan delay, CancellationToken cancellationToken) =>
#if NETFRAMEWORK
        clock.Delay(delay, cancellationToken);
#else
        Task.Delay(delay, clock, cancellationToken);
#endif

    /// <summary>The same; either token ends it, and the exception names that one.</summary>
    public static async Task DelayAsync(
        TimeProvider clock,
        TimeSpan delay,
        CancellationToken cancellationToken,
        CancellationToken other)
    {
        if (!other.CanBeCanceled)
        {
            await DelayAsync(clock, delay, cancellationToken).ConfigureAwait(false);
            return;
        }

        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, other);
        try
        {
            await DelayAsync(clock, delay, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            other.ThrowIfCancellationRequested();
            throw;
        }
    }
}
