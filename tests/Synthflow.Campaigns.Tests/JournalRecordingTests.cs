using Synthflow.Campaigns.Journal;
using Synthflow.Campaigns.Running;
using Synthflow.Campaigns.Tests.Support;
using Synthflow.Client.Chats;
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

        CampaignJournal.Resolve(path, Campaign.Number(0), CampaignOutcome.NotSent, "not in the Twilio log", TimeProvider.System);
        CampaignJournal.Resolve(path, Campaign.Number(1), CampaignOutcome.Sent, "SM123 in the Twilio log", TimeProvider.System);
        var (results, _) = Campaign.Run(_sandbox, CampaignJournal.Open(path, options), options, Campaign.Rows(4));

        Assert.Equal(
            [CampaignOutcome.Sent, CampaignOutcome.AlreadySent, CampaignOutcome.AlreadySent, CampaignOutcome.AlreadySent],
            results.OrderBy(result => result.Row).Select(result => result.Outcome));
        Assert.Contains("SM123", File.ReadAllText(path), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("+15551000000", "seen", "it was sent")]
    [InlineData("+15551000001", " ", "-Evidence")]
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

        Assert.Equal("ResolveRefused", error.ErrorId);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
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

        Assert.Equal("JournalNotWritable", summary.Failure?.ErrorId);
        Assert.Contains("No space left", summary.Failure?.Message, StringComparison.Ordinal);
        Assert.All(results, result => Assert.Equal(CampaignOutcome.NotSent, result.Outcome));
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

        Assert.All(results, result => Assert.Equal(CampaignOutcome.NotSent, result.Outcome));
        Assert.Equal("CampaignStopped", summary.Failure?.ErrorId);
        Assert.Contains("1 sends already made", summary.Failure?.Message, StringComparison.Ordinal);
        Assert.Equal(CampaignOutcome.Sent, Assert.Single(summary.Unwritten).Outcome);
        Assert.Equal(1, _sandbox.Requests.Total);

        _disk.Before = null;
        _disk.Kill(keepUnflushed: 0);
        var (again, _) = Run(Campaign.Options(workers: 1), 3);
        Assert.Equal(CampaignOutcome.Unknown, again.Single(result => result.Row == 2).Outcome);
        Assert.Equal(3, _sandbox.Requests.Total);
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

        Assert.Contains(summary.Failure?.ErrorId, (string[])["JournalNotWritable", "CampaignStopped"]);
        Assert.Contains("File too large", summary.Failure?.Message, StringComparison.Ordinal);
        Assert.InRange(_sandbox.Requests.Total, 0, 8);
    }

    [Fact]
    public void DiskFails_AtAnAttempt_TakesItBack_SoThatTheNextRunSendsIt()
    {
        FailFlushesFrom("\"type\":\"attempt\"");

        var (results, summary) = Run(Campaign.Options(workers: 4), 20);

        Assert.Equal("JournalNotWritable", summary.Failure?.ErrorId);
        Assert.All(results, result => Assert.Equal(CampaignOutcome.NotSent, result.Outcome));
        Assert.DoesNotContain("attempt", _disk.Text, StringComparison.Ordinal);
        Assert.Equal(0, _sandbox.Requests.Total);

        _disk.Before = null;
        var (again, _) = Run(Campaign.Options(workers: 4), 20);
        Assert.All(again, result => Assert.Equal(CampaignOutcome.Sent, result.Outcome));
        Assert.Equal(20, again.Count);
    }

    [Fact]
    public void DiskFails_Once_AtTheResult_NotesItAtASecondTry_AndStops()
    {
        FailFlushesFrom("\"type\":\"result\"", times: 1);

        var (results, summary) = Run(Campaign.Options(workers: 1), 20);

        Assert.Equal("JournalNotWritable", summary.Failure?.ErrorId);
        Assert.Equal(CampaignOutcome.Sent, results.Single(result => result.Row == 2).Outcome);
        Assert.Empty(summary.Unwritten);
        Assert.Equal(1, _sandbox.Requests.Total);

        var (again, _) = Run(Campaign.Options(workers: 1), 20);
        Assert.Equal(1, again.Counted()[CampaignOutcome.AlreadySent]);
        Assert.Equal(19, again.Counted()[CampaignOutcome.Sent]);
        Assert.Empty(_sandbox.Requests.NumbersPostedToMoreThanOnce());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void DiskFails_AndWhatWasWrittenCannotBeTakenBack_SaysThatItIsInDoubt(bool canTakeBack)
    {
        _disk.Before = what =>
        {
            if (what == "flush" || (what == "truncate" && !canTakeBack))
            {
                throw new IOException("Input/output error");
            }
        };
        using var client = Campaign.Client(_sandbox);
        var options = Campaign.Options();

        var error = Assert.Throws<CampaignException>(() =>
            new CampaignRunner(client, options, CampaignJournal.Open(_disk.Open(), options)));

        Assert.Equal("JournalNotWritable", error.ErrorId);
        Assert.Equal(!canTakeBack, error.IsAttemptInDoubt);
        Assert.Equal(!canTakeBack, _disk.Text.Contains("campaign", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ListenerThatThrows_StopsTheCampaign_AndLeavesNobodyWaiting()
    {
        var probe = new KillingProbe(atPass: 40, () => throw new InvalidOperationException("a mistake in the program"));
        var durable = new DurableProbe(probe);

        var (_, summary) = await Task.Run(() => Run(Campaign.Options(workers: 4, probe: durable), 200))
            .WaitAsync(TimeSpan.FromSeconds(30));

        Assert.NotNull(summary.Failure);
        Run(Campaign.Options(workers: 4), 200);
        Assert.Empty(_sandbox.Requests.NumbersPostedToMoreThanOnce());
    }

    [Fact]
    public void DiskFull_ForReal_TakesBackWhatDoesNotFit()
    {
        using var folder = new TemporaryFolder();
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.UserName == "root", "a small disk needs root on Linux");
        using var disk = SmallDisk.TryMount(folder.Path, "64k");
        Assert.SkipWhen(disk is null, "nothing can be mounted here");
        var path = folder.File("spring.jsonl");
        var options = Campaign.Options(workers: 4);

        var (results, summary) = Campaign.Run(_sandbox, CampaignJournal.Open(path, options), options, Campaign.Rows(2000));

        Assert.NotNull(summary.Failure);
        Assert.Contains("spring.jsonl", summary.Failure.Message, StringComparison.Ordinal);
        var journal = JournalReader.Open(path);
        var lost = summary.Unwritten.Select(result => result.PhoneNumber).ToHashSet();
        Assert.Equal(lost, journal.Entries(CampaignOutcome.Unknown).Select(entry => (string?)entry.PhoneNumber).ToHashSet());
        Assert.Equal(_sandbox.Requests.Total, journal.Counts[CampaignOutcome.Sent] + lost.Count);
        Assert.Equal(results.Count(result => result.Outcome == CampaignOutcome.Sent), journal.Counts[CampaignOutcome.Sent]);
        Assert.Equal((byte)'\n', File.ReadAllBytes(path)[^1]);
    }

    private void FailFlushesFrom(string text, int times = int.MaxValue) => _disk.Before = what =>
    {
        if (what == "flush" && times > 0 && _disk.Text.Contains(text, StringComparison.Ordinal))
        {
            times--;
            throw new IOException("Input/output error");
        }
    };

    /// <summary>Passes on only what happens on the journal's own thread.</summary>
    private sealed class DurableProbe(ICampaignProbe inner) : ICampaignProbe
    {
        public void Pass(CampaignPoint point, string? phoneNumber)
        {
            if (point == CampaignPoint.ResultDurable)
            {
                inner.Pass(point, phoneNumber);
            }
        }
    }

    private (List<CampaignResult> Results, CampaignSummary Summary) Run(CampaignOptions options, int rows) =>
        Campaign.Run(_sandbox, _disk, options, Campaign.Rows(rows));
}
