using System.Diagnostics;
using System.Globalization;
using Synthflow.PowerShell.Tests.Support;

namespace Synthflow.PowerShell.Tests.Fleet;

/// <summary>Workers side by side against one service: the command of the Kubernetes sample, killed and started again.</summary>
public sealed class FleetTests : IAsyncLifetime
{
    private const string Key = "sf-test-key-of-the-fleet";
    private const int People = 120;
    private const int Parts = 3;

    private readonly WorkFolder _folder = new();
    private LoopbackSandbox _service = null!; // set before any test

    public async ValueTask InitializeAsync()
    {
        _service = await LoopbackSandbox.StartAsync(Key);
        _folder.Write(
            "contacts.csv",
            "First Name,Phone\n" + string.Concat(Enumerable.Range(1000, People).Select(number => $"Ada,+1202555{number}\n")));
    }

    public async ValueTask DisposeAsync()
    {
        await _service.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Workers_KilledAtRandom_AndStartedAgain_TextEverybodyOnce_OrNameWhoIsInDoubt()
    {
        var random = new Random(20261125);
        await Task.WhenAll(Enumerable.Range(0, Parts).Select(index => RunToTheEndAsync(index, random.Next(20, 60))));

        Assert.Equal(Texted().Distinct(StringComparer.Ordinal).Count(), Texted().Count);
        using var session = new SandboxSession();
        session.SetLocation(_folder.FullName);
        var inJournals = session.RunWell(
            "(Get-SynthflowCampaign spring-*.jsonl -Outcome Sent, Unknown).PhoneNumber").OutputOf<string>();
        Assert.Equal(People, inJournals.Distinct(StringComparer.Ordinal).Count());
        Assert.Empty(Texted().Except(inJournals, StringComparer.Ordinal));
    }

    [Fact]
    public async Task Sigterm_EndsTheCampaign_WithNobodyInDoubt_AndTheNextWorkerReachesTheRest()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no SIGTERM that another process can send.");
        using var worker = Start(0, perSecond: "30");
        await WaitForAsync(() => Texted().Count >= 5, worker);
        await worker.TerminateAsync();

        Assert.Equal(1, await worker.EndAsync());
        var stop = Assert.Single(worker.Lines(), line => line.GetProperty("step").GetString() == "stop");
        Assert.Equal("CampaignStopped", stop.GetProperty("error").GetString());
        Assert.Contains("SIGTERM", stop.GetProperty("message").GetString(), StringComparison.Ordinal);
        using var session = new SandboxSession();
        session.SetLocation(_folder.FullName);
        Assert.Equal(0, session.RunWell("(Get-SynthflowCampaign spring-*.jsonl).Unknown").Single<long>());
        var before = Texted().Count;

        using var next = Start(0, perSecond: "1000000");
        Assert.Equal(0, await next.EndAsync());
        Assert.True(Texted().Count > before);
        Assert.Equal(Texted().Distinct(StringComparer.Ordinal).Count(), Texted().Count);
    }

    private async Task RunToTheEndAsync(int index, int killAfter)
    {
        using (var first = Start(index, perSecond: "60"))
        {
            await WaitForAsync(() => Texted().Count >= killAfter, first);
            first.Kill();
            await first.EndAsync();
        }

        using var second = Start(index, perSecond: "1000000");
        // 3: a kill may have left somebody in doubt, and nobody but a person may settle that.
        Assert.Contains(await second.EndAsync(), (int[])[0, 3]);
    }

    private WorkerProcess Start(int index, string perSecond) => WorkerProcess.Start(
        _folder.FullName,
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["SYNTHFLOW_BASE_URI"] = _service.BaseUri.AbsoluteUri,
            ["SYNTHFLOW_API_KEY"] = Key,
            ["SYNTHFLOW_LIST"] = "contacts.csv",
            ["SYNTHFLOW_OPT_OUT_LIST"] = "none",
            ["SYNTHFLOW_JOURNAL"] = "spring-{part}.jsonl",
            ["SYNTHFLOW_AGENT_ID"] = SandboxSession.Agent,
            ["SYNTHFLOW_FROM_NUMBER"] = SandboxSession.Sender,
            ["SYNTHFLOW_MESSAGE"] = "Hi {First Name|there}",
            ["SYNTHFLOW_MAX_PER_SECOND"] = perSecond,
            ["SYNTHFLOW_PARTITIONS"] = Parts.ToString(CultureInfo.InvariantCulture),
            ["JOB_COMPLETION_INDEX"] = index.ToString(CultureInfo.InvariantCulture),
        });

    private static async Task WaitForAsync(Func<bool> isReached, WorkerProcess worker)
    {
        var limit = Stopwatch.StartNew();
        while (!isReached() && !worker.HasExited)
        {
            Assert.True(limit.Elapsed < WorkerProcess.Longest, "The worker sent nothing within its limit. " + worker.Other);
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    private IReadOnlyList<string> Texted() =>
        [.. ((System.Collections.IEnumerable)((dynamic)_service.Handler).Requests).Cast<dynamic>()
            .Select(request => (string?)request.ToNumber).OfType<string>()];
}
