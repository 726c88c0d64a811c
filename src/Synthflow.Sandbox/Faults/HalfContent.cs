using System.Net;

namespace Synthflow.Sandbox.Faults;

/// <summary>A body that announces its whole length, gives half of it and then fails like a reset connection.</summary>
internal sealed class HalfContent(byte[] body) : HttpContent
{
    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await stream.WriteAsync(body, 0, body.Length / 2, CancellationToken.None).ConfigureAwait(false);
        await stream.FlushAsync(CancellationToken.None).ConfigureAwait(false);
        throw BrokenConnection.ResetWhileReading();
    }

    protected override Task<Stream> CreateContentReadStreamAsync() =>
        Task.FromResult<Stream>(new HalfStream(body));

    protected override bool TryComputeLength(out long length)
    {
        length = body.Length;
        return true;
    }

    private sealed class HalfStream(byte[] body) : MemoryStream(body, 0, body.Length / 2, writable: false)
    {
        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = base.Read(buffer, offset, count);
            return read > 0 || count == 0 ? read : throw BrokenConnection.ResetWhileReading();
        }

        public override int ReadByte() =>
            Position < Length ? base.ReadByte() : throw BrokenConnection.ResetWhileReading();

        public override Task<int> ReadAsync(
            byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            Position < Length || count == 0
                ? base.ReadAsync(buffer, offset, count, cancellationToken)
                : Task.FromException<int>(BrokenConnection.ResetWhileReading());
    }
}
