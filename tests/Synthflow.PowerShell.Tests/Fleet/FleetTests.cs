using Synthflow.PowerShell.Tests.Support;

namespace Synthflow.PowerShell.Tests.Fleet;

/// <summary>
/// The container of the Kubernetes sample for every index, side by side against one service: its command, its settings, killed and
/// started again.
/// </summary>
public sealed class FleetTests : IAsyncLifetime
{
    private const int People = 240;
    private const int Killed = 3;

    // Of a journal: what stands before the first row, and an attempt with its result.
    private const int BytesOfABeginning = 600;
    private const int BytesOfARow = 320;

    private readonly KubernetesSample _sample = KubernetesSample.Read();
    private FleetSite _site = null!; // set before any test

    public async ValueTask InitializeAsync()
    {
        _site = await FleetSite.StartAsync(People, FleetSite.NumbersWhereItIsDay());
        _site.Folder.Write("stop.txt", "+12025550199\n");
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Workers_KilledAtRandom_AndStartedAgain_TextEverybodyOnce_OrNameWhoIsInDoubt()
    {
        var random = new Random(20261125);
        await Task.WhenAll(Enumerable.Range(0, _sample.Completions).Select(
            index => RunToTheEndAsync(index, index < Killed ? random.Next(2, 20) : null)));

        Assert.Equal(_site.Texted().Distinct(StringComparer.Ordinal).Count(), _site.Texted().Count);
        using var session = new SandboxSession();
        session.SetLocation(_site.Folder.FullName);
        var inJournals = session.RunWell(
            "(Get-SynthflowCampaign spring-*.jsonl -Outcome Sent, Unknown).PhoneNumber").OutputOf<string>();
        Assert.Equal(People, inJournals.Distinct(StringComparer.Ordinal).Count());
        Assert.Empty(_site.Texted().Except(inJournals, StringComparer.Ordinal));
        var status = Assert.Single(session.RunWell("Get-SynthflowCampaign spring-*.jsonl -Merge").Output);
        Assert.Equal($"{_sample.Completions} of {_sample.Completions}", status.Properties["Parts"].Value);
    }

    [Theory]
    [InlineData("TERM")]
    [InlineData("HUP")]
    public async Task Signal_EndsTheCampaign_WithNobodyInDoubt_AndTheNextWorkerReachesTheRest(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signals that another process can send.");
        using var worker = Start(0, perSecond: "30");
        await FleetSite.WaitAsync(() => _site.Texted().Count >= 5, worker);
        await worker.SignalAsync(signal);
        if (IsIgnoredHere(signal))
        {
            // These tests were started with nohup, which the worker inherits: it goes on to its end, as nohup promises.
            Assert.Equal(0, await worker.EndAsync());
            return;
        }

        Assert.Equal(1, await worker.EndAsync());
        var stop = Assert.Single(worker.Lines(), line => line.GetProperty("step").GetString() == "stop");
        Assert.Equal("CampaignStopped", stop.GetProperty("error").GetString());
        Assert.Contains("SIG" + signal, stop.GetProperty("message").GetString(), StringComparison.Ordinal);
        using var session = new SandboxSession();
        session.SetLocation(_site.Folder.FullName);
        Assert.Equal(0, session.RunWell("(Get-SynthflowCampaign spring-*.jsonl).Unknown").Single<long>());
        var before = _site.Texted().Count;

        using var next = Start(0, perSecond: "1000000");
        Assert.Equal(0, await next.EndAsync());
        Assert.True(_site.Texted().Count > before);
        Assert.Equal(_site.Texted().Distinct(StringComparer.Ordinal).Count(), _site.Texted().Count);
    }

    /// <summary>Whether this process, and so what it starts, ignores a hang-up; Linux alone says so.</summary>
    private static bool IsIgnoredHere(string signal)
    {
        const int HangUp = 1;
        const string Mask = "SigIgn:";
        var line = signal == "HUP" && File.Exists("/proc/self/status")
            ? File.ReadLines("/proc/self/status").FirstOrDefault(line => line.StartsWith(Mask, StringComparison.Ordinal))
            : null;
        return line is not null && (Convert.ToUInt64(line[Mask.Length..].Trim(), 16) & HangUp) != 0;
    }

    private async Task RunToTheEndAsync(int index, int? killAfter)
    {
        if (killAfter is { } rows)
        {
            using var first = Start(index, perSecond: "60");
            var journal = new FileInfo(_site.Folder.PathOf($"spring-{index + 1}-of-{_sample.Completions}.jsonl"));
            await FleetSite.WaitAsync(() => IsAsLong(journal, BytesOfABeginning + (rows * BytesOfARow)), first);
            first.Kill();
            await first.EndAsync();
        }

        using var last = Start(index, perSecond: "1000000");
        // 3: a kill may have left somebody in doubt, and nobody but a person may settle that.
        Assert.Contains(await last.EndAsync(), (int[])[0, 3]);
    }

    private static bool IsAsLong(FileInfo journal, long bytes)
    {
        journal.Refresh();
        return journal.Exists && journal.Length >= bytes;
    }

    /// <summary>As the cluster starts the container; the volume is the site's folder, and the service is the loopback's.</summary>
    private WorkerProcess Start(int index, string perSecond)
    {
        var environment = _sample.Environment(index).ToDictionary(
            setting => setting.Key,
            setting => setting.Value.Replace("/campaign/", _site.Folder.FullName + "/", StringComparison.Ordinal),
            StringComparer.Ordinal);
        environment.Remove("SYNTHFLOW_REGION");
        environment["SYNTHFLOW_BASE_URI"] = _site.Address.AbsoluteUri;
        environment["SYNTHFLOW_API_KEY"] = FleetSite.Key;
        environment["SYNTHFLOW_MAX_PER_SECOND"] = perSecond;
        return WorkerProcess.StartSample(_site.Folder.FullName, environment, _sample.Container.Command);
    }
}
