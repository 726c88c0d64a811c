using System.Text;
using Synthflow.Campaigns.Journal;
using Synthflow.Campaigns.Tests.Support;
using Synthflow.Sandbox;
using Synthflow.Sandbox.Faults;

namespace Synthflow.Campaigns.Tests;

/// <summary>An unreadable end: what one interrupted write leaves is mended, anything longer is damage.</summary>
public class TornJournalTests
{
    private readonly SandboxHandler _sandbox = new();
    private readonly MemoryDisk _disk = new();

    [Fact]
    public void Open_AfterATornWrite_MendsItAndSendsToNobodyTwice()
    {
        Run(Campaign.Options(workers: 1), 3);
        var whole = _disk.Bytes;
        var lastResult = _disk.Text.LastIndexOf("{\"seq\":", StringComparison.Ordinal);
        for (var length = lastResult + 1; length < whole.Length; length++)
        {
            _disk.Bytes = whole[..length];
            var (results, _) = Run(Campaign.Options(workers: 1), 3);
            Assert.Equal(3, results.Counted()[CampaignOutcome.AlreadySent]);
            Run(Campaign.Options(workers: 1), 3);
        }

        Assert.Equal(3, _sandbox.Requests.Total);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(600)]
    public void Open_WithZerosAfterAPowerCut_MendsItAndSaysHowMany(int zeros)
    {
        Run(Campaign.Options(workers: 1), 3);
        var good = _disk.Bytes;
        _disk.Bytes = [.. good, .. new byte[zeros]];
        using (var journal = CampaignJournal.Open(_disk.Open(), Campaign.Options()))
        {
            Assert.Equal(zeros, journal.BytesCutOff);
            Assert.Equal(good, _disk.Bytes);
        }

        _disk.Bytes = [.. good, .. new byte[zeros]];
        var (results, _) = Run(Campaign.Options(workers: 1), 4);

        Assert.Equal(3, results.Counted()[CampaignOutcome.AlreadySent]);
        Assert.DoesNotContain('\0', _disk.Text);
        Assert.True(_disk.Bytes.AsSpan().StartsWith(good));
    }

    [Theory]
    [InlineData(1_000)]
    [InlineData(100_000)]
    [InlineData(3_000_000)]
    public void Open_WithMoreZerosThanOneWriteLeaves_IsRefused(int zeros)
    {
        Run(Campaign.Options(workers: 1), 3);
        byte[] damaged = [.. _disk.Bytes, .. new byte[zeros]];

        AssertDamaged(damaged, line: 9);
    }

    [Theory]
    [InlineData(1, 1, false)]
    [InlineData(1, 30, false)]
    [InlineData(1, 30, true)]
    [InlineData(4, 30, false)]
    [InlineData(64, 30, true)]
    public void Open_WithTheWholeJournalZeroed_IsNoNewCampaign(int workers, int rows, bool keepsLineBreaks)
    {
        Run(Campaign.Options(workers: workers), rows);

        AssertDamaged(Zeroed(_disk.Bytes, from: 0, keepsLineBreaks), line: 1);
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(4, false)]
    [InlineData(4, true)]
    public void Open_WithManyRecordsZeroedBehindGoodOnes_IsRefused(int workers, bool keepsLineBreaks)
    {
        Run(Campaign.Options(workers: workers), 30);
        var good = _disk.Lines.Take(10).Sum(line => Encoding.UTF8.GetByteCount(line) + 1);

        AssertDamaged(Zeroed(_disk.Bytes, good, keepsLineBreaks), line: 11);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(64)]
    public void Open_WithAnyOneWriteZeroed_MendsIt(int workers)
    {
        var lengths = new List<int>();
        _disk.Before = what =>
        {
            if (what == "write")
            {
                lengths.Add(_disk.Bytes.Length);
            }
        };
        _sandbox.Faults.Script = (_, number) => number % 3 == 0 ? Fault.Status(422, """{"detail":"no such person here"}""") : null;
        Run(Campaign.Options(workers: workers), 200);
        _disk.Before = null;
        var whole = _disk.Bytes;
        lengths.Add(whole.Length);
        for (var write = 0; write < lengths.Count - 1; write++)
        {
            _disk.Bytes = [.. whole[..lengths[write]], .. new byte[lengths[write + 1] - lengths[write]]];
            using var journal = CampaignJournal.Open(_disk.Open(), Campaign.Options());
            Assert.Equal(lengths[write], _disk.Bytes.Length);
        }
    }

    private void AssertDamaged(byte[] bytes, int line)
    {
        var sent = _sandbox.Requests.Total;
        _disk.Bytes = bytes;

        var error = Assert.Throws<CampaignException>(() => Run(Campaign.Options(workers: 1), 100));

        Assert.Equal(("JournalDamaged", (long?)line), (error.Told(), error.Line));
        Assert.Contains("Restore the file from a copy", error.Words(), StringComparison.Ordinal);
        Assert.Equal(bytes, _disk.Bytes);
        Assert.Equal(sent, _sandbox.Requests.Total);
    }

    private static byte[] Zeroed(byte[] bytes, int from, bool keepsLineBreaks)
    {
        for (var index = from; index < bytes.Length; index++)
        {
            bytes[index] = keepsLineBreaks && bytes[index] == '\n' ? (byte)'\n' : (byte)0;
        }

        return bytes;
    }

    private (List<CampaignResult> Results, CampaignSummary Summary) Run(CampaignOptions options, int rows) =>
        Campaign.Run(_sandbox, _disk, options, Campaign.Rows(rows));
}
