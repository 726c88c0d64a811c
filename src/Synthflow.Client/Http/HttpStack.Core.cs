using System.Net;

namespace Synthflow.Client.Http;

internal static partial class HttpStack
{
    public static HttpMessageHandler Create(SynthflowClientOptions options)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
            ConnectCallback = OneConnection.OpenAsync,
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
    }

    /// <summary>Nothing to do: the handler's settings stay.</summary>
    public static void Prepare(SynthflowClientOptions options) => _ = options;

    /// <summary>Never: this stack throws where a proxy does not open the way.</summary>
    public static bool IsAnswerOfProxy(
        HttpMessageHandler handler, TrackedContent? content, HttpRequestMessage message, int status) => false;

    /// <summary>Sends; the handler keeps the limit for connecting.</summary>
    public static Task<HttpResponseMessage> SendAsync(
        HttpMessageInvoker invoker,
        HttpRequestMessage message,
        SynthflowClientOptions options,
        HttpMessageHandler handler,
        CancellationToken cancellationToken) =>
        invoker.SendAsync(message, cancellationToken);

    /// <summary>Sends on the caller's thread, so that the task is complete when it is returned.</summary>
    /// <remarks>
    /// .NET's own blocking send: the token, the body's start and the connections are those of the other path.
    /// </remarks>
    public static Task<HttpResponseMessage> SendOnThisThread(
        HttpMessageInvoker invoker,
        HttpRequestMessage message,
        SynthflowClientOptions options,
        HttpMessageHandler handler,
        CancellationToken cancellationToken) =>
        Task.FromResult(invoker.Send(message, cancellationToken));

    /// <summary>Waits by the given clock.</summary>
    public static Task DelayAsync(TimeProvider clock, TimeSpan delay, CancellationToken cancellationToken) =>
        Task.Delay(delay, clock, cancellationToken);

    /// <summary>Nothing to do: the answer's stream hears the token by itself.</summary>
    public static CancellationTokenRegistration CloseWith(
        CancellationToken cancellationToken,
        HttpResponseMessage response)
    {
        _ = cancellationToken;
        _ = response;
        return default;
    }
}
