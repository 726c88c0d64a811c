using System.Net;

namespace Synthflow.Sandbox.Tests;

/// <summary>Says whether anyone began to send it: what the client decides by whether a send may be repeated.</summary>
internal sealed class WatchedContent : HttpContent
{
    public bool HasBegun { get; private set; }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        HasBegun = true;
        return Task.CompletedTask;
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return true;
    }
}
