using Synthflow.Campaigns.Journal;
using Synthflow.Campaigns.Running;
using Synthflow.Campaigns.Tests.Support;
using Synthflow.Sandbox;
using Synthflow.TestSupport;

namespace Synthflow.Campaigns.Tests;

/// <summary>What happens to the file of a journal while a campaign writes it.</summary>
public sealed class JournalGuardTests : IDisposable
{
    // With one worker nothing is written then: what is done to the file in the middle of a write, the write may cover.
    private const CampaignPoint WriterWaits = CampaignPoint.AttemptDurable;

    private readonly SandboxHandler _sandbox = new();
    private readonly TemporaryFolder _folder = new();
    private readonly string _path;

    public JournalGuardTests() => _path = _folder.File("spring.jsonl");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Open_ThroughASymbolicLink_IsTheSameJournal()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs a right there");
        var link = _folder.File("link.jsonl");
        File.CreateSymbolicLink(link, _path);
        Run(link, 2);
        using var journal = CampaignJournal.Open(_path, Campaign.Options());

        var error = Assert.Throws<CampaignException>(() => CampaignJournal.Open(link, Campaign.Options()));

        Assert.Equal("JournalInUse", error.Told());
        Assert.Equal(2, journal.History.NumbersAttempted);
        Assert.False(File.Exists(link + ".lock"));
    }

    [Fact]
    public void Open_WithTheLockFileDeleted_IsStillForOneWriter()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "it cannot be deleted there");
        using var journal = CampaignJournal.Open(_path, Campaign.Options());
        File.Delete(_path + ".lock");

        var error = Assert.Throws<CampaignException>(() => CampaignJournal.Open(_path, Campaign.Options()));

        Assert.Equal("JournalInUse", error.Told());
    }

    [Theory]
    [InlineData("moved")]
    [InlineData("replaced")]
    [InlineData("truncated")]
    [InlineData("written")]
    [InlineData("hard link")]
    public void Run_WhenTheJournalIsNoLongerItsOwn_StopsAndTextsNobodyTwice(string what)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "an open file cannot be touched there");
        RuntimeLimits.SkipCase("journal: " + what);
        var second = _path;
        var probe = new KillingProbe(atPass: 5, () => second = Disturb(what), WriterWaits);

        var (_, summary) = Run(_path, 50, probe);

        Assert.Contains(summary.Failure?.Told(), (string[])["JournalNotWritable", "CampaignStopped"]);
        Assert.Contains("written by somebody else", summary.Failure.Words(), StringComparison.Ordinal);
        Assert.InRange(_sandbox.Requests.Total, 1, what is "written" or "hard link" ? 50 : 30);
        Assert.Empty(_sandbox.Requests.NumbersPostedToMoreThanOnce());
        if (what is "moved" or "written" or "hard link")
        {
            Run(second, 50);
            Assert.Empty(_sandbox.Requests.NumbersPostedToMoreThanOnce());
        }
    }

    [Fact]
    public void JournalMovedAway_SaysToPutItBack_AndWithoutItNothingIsSentAgain()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "an open file cannot be touched there");
        var moved = "";
        var (results, summary) = Run(_path, 50, new KillingProbe(atPass: 5, () => moved = Disturb("moved"), WriterWaits));

        Assert.True(summary.Failure?.JournalIsGone);
        Assert.Contains($"put that journal back as '{_path}'", summary.Failure.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("run the same command again", summary.Failure.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("shows all of them as Unknown", summary.Failure.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain(results, result => result.Reason?.Contains("run shows the row", StringComparison.Ordinal) ?? false);

        var sent = _sandbox.Requests.Total;
        AssertGone(() => Run(_path, 50));
        AssertGone(() => CampaignHistory.Read(_path, Campaign.Options()));
        Assert.False(File.Exists(_path));
        Assert.Equal(sent, _sandbox.Requests.Total);

        File.Move(moved, _path);
        Run(_path, 50);
        Assert.InRange(_sandbox.Requests.Total, 48, 50);
        Assert.Empty(_sandbox.Requests.NumbersPostedToMoreThanOnce());
    }

    [Fact]
    public void JournalDeleted_IsANewCampaignOnlyOnceItsLockFileIsDeletedToo()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the lock file does not outlive its campaign there");
        Run(_path, 3);
        File.Delete(_path);
        AssertGone(() => Run(_path, 3));
        File.WriteAllText(_path, "");
        Assert.Equal("JournalDamaged", Assert.Throws<CampaignException>(() => Run(_path, 3)).Told());
        AssertGone(() => CampaignHistory.Read(_path, Campaign.Options()));

        File.Delete(_path);
        File.Delete(_path + ".lock");

        var (results, _) = Run(_path, 3);
        Assert.Equal(3, results.Counted()[CampaignOutcome.Sent]);
    }

    [Fact]
    public void LockFileOfAStartThatWroteNothing_StandsInNobodysWay()
    {
        CampaignJournal.Open(_path, Campaign.Options()).Dispose();
        File.Delete(_path);

        var (results, _) = Run(_path, 3);

        Assert.Equal(3, results.Counted()[CampaignOutcome.Sent]);
    }

    [Fact]
    public void OlderCopyOfTheJournal_IsRefused_AndTextsNobodyTwice()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the lock file does not outlive its campaign there");
        Run(_path, 5);
        var older = File.ReadAllBytes(_path);
        Run(_path, 20);
        var newer = File.ReadAllBytes(_path);
        File.WriteAllBytes(_path, older);

        var error = Assert.Throws<CampaignException>(() => Run(_path, 20));

        Assert.Equal("JournalDamaged", error.Told());
        Assert.Contains("older copy", error.Words(), StringComparison.Ordinal);
        Assert.Equal(older, File.ReadAllBytes(_path));
        File.WriteAllBytes(_path, newer);
        Run(_path, 20);
        Assert.Equal(20, _sandbox.Requests.Total);
    }

    private static void AssertGone(Action act)
    {
        var error = Assert.Throws<CampaignException>(act);
        Assert.Equal("JournalNotReadable", error.Told());
        Assert.True(error.JournalIsGone);
        Assert.Contains("Put the journal back", error.Words(), StringComparison.Ordinal);
        Assert.Contains(".lock", error.Words(), StringComparison.Ordinal);
    }

    private string Disturb(string what)
    {
        var other = _folder.File("other.jsonl");
        switch (what)
        {
            case "moved":
                File.Move(_path, other);
                return other;
            case "replaced":
                File.Copy(_path, other);
                File.Move(other, _path, overwrite: true);
                return _path;
            case "truncated":
                using (var stream = new FileStream(_path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
                {
                    stream.SetLength(stream.Length - 10);
                }

                return _path;
            case "written":
                // What a second process would do after the lock file was deleted.
                File.Delete(_path + ".lock");
                Link(_path, other);
                Run(other, 50);
                return other;
            default:
                Link(_path, other);
                Run(other, 50);
                return other;
        }
    }

    private static void Link(string path, string other) => Assert.Equal(0, OtherProgram.Run("ln", path, other));

    private (List<CampaignResult> Results, CampaignSummary Summary) Run(
        string path, int rows, ICampaignProbe? probe = null)
    {
        var options = Campaign.Options(workers: 1, probe: probe);
        return Campaign.Run(_sandbox, CampaignJournal.Open(path, options), options, Campaign.Rows(rows));
    }
}
