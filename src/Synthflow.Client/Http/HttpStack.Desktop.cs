using System.Net;
using System.Security.Authentication;

namespace Synthflow.Client.Http;

internal static partial class HttpStack
{
    public static HttpMessageHandler Create(SynthflowClientOptions options)
    {
        var handler = new FrameworkHandler
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

    /// <summary>Sets what the connections to the host and to the proxy are like.</summary>
    /// <remarks>For each send: the framework drops these settings with a service point that has been idle.</remarks>
    public static void Prepare(SynthflowClientOptions options)
    {
        Set(ServicePointManager.FindServicePoint(options.BaseUri));
        var proxy = UsesProxy(options) ? options.Proxy ?? WebRequest.DefaultWebProxy : null;
        if (proxy is not null && !proxy.IsBypassed(options.BaseUri))
        {
            Set(ServicePointManager.FindServicePoint(options.BaseUri, proxy));
            if (proxy.GetProxy(options.BaseUri) is { } address)
            {
                Set(ServicePointManager.FindServicePoint(address));
            }
        }
    }

    /// <summary>Whether an answer is that of a proxy that did not open the way to the host.</summary>
    /// <param name="handler">The handler that sent.</param>
    /// <param name="content">The body, which starts only once the way is open; <see langword="null"/> for a
    /// read.</param>
    /// <param name="message">The request.</param>
    /// <param name="status">The answer's status.</param>
    public static bool IsAnswerOfProxy(
        HttpMessageHandler handler, TrackedContent? content, HttpRequestMessage message, int status) =>
        handler is FrameworkHandler { UseProxy: true } own
        && (status == 407 || (content is not null
            ? !content.HasStarted
            : !own.HasReachedHost && message.RequestUri.Scheme == Uri.UriSchemeHttps));

    /// <summary>Sends as ever: .NET Framework has no send on the caller's own thread.</summary>
    public static Task<HttpResponseMessage> SendOnThisThread(
        HttpMessageInvoker invoker,
        HttpRequestMessage message,
        SynthflowClientOptions options,
        HttpMessageHandler handler,
        CancellationToken cancellationToken) =>
        SendAsync(invoker, message, options, handler, cancellationToken);

    /// <summary>Sends; the token ends it also while it connects, when the framework does not hear it.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled, or, with a <see cref="TimeoutException"/>
    /// in it, a read had no connection within the limit for that.</exception>
    public static async Task<HttpResponseMessage> SendAsync(
        HttpMessageInvoker invoker,
        HttpRequestMessage message,
        SynthflowClientOptions options,
        HttpMessageHandler handler,
        CancellationToken cancellationToken)
    {
        var sending = invoker.SendAsync(message, cancellationToken);
        if (!sending.IsCompleted)
        {
            var ended = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
            using var registration = cancellationToken.Register(() => ended.TrySetResult(true));
            using var limit = LimitOfConnecting(message, options, handler, ended);
            if (!ReferenceEquals(await Task.WhenAny(sending, ended.Task).ConfigureAwait(false), sending))
            {
                _ = sending.ContinueWith(
                    static late => (late.Status == TaskStatus.RanToCompletion ? late.Result : null)?.Dispose(),
                    CancellationToken.None,
                    TaskContinuationOptions.ExecuteSynchronously,
                    TaskScheduler.Default);
                throw await ended.Task.ConfigureAwait(false)
                    ? new OperationCanceledException(cancellationToken)
                    : new OperationCanceledException(null, new TimeoutException());
            }
        }

        return await sending.ConfigureAwait(false);
    }

    /// <summary>Waits by the given clock.</summary>
    public static Task DelayAsync(TimeProvider clock, TimeSpan delay, CancellationToken cancellationToken) =>
        clock.Delay(delay, cancellationToken);

    /// <summary>Closes an answer when the token is cancelled.</summary>
    /// <remarks>Its stream does not hear a token once a read has begun; closing it does end the read.</remarks>
    public static CancellationTokenRegistration CloseWith(
        CancellationToken cancellationToken,
        HttpResponseMessage response) =>
        cancellationToken.Register(static state => ((HttpResponseMessage)state!).Dispose(), response); // as given here

    /// <summary>
    /// The limit for connecting, which the framework does not know: a send has it by its body, which starts when the
    /// connection stands; of a read it is seen as long as no TLS handshake with the host was completed.
    /// </summary>
    private static ITimer? LimitOfConnecting(
        HttpRequestMessage message,
        SynthflowClientOptions options,
        HttpMessageHandler handler,
        TaskCompletionSource<bool> ended) =>
        message.Content is null && message.RequestUri.Scheme == Uri.UriSchemeHttps
            && handler is FrameworkHandler { HasReachedHost: false } own
            ? options.Clock.CreateTimer(
                _ => _ = !own.HasReachedHost && ended.TrySetResult(false), null, options.ConnectTimeout,
                Timeout.InfiniteTimeSpan)
            : null;

    private static void Set(ServicePoint point)
    {
        point.Expect100Continue = false;
        point.UseNagleAlgorithm = false;
        point.MaxIdleTime = (int)_idleConnection.TotalMilliseconds;
        point.ConnectionLeaseTimeout = (int)TimeSpan.FromMinutes(5).TotalMilliseconds;
    }
}
