namespace Synthflow.Campaigns.Journal;

/// <summary>CRC-32C (Castagnoli, RFC 3720 B.4), eight bytes at a step.</summary>
internal static class Crc32C
{
    private const uint Polynomial = 0x82F63B78;

    private static readonly uint[][] _tables = MakeTables();

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var tables = _tables;
        var crc = uint.MaxValue;
        while (bytes.Length >= 8)
        {
            var low = crc ^ (uint)(bytes[0] | (bytes[1] << 8) | (bytes[2] << 16) | (bytes[3] << 24));
            crc = tables[7][(byte)low] ^ tables[6][(byte)(low >> 8)]
                ^ tables[5][(byte)(low >> 16)] ^ tables[4][low >> 24]
                ^ tables[3][bytes[4]] ^ tables[2][bytes[5]] ^ tables[1][bytes[6]] ^ tables[0][bytes[7]];
            bytes = bytes.Slice(8);
        }

        foreach (var value in bytes)
        {
            crc = tables[0][(byte)(crc ^ value)] ^ (crc >> 8);
        }

        return ~crc;
    }

    private static uint[][] MakeTables()
    {
        var tables = new uint[8][];
        for (var table = 0; table < tables.Length; table++)
        {
            tables[table] = new uint[256];
            for (uint index = 0; index < 256; index++)
            {
                var crc = table == 0 ? index : tables[table - 1][index];
                for (var bit = 0; table == 0 && bit < 8; bit++)
                {
                    crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ Polynomial;
                }

                tables[table][index] = table == 0 ? crc : (crc >> 8) ^ tables[0][(byte)crc];
            }
        }

        return tables;
    }
}
