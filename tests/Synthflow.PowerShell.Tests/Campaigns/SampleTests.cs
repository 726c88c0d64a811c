using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Campaigns;

/// <summary>The samples for jobs: when they fail, and what they say then.</summary>
public sealed class SampleTests : IDisposable
{
    private readonly CampaignSession _session = new();

    public SampleTests() => _session.RunWell("""
        function Import-Module { }
        function Connect-Synthflow { }
        function Disconnect-Synthflow { }
        function Result($Outcome, [bool]$FromEarlierRun) { [pscustomobject]@{ Outcome = $Outcome; FromEarlierRun = $FromEarlierRun } }
        """);

    private static string Samples => Path.Combine(BuiltPaths.Repository, "samples");

    public void Dispose() => _session.Dispose();

    [Fact]
    public void Runbook_WithAnUnknownOfAnEarlierRun_Succeeds_AndSaysWhatToDo()
    {
        var output = Output(RunRunbook("Result Sent; Result Unknown $true; Result AlreadySent $true"));
        Assert.Contains("Sent: 1", output, StringComparison.Ordinal);
        Assert.Contains("Unknown (earlier run): 1", output, StringComparison.Ordinal);
        Assert.Contains("Get-SynthflowCampaign -JournalPath 'r.jsonl' -Outcome Unknown", output, StringComparison.Ordinal);
        Assert.Contains("Resolve-SynthflowCampaign", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Result Unknown", "0 not sent (run the job again), 1 unknown (resolve them, see above).")]
    [InlineData("Result NotSent; Result NotSent", "2 not sent (run the job again), 0 unknown (resolve them, see above).")]
    public void Runbook_ThatLeftSomebodyOut_Fails(string results, string expected)
    {
        var result = RunRunbook(results);
        Assert.Equal(expected, Assert.Single(result.AllErrors).ToString());
    }

    [Fact]
    public void Runbook_OfACampaignThatStops_SaysTheCounts_AndFails()
    {
        var result = RunRunbook("Result Sent; Result Sent; throw 'stopped'");
        Assert.Equal("stopped", Assert.Single(result.AllErrors).ToString());
        Assert.Contains("Sent: 2", Output(result), StringComparison.Ordinal);
    }

    private static string Output(ScriptResult result) => string.Join('\n', result.Output);

    private ScriptResult RunRunbook(string results)
    {
        _session.RunWell($"function Invoke-SynthflowCampaign {{ {results} }}");
        var runbook = Path.Combine(Samples, "runbook.ps1");
        return _session.Run($"& '{runbook}' -ListPath c.csv -JournalPath r.jsonl -OptOutPath s.txt -AgentId $agent -FromNumber $from");
    }
}
