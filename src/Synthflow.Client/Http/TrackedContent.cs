using System.Net;
using System.Net.Http.Headers;

namespace Synthflow.Client.Http;

/// <summary>A JSON body that notes when it starts to leave, and leaves once.</summary>
/// <remarks>
/// <para>Its serialization begins after the connection stands and before its first byte is written, so "not started"
/// proves that the service cannot have seen it.</para>
/// <para>.NET Framework's HttpWebRequest sends a body again by itself when a kept connection turns out dead; a second
/// serialization is refused here, so that a repeat can never leave behind the client's back.</para>
/// </remarks>
internal sealed partial class TrackedContent : HttpContent
{
    private static readonly MediaTypeHeaderValue _json = new("application/json") { CharSet = "utf-8" };

    private const int NotStarted = 0;
    private const int Started = 1;
    private const int IsGivenUp = 2;

    private readonly byte[] _body;
    private readonly AttemptClock _clock;
    private int _state;

    public TrackedContent(byte[] body, AttemptClock clock)
    {
        _body = body;
        _clock = clock;
        Headers.ContentType = _json;
    }

    /// <summary>Whether it has started to leave.</summary>
    public bool HasStarted => Volatile.Read(ref _state) == Started;

    /// <summary>Ends it: a body that has not started never will.</summary>
    /// <returns>Whether any byte of the body may have left.</returns>
    /// <remarks>
    /// Asking and ending are one step. Were they two, a body could start between them and leave after its try was
    /// called "not sent", and so be sent twice.
    /// </remarks>
    public bool GiveUp() => Interlocked.CompareExchange(ref _state, IsGivenUp, NotStarted) == Started;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        Start();
        return stream.WriteAsync(_body, 0, _body.Length, CancellationToken.None);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _body.Length;
        return true;
    }

    private void Start()
    {
        // A try that is already given up must not begin to send: whoever gave it up said "not sent".
        var isFirst = Interlocked.CompareExchange(ref _state, Started, NotStarted) == NotStarted;
        if (isFirst && _clock.OnBodyStarted())
        {
            return;
        }

        if (isFirst)
        {
            // Its time is over and not a byte has left; nor will one.
            Volatile.Write(ref _state, IsGivenUp);
        }

        throw new IOException("The body is sent once and only while its try is still waited for.");
    }
}
