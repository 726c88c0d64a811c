using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Synthflow.TestSupport.Servers;

/// <summary>
/// One accepted connection of a <see cref="FaultServer"/>: raw bytes in, raw bytes out, and rude ways to end.
/// </summary>
public sealed class FaultConnection(FaultServer server, Socket socket, int number, CancellationToken stopped)
{
    private readonly byte[] _buffer = new byte[16 * 1024];
    private int _length;
    private int _requests;

    /// <summary>Its number, from 1.</summary>
    public int Number => number;

    /// <summary>Cancelled when the server stops.</summary>
    public CancellationToken Stopped => stopped;

    /// <summary>The bytes: the socket's, or those inside TLS.</summary>
    public Stream Stream { get; set; } = new NetworkStream(socket, ownsSocket: false);

    /// <summary>Writes bytes and counts them.</summary>
    public async Task WriteAsync(ReadOnlyMemory<byte> bytes)
    {
        await Stream.WriteAsync(bytes, stopped);
        await Stream.FlushAsync(stopped);
        server.OnPushed(bytes.Length);
    }

    /// <summary>Writes text as it stands (Latin-1).</summary>
    public Task WriteAsync(string text) => WriteAsync(Encoding.Latin1.GetBytes(text));

    /// <summary>Ends with a reset (RST) instead of an orderly close.</summary>
    public void Reset()
    {
        socket.LingerState = new LingerOption(true, 0);
        socket.Close();
    }

    /// <summary>Waits until the other side has said something, and resets then: in the middle of a handshake.</summary>
    public async Task ResetAtFirstByteAsync()
    {
        _ = await Stream.ReadAsync(_buffer, stopped);
        Reset();
    }

    /// <summary>Says nothing and keeps the connection until the other side ends it.</summary>
    public async Task StaySilentAsync()
    {
        var ignored = new byte[4096];
        while (await Stream.ReadAsync(ignored, stopped) > 0)
        {
        }
    }

    /// <summary>Keeps the socket open without reading a byte from it.</summary>
    public Task HoldAsync() => Task.Delay(Timeout.Infinite, stopped);

    /// <summary>The next request, or <see langword="null"/> where the other side closed before one began.</summary>
    public async Task<FaultRequest?> ReadRequestAsync()
    {
        var end = await ReadHeadAsync();
        if (end < 0)
        {
            return null;
        }

        var lines = Encoding.Latin1.GetString(_buffer, 0, end).Split("\r\n");
        var parts = lines[0].Split(' ');
        string[] headers = [.. lines.Skip(1)];
        if (headers.Any(line => line.StartsWith("Expect: 100", StringComparison.OrdinalIgnoreCase)))
        {
            await WriteAsync("HTTP/1.1 100 Continue\r\n\r\n");
        }

        var announced = headers.Where(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))
            .Select(line => int.Parse(line[15..], CultureInfo.InvariantCulture)).FirstOrDefault();
        Drop(end + 4);
        var body = await ReadBodyAsync(announced);
        var request = new FaultRequest
        {
            Method = parts[0],
            Target = parts.ElementAtOrDefault(1) ?? "",
            HeaderLines = headers,
            Body = body,
            IsWhole = body.Length == announced,
            Connection = number,
            NumberOnConnection = ++_requests,
        };
        server.OnRequest(request);
        return request;
    }

    private async Task<int> ReadHeadAsync()
    {
        while (true)
        {
            var end = _buffer.AsSpan(0, _length).IndexOf("\r\n\r\n"u8);
            if (end >= 0)
            {
                return end;
            }

            var count = await Stream.ReadAsync(_buffer.AsMemory(_length), stopped);
            if (count == 0)
            {
                return -1;
            }

            _length += count;
        }
    }

    private async Task<byte[]> ReadBodyAsync(int announced)
    {
        var body = new MemoryStream();
        while (true)
        {
            var taken = Math.Min(_length, announced - (int)body.Length);
            body.Write(_buffer, 0, taken);
            Drop(taken);
            if (body.Length == announced)
            {
                return body.ToArray();
            }

            _length = await Stream.ReadAsync(_buffer, stopped);
            if (_length == 0)
            {
                return body.ToArray();
            }
        }
    }

    private void Drop(int count)
    {
        _buffer.AsSpan(count, _length - count).CopyTo(_buffer);
        _length -= count;
    }
}
