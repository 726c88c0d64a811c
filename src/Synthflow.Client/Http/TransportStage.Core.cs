using System.Globalization;
using System.Net.Sockets;
using System.Security.Authentication;

namespace Synthflow.Client.Http;

internal readonly partial struct TransportStage
{
    private static TransportStage? ReadOfRuntime(Exception exception) => exception switch
    {
        HttpRequestException request when Cause<ProxyNotOpenException>(request) is { } proxy =>
            Proxy(proxy.Seen, isLasting: false),
        HttpRequestException request when Cause<RepeatedConnectionException>(request) is not null => Ended(),
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

    private static TransportStage OfTunnel(HttpRequestException request) =>
        StatusOfProxy(request) is { } status ? OfProxy(status) : Proxy("no tunnel to the host");

    /// <summary>The status a proxy refused with. .NET 8 has it in its message alone.</summary>
    private static int? StatusOfProxy(HttpRequestException request)
    {
        if (request.StatusCode is { } status)
        {
            return (int)status;
        }

        // "The proxy tunnel request to proxy 'http://proxy:8080/' failed with status code '502'."
        var parts = request.Message.Split('\'');
        return parts.Length > 1
            && int.TryParse(parts[^2], NumberStyles.None, CultureInfo.InvariantCulture, out var told)
            && told is >= 100 and <= 999
                ? told
                : null;
    }

    private static T? Cause<T>(Exception exception)
        where T : Exception
    {
        for (var cause = exception.InnerException; cause is not null; cause = cause.InnerException)
        {
            if (cause is T found)
            {
                return found;
            }
        }

        return null;
    }
}
