using System.Net;

namespace Synthflow.Client.Http;

internal sealed partial class TrackedContent
{
    protected override void SerializeToStream(
        Stream stream,
        TransportContext? context,
        CancellationToken cancellationToken)
    {
        Start();
        stream.Write(_body, 0, _body.Length);
    }

    protected override Task SerializeToStreamAsync(
        Stream stream,
        TransportContext? context,
        CancellationToken cancellationToken)
    {
        Start();
        return stream.WriteAsync(_body.AsMemory(), cancellationToken).AsTask();
    }
}
