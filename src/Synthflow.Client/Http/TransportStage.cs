using System.Net.Sockets;
using System.Security.Authentication;

namespace Synthflow.Client.Http;

/// <summary>At which stage the network stack gave up, read from what it threw.</summary>
internal readonly partial struct TransportStage
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

    /// <summary>
    /// Whether a proxy refused: what the stack throws then quotes its address, maybe with a password in it.
    /// </summary>
    public bool IsProxy { get; }

    /// <summary>Whether a proxy asks for a name and password.</summary>
    public bool IsProxyPassword { get; private init; }

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

    /// <summary>A proxy refused with this status. What it could not do now (5xx) it may do later.</summary>
    public static TransportStage OfProxy(int status) => status == 407
        ? Proxy("it asks for a name and password (status 407)") with { IsProxyPassword = true }
        : Proxy(Text.Of("status {0}", status), isLasting: status < 500);

    private static TransportStage? Read(Exception exception) => exception switch
    {
        AuthenticationException => Tls(exception),
        SocketException socket => OfSocket(socket),
        _ => ReadOfRuntime(exception),
    };

    private static TransportStage? OfSocket(SocketException socket) => socket.SocketErrorCode switch
    {
        SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain => Name(),
        SocketError.ConnectionRefused => new TransportStage(true, "the connection was refused"),
        SocketError.HostUnreachable or SocketError.NetworkUnreachable or SocketError.NetworkDown =>
            new TransportStage(true, "the network cannot reach the host"),
        SocketError.ConnectionReset or SocketError.ConnectionAborted =>
            new TransportStage(false, "the connection was reset"),
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
}
