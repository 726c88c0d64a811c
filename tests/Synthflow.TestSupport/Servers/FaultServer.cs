using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace Synthflow.TestSupport.Servers;

/// <summary>
/// A server on a raw socket of 127.0.0.1, with no HTTP library between it and the fault. It counts what it saw:
/// connections, requests, whole bodies, and the bytes it managed to push.
/// </summary>
public sealed class FaultServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<FaultRequest> _requests = new();
    private readonly ConcurrentDictionary<int, Socket> _open = new();
    private readonly TaskCompletionSource _contact = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly FaultAct? _onRequest;
    private readonly Func<FaultConnection, Task>? _onAccept;
    private readonly X509Certificate2? _certificate;
    private readonly string _scheme;
    private readonly Task _accepting;
    private int _connections;
    private long _pushed;

    private FaultServer(
        FaultAct? onRequest, Func<FaultConnection, Task>? onAccept, X509Certificate2? certificate, bool https)
    {
        _scheme = https ? "https" : "http";
        _onRequest = onRequest;
        _onAccept = onAccept;
        _certificate = certificate;
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _accepting = AcceptAsync();
    }

    /// <summary>The port of 127.0.0.1 it listens on.</summary>
    public int Port { get; }

    /// <summary>Its address, with the version prefix and a slash at the end.</summary>
    public Uri BaseUri => new($"{_scheme}://127.0.0.1:{Port}/v2/");

    /// <summary>How many connections it accepted.</summary>
    public int Connections => Volatile.Read(ref _connections);

    /// <summary>How many bytes of answers the other side, or the system between, took off it.</summary>
    public long Pushed => Interlocked.Read(ref _pushed);

    /// <summary>The requests whose headers it saw, in their order.</summary>
    public IReadOnlyList<FaultRequest> Requests => _requests.ToArray();

    /// <summary>How many requests that start something (POST) it saw.</summary>
    public int Sends => _requests.Count(request => request.IsSend);

    /// <summary>
    /// Ends when the first request was read, or the first connection accepted where none is ever read.
    /// </summary>
    public Task FirstContact => _contact.Task;

    /// <summary>A server that reads requests and does something about each.</summary>
    public static FaultServer Start(FaultAct onRequest, X509Certificate2? certificate = null) =>
        new(onRequest, null, certificate, certificate is not null);

    /// <summary>A server that does something about each connection, before any byte of it is read.</summary>
    public static FaultServer StartRude(Func<FaultConnection, Task> onAccept, bool https = false) =>
        new(null, onAccept, null, https);

    /// <summary>An address of this machine where nobody listens.</summary>
    public static Uri ClosedAddress(string scheme = "http")
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        return new Uri($"{scheme}://127.0.0.1:{port}/v2/");
    }

    /// <summary>Stops listening and resets what is open.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _accepting;
        _listener.Stop();
        foreach (var socket in _open.Values)
        {
            socket.Dispose();
        }
    }

    internal void OnPushed(int count) => Interlocked.Add(ref _pushed, count);

    internal void OnRequest(FaultRequest request)
    {
        _requests.Enqueue(request);
        _contact.TrySetResult();
    }

    private async Task AcceptAsync()
    {
        while (true)
        {
            Socket socket;
            try
            {
                socket = await _listener.AcceptSocketAsync(_stop.Token);
            }
            catch (Exception exception) when (IsTheEnd(exception))
            {
                return;
            }

            _ = ServeAsync(socket, Interlocked.Increment(ref _connections));
        }
    }

    private async Task ServeAsync(Socket socket, int number)
    {
        socket.NoDelay = true;
        _open[number] = socket;
        try
        {
            await ServeAsync(new FaultConnection(this, socket, number, _stop.Token));
        }
        catch (Exception exception) when (IsTheEnd(exception))
        {
            // The other side went away, or the test is over.
        }
        finally
        {
            _open.TryRemove(number, out _);
            socket.Dispose();
        }
    }

    private async Task ServeAsync(FaultConnection connection)
    {
        if (_onAccept is not null)
        {
            _contact.TrySetResult();
            await _onAccept(connection);
            return;
        }

        if (_certificate is not null)
        {
            var tls = new SslStream(connection.Stream);
            await tls.AuthenticateAsServerAsync(_certificate);
            connection.Stream = tls;
        }

        while (await connection.ReadRequestAsync() is { } request)
        {
            if (_onRequest is null || !await _onRequest(connection, request))
            {
                return;
            }
        }
    }

    private static bool IsTheEnd(Exception exception) => exception is IOException or SocketException
        or OperationCanceledException or ObjectDisposedException or AuthenticationException;
}
