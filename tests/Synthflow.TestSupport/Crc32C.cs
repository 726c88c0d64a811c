namespace Synthflow.TestSupport;

/// <summary>The checksum of a journal's lines, bit by bit as the standard describes it: slow, and not the journal's own
/// code.</summary>
public static class Crc32C
{
    public static uint Of(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0x82F63B78;
            }
        }

        return ~crc;
    }
}
