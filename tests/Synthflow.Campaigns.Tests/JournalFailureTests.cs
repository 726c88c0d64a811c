using Synthflow.Campaigns.Journal;
using Synthflow.Campaigns.Running;
using Synthflow.Campaigns.Tests.Support;
using Synthflow.Sandbox;

namespace Synthflow.Campaigns.Tests;

/// <summary>A journal that cannot be written any more: what is taken back, what is still noted, who is told.</summary>
public class JournalFailureTests
{
    private readonly SandboxHandler _sandbox = new();
    private readonly MemoryDisk _disk = new();

    [Fact]
    public void DiskFails_AtAnAttempt_TakesItBack_SoThatTheNextRunSendsIt()
    {
        FailFlushesFrom("\"type\":\"attempt\"");

        var (results, summary) = Run(Campaign.Options(workers: 4), 20);

        Assert.Equal("JournalNotWritable", summary.Failure?.Told());
        Assert.All(results, result => Assert.Equal(CampaignOutcome.NotSent, result.GetOutcome()));
        Assert.DoesNotContain("attempt", _disk.Text, StringComparison.Ordinal);
        Assert.Equal(0, _sandbox.Requests.Total);

        _disk.Before = null;
        var (again, _) = Run(Campaign.Options(workers: 4), 20);
        Assert.All(again, result => Assert.Equal(CampaignOutcome.Sent, result.GetOutcome()));
        Assert.Equal(20, again.Count);
    }

    [Fact]
    public void DiskFails_Once_AtTheResult_NotesItAtASecondTry_AndStops()
    {
        FailFlushesFrom("\"type\":\"result\"", times: 1);

        var (results, summary) = Run(Campaign.Options(workers: 1), 20);

        Assert.Equal("JournalNotWritable", summary.Failure?.Told());
        Assert.Equal(CampaignOutcome.Sent, results.Single(result => result.Row == 2).GetOutcome());
        Assert.Empty(summary.Unwritten);
        Assert.Equal(1, _sandbox.Requests.Total);

        var (again, _) = Run(Campaign.Options(workers: 1), 20);
        Assert.Equal(1, again.Counted()[CampaignOutcome.AlreadySent]);
        Assert.Equal(19, again.Counted()[CampaignOutcome.Sent]);
        Assert.Empty(_sandbox.Requests.NumbersPostedToMoreThanOnce());
    }

    [Fact]
    public void DiskFails_AtTheResult_SaysInOneSentenceWhyAndWhatIsLost()
    {
        FailFlushesFrom("\"type\":\"result\"");

        var (_, summary) = Run(Campaign.Options(workers: 1), 5);

        Assert.Contains("could not be written (Input/output error). Outcomes missing from it: 1", summary.Failure.Words(), StringComparison.Ordinal);
        Assert.Contains("became of each. Fix the cause", summary.Failure.Words(), StringComparison.Ordinal);
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

        Assert.Equal("JournalNotWritable", error.Told());
        Assert.Equal(!canTakeBack, error.IsAttemptInDoubt);
        Assert.Equal(!canTakeBack, _disk.Text.Contains("campaign", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ListenerThatThrows_StopsTheCampaign_AndLeavesNobodyWaiting()
    {
        var probe = new KillingProbe(atPass: 40, () => throw new InvalidOperationException("a mistake in the program"));
        var durable = new DurableProbe(probe);

        var (_, summary) = await Task.Run(() => Run(Campaign.Options(workers: 4, probe: durable), 200))
            .WaitAsync(TimeSpan.FromMinutes(5));

        Assert.NotNull(summary.Failure);
        Run(Campaign.Options(workers: 4), 200);
        Assert.Empty(_sandbox.Requests.NumbersPostedToMoreThanOnce());
    }

    [Fact]
    public void DiskFull_ForReal_TakesBackWhatDoesNotFit()
    {
        using var folder = new TemporaryFolder();
        Assert.SkipUnless(
            OperatingSystem.IsLinux() && Environment.UserName == "root", "a small disk needs root on Linux");
        using var disk = SmallDisk.TryMount(folder.Path, "64k");
        Assert.SkipWhen(disk is null, "nothing can be mounted here");
        var path = folder.File("spring.jsonl");
        var options = Campaign.Options(workers: 4);

        var (results, summary) = Campaign.Run(
            _sandbox, CampaignJournal.Open(path, options), options, Campaign.Rows(2000));

        Assert.NotNull(summary.Failure);
        Assert.Contains("spring.jsonl", summary.Failure.Words(), StringComparison.Ordinal);
        var journal = JournalReader.Open(path);
        var lost = summary.Unwritten.Select(result => result.PhoneNumber).ToHashSet();
        Assert.Equal(
            lost, journal.Entries(CampaignOutcome.Unknown).Select(entry => (string?)entry.PhoneNumber).ToHashSet());
        // A row may have been stopped between its attempt, which is on the disk, and its send: the next run cannot know that.
        var lostSends = summary.Unwritten.Count(result => result.GetOutcome() != CampaignOutcome.NotSent);
        Assert.Equal(_sandbox.Requests.Total, journal.Counts[CampaignOutcome.Sent] + lostSends);
        Assert.Equal(
            results.Count(result => result.GetOutcome() == CampaignOutcome.Sent && !lost.Contains(result.PhoneNumber)),
            journal.Counts[CampaignOutcome.Sent]);
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
