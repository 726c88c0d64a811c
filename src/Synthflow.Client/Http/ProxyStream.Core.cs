using System.Net.Sockets;

namespace Synthflow.Client.Http;

/// <summary>A connection to a proxy that tells whether it ended, or brought something else than HTTP, before the proxy
/// had answered.</summary>
/// <remarks>
/// The stack says only that a connection was closed, or that an answer is not HTTP: for a request without a body nobody
/// could tell the proxy from the host behind it. And it would try again by itself, four times for each of our tries.
/// </remarks>
internal sealed class ProxyStream(Socket socket) : NetworkStream(socket, ownsSocket: true)
{
    private const string Closed = "it closed the connection";
    private const string Beginning = "HTTP/";

    private int _beginningSeen;
    private int _endSeen;

    private bool HasAnswered => _endSeen == 4;

    public override int Read(Span<byte> buffer)
    {
        int count;
        try
        {
            count = base.Read(buffer);
        }
        catch (IOException exception) when (!HasAnswered)
        {
            throw new ProxyNotOpenException(Closed, exception);
        }

        return Looked(buffer[..count], buffer.IsEmpty);
    }

    public override async ValueTask<int> ReadAsync(
        Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        int count;
        try
        {
            count = await base.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
        catch (IOException exception) when (!HasAnswered)
        {
            throw new ProxyNotOpenException(Closed, exception);
        }

        return Looked(buffer.Span[..count], buffer.IsEmpty);
    }

    /// <summary>Looks at how the proxy's answer begins, and for the empty line that ends it.</summary>
    private int Looked(ReadOnlySpan<byte> read, bool isOnlyAsked)
    {
        if (HasAnswered || isOnlyAsked)
        {
            return read.Length;
        }

        if (read.IsEmpty)
        {
            throw new ProxyNotOpenException(Closed, null);
        }

        foreach (var value in read)
        {
            if (_beginningSeen < Beginning.Length && value != Beginning[_beginningSeen++])
            {
                throw new ProxyNotOpenException("its answer is not HTTP", null);
            }

            _endSeen = value == "\r\n\r\n"[_endSeen] ? _endSeen + 1 : value == '\r' ? 1 : 0;
            if (HasAnswered)
            {
                break;
            }
        }

        return read.Length;
    }
}
