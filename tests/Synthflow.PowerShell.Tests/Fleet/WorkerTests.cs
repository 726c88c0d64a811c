using Synthflow.PowerShell.Tests.Campaigns;
using Synthflow.PowerShell.Tests.Support;

namespace Synthflow.PowerShell.Tests.Fleet;

/// <summary>samples/worker.ps1 as an engine runs it: settings, JSON lines, exit codes.</summary>
public sealed class WorkerTests : IDisposable
{
    private readonly WorkFolder _folder = new();

    public WorkerTests()
    {
        _folder.Write("contacts.csv", "First Name,Phone\nAda,2025550101\nGrace,2025550102\n");
        _folder.Write("stop.txt", "+12025550102\n");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Worker_ThatReachesEverybody_EndsWithZero_AndSaysEachStepAsAJsonLine()
    {
        using var worker = WorkerProcess.Start(_folder.FullName, Settings());
        Assert.Equal(0, await worker.EndAsync());
        Assert.Equal("", worker.Other);
        // On a busy machine it also says how far it is.
        var lines = worker.Lines().Where(line => line.GetProperty("step").GetString() != "progress").ToList();
        Assert.Equal(["plan", "summary", "exit"], lines.Select(line => line.GetProperty("step").GetString()));
        var (plan, summary) = (lines[0], lines[1]);
        Assert.Equal(1, plan.GetProperty("willSend").GetInt32());
        Assert.Equal(1, summary.GetProperty("counts").GetProperty("Sent").GetInt32());
        Assert.Equal(1, summary.GetProperty("counts").GetProperty("SkippedOptOut").GetInt32());
        Assert.Equal(_folder.PathOf("spring.jsonl"), summary.GetProperty("journal").GetString());
        Assert.All(worker.Lines(), line => Assert.True(line.GetProperty("time").GetDateTimeOffset() > DateTimeOffset.UnixEpoch));
    }

    [Theory]
    [InlineData("SYNTHFLOW_OPT_OUT_LIST", "", 2, "SYNTHFLOW_OPT_OUT_LIST")]
    [InlineData("SYNTHFLOW_PARTITION", "2/8", 2, "{part}")]
    [InlineData("SYNTHFLOW_CHANNEL", "fax", 2, "Channel")]
    [InlineData("SYNTHFLOW_MESSAGE", "Hi {Nickname}", 2, "Nickname")]
    [InlineData("SYNTHFLOW_OPT_OUT_LIST", "missing.txt", 2, "missing.txt")]
    public async Task Setting_ThatIsMissingOrWrong_IsNamed_AndEndsWithItsCode(string name, string value, int code, string named)
    {
        using var worker = WorkerProcess.Start(_folder.FullName, Settings((name, value)));
        Assert.Equal(code, await worker.EndAsync());
        var stop = Assert.Single(worker.Lines(), line => line.GetProperty("step").GetString() == "stop");
        Assert.Contains(named, stop.GetProperty("message").GetString(), StringComparison.Ordinal);
        // What the module refuses comes with its next step; what the script or PowerShell refuses has it in its message.
        Assert.Equal(value is "Hi {Nickname}" or "missing.txt", stop.TryGetProperty("nextStep", out _));
        Assert.False(File.Exists(_folder.PathOf("spring.jsonl")));
    }

    [Fact]
    public async Task QuietHours_EndWithThree_BecauseOnlyTimeHelps()
    {
        using var worker = WorkerProcess.Start(
            _folder.FullName, Settings(("SYNTHFLOW_QUIET_HOURS", QuietHoursActionTests.Night())));
        Assert.Equal(3, await worker.EndAsync());
    }

    [Fact]
    public async Task WaitForQuietHours_IsALineOfItsOwn_AndSigtermEndsItAtOnce()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no SIGTERM that another process can send.");
        using var worker = WorkerProcess.Start(
            _folder.FullName,
            Settings(("SYNTHFLOW_QUIET_HOURS", QuietHoursActionTests.Night()), ("SYNTHFLOW_QUIET_HOURS_ACTION", "Wait")));
        var wait = await worker.LineAsync("wait");
        Assert.True(wait.GetProperty("until").GetDateTimeOffset() > DateTimeOffset.UtcNow.AddHours(5));
        Assert.Equal(1, wait.GetProperty("inQuietHours").GetInt32());
        await worker.TerminateAsync();
        Assert.Equal(1, await worker.EndAsync());
        var stop = Assert.Single(worker.Lines(), line => line.GetProperty("step").GetString() == "stop");
        Assert.Equal("CampaignStopped", stop.GetProperty("error").GetString());
    }

    [Fact]
    public async Task WhoAnotherCampaignTexted_IsLeftOut_ByTheJournalsOfTheEnvironment()
    {
        using (var other = WorkerProcess.Start(
            _folder.FullName, Settings(("SYNTHFLOW_JOURNAL", "winter.jsonl"), ("SYNTHFLOW_MESSAGE", "Winter"))))
        {
            Assert.Equal(0, await other.EndAsync());
        }

        using var worker = WorkerProcess.Start(
            _folder.FullName,
            Settings(("SYNTHFLOW_SKIP_TEXTED_WITHIN_DAYS", "7"), ("SYNTHFLOW_OTHER_JOURNAL_PATH", "winter.jsonl; *.jsonl")));
        Assert.Equal(0, await worker.EndAsync());
        var counts = worker.Lines().Single(line => line.GetProperty("step").GetString() == "summary").GetProperty("counts");
        Assert.Equal(1, counts.GetProperty("SkippedRecentlyTexted").GetInt32());
    }

    /// <summary>Update-SynthflowOptOut makes such a list where nobody has opted out yet.</summary>
    [Fact]
    public async Task OptOutListWithNobodyOnIt_IsTaken_WhereTheEnvironmentSaysThatItIsMeant()
    {
        _folder.Write("stop.txt", "# People who asked not to be texted: one number on each line, a # begins a comment.\n");
        using (var refused = WorkerProcess.Start(_folder.FullName, Settings(("SYNTHFLOW_OPT_OUT_LIST", "stop.txt"))))
        {
            Assert.Equal(2, await refused.EndAsync());
            var stop = Assert.Single(refused.Lines(), line => line.GetProperty("step").GetString() == "stop");
            Assert.Equal("InvalidContactFile", stop.GetProperty("error").GetString());
            Assert.EndsWith(
                "add SYNTHFLOW_ALLOW_EMPTY_OPT_OUT=1.", stop.GetProperty("nextStep").GetString(), StringComparison.Ordinal);
        }

        using var worker = WorkerProcess.Start(
            _folder.FullName, Settings(("SYNTHFLOW_OPT_OUT_LIST", "stop.txt"), ("SYNTHFLOW_ALLOW_EMPTY_OPT_OUT", "1")));
        Assert.Equal(0, await worker.EndAsync());
    }

    [Fact]
    public async Task Part_ComesFromTheEngine_AndStandsInTheJournalsName_AndInEachLine()
    {
        using var worker = WorkerProcess.Start(
            _folder.FullName,
            Settings(
                ("SYNTHFLOW_JOURNAL", "spring-{part}.jsonl"), ("SYNTHFLOW_PARTITIONS", "1"), ("JOB_COMPLETION_INDEX", "0")));
        Assert.Equal(0, await worker.EndAsync());
        Assert.True(File.Exists(_folder.PathOf("spring-1-of-1.jsonl")));
        Assert.All(worker.Lines(), line => Assert.Equal("1/1", line.GetProperty("part").GetString()));
    }

    private static Dictionary<string, string> Settings(params (string Name, string Value)[] changes)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["SYNTHFLOW_SANDBOX"] = "1",
            ["SYNTHFLOW_LIST"] = "contacts.csv",
            ["SYNTHFLOW_OPT_OUT_LIST"] = "stop.txt",
            ["SYNTHFLOW_JOURNAL"] = "spring.jsonl",
            ["SYNTHFLOW_AGENT_ID"] = SandboxSession.Agent,
            ["SYNTHFLOW_FROM_NUMBER"] = SandboxSession.Sender,
            ["SYNTHFLOW_MESSAGE"] = "Hi {First Name|there}",
            ["SYNTHFLOW_DEFAULT_COUNTRY"] = "US",
            ["SYNTHFLOW_MAX_PER_SECOND"] = "1000",
        };
        foreach (var (name, value) in changes)
        {
            settings[name] = value;
        }

        return settings;
    }
}
