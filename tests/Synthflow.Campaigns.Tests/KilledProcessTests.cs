using Synthflow.Campaigns.Journal;
using Synthflow.Campaigns.Running;
using Synthflow.Campaigns.Tests.Support;
using Synthflow.Sandbox;
using Synthflow.Sandbox.Faults;
using Synthflow.TestSupport;
using Synthflow.TestSupport.Servers;

namespace Synthflow.Campaigns.Tests;

/// <summary>A real process with real sockets and a real file, killed at every numbered point of a row's life.</summary>
public class KilledProcessTests
{
    private const int Rows = 12;

    public static TheoryData<string, int> Points()
    {
        var points = new TheoryData<string, int>();
        foreach (var point in Enum.GetNames<CampaignPoint>().Where(name => name != nameof(CampaignPoint.Ending)))
        {
            points.Add(point + ":1", 1);
            points.Add(point + ":5", 4);
        }

        foreach (var point in (string[])["Writing", "HalfWritten", "Written", "Flushed"])
        {
            points.Add(point + ":1", 1);
            points.Add(point + ":2", 1);
            points.Add(point + ":5", 1);
            points.Add(point + ":4", 4);
        }

        points.Add(nameof(CampaignPoint.Ending) + ":1", 4);
        return points;
    }

    [Theory]
    [MemberData(nameof(Points))]
    public async Task KilledAtAPoint_AndStartedAgain_TextsNobodyTwiceAndTellsTheTruth(string point, int workers)
    {
        using var folder = new TemporaryFolder();
        var journal = folder.File("spring.jsonl");
        var sandbox = new SandboxHandler();
        await using var server = await LoopbackSynthflow.StartAsync(sandbox);

        var (exitCode, output) = KillTarget.Run(server.BaseUri, journal, Rows, workers, point);

        Assert.Equal(OperatingSystem.IsWindows() ? -1 : 137, exitCode);
        var told = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')).ToList();
        Assert.All(
            told.Where(line => line.Length == 2), line => Assert.Equal(1, sandbox.Requests.ChatsStartedWith(line[0])));
        var options = Campaign.Options(workers: 4);
        var (results, summary) = Campaign.Run(
            sandbox, CampaignJournal.Open(journal, options), options, Campaign.Rows(Rows));

        Assert.Null(summary.Failure);
        Assert.Equal(Rows, results.Count);
        Assert.Empty(sandbox.Requests.NumbersPostedToMoreThanOnce());
        foreach (var result in results)
        {
            var started = sandbox.Requests.ChatsStartedWith(result.PhoneNumber!);
            Assert.True(
                result.GetOutcome() switch
                {
                    CampaignOutcome.Sent or CampaignOutcome.AlreadySent => started == 1,
                    CampaignOutcome.Unknown => started <= 1,
                    _ => false,
                },
                $"{result.PhoneNumber} is {result.GetOutcome()}, started {started}");
        }

        Assert.True(results.Count(result => result.GetOutcome() == CampaignOutcome.Unknown) <= workers);
    }

    [Fact]
    public async Task KilledWhileTheServerWorks_AndStartedAgain_LeavesThoseUnknown()
    {
        using var folder = new TemporaryFolder();
        var journal = folder.File("spring.jsonl");
        var sandbox = new SandboxHandler();
        sandbox.Faults.Script = (_, number) => number > 5 ? Fault.Timeout() : null;
        await using var server = await LoopbackSynthflow.StartAsync(sandbox);
        using (var process = KillTarget.Start(server.BaseUri, journal, Rows, 3, "never:1"))
        {
            while (sandbox.Requests.Total < 8)
            {
                Assert.False(process.HasExited);
                await Task.Delay(5);
            }

            process.Kill();
            await process.WaitForExitAsync();
        }

        sandbox.Faults.Clear();
        var options = Campaign.Options();
        var (results, _) = Campaign.Run(sandbox, CampaignJournal.Open(journal, options), options, Campaign.Rows(Rows));

        Assert.Equal(3, results.Counted()[CampaignOutcome.Unknown]);
        Assert.Empty(sandbox.Requests.NumbersPostedToMoreThanOnce());
        Assert.Empty(sandbox.Requests.NumbersTextedMoreThanOnce());
    }

    [Fact]
    public async Task TwoProcesses_OnOneJournal_OneIsRefusedAndToldWhoHoldsIt()
    {
        using var folder = new TemporaryFolder();
        var journal = folder.File("spring.jsonl");
        var sandbox = new SandboxHandler();
        sandbox.Faults.Script = (_, _) => Fault.Timeout();
        await using var server = await LoopbackSynthflow.StartAsync(sandbox);
        using var first = KillTarget.Start(server.BaseUri, journal, Rows, 3, "never:1");
        try
        {
            await UntilItHasSentAsync(3, sandbox, first);

            var (exitCode, output) = KillTarget.Run(server.BaseUri, journal, Rows, 3, "never:1");

            Assert.Equal(2, exitCode);
            Assert.StartsWith("JournalInUse", output, StringComparison.Ordinal);
            Assert.Contains($"process {first.Id} on ", output, StringComparison.Ordinal);
            var error = Assert.Throws<CampaignException>(() => CampaignJournal.Open(journal, Campaign.Options()));
            Assert.Equal("JournalInUse", error.Told());
        }
        finally
        {
            first.Kill();
            await first.WaitForExitAsync();
        }

        CampaignJournal.Open(journal, Campaign.Options()).Dispose();
        Assert.Equal(3, sandbox.Requests.Total);
    }

    [Fact]
    public async Task TwoProcesses_ThroughAHardLink_OneIsRefused_AndReadersAreNot()
    {
        Assert.SkipUnless(
            OperatingSystem.IsLinux(), "elsewhere the system itself, or the length check, keeps the second out");
        using var folder = new TemporaryFolder();
        var journal = folder.File("spring.jsonl");
        var link = folder.File("link.jsonl");
        var sandbox = new SandboxHandler();
        sandbox.Faults.Script = (_, _) => Fault.Timeout();
        await using var server = await LoopbackSynthflow.StartAsync(sandbox);
        using var first = KillTarget.Start(server.BaseUri, journal, Rows, 3, "never:1");
        try
        {
            await UntilItHasSentAsync(3, sandbox, first);

            Assert.Equal(0, OtherProgram.Run("ln", journal, link));
            var error = Assert.Throws<CampaignException>(() => CampaignJournal.Open(link, Campaign.Options()));

            Assert.Equal("JournalInUse", error.Told());
            Assert.Contains($"process {first.Id} on ", error.Words(), StringComparison.Ordinal);
            Assert.Equal(3, JournalReader.Open(link).Counts[CampaignOutcome.Unknown]);
            Assert.Contains("attempt", await File.ReadAllTextAsync(journal), StringComparison.Ordinal);
        }
        finally
        {
            first.Kill();
            await first.WaitForExitAsync();
        }

        CampaignJournal.Open(link, Campaign.Options()).Dispose();
        Assert.Equal(3, sandbox.Requests.Total);
    }

    private static async Task UntilItHasSentAsync(
        int requests, SandboxHandler sandbox, System.Diagnostics.Process process)
    {
        while (sandbox.Requests.Total < requests)
        {
            Assert.False(process.HasExited);
            await Task.Delay(5);
        }
    }
}
