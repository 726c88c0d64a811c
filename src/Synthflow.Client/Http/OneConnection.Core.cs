using System.Net.Sockets;

namespace Synthflow.Client.Http;

/// <summary>Opens the connections of .NET's stack, one a request, so that one try is one try to whoever counts
/// them.</summary>
/// <remarks>
/// Where a new connection closes before a byte of an answer, the stack opens up to three more by itself for what has no
/// body, and through a proxy four for each of those. A kept connection that turns out dead may still be replaced once.
/// </remarks>
internal static class OneConnection
{
    private static readonly HttpRequestOptionsKey<bool> _isOpened = new("Synthflow.Client.IsOpened");

    public static async ValueTask<Stream> OpenAsync(
        SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var request = context.InitialRequestMessage;
        if (request.Options.TryGetValue(_isOpened, out _))
        {
            throw new RepeatedConnectionException();
        }

        request.Options.Set(_isOpened, value: true);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(context.DnsEndPoint, cancellationToken).ConfigureAwait(false);
            return request.Method == HttpMethod.Connect
                ? new ProxyStream(socket)
                : new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
