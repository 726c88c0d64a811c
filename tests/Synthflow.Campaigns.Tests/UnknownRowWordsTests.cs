using Synthflow.Campaigns.Tests.Support;
using Synthflow.Sandbox;
using Synthflow.Sandbox.Faults;

namespace Synthflow.Campaigns.Tests;

/// <summary>A row that is in doubt says what was seen of its send, in the result and in the journal.</summary>
public sealed class UnknownRowWordsTests
{
    public static TheoryData<string, CampaignOutcome, string> Seen => new()
    {
        { "lost answer", CampaignOutcome.Unknown, "the connection was reset" },
        { "half an answer", CampaignOutcome.Unknown, "the connection was reset" },
        { "500 without words", CampaignOutcome.Unknown, "status 500; Synthflow gave no reason" },
        { "503 with words", CampaignOutcome.Unknown, "Try again later" },
        { "408 without words", CampaignOutcome.Unknown, "status 408; Synthflow gave no reason" },
        { "no id", CampaignOutcome.AcceptedNoId, "status 200; the answer names no conversation" },
        { "no JSON", CampaignOutcome.AcceptedNoId, "status 200; the answer names no conversation" },
    };

    [Theory]
    [MemberData(nameof(Seen))]
    public void Row_SaysWhatWasSeen_AndTheNextRunThatItIsNotSentAgain(string fault, CampaignOutcome outcome, string words)
    {
        var sandbox = new SandboxHandler();
        sandbox.Faults.Next(FaultOf(fault));
        var disk = new MemoryDisk();

        var (results, summary) = Campaign.Run(sandbox, disk, Campaign.Options(workers: 1), Campaign.Rows(2));

        Assert.Null(summary.Failure);
        Assert.Equal(outcome, results[0].GetOutcome());
        Assert.Equal(words, results[0].Reason);
        var (again, _) = Campaign.Run(sandbox, disk, Campaign.Options(workers: 1), Campaign.Rows(2));
        Assert.Equal(outcome, again[0].GetOutcome());
        Assert.Equal(
            outcome == CampaignOutcome.Unknown
                ? "an earlier run does not know whether it arrived; it is not sent again"
                : "Synthflow accepted it in an earlier run without naming a conversation; it is not sent again",
            again[0].Reason);
        Assert.Equal(2, sandbox.Requests.Total);
    }

    private static Fault FaultOf(string name) => name switch
    {
        "lost answer" => Fault.LoseAnswer(),
        "half an answer" => Fault.HalfAnswer(),
        "500 without words" => Fault.Status(500, "{}"),
        "503 with words" => Fault.Status(503, """{"detail":"Try again later"}"""),
        "408 without words" => Fault.Status(408, "{}"),
        "no id" => Fault.Body("{}"),
        _ => Fault.Body("<html>"),
    };
}
