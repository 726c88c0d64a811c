using Synthflow.Campaigns.Journal;
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

    private (List<CampaignResult> Results, CampaignSummary Summary) Run(CampaignOptions options, int rows) =>
        Campaign.Run(_sandbox, _disk, options, Campaign.Rows(rows));
}
