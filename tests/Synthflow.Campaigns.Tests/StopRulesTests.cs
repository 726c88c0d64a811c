using System.Globalization;
using System.Text.Json;
using Synthflow.Campaigns.Journal;
using Synthflow.Campaigns.Running;
using Synthflow.Campaigns.Tests.Support;
using Synthflow.Sandbox;
using Synthflow.Sandbox.Faults;

namespace Synthflow.Campaigns.Tests;

/// <summary>When a campaign stops by itself, and what it says then.</summary>
public class StopRulesTests
{
    [Theory]
    [InlineData(401, CampaignOutcome.NotSent)]
    [InlineData(402, CampaignOutcome.Rejected)]
    [InlineData(403, CampaignOutcome.NotSent)]
    [InlineData(404, CampaignOutcome.Rejected)]
    public void Run_WhenTheWholeCampaignIsRefused_StopsAndGoesOnNextTime(int status, CampaignOutcome expected)
    {
        var sandbox = new SandboxHandler();
        sandbox.Faults.Next(Fault.None, Fault.Status(status, """{"detail":"Not Found"}"""));
        var disk = new MemoryDisk();

        var (results, summary) = Campaign.Run(sandbox, disk, Campaign.Options(workers: 1), Campaign.Rows(20));

        Assert.Equal("CampaignStopped", summary.Failure?.Told());
        Assert.Equal([CampaignOutcome.Sent, expected], results.Select(result => result.GetOutcome()));
        Assert.Equal(2, sandbox.Requests.Total);

        var (again, _) = Campaign.Run(sandbox, disk, Campaign.Options(workers: 1), Campaign.Rows(20));

        // The row of 402 and 404 is not sent again by itself: RefusedCampaignTests.
        Assert.Equal(expected == CampaignOutcome.NotSent ? 19 : 18, again.Counted()[CampaignOutcome.Sent]);
    }

    [Fact]
    public void Run_AskedToWaitLongerThanAnybodyWould_StopsAtOnceAndGoesOnNextTime()
    {
        var disk = new MemoryDisk();
        var sandbox = new SandboxHandler();
        sandbox.Faults.Script = (_, _) =>
            Fault.Status(429, "{}", new Dictionary<string, string> { ["Retry-After"] = "3600" });

        var (results, summary) = RunPlanned();

        var result = Assert.Single(results);
        Assert.Equal((CampaignOutcome.NotSent, "RateLimited", 1), (result.GetOutcome(), result.ErrorId, result.Attempts));
        Assert.Equal("CampaignStopped", summary.Failure?.Told());
        Assert.Contains("asks to wait", summary.Failure.Words(), StringComparison.Ordinal);
        Assert.Equal((1, 19), (sandbox.Requests.Total, summary.NotReached));

        sandbox.Faults.Script = null;
        var (again, _) = Campaign.Run(sandbox, disk, Campaign.Options(workers: 1), Campaign.Rows(20));
        Assert.Equal(20, again.Counted()[CampaignOutcome.Sent]);

        // By the plan: the campaign may stop before the rows behind the first are handed to it.
        (List<CampaignResult> Results, CampaignSummary Summary) RunPlanned()
        {
            var options = Campaign.Options(workers: 1);
            using var client = Campaign.Client(sandbox);
            using var runner = new CampaignRunner(client, options, CampaignJournal.Open(disk.Open(), options))
            {
                Planned = Campaign.Plan(options, Campaign.Rows(20)),
            };
            return Campaign.Drive(runner, Campaign.Rows(20));
        }
    }

    [Fact]
    public void Run_WithFiveServerErrorsInARow_DoesNotSayThatNoAnswerCame()
    {
        var sandbox = new SandboxHandler();
        sandbox.Faults.Script = (_, _) => Fault.Status(500, "{}");

        var (_, summary) = Campaign.Run(sandbox, new MemoryDisk(), Campaign.Options(workers: 1), Campaign.Rows(9));

        Assert.Contains("without a usable answer", summary.Failure.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_WithFiveUnknownInARow_Stops()
    {
        var sandbox = new SandboxHandler();
        sandbox.Faults.Script = (_, number) => number is > 2 and not 5 ? Fault.LoseAnswer() : null;

        var (results, summary) = Campaign.Run(sandbox, new MemoryDisk(), Campaign.Options(workers: 1), Campaign.Rows(100));

        Assert.Equal("CampaignStopped", summary.Failure?.Told());
        Assert.Equal(10, results.Count);
        Assert.Equal(7, summary.Counts[CampaignOutcome.Unknown]);
    }

    [Fact]
    public void Run_WithTenIdenticalRefusalsInARow_Stops()
    {
        var sandbox = new SandboxHandler();
        sandbox.Faults.Script = (_, number) => Fault.Status(400, number == 3 ? """{"detail":"b"}""" : """{"detail":"a"}""");

        var (results, summary) = Campaign.Run(sandbox, new MemoryDisk(), Campaign.Options(workers: 1), Campaign.Rows(100));

        Assert.Equal("CampaignStopped", summary.Failure?.Told());
        Assert.Equal(13, results.Count);
        Assert.All(results, result => Assert.Equal(CampaignOutcome.Rejected, result.GetOutcome()));
    }

    [Fact]
    public void Run_StoppedByRefusals_SaysHowThoseRefusedAreSentAgain_AndThatIsSo()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("ada's.jsonl");
        var sandbox = new SandboxHandler();
        sandbox.Faults.Script = (_, number) => number <= 10 ? Fault.Status(400, """{"detail":"no such sender"}""") : null;
        var options = Campaign.Options(workers: 1);
        var (_, summary) = Campaign.Run(sandbox, CampaignJournal.Open(path, options), options, Campaign.Rows(12));

        Assert.Contains(
            $"Get-SynthflowCampaign -JournalPath '{path.Replace("'", "''", StringComparison.Ordinal)}' -Outcome Rejected "
            + "| Where-Object Reason -like 'no such sender' | Resolve-SynthflowCampaign -As NotSent -Evidence",
            summary.Failure?.RecommendedAction,
            StringComparison.Ordinal);
        foreach (var entry in JournalReader.Open(path).Entries(CampaignOutcome.Rejected).ToList())
        {
            CampaignJournal.Resolve(path, entry.PhoneNumber, CampaignOutcome.NotSent, "the sender is set up", TimeProvider.System);
        }

        var (again, _) = Campaign.Run(sandbox, CampaignJournal.Open(path, options), options, Campaign.Rows(12));
        Assert.Equal(12, again.Counted()[CampaignOutcome.Sent]);
    }

    [Theory]
    [InlineData("request req_{0:x8} refused: no such sender")]
    [InlineData("{0:x32}: no such sender")]
    [InlineData("no such sender (id 5f0c7a3e-9d0b-4f6a-8a52-{0:x12} at 2026-11-22T10:00:{0}Z, row {0})")]
    [InlineData("+1555{0:0000000} cannot get messages from this sender.")]
    public void Run_WithTenRefusalsThatDifferInAnIdOnly_Stops(string words)
    {
        var sandbox = new SandboxHandler();
        sandbox.Faults.Script = (_, number) => Fault.Status(
            400, JsonSerializer.Serialize(new { detail = string.Format(CultureInfo.InvariantCulture, words, number * 7919) }));

        var (results, summary) = Campaign.Run(sandbox, new MemoryDisk(), Campaign.Options(workers: 1), Campaign.Rows(100));

        Assert.Equal("CampaignStopped", summary.Failure?.Told());
        Assert.Equal(10, results.Count);
    }

    [Fact]
    public void Run_WithRefusalsOfTwoKindsInTurn_GoesOn()
    {
        var sandbox = new SandboxHandler();
        sandbox.Faults.Script = (_, number) => Fault.Status(
            400, number % 2 == 0 ? """{"detail":"number 1 is a landline"}""" : """{"detail":"number 1 is blocked"}""");

        var (results, summary) = Campaign.Run(sandbox, new MemoryDisk(), Campaign.Options(workers: 1), Campaign.Rows(40));

        Assert.Null(summary.Failure);
        Assert.Equal(40, results.Count);
    }
}
