using System.Text;
using Synthflow.Campaigns.Journal;
using Synthflow.Campaigns.Tests.Support;
using Synthflow.Sandbox;

namespace Synthflow.Campaigns.Tests;

/// <summary>The lines of a journal are all there, in their order, and of one campaign.</summary>
public class JournalOrderTests
{
    // The longest line of these journals, and what a line that begins or ends a run may have at the most.
    private const int LongestLine = 640;

    private readonly SandboxHandler _sandbox = new();
    private readonly MemoryDisk _disk = new();

    public JournalOrderTests() => Campaign.Run(_sandbox, _disk, Campaign.Options(workers: 1), Campaign.Rows(3));

    [Theory]
    [InlineData("repeated")]
    [InlineData("exchanged")]
    [InlineData("left out")]
    [InlineData("last first")]
    [InlineData("zeroed")]
    public void LinesInAnotherOrder_AreDamage(string how)
    {
        var lines = _disk.Lines.ToList();
        switch (how)
        {
            case "repeated":
                lines.AddRange(lines.Skip(1).ToList());
                break;
            case "exchanged":
                (lines[2], lines[3]) = (lines[3], lines[2]);
                break;
            case "left out":
                lines.RemoveAt(3);
                break;
            case "last first":
                lines.Insert(1, lines[^1]);
                break;
            default:
                lines[3] = new string('\0', lines[3].Length);
                break;
        }

        AssertDamaged(Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void ZeroedEnd_MayBeAsLongAsOneWrite_ToTheByte(int more, bool isDamage)
    {
        byte[] bytes = [.. _disk.Bytes, .. new byte[LongestLine + more]];

        if (isDamage)
        {
            AssertDamaged(bytes);
            return;
        }

        _disk.Bytes = bytes;
        using var journal = CampaignJournal.Open(_disk.Open(), Campaign.Options());
        Assert.Equal(LongestLine, journal.BytesCutOff);
    }

    [Theory]
    [InlineData(4, 700, true)]
    [InlineData(4, 640, false)]
    public void ZerosBehindARunThatWasCutOff_WithNothingOpen_AreNoLongerThanItsAttempts(int workers, int zeros, bool isDamage)
    {
        var disk = new MemoryDisk();
        Campaign.Run(_sandbox, disk, Campaign.Options(workers: workers), Campaign.Rows(8));
        var lines = disk.Lines.Take(disk.Lines.Count - 1);
        _disk.Bytes = [.. Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"), .. new byte[zeros]];

        if (isDamage)
        {
            AssertDamaged(_disk.Bytes);
            return;
        }

        CampaignJournal.Open(_disk.Open(), Campaign.Options()).Dispose();
        Assert.DoesNotContain('\0', _disk.Text);
    }

    [Theory]
    [InlineData("api.eu.synthflow.ai")]
    [InlineData("sandbox")]
    public void JournalOfAnotherHost_IsRefused_AndNamesBoth(string host)
    {
        var error = Assert.Throws<CampaignException>(() => CampaignJournal.Open(_disk.Open(), Campaign.Options(host: host)));

        Assert.Equal("CampaignChanged", error.Told());
        Assert.Contains(host, error.Words(), StringComparison.Ordinal);
        Assert.Contains("api.us.synthflow.ai", error.Words(), StringComparison.Ordinal);
    }

    private void AssertDamaged(byte[] bytes)
    {
        _disk.Bytes = bytes;
        var error = Assert.Throws<CampaignException>(() => CampaignJournal.Open(_disk.Open(), Campaign.Options()));
        Assert.Equal("JournalDamaged", error.Told());
        Assert.Equal(bytes, _disk.Bytes);
    }
}
