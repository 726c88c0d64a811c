using Synthflow.Campaigns.Journal;
using Synthflow.Campaigns.Running;
using Synthflow.Campaigns.Tests.Support;
using Synthflow.Sandbox;
using Synthflow.Sandbox.Faults;

namespace Synthflow.Campaigns.Tests;

/// <summary>What an operator records in a journal, and a disk that has no room for what a run records.</summary>
public class JournalRecordingTests
{
    private readonly SandboxHandler _sandbox = new();
    private readonly MemoryDisk _disk = new();

    [Fact]
    public void Resolve_AsNotSent_LetsTheNextRunSendIt()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("spring.jsonl");
        _sandbox.Faults.Next(Fault.LoseRequest(), Fault.LoseAnswer(), Fault.Body("{}"));
        var options = Campaign.Options(workers: 1);
        Campaign.Run(_sandbox, CampaignJournal.Open(path, options), options, Campaign.Rows(4));

        CampaignJournal.Resolve(
            path, Campaign.Number(0), CampaignOutcome.NotSent, "not in the Twilio log", TimeProvider.System);
        CampaignJournal.Resolve(
            path, Campaign.Number(1), CampaignOutcome.Sent, "SM123 in the Twilio log", TimeProvider.System);
        var (results, _) = Campaign.Run(_sandbox, CampaignJournal.Open(path, options), options, Campaign.Rows(4));

        Assert.Equal(
            [
                CampaignOutcome.Sent,
                CampaignOutcome.AlreadySent,
                CampaignOutcome.AcceptedNoId,
                CampaignOutcome.AlreadySent,
            ],
            results.OrderBy(result => result.Row).Select(result => result.GetOutcome()));
        Assert.Contains("SM123", File.ReadAllText(path), StringComparison.Ordinal);
    }

    [Fact]
    public void Entries_OfResolvedRows_StillSayWhenTheSendBeganAndHowOftenItWasTried()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("spring.jsonl");
        _sandbox.Faults.Next(Fault.RefuseConnection(), Fault.LoseAnswer(), Fault.Status(400, "{}"));
        var options = Campaign.Options(workers: 1);
        Campaign.Run(_sandbox, CampaignJournal.Open(path, options), options, Campaign.Rows(3));
        var before = JournalReader.Open(path).Entries(null).ToDictionary(entry => entry.PhoneNumber);

        CampaignJournal.Resolve(path, Campaign.Number(0), CampaignOutcome.Sent, "in the Twilio log", TimeProvider.System);
        CampaignJournal.Resolve(path, Campaign.Number(1), CampaignOutcome.NotSent, "was settled", TimeProvider.System);

        var after = JournalReader.Open(path).Entries(null).ToDictionary(entry => entry.PhoneNumber);
        Assert.Equal(2, after[Campaign.Number(0)].Attempts);
        Assert.Equal(CampaignOutcome.Sent, after[Campaign.Number(0)].GetOutcome());
        foreach (var number in before.Keys)
        {
            Assert.NotNull(after[number].From);
            Assert.Equal((before[number].From, before[number].Attempts), (after[number].From, after[number].Attempts));
        }
    }

    [Theory]
    [InlineData("+15551000000", "seen", "it was sent")]
    [InlineData("+15551000001", " ", "say what shows it")]
    [InlineData("+15551999999", "seen", "no send to it")]
    [InlineData("5551000001", "seen", "country code")]
    public void Resolve_WhereThereIsNothingToResolve_IsRefused(string number, string evidence, string reason)
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("spring.jsonl");
        _sandbox.Faults.Next(Fault.None, Fault.LoseAnswer());
        var options = Campaign.Options(workers: 1);
        Campaign.Run(_sandbox, CampaignJournal.Open(path, options), options, Campaign.Rows(2));
        var before = File.ReadAllBytes(path);

        var error = Assert.Throws<CampaignException>(() =>
            CampaignJournal.Resolve(path, number, CampaignOutcome.NotSent, evidence, TimeProvider.System));

        Assert.Equal("ResolveRefused", error.Told());
        Assert.Contains(reason, error.Words(), StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(path));
    }

    [Fact]
    public void DiskFull_BeforeTheAttemptIsSafe_SendsNothing()
    {
        var writes = 0;
        _disk.Before = what =>
        {
            if (what == "write" && ++writes > 1)
            {
                throw new IOException("No space left on device");
            }
        };

        var (results, summary) = Run(Campaign.Options(workers: 4), 100);

        Assert.Equal("JournalNotWritable", summary.Failure?.Told());
        Assert.Contains("No space left", summary.Failure.Words(), StringComparison.Ordinal);
        Assert.All(results, result => Assert.Equal(CampaignOutcome.NotSent, result.GetOutcome()));
        Assert.Equal(0, _sandbox.Requests.Total);
    }

    [Fact]
    public void DiskFull_AtTheResult_StopsAndLeavesTheRowUnknown()
    {
        _disk.Before = what =>
        {
            if (what == "flush" && _disk.Text.Contains("\"type\":\"result\"", StringComparison.Ordinal))
            {
                throw new IOException("No space left on device");
            }
        };

        var (results, summary) = Run(Campaign.Options(workers: 1), 100);

        var sent = Assert.Single(results, result => result.GetOutcome() == CampaignOutcome.Sent);
        Assert.Equal(
            (2L, "JournalNotWritable", CampaignOutcome.Sent), (sent.Row, sent.ErrorId, sent.GetOutcome()));
        Assert.True(Guid.TryParse(sent.ConversationId, out _));
        Assert.Contains("this outcome is missing from it", sent.Reason, StringComparison.Ordinal);
        Assert.All(
            results.Where(result => result != sent), result => Assert.Equal(CampaignOutcome.NotSent, result.GetOutcome()));
        Assert.Equal("CampaignStopped", summary.Failure?.Told());
        Assert.Contains(
            "missing from it: 1; of these, messages that arrived or may have arrived: 1.",
            summary.Failure.Words(),
            StringComparison.Ordinal);
        Assert.Same(sent, Assert.Single(summary.Unwritten));
        Assert.Equal(1, summary.Counts[CampaignOutcome.Sent]);
        Assert.Equal(results.Count, summary.Counts.Total);
        Assert.Equal(1, _sandbox.Requests.Total);

        _disk.Before = null;
        _disk.Kill(keepUnflushed: 0);
        var (again, _) = Run(Campaign.Options(workers: 1), 3);
        Assert.Equal(CampaignOutcome.Unknown, again.Single(result => result.Row == 2).GetOutcome());
        Assert.Equal(3, _sandbox.Requests.Total);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(16)]
    public void DiskFull_AtAnyOperation_HandsOutEverySendThatMayHaveArrived(int workers)
    {
        for (var operation = 3; operation < 40; operation += 3)
        {
            var disk = new MemoryDisk { Before = DiskFaults.FailAt(operation) };
            var sandbox = new SandboxHandler();

            var (results, summary) = Campaign.Run(sandbox, disk, Campaign.Options(workers), Campaign.Rows(800));

            var seen = sandbox.Requests.Total;
            Assert.Equal(seen, results.Count(result => result.GetOutcome() == CampaignOutcome.Sent));
            Assert.Equal(results.Count, summary.Counts.Total);
            var lost = results
                .Where(result => result.Reason?.Contains("this outcome is missing from it", StringComparison.Ordinal) ?? false);
            Assert.Equal(
                summary.Unwritten.Select(result => result.Row).Order(), lost.Select(result => result.Row).Order());
            Assert.NotNull(summary.Failure);
        }
    }

    [Fact]
    public async Task DiskFull_WithRowsThatNeverLeft_CountsOnlyThoseThatMayHaveArrived()
    {
        // The first row is sent and its result cannot be written; the others are stopped between attempt and send.
        using var held = new ManualResetEventSlim();
        var probe = new HoldingProbe(Campaign.Number(0), held);
        var options = Campaign.Options(workers: 4, probe: probe);
        using var client = Campaign.Client(_sandbox);
        using var runner = new CampaignRunner(client, options, CampaignJournal.Open(_disk.Open(), options));
        foreach (var row in Campaign.Rows(4))
        {
            Assert.True(runner.TryAdd(row));
        }

        await probe.OthersHeld.WaitAsync(TimeSpan.FromMinutes(5));
        _disk.Before = static _ => throw new IOException("No space left on device");
        probe.LetFirstGo();
        var waited = System.Diagnostics.Stopwatch.StartNew();
        while (!runner.IsSatisfied)
        {
            Assert.True(waited.Elapsed < TimeSpan.FromMinutes(5), "the failed disk did not end the run");
            await Task.Delay(1);
        }

        held.Set();
        var (results, summary) = Campaign.Drive(runner, []);

        Assert.Equal(4, summary.Unwritten.Count);
        Assert.Equal(4, results.Count);
        Assert.Equal(1, _sandbox.Requests.Total);
        Assert.Contains(
            "missing from it: 4; of these, messages that arrived or may have arrived: 1.",
            summary.Failure.Words(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void DiskFull_AtTheAttempt_SaysThatTheJournalMayHoldIt()
    {
        _disk.Before = what =>
        {
            if (what == "truncate"
                || (what == "flush" && _disk.Text.Contains("\"type\":\"attempt\"", StringComparison.Ordinal)))
            {
                throw new IOException("No space left on device");
            }
        };

        var (results, _) = Run(Campaign.Options(workers: 1), 3);

        var row = Assert.Single(results);
        Assert.Equal((CampaignOutcome.NotSent, "JournalNotWritable"), (row.GetOutcome(), row.ErrorId));
        Assert.Contains("shows the row as Unknown", row.Reason, StringComparison.Ordinal);
        Assert.Equal(0, _sandbox.Requests.Total);

        // What the words are about: the write arrived although its flush failed, and could not be taken back.
        _disk.Before = null;
        var (again, _) = Run(Campaign.Options(workers: 1), 3);
        Assert.Equal(CampaignOutcome.Unknown, again.Single(result => result.Row == row.Row).GetOutcome());
    }

    [Fact]
    public void DiskFails_InAnUnheardOfWay_StopsTheCampaignAndNotTheProcess()
    {
        _disk.Before = what =>
        {
            if (what == "write" && _disk.Lines.Count > 4)
            {
                throw new ArgumentOutOfRangeException(nameof(what), "File too large");
            }
        };

        var (_, summary) = Run(Campaign.Options(workers: 4), 100);

        Assert.Contains(summary.Failure?.Told(), (string[])["JournalNotWritable", "CampaignStopped"]);
        Assert.Contains("File too large", summary.Failure.Words(), StringComparison.Ordinal);
        Assert.InRange(_sandbox.Requests.Total, 0, 8);
    }

    private (List<CampaignResult> Results, CampaignSummary Summary) Run(CampaignOptions options, int rows) =>
        Campaign.Run(_sandbox, _disk, options, Campaign.Rows(rows));

    /// <summary>Holds one row before its send until told, and the others until the campaign stops.</summary>
    private sealed class HoldingProbe(string first, ManualResetEventSlim others) : ICampaignProbe
    {
        private readonly ManualResetEventSlim _first = new();
        private readonly TaskCompletionSource _held = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _count;

        public Task OthersHeld => _held.Task;

        public void LetFirstGo() => _first.Set();

        public void Pass(CampaignPoint point, string? phoneNumber)
        {
            if (point != CampaignPoint.AttemptDurable)
            {
                return;
            }

            if (Interlocked.Increment(ref _count) == 4)
            {
                _held.SetResult();
            }

            (phoneNumber == first ? _first : others).Wait(TimeSpan.FromMinutes(5));
        }
    }
}
