using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Synthflow.TestSupport;

namespace Synthflow.Campaigns.Tests.Support;

/// <summary>Makes journals that other versions of the module, or other programs, would have written.</summary>
public static class JournalText
{
    // No pattern of these can take long.
    private static readonly Regex _beginning = Pattern("""^\{"seq":\d+,""");
    private static readonly Regex _ending = Pattern(""",?"crc":"[0-9a-f]{8}"\}$""");
    private static readonly Regex _milliseconds = Pattern("""
        "ms":\d+,
        """);

    /// <summary>The lines numbered from 1 anew, each with its right checksum.</summary>
    public static byte[] Sealed(IEnumerable<string> lines)
    {
        var text = new StringBuilder();
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            var content = _ending.Replace(_beginning.Replace(line, $$"""{"seq":{{number}},"""), "");
            var checksum = Crc32C.Of(Encoding.UTF8.GetBytes(content)).ToString("x8", CultureInfo.InvariantCulture);
            text.Append(content).Append(",\"crc\":\"").Append(checksum).Append("\"}\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>A line as it was written before journals knew the milliseconds of their run.</summary>
    public static string WithoutMilliseconds(string line) => _milliseconds.Replace(line, "");

    private static Regex Pattern(string pattern) =>
        new(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(10));
}
