using System.Diagnostics;
using System.Globalization;
using System.Runtime.Versioning;
using Synthflow.PowerShell.Tests.Support;
using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Fleet;

/// <summary>samples/campaign.sbatch on a real Slurm, with a task that is requeued and one that is cancelled in the middle.</summary>
[SupportedOSPlatform("linux")]
public sealed class SlurmTests : IAsyncLifetime
{
    private const int People = 240;
    private const int Parts = 8;
    private const string Stopped = "+12025550199";
    private static readonly TimeSpan _longest = TimeSpan.FromMinutes(8);

    private FleetSite _site = null!; // set before any test

    public async ValueTask InitializeAsync()
    {
        _site = await FleetSite.StartAsync(People, FleetSite.NumbersWhereItIsDay());
        _site.Folder.Write("stop.txt", Stopped + "\n");
        // pwsh itself may not be installed; the script lets one name it.
        _site.Folder.Write("pwsh", $"#!/bin/sh\nexec dotnet '{BuiltPaths.Shell}' \"$@\"\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_site.Folder.PathOf("pwsh"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Array_WithATaskRequeued_AndOneCancelled_TextsEverybodyOnce_OrNamesWhoIsInDoubt()
    {
        var (started, whyNot) = await SlurmNode.TryStartAsync();
        Assert.SkipWhen(started is null, whyNot);
        using var slurm = started!;

        var job = await SubmitAsync(slurm);
        // In the middle: one that Slurm only starts has done nothing yet, and one that is done cannot be cancelled.
        List<string> running = [];
        await WaitAsync(
            async () => (running = (await QueueAsync(slurm, "RUNNING")).FindAll(IsSending)).Count >= 2, slurm);
        await slurm.RunAsync("scontrol", "requeue", running[0]);
        await slurm.RunAsync("scancel", running[1]);
        // Slurm lets a requeued task wait for two minutes, unless it is told when to start.
        await WaitAsync(async () => (await QueueAsync(slurm, "PENDING")).Contains(running[0]), slurm);
        await slurm.RunAsync("scontrol", "update", "JobId=" + running[0], "StartTime=now");
        await WaitAsync(async () => (await QueueAsync(slurm)).Count == 0, slurm);

        // The cancelled part alone: one task of eight, not the whole.
        await SubmitAsync(slurm, "--array=" + running[1].Split('_')[1]);
        await WaitAsync(async () => (await QueueAsync(slurm)).Count == 0, slurm);

        Assert.StartsWith(job, running[0], StringComparison.Ordinal);
        Assert.Equal(_site.Texted().Distinct(StringComparer.Ordinal).Count(), _site.Texted().Count);
        using var session = new SandboxSession();
        session.SetLocation(_site.Folder.FullName);
        var named = session.RunWell("(Get-SynthflowCampaign spring-*.jsonl -Outcome Sent, Unknown).PhoneNumber").OutputOf<string>();
        Assert.Equal(People, named.Distinct(StringComparer.Ordinal).Count());
        Assert.Empty(_site.Texted().Except(named, StringComparer.Ordinal));
        var status = Assert.Single(session.RunWell("Get-SynthflowCampaign spring-*.jsonl -Merge").Output);
        Assert.Equal(("8 of 8", "ended"), (status.Properties["Parts"].Value, status.Properties["State"].Value));
        Assert.True((int)status.Properties["Runs"].Value >= Parts + 2, Logs());
    }

    private async Task<string> SubmitAsync(SlurmNode slurm, params string[] arguments)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["PWSH"] = _site.Folder.PathOf("pwsh"),
            ["SYNTHFLOW_WORKER"] = WorkerProcess.Script,
            ["SYNTHFLOW_BASE_URI"] = _site.Address.AbsoluteUri,
            ["SYNTHFLOW_API_KEY"] = FleetSite.Key,
            // For all parts together: each takes about ten seconds.
            ["SYNTHFLOW_MAX_PER_SECOND"] = "24",
        };
        var sample = Path.Combine(BuiltPaths.Module, "samples", "campaign.sbatch");
        return await slurm.RunAsync("sbatch", _site.Folder.FullName, settings, ["--parsable", .. arguments, sample]);
    }

    private bool IsSending(string task)
    {
        var index = task.Split('_')[1];
        var part = int.Parse(index, CultureInfo.InvariantCulture) + 1;
        return Contains(_site.Folder.PathOf($"spring-{part}-of-{Parts}.jsonl"), "\"attempt\"")
            && !Contains(_site.Folder.PathOf($"spring-{index}.log"), "\"summary\"");
    }

    private static bool Contains(string path, string words)
    {
        if (!File.Exists(path))
        {
            return false;
        }

        using var file = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
        return file.ReadToEnd().Contains(words, StringComparison.Ordinal);
    }

    private static async Task<List<string>> QueueAsync(SlurmNode slurm, string? state = null)
    {
        // %i of an array task is <job>_<index>, of tasks that still wait <job>_[3-7].
        var queue = await slurm.RunAsync("squeue", ["--noheader", "--array", "--format=%i", .. state is null ? [] : (string[])["--states=" + state]]);
        return [.. queue.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
    }

    private async Task WaitAsync(Func<Task<bool>> isReached, SlurmNode slurm)
    {
        var limit = Stopwatch.StartNew();
        while (!await isReached())
        {
            if (limit.Elapsed > _longest)
            {
                Assert.Fail("Not reached in time.\n" + await slurm.RunAsync("squeue") + "\n" + Logs());
            }

            await Task.Delay(200, TestContext.Current.CancellationToken);
        }
    }

    private string Logs() => string.Join('\n', Directory.GetFiles(_site.Folder.FullName, "spring-*.log").Order().Select(file =>
        string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(file)}: {File.ReadAllText(file)}")));
}
