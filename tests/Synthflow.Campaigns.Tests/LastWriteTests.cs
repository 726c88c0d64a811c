using System.Globalization;
using System.Text;
using Synthflow.Campaigns.Journal;
using Synthflow.Campaigns.Tests.Support;
using Synthflow.Sandbox;
using Synthflow.Sandbox.Faults;

namespace Synthflow.Campaigns.Tests;

/// <summary>How long an unreadable end may be, to the byte: one attempt for each worker, and one result for each send under
/// way.</summary>
public class LastWriteTests
{
    // The measures of a journal without long lines.
    private const int Attempt = 160;
    private const int Result = 384;
    private const int Line = 640;

    [Theory]
    [InlineData(64, 0, 0, 64 * Attempt)]
    [InlineData(64, 3, 0, (3 * Result) + (64 * Attempt))]
    [InlineData(64, 3, 2, Result + (64 * Attempt))]
    [InlineData(64, 2, 2, 64 * Attempt)]
    [InlineData(1, 0, 0, Line)]
    [InlineData(1, 1, 0, Result + Line)]
    [InlineData(1, 2, 0, Result + Line)] // no more sends than workers
    [InlineData(5, 5, 0, (5 * Result) + (5 * Attempt))]
    public void ZerosBehindARunThatWasCutOff_AreAsManyAsItsSendsAllow(int workers, int attempts, int results, int longest) =>
        AssertLongest(longest, [.. Lines(workers, "campaign", 1), .. Lines(workers, "attempt", attempts), .. Lines(workers, "result", results)]);

    [Fact]
    public void AfterItsEnd_ARunHasNoSendsUnderWay_AndTheNextOneBeginsWithNone()
    {
        string[] run = [.. Lines(64, "campaign", 1), .. Lines(64, "attempt", 3), .. Lines(64, "end", 1)];

        AssertLongest(Line, run);
        AssertLongest(Line, [.. run, .. Lines(1, "campaign", 1)]);
        AssertLongest(Line, [.. Lines(64, "campaign", 1), .. Lines(64, "attempt", 3), .. Lines(1, "campaign", 1)]);
    }

    [Fact]
    public void LongWordsOfAService_MakeTheJournalsOwnMeasure()
    {
        var words = Lines(2, "result", 1, Fault.Status(422, $$"""{"detail":"{{string.Concat(Enumerable.Repeat("no such line here ", 50))}}"}"""));
        var length = Encoding.UTF8.GetByteCount(words[0]);
        Assert.True(length > Line);
        string[] run = [.. Lines(2, "campaign", 1), .. Lines(2, "attempt", 1), .. words];
        // A sequence number of as many digits.
        AssertLongest(length, run);
        AssertLongest(2 * length, [.. run, .. Lines(2, "attempt", 1)]);
        AssertLongest(3 * length, [.. run, .. Lines(2, "attempt", 2)]);
    }

    private static void AssertLongest(int longest, string[] lines)
    {
        var good = JournalText.Sealed(lines);
        foreach (var more in new[] { 0, 1 })
        {
            var disk = new MemoryDisk { Bytes = [.. good, .. new byte[longest + more]] };
            if (more == 0)
            {
                using var journal = CampaignJournal.Open(disk.Open(), Campaign.Options());
                Assert.Equal(longest, journal.BytesCutOff);
                Assert.Equal(good, disk.Bytes);
            }
            else
            {
                var error = Assert.Throws<CampaignException>(() => CampaignJournal.Open(disk.Open(), Campaign.Options()));
                Assert.Equal("JournalDamaged", error.Told());
                Assert.Contains((longest + 1).ToString("N0", CultureInfo.InvariantCulture), error.Message, StringComparison.Ordinal);
            }
        }
    }

    /// <summary>Lines of one kind, as a run with so many workers writes them.</summary>
    private static string[] Lines(int workers, string kind, int count, Fault? fault = null)
    {
        var sandbox = new SandboxHandler();
        sandbox.Faults.Script = (_, _) => fault;
        var disk = new MemoryDisk();
        Campaign.Run(sandbox, disk, Campaign.Options(workers: workers), Campaign.Rows(5));
        return [.. disk.Lines.Where(line => line.Contains($"\"type\":\"{kind}\"", StringComparison.Ordinal)).Take(count)];
    }
}
