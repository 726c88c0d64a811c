namespace Synthflow.ContactLists.Numbers;

/// <summary>Countries whose number in ISO 3166 is another country's calling code: France is 250, and so are calls to
/// Rwanda.</summary>
internal static class IsoNumbers
{
    private static readonly Dictionary<string, int> _numbers =
        ("AD20 AZ31 AR32 AU36 AT40 BS44 BH48 AM51 BB52 BE56 BM60 BT64 BZ84 IO86 SB90 VG92 DM212 EC218 SV222 GQ226 "
        + "ET231 ER232 EE233 FO234 FK238 FJ242 FI246 AX248 FR250 GF254 PF258 DJ262 GA266 GE268 IS352 IN356 IE372 IL376 "
        + "IT380 PA591 PG598 SA682 SN686 RS688 SC690")
        .Split(' ')
        .ToDictionary(
            static entry => entry.Substring(0, 2),
            static entry => int.Parse(entry.Substring(2), System.Globalization.CultureInfo.InvariantCulture),
            StringComparer.Ordinal);

    /// <summary>The number of a country, or 0 where it is no calling code.</summary>
    internal static int Of(string? region) =>
        region is not null && _numbers.TryGetValue(region, out int number) ? number : 0;
}
