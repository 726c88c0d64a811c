using System.IO.Compression;

namespace Synthflow.Campaigns.Files;

/// <summary>Whether a file that is packed with gzip is whole: .NET reads one that is cut short to where it ends, and
/// says nothing.</summary>
internal static class PackedFile
{
    private const int TrailerLength = 8;
    private const int BufferLength = 64 * 1024;

    private static readonly uint[] _table = MakeTable();

    /// <summary>Compares what is in it with its last bytes, which say the length and the check sum of its last
    /// part.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static bool IsWhole(string path)
    {
        var (sum, length) = TrailerOf(path);
        var (wholeSum, wholeLength) = Read(path, 0);
        // The length is written modulo 2^32. Files that were packed one by one and put together are one file: its last
        // bytes are about the last of them.
        return (wholeSum == sum && (uint)wholeLength == length)
            || (length < wholeLength && Read(path, wholeLength - length).Sum == sum);
    }

    private static (uint Sum, uint Length) TrailerOf(string path)
    {
        using var file = Open(path);
        if (file.Length < TrailerLength)
        {
            return (0, uint.MaxValue);
        }

        _ = file.Seek(-TrailerLength, SeekOrigin.End);
        using var reader = new BinaryReader(file);
        return (reader.ReadUInt32(), reader.ReadUInt32());
    }

    private static (uint Sum, long Length) Read(string path, long skipped)
    {
        using var unpacked = new GZipStream(Open(path), CompressionMode.Decompress);
        var buffer = new byte[BufferLength];
        var sum = uint.MaxValue;
        var length = 0L;
        int count;
        while ((count = unpacked.Read(buffer, 0, buffer.Length)) > 0)
        {
            for (var index = (int)Math.Min(Math.Max(skipped - length, 0), count); index < count; index++)
            {
                sum = _table[(byte)(sum ^ buffer[index])] ^ (sum >> 8);
            }

            length += count;
        }

        return (~sum, length);
    }

    private static FileStream Open(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, BufferLength);

    // CRC-32, as gzip and Ethernet have it.
    private static uint[] MakeTable()
    {
        var table = new uint[256];
        for (var value = 0u; value < table.Length; value++)
        {
            var sum = value;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum & 1) == 0 ? sum >> 1 : 0xEDB88320 ^ (sum >> 1);
            }

            table[value] = sum;
        }

        return table;
    }
}
