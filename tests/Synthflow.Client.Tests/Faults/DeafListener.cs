using System.Net;
using System.Net.Sockets;

namespace Synthflow.Client.Tests.Faults;

/// <summary>
/// A port that listens with a full queue and takes nobody: on Linux a further connection is never made nor refused.
/// </summary>
internal sealed class DeafListener : IDisposable
{
    private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly List<Socket> _queued = [];

    public DeafListener()
    {
        _listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _listener.Listen(0);
        var address = (IPEndPoint)_listener.LocalEndPoint!; // bound above
        BaseUri = new Uri($"http://127.0.0.1:{address.Port}/v2/");
        for (var waiting = 0; waiting < 4; waiting++)
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp)
            {
                Blocking = false,
            };
            try
            {
                socket.Connect(address);
            }
            catch (SocketException inProgress) when (inProgress.SocketErrorCode is SocketError.WouldBlock
                or SocketError.InProgress)
            {
                // It takes its place in the queue by itself.
            }

            _queued.Add(socket);
        }
    }

    public Uri BaseUri { get; }

    public void Dispose()
    {
        _queued.ForEach(socket => socket.Dispose());
        _listener.Dispose();
    }
}
