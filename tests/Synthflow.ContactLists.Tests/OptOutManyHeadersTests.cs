using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>Some 660 headers of stop (S) and consent (C), in seven languages, each named with -OptOutColumn.</summary>
public sealed class OptOutManyHeadersTests
{
    /// <summary>Nobody is texted who may have said no, whatever the header's words are.</summary>
    [Fact]
    public void No_header_is_read_the_wrong_way_round()
    {
        var wrong = new List<string>();
        foreach (var (isStop, header) in Headers())
        {
            bool[] optedOut = Read(header);
            if (isStop ? !optedOut[0] : !optedOut[1] || !optedOut[2])
            {
                wrong.Add(header);
            }
        }

        Assert.Empty(wrong);
    }

    /// <summary>What is safe is of use, too: most headers are known for what they are.</summary>
    [Fact]
    public void Most_headers_are_known()
    {
        var all = Headers().ToList();
        int stops = all.Count(one => one.IsStop && Read(one.Header) is [true, false, false]);
        int consents = all.Count(one => !one.IsStop && Read(one.Header) is [false, true, true]);

        Assert.InRange(stops, 290, all.Count(one => one.IsStop));
        Assert.InRange(consents, 200, all.Count(one => !one.IsStop));
    }

    private static IEnumerable<(bool IsStop, string Header)> Headers() =>
        File.ReadAllLines(Lists.DataPath("opt-out-headers.txt")).Select(static line => (line[0] == 'S', line.Substring(2)));

    private static bool[] Read(string header) =>
    [
        .. Lists.Read(
            $"Phone\t\"{header.Replace("\"", "\"\"")}\"\n+12025550101\tYes\n+12025550102\tNo\n+12025550103\t\n",
            new ContactListOptions { PhoneColumn = "Phone", OptOutColumn = header, Delimiter = '\t' })
            .Select(static row => row.Contact.OptedOut),
    ];
}
