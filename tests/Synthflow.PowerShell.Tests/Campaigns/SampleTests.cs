using System.Globalization;
using System.Text.RegularExpressions;
using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Campaigns;

/// <summary>The samples for jobs: when they fail, and what they say then.</summary>
public sealed partial class SampleTests : IDisposable
{
    private const string NoQuietHours = "";
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
    public void Job_IsOneThatKubernetesTakes()
    {
        var job = File.ReadAllText(Path.Combine(Samples, "campaign-job.yaml"));
        Assert.Contains("completionMode: Indexed", job, StringComparison.Ordinal);
        Assert.Contains("backoffLimitPerIndex: ", job, StringComparison.Ordinal);
        Assert.Contains("restartPolicy: Never", job, StringComparison.Ordinal);
        Assert.Contains("ReadWriteMany", job, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(NoQuietHours, "", 0)]
    [InlineData("now", "", 3)]
    [InlineData(NoQuietHours, "LoseAnswer()", 3)]
    [InlineData(NoQuietHours, "RefuseConnection()", 1)]
    [InlineData(NoQuietHours, "Status(401)", 1)]
    public void JobsWorker_EndsWithZero_OnlyWhereEverybodyWasReached(string quietHours, string fault, int expected)
    {
        if (fault.Length > 0)
        {
            _session.Sandbox.Fault("StartOutboundChat", fault);
        }

        WriteWorker(quietHours.Length == 0 ? "" : "-QuietHours " + QuietNowInNewYork());
        // Without JOB_COMPLETION_INDEX it is the first worker.
        var end = _session.Run("& ./worker.ps1");
        var code = _session.RunWell("$LASTEXITCODE").Output;
        // pwsh -Command ends with 1 for an error that ends the script, which leaves no code here.
        Assert.Equal(expected, end.TerminatingError is not null ? 1 : code is [{ BaseObject: int value }] ? value : 0);
    }

    [GeneratedRegex(@"(?<=\n            - \|\n)( {14}.*\n)+")]
    private static partial Regex WorkerScript();

    private static string QuietNowInNewYork()
    {
        var now = TimeZoneInfo.ConvertTime(DateTimeOffset.UtcNow, TimeZoneInfo.FindSystemTimeZoneById("America/New_York"));
        return string.Create(CultureInfo.InvariantCulture, $"{now.AddHours(-6):HH:mm}-{now.AddHours(6):HH:mm}");
    }

    private static string Output(ScriptResult result) => string.Join('\n', result.Output);

    private ScriptResult RunRunbook(string results)
    {
        _session.RunWell($"function Invoke-SynthflowCampaign {{ {results} }}");
        var runbook = Path.Combine(Samples, "runbook.ps1");
        return _session.Run($"& '{runbook}' -ListPath c.csv -JournalPath r.jsonl -OptOutPath s.txt -AgentId $agent -FromNumber $from");
    }

    private void WriteWorker(string quietHours)
    {
        var script = WorkerScript().Match(File.ReadAllText(Path.Combine(Samples, "campaign-job.yaml")).Replace("\r\n", "\n", StringComparison.Ordinal)).Value;
        Assert.NotEqual("", script);
        _session.Folder.Write("contacts.csv", "First Name,Phone\nAda,2025550101\n");
        _session.Folder.Write("stop.txt", "# nobody yet\n");
        _session.Folder.Write("worker.ps1", script
            .Replace("/campaign/", _session.Folder.FullName + "/", StringComparison.Ordinal)
            .Replace("$part/8", "$part/1", StringComparison.Ordinal)
            .Replace("-QuietHours 21:00-08:00", quietHours, StringComparison.Ordinal));
    }
}
