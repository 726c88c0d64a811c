using Synthflow.Campaigns.Journal;
using Synthflow.Campaigns.Tests.Support;
using Synthflow.Sandbox;
using Synthflow.Sandbox.Faults;

namespace Synthflow.Campaigns.Tests;

/// <summary>One less than stops a campaign does not; what a row says of why, and what it says of the next step.</summary>
public sealed class StopEdgesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SandboxHandler _sandbox = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public void Unknown_FiveInARow_StopTheCampaign(int inRow, bool stops)
    {
        _sandbox.Faults.Script = (_, number) => number <= inRow ? Fault.LoseAnswer() : null;

        var (results, summary) = Run(20);

        Assert.Equal(stops ? "CampaignStopped" : null, summary.Failure?.Told());
        Assert.Equal(stops ? 5 : 20, results.Count);
    }

    [Theory]
    [InlineData(9, false)]
    [InlineData(10, true)]
    public void TheSameRefusal_TenInARow_StopsTheCampaign(int inRow, bool stops)
    {
        _sandbox.Faults.Script = (_, number) => number <= inRow ? Fault.Status(422, """{"detail":"no such line"}""") : null;

        var (results, summary) = Run(20);

        Assert.Equal(stops ? "CampaignStopped" : null, summary.Failure?.Told());
        Assert.Equal(stops ? 10 : 20, results.Count);
    }

    [Fact]
    public void TheSameWords_WithTwoStatuses_AreNotTheSameRefusal()
    {
        _sandbox.Faults.Script = (_, number) => Fault.Status(number % 2 == 0 ? 400 : 422, """{"detail":"no such line"}""");

        var (results, summary) = Run(25);

        Assert.Null(summary.Failure);
        Assert.Equal(25, results.Count);
    }

    [Fact]
    public void Row_SaysWhy_InTheWordsThereAre()
    {
        _sandbox.Faults.Next(
            Fault.Status(400, """{"detail":"no such line"}"""), Fault.Status(503, "{}"), Fault.LoseAnswer(), Fault.None);

        var (results, _) = Run(4);

        Assert.Equal(
            [
                (CampaignOutcome.Rejected, 400, "BadRequest", 1), (CampaignOutcome.Unknown, 503, "OutcomeUnknown", 1),
                (CampaignOutcome.Unknown, (int?)null, "OutcomeUnknown", 1), (CampaignOutcome.Sent, null, null, 1),
            ],
            results.Select(static result => (result.GetOutcome(), result.StatusCode, result.ErrorId, result.Attempts)));
        Assert.Equal("no such line", results[0].Reason);
        Assert.False(string.IsNullOrEmpty(results[1].Reason));
        Assert.DoesNotContain("Nobody was texted", results[1].Reason, StringComparison.Ordinal);
        Assert.Contains("connection", results[2].Reason, StringComparison.Ordinal);
        Assert.NotEqual(results[1].Reason, results[2].Reason);
        Assert.Null(results[3].Reason);
    }

    [Fact]
    public void Row_ThatWasThrottledFirst_HasBothTries()
    {
        _sandbox.Faults.Next(Fault.Status(429, "{}", new Dictionary<string, string> { ["Retry-After"] = "0" }));

        var (results, _) = Run(1);

        Assert.Equal((CampaignOutcome.Sent, 2), (results[0].GetOutcome(), results[0].Attempts));
        Assert.Equal(2, _sandbox.Requests.Total);
    }

    [Theory]
    [InlineData(402, "it's", "it''s")]
    [InlineData(302, "it's", "it''s")]
    [InlineData(302, "it\u2019s", "it\u2019\u2019s")]
    public void NextStep_OfARowThatIsNotSentAgain_NamesTheJournalAsPowerShellReadsIt(int status, string name, string quoted)
    {
        _sandbox.Faults.Next(Fault.Status(status, "{}"));
        var options = Campaign.Options(workers: 1);

        var (_, summary) = Campaign.Run(
            _sandbox, CampaignJournal.Open(_folder.File(name + ".jsonl"), options), options, Campaign.Rows(2));

        Assert.Equal("CampaignStopped", summary.Failure?.Told());
        Assert.Contains("Resolve-SynthflowCampaign", summary.Failure!.RecommendedAction, StringComparison.Ordinal); // asked above
        Assert.Contains($"'{_folder.File(quoted)}.jsonl'", summary.Failure.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public void RefusedKey_LeavesItsRowForTheNextRun_AndSpeaksOfNoResolve()
    {
        _sandbox.Faults.Next(Fault.Status(401, "{}"));

        var (_, summary) = Run(2);

        Assert.Equal("CampaignStopped", summary.Failure?.Told());
        Assert.DoesNotContain("Resolve-", summary.Failure!.RecommendedAction, StringComparison.Ordinal); // asked above
    }

    private (List<CampaignResult> Results, CampaignSummary Summary) Run(int rows) =>
        Campaign.Run(_sandbox, new MemoryDisk(), Campaign.Options(workers: 1), Campaign.Rows(rows));
}
