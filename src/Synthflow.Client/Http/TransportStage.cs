using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;

namespace Synthflow.Client.Http;

/// <summary>At which stage the network stack gave up, read from what it threw.</summary>
internal readonly struct TransportStage
{
    private TransportStage(bool beforeRequest, string seen, bool isLasting = false, bool isProxy = false)
    {
        BeforeRequest = beforeRequest;
        Seen = seen;
        IsLasting = isLasting;
        IsProxy = isProxy;
    }

    /// <summary>Whether the connection was never ready, so that no request can have left.</summary>
    public bool BeforeRequest { get; }

    /// <summary>What was seen, in a few words.</summary>
    public string Seen { get; }

    /// <summary>Whether a further try would meet the same.</summary>
    public bool IsLasting { get; }

    /// <summary>Whether a proxy refused: what the stack throws then quotes its address, maybe with a password in it.</summary>
    public bool IsProxy { get; }

    public static TransportStage Of(Exception exception)
    {
        for (var current = exception; current is not null; current = current.InnerException)
        {
            if (Read(current) is { } stage)
            {
                return stage;
            }
        }

        return new TransportStage(false, "the connection broke off: " + Innermost(exception));
    }

    private static TransportStage? Read(Exception exception) => exception switch
    {
#if NETFRAMEWORK
        WebException web => OfWeb(web),
#else
        HttpRequestException request => OfRequest(request),
        HttpIOException { HttpRequestError: HttpRequestError.ResponseEnded } => Ended(),
        // What the stack throws when its own limit for connecting runs out.
        OperationCanceledException { InnerException: TimeoutException } =>
            new TransportStage(true, "no connection within the time limit"),
#endif
        AuthenticationException => Tls(exception),
        SocketException socket => OfSocket(socket),
        _ => null,
    };

    private static TransportStage? OfSocket(SocketException socket) => socket.SocketErrorCode switch
    {
        SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain => Name(),
        SocketError.ConnectionRefused => new TransportStage(true, "the connection was refused"),
        SocketError.HostUnreachable or SocketError.NetworkUnreachable or SocketError.NetworkDown =>
            new TransportStage(true, "the network cannot reach the host"),
        SocketError.ConnectionReset or SocketError.ConnectionAborted => new TransportStage(false, "the connection was reset"),
        _ => null,
    };

    private static TransportStage Ended() => new(false, "the connection was closed before a full answer came");

    private static TransportStage Name() => new(true, "the host name could not be found");

    private static TransportStage Tls(Exception exception) => new(
        true,
        "the host's TLS certificate or handshake was not accepted: " + Innermost(exception),
        isLasting: true);

    private static TransportStage Proxy(string words, bool isLasting = true) =>
        new(true, "the proxy refused: " + words, isLasting, isProxy: true);

    private static string Innermost(Exception exception) =>
        Text.Harmless(exception.GetBaseException().Message, 200);

#if NETFRAMEWORK
    private static TransportStage? OfWeb(WebException web) => web.Status switch
    {
        WebExceptionStatus.NameResolutionFailure => Name(),
        WebExceptionStatus.ProxyNameResolutionFailure => Proxy("its name could not be found"),
        WebExceptionStatus.ConnectFailure => new TransportStage(true, "the connection was refused"),
        WebExceptionStatus.TrustFailure or WebExceptionStatus.SecureChannelFailure => Tls(web),
        WebExceptionStatus.RequestProhibitedByProxy => Proxy(Innermost(web)),
        WebExceptionStatus.ProtocolError when web.Response is HttpWebResponse { StatusCode: (HttpStatusCode)407 } =>
            Proxy("it asks for a name and password"),
        _ => null,
    };
#else
    private static TransportStage? OfRequest(HttpRequestException request) => request.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError => Name(),
        HttpRequestError.SecureConnectionError when request.InnerException is AuthenticationException => Tls(request),
        // Nobody judged a certificate here: the next try may find another server behind the same name.
        HttpRequestError.SecureConnectionError =>
            new TransportStage(true, "the TLS handshake broke off: " + Innermost(request)),
        HttpRequestError.ProxyTunnelError => OfTunnel(request),
        // The socket's own error is more telling where there is one; its stage is the same.
        HttpRequestError.ConnectionError when request.InnerException is SocketException { SocketErrorCode:
            SocketError.ConnectionRefused } => new TransportStage(true, "the connection was refused"),
        HttpRequestError.ConnectionError => new TransportStage(true, "no connection: " + Innermost(request)),
        HttpRequestError.ResponseEnded => Ended(),
        HttpRequestError.ConfigurationLimitExceeded => new TransportStage(false, "the answer's headers are too large"),
        HttpRequestError.InvalidResponse => new TransportStage(false, "the answer is not HTTP"),
        _ => null,
    };

    private static TransportStage OfTunnel(HttpRequestException request) => (int?)request.StatusCode switch
    {
        407 => Proxy("it asks for a name and password (status 407)"),
        >= 500 and var status => Proxy(Text.Of("status {0}", status), isLasting: false),
        { } status => Proxy(Text.Of("status {0}", status)),
        null => Proxy("no tunnel to the host"),
    };
#endif
}
