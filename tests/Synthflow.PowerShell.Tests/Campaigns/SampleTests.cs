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

    [Fact]
    public void Runbook_TakesTheKeyFromTheAutomationVariable()
    {
        var result = _session.Run($$"""
            function Get-AutomationVariable($Name) { "key of $Name" }
            function Connect-Synthflow { param([Parameter(ValueFromPipeline)] $ApiKey, $Region) process { "connected with '$ApiKey' to $Region" } }
            function Invoke-SynthflowCampaign { Result Sent }
            & '{{Path.Combine(Samples, "runbook.ps1")}}' -ListPath c.csv -JournalPath r.jsonl -OptOutPath s.txt -AgentId $agent -FromNumber $from
            """);
        Assert.Empty(result.AllErrors);
        Assert.Contains("connected with 'key of SynthflowApiKey' to US", Output(result), StringComparison.Ordinal);
    }

    [Fact]
    public void Runbook_RunForReal_TextsTheListOnce_AndTheNextJobNobodyAgain()
    {
        _session.Folder.Write("stop.txt", CampaignSession.Grace + "\n");
        // The sample keeps quiet hours, so the people are where it is day now: in one of three zones it is, at any hour.
        var front = new[] { ("America/New_York", "+1202555"), ("Asia/Tokyo", "+81901234"), ("Europe/Berlin", "+491512345") }
            .First(static place => TimeZoneInfo.ConvertTime(
                DateTimeOffset.UtcNow, TimeZoneInfo.FindSystemTimeZoneById(place.Item1)).TimeOfDay.TotalHours is > 8.1 and < 20.5)
            .Item2;
        _session.Folder.Write("people.csv", $"First Name,Phone\nAda,{front}1001\nAlan,{front}1002\nGrace,{CampaignSession.Grace}\n");
        // The session is connected to a sandbox; the sample's pace is 1 a second.
        var job = $"& '{Path.Combine(Samples, "runbook.ps1")}' -Sandbox -ListPath people.csv -JournalPath spring.jsonl -OptOutPath stop.txt "
            + "-AgentId $agent -FromNumber $from";
        Assert.Contains("Sent: 2", Output(_session.RunWell(job)), StringComparison.Ordinal);
        var again = Output(_session.RunWell(job));
        Assert.Contains("AlreadySent (earlier run): 2", again, StringComparison.Ordinal);
        Assert.Contains("SkippedOptOut: 1", again, StringComparison.Ordinal);
        Assert.Equal(2, _session.Sandbox.Texted().Count);
    }

    private static string Output(ScriptResult result) => string.Join('\n', result.Output);

    private ScriptResult RunRunbook(string results)
    {
        _session.RunWell($"function Invoke-SynthflowCampaign {{ {results} }}");
        var runbook = Path.Combine(Samples, "runbook.ps1");
        return _session.Run($"& '{runbook}' -ListPath c.csv -JournalPath r.jsonl -OptOutPath s.txt -AgentId $agent -FromNumber $from");
    }
}
