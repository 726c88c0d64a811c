using System.Net.Sockets;
using System.Security.Authentication;

namespace Synthflow.Client.Http;

internal readonly partial struct TransportStage
{
    private static TransportStage? ReadOfRuntime(Exception exception) => exception switch
    {
        HttpRequestException request => OfRequest(request),
        HttpIOException { HttpRequestError: HttpRequestError.ResponseEnded } => Ended(),
        // What the stack throws when its own limit for connecting runs out.
        OperationCanceledException { InnerException: TimeoutException } =>
            new TransportStage(true, "no connection within the time limit"),
        _ => null,
    };

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
}
