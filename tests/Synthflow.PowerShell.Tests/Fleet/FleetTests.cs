using Synthflow.PowerShell.Tests.Support;

namespace Synthflow.PowerShell.Tests.Fleet;

/// <summary>Workers side by side against one service: the command of the Kubernetes sample, killed and started again.</summary>
public sealed class FleetTests : IAsyncLifetime
{
    private const int People = 120;
    private const int Parts = 3;

    private FleetSite _site = null!; // set before any test

    public async ValueTask InitializeAsync() => _site = await FleetSite.StartAsync(People);

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Workers_KilledAtRandom_AndStartedAgain_TextEverybodyOnce_OrNameWhoIsInDoubt()
    {
        var random = new Random(20261125);
        await Task.WhenAll(Enumerable.Range(0, Parts).Select(index => RunToTheEndAsync(index, random.Next(20, 60))));

        Assert.Equal(_site.Texted().Distinct(StringComparer.Ordinal).Count(), _site.Texted().Count);
        using var session = new SandboxSession();
        session.SetLocation(_site.Folder.FullName);
        var inJournals = session.RunWell(
            "(Get-SynthflowCampaign spring-*.jsonl -Outcome Sent, Unknown).PhoneNumber").OutputOf<string>();
        Assert.Equal(People, inJournals.Distinct(StringComparer.Ordinal).Count());
        Assert.Empty(_site.Texted().Except(inJournals, StringComparer.Ordinal));
    }

    [Fact]
    public async Task Sigterm_EndsTheCampaign_WithNobodyInDoubt_AndTheNextWorkerReachesTheRest()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no SIGTERM that another process can send.");
        using var worker = Start(0, perSecond: "30");
        await FleetSite.WaitAsync(() => _site.Texted().Count >= 5, worker);
        await worker.TerminateAsync();

        Assert.Equal(1, await worker.EndAsync());
        var stop = Assert.Single(worker.Lines(), line => line.GetProperty("step").GetString() == "stop");
        Assert.Equal("CampaignStopped", stop.GetProperty("error").GetString());
        Assert.Contains("SIGTERM", stop.GetProperty("message").GetString(), StringComparison.Ordinal);
        using var session = new SandboxSession();
        session.SetLocation(_site.Folder.FullName);
        Assert.Equal(0, session.RunWell("(Get-SynthflowCampaign spring-*.jsonl).Unknown").Single<long>());
        var before = _site.Texted().Count;

        using var next = Start(0, perSecond: "1000000");
        Assert.Equal(0, await next.EndAsync());
        Assert.True(_site.Texted().Count > before);
        Assert.Equal(_site.Texted().Distinct(StringComparer.Ordinal).Count(), _site.Texted().Count);
    }

    private async Task RunToTheEndAsync(int index, int killAfter)
    {
        using (var first = Start(index, perSecond: "60"))
        {
            await FleetSite.WaitAsync(() => _site.Texted().Count >= killAfter, first);
            first.Kill();
            await first.EndAsync();
        }

        using var second = Start(index, perSecond: "1000000");
        // 3: a kill may have left somebody in doubt, and nobody but a person may settle that.
        Assert.Contains(await second.EndAsync(), (int[])[0, 3]);
    }

    private WorkerProcess Start(int index, string perSecond) =>
        WorkerProcess.Start(_site.Folder.FullName, FleetSite.PartSettings(_site.Address, perSecond, index, Parts));
}
