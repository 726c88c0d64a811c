using System.Globalization;
using Synthflow.Campaigns.Journal;
using Synthflow.Campaigns.Tests.Support;
using Synthflow.Sandbox;

namespace Synthflow.Campaigns.Tests;

/// <summary>An end of a journal that is longer than what is read at once: it is measured whole, and what to do is said.</summary>
public class LongTornEndTests
{
    private readonly MemoryDisk _disk = new();

    public LongTornEndTests() => Campaign.Run(new SandboxHandler(), _disk, Campaign.Options(workers: 1), Campaign.Rows(3));

    [Theory]
    [InlineData(300_001)]
    [InlineData(1_048_577)]
    [InlineData(3_145_733)]
    public void Zeros_AreCounted_ToTheByte(int zeros)
    {
        var good = _disk.Bytes;

        var error = Open([.. good, .. new byte[zeros]]);

        Assert.Equal(("JournalDamaged", (long?)_disk.Lines.Count), (error.Told(), error.Line));
        Assert.Contains($"its last {zeros.ToString("N0", CultureInfo.InvariantCulture)} bytes", error.Message, StringComparison.Ordinal);
        Assert.StartsWith("Nothing was sent. Restore the file from a copy. Without one", error.RecommendedAction, StringComparison.Ordinal); // asked above
    }

    [Fact]
    public void Zeros_BehindWhichALineIsGood_AreDamageInTheMiddle()
    {
        var lines = _disk.Lines;
        var begin = System.Text.Encoding.UTF8.GetBytes(string.Join('\n', lines.Take(2)) + "\n");
        var rest = System.Text.Encoding.UTF8.GetBytes("\n" + string.Join('\n', lines.Skip(2)) + "\n");

        var error = Open([.. begin, .. new byte[2_100_003], .. rest]);

        Assert.Equal(("JournalDamaged", (long?)3), (error.Told(), error.Line));
        Assert.DoesNotContain("bytes", error.Message, StringComparison.Ordinal);
    }

    private CampaignException Open(byte[] bytes)
    {
        _disk.Bytes = bytes;
        var error = Assert.Throws<CampaignException>(() => CampaignJournal.Open(_disk.Open(), Campaign.Options()).Dispose());
        Assert.Equal(bytes, _disk.Bytes);
        return error;
    }
}
