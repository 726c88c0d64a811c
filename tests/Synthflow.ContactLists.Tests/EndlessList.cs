using System.Text;

namespace Synthflow.ContactLists.Tests;

/// <summary>A list in which one number is repeated for ever; says when it has been read for a while.</summary>
internal sealed class EndlessList(Action readForAWhile) : Stream
{
    private const long AWhile = 1_000_000;

    private static readonly byte[] s_row = Encoding.UTF8.GetBytes("Name,+12025550101\n");

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => long.MaxValue;

    public override long Position { get; set; }

    public override int Read(byte[] buffer, int offset, int count)
    {
        for (int index = 0; index < count; index++)
        {
            buffer[offset + index] = s_row[Position++ % s_row.Length];
        }

        if (Position > AWhile)
        {
            readForAWhile();
        }

        return count;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
