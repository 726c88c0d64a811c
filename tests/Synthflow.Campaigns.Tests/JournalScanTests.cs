using System.Text;
using Synthflow.Campaigns.Journal;
using Synthflow.Campaigns.Tests.Support;
using Synthflow.Sandbox;

namespace Synthflow.Campaigns.Tests;

/// <summary>A bad line: what is cut off as an interrupted write, and what is damage. Each is a mutant that once lived.</summary>
public class JournalScanTests
{
    private readonly SandboxHandler _sandbox = new();
    private readonly MemoryDisk _disk = new();

    public JournalScanTests() => Campaign.Run(_sandbox, _disk, Campaign.Options(workers: 1), Campaign.Rows(3));

    /// <summary>Cut off with the zeros, the good line behind them would be lost, and its person texted again.</summary>
    [Fact]
    public void ZeroedLine_WithOneGoodLineBehindIt_IsDamage_AlsoWhereBothAreShort()
    {
        var lines = _disk.Lines.ToList();
        lines[^2] = new string('\0', lines[^2].Length);

        var error = Open(Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"));

        Assert.Equal(("JournalDamaged", (long?)lines.Count - 1), (error.Told(), error.Line));
    }

    [Fact]
    public void FirstLineThatIsBroken_AndNothingElse_IsAJournalThatIsDamaged_NotSomebodyElsesFile()
    {
        var error = Open(Encoding.UTF8.GetBytes(_disk.Lines.First()[..60] + "?\"}\n"));

        Assert.Equal("JournalDamaged", error.Told());
    }

    [Fact]
    public void FileOfSomebodyElse_IsNoJournal()
    {
        var error = Open("Name,Phone\nAda,+12025550101\n"u8.ToArray());

        Assert.Equal("JournalNotReadable", error.Told());
    }

    [Fact]
    public void LineThatIsLeftOut_IsNamed_WithTheNumbersAndTheFile()
    {
        var lines = _disk.Lines.ToList();
        lines.RemoveAt(3);

        var error = Open(Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"));

        Assert.Equal("JournalDamaged", error.Told());
        Assert.Contains("number 5 where 4 should be", error.Message, StringComparison.Ordinal);
        Assert.Contains(_disk.Open().Name, error.Message, StringComparison.Ordinal);
    }

    /// <summary>What an editor leaves at the end is no damage, and the next record begins a line of its own.</summary>
    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n\n")]
    [InlineData("\r")]
    [InlineData("\uFEFF")]
    public void BlankEnd_IsNoDamage_AndTheJournalGoesOn(string end)
    {
        _disk.Bytes = [.. _disk.Bytes, .. Encoding.UTF8.GetBytes(end)];

        var (first, _) = Campaign.Run(_sandbox, _disk, Campaign.Options(workers: 1), Campaign.Rows(4));
        var (second, _) = Campaign.Run(_sandbox, _disk, Campaign.Options(workers: 1), Campaign.Rows(4));

        Assert.Equal((3, 1), (first.Counted()[CampaignOutcome.AlreadySent], first.Counted()[CampaignOutcome.Sent]));
        Assert.Equal(4, second.Counted()[CampaignOutcome.AlreadySent]);
        Assert.Equal(4, _sandbox.Requests.Total);
    }

    /// <summary>Lines may be longer than what is read at once: evidence, words of a service, a later version's fields.</summary>
    [Theory]
    [InlineData(250_000)]
    [InlineData(600_000)]
    public void LongLine_IsReadWhole(int length)
    {
        var lines = _disk.Lines.ToList();
        lines[3] = lines[3].Replace("\"crc\":", $"\"more\":\"{new string('x', length)}\",\"crc\":", StringComparison.Ordinal);
        _disk.Bytes = JournalText.Sealed(lines);

        var (results, _) = Campaign.Run(_sandbox, _disk, Campaign.Options(workers: 1), Campaign.Rows(3));

        Assert.Equal(3, results.Counted()[CampaignOutcome.AlreadySent]);
        Assert.Equal(3, _sandbox.Requests.Total);
    }

    /// <summary>A line break that somebody left at the beginning moves everything by one byte in what is read at once.</summary>
    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\n\n")]
    public void BlankBeginning_BeforeALongLine_IsNoDamage(string beginning)
    {
        var lines = _disk.Lines.ToList();
        lines[0] = lines[0].Replace("\"crc\":", $"\"more\":\"{new string('x', 600_000)}\",\"crc\":", StringComparison.Ordinal);
        _disk.Bytes = [.. Encoding.UTF8.GetBytes(beginning), .. JournalText.Sealed(lines)];

        var (results, _) = Campaign.Run(_sandbox, _disk, Campaign.Options(workers: 1), Campaign.Rows(3));

        Assert.Equal(3, results.Counted()[CampaignOutcome.AlreadySent]);
        Assert.Equal(3, _sandbox.Requests.Total);
    }

    private CampaignException Open(byte[] bytes)
    {
        _disk.Bytes = bytes;
        var error = Assert.Throws<CampaignException>(() => CampaignJournal.Open(_disk.Open(), Campaign.Options()).Dispose());
        Assert.Equal(bytes, _disk.Bytes);
        return error;
    }
}
