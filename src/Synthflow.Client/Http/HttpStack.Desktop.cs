using System.Net;
using System.Security.Authentication;

namespace Synthflow.Client.Http;

internal static partial class HttpStack
{
    public static HttpMessageHandler Create(SynthflowClientOptions options)
    {
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
    }

    /// <summary>Sends as ever: .NET Framework has no send on the caller's own thread.</summary>
    public static Task<HttpResponseMessage> SendOnThisThread(
        HttpMessageInvoker invoker,
        HttpRequestMessage message,
        CancellationToken cancellationToken) =>
        invoker.SendAsync(message, cancellationToken);

    /// <summary>Waits by the given clock.</summary>
    public static Task DelayAsync(TimeProvider clock, TimeSpan delay, CancellationToken cancellationToken) =>
        clock.Delay(delay, cancellationToken);

    /// <summary>Closes an answer when the token is cancelled.</summary>
    /// <remarks>Its stream does not hear a token once a read has begun; closing it does end the read.</remarks>
    public static CancellationTokenRegistration CloseWith(
        CancellationToken cancellationToken,
        HttpResponseMessage response) =>
        cancellationToken.Register(static state => ((HttpResponseMessage)state!).Dispose(), response); // as given here
}
