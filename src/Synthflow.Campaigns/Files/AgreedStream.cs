namespace Synthflow.Campaigns.Files;

/// <summary>One reading of an <see cref="AgreedFile"/>, which stays open.</summary>
internal sealed class AgreedStream(AgreedFile file) : Stream
{
    private readonly byte[] _block = new byte[AgreedFile.BlockLength];
    private int _index = -1;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => file.Length;

    public override long Position { get; set; }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (Position >= Length || count == 0)
        {
            return 0;
        }

        var index = (int)(Position / AgreedFile.BlockLength);
        if (index != _index)
        {
            // Not before it is known to be as it was.
            _index = -1;
            file.ReadBlock(index, _block);
            _index = index;
        }

        var from = (int)(Position % AgreedFile.BlockLength);
        var taken = (int)Math.Min(Math.Min(count, AgreedFile.BlockLength - from), Length - Position);
        Buffer.BlockCopy(_block, from, buffer, offset, taken);
        Position += taken;
        return taken;
    }

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => Position + offset,
        _ => Length + offset,
    };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
