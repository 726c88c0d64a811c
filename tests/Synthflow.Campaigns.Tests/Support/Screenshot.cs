using System.Buffers.Binary;
using System.IO.Compression;

namespace Synthflow.Campaigns.Tests.Support;

/// <summary>The pixels of a PNG file as browsers write it: 8 bits a channel, RGB or RGBA, not interlaced.</summary>
public sealed class Screenshot
{
    private readonly byte[] _pixels;
    private readonly int _channels;

    private Screenshot(int width, int height, int channels, byte[] pixels)
    {
        (Width, Height, _channels, _pixels) = (width, height, channels, pixels);
    }

    public int Width { get; }

    public int Height { get; }

    public static Screenshot Read(string path)
    {
        var file = File.ReadAllBytes(path);
        int width = 0, height = 0, channels = 0;
        using var packed = new MemoryStream();
        for (var at = 8; at < file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            var data = file.AsSpan(at + 8, length);
            switch (System.Text.Encoding.ASCII.GetString(file, at + 4, 4))
            {
                case "IHDR":
                    width = BinaryPrimitives.ReadInt32BigEndian(data);
                    height = BinaryPrimitives.ReadInt32BigEndian(data[4..]);
                    channels = data[9] == 6 ? 4 : 3;
                    break;
                case "IDAT":
                    packed.Write(data);
                    break;
            }

            at += length + 12;
        }

        packed.Position = 2; // behind the head that zlib puts before what deflate made
        using var lines = new DeflateStream(packed, CompressionMode.Decompress);
        return new Screenshot(width, height, channels, Unfiltered(lines, width * channels, height, channels));
    }

    /// <summary>
    /// How many pixels between two heights (as shares of the picture) have this colour, give or take a little.
    /// </summary>
    public int Count(int red, int green, int blue, double from = 0, double to = 1)
    {
        var count = 0;
        for (var pixel = (int)(Height * from) * Width; pixel < (int)(Height * to) * Width; pixel++)
        {
            var at = pixel * _channels;
            var distance = Math.Abs(_pixels[at] - red)
                + Math.Abs(_pixels[at + 1] - green)
                + Math.Abs(_pixels[at + 2] - blue);
            count += distance < 12 ? 1 : 0;
        }

        return count;
    }

    /// <summary>
    /// Undoes the filters of PNG (ISO 15948, 9): each byte was stored as its difference to neighbours.
    /// </summary>
    private static byte[] Unfiltered(Stream lines, int stride, int height, int channels)
    {
        var pixels = new byte[stride * height];
        for (var row = 0; row < height; row++)
        {
            var filter = lines.ReadByte();
            lines.ReadExactly(pixels, row * stride, stride);
            for (var column = 0; column < stride; column++)
            {
                var at = (row * stride) + column;
                int left = column < channels ? 0 : pixels[at - channels];
                int up = row == 0 ? 0 : pixels[at - stride];
                int corner = row == 0 || column < channels ? 0 : pixels[at - stride - channels];
                pixels[at] += (byte)(filter switch
                {
                    1 => left,
                    2 => up,
                    3 => (left + up) / 2,
                    4 => Paeth(left, up, corner),
                    _ => 0,
                });
            }
        }

        return pixels;
    }

    private static int Paeth(int left, int up, int corner)
    {
        var estimate = left + up - corner;
        var (toLeft, toUp, toCorner) = (
            Math.Abs(estimate - left), Math.Abs(estimate - up), Math.Abs(estimate - corner));
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }
}
