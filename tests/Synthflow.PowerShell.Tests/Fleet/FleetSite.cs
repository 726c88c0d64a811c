using System.Diagnostics;
using System.Globalization;
using Synthflow.PowerShell.Tests.Support;

namespace Synthflow.PowerShell.Tests.Fleet;

/// <summary>What workers side by side have in common: one service, one folder, one list, and the settings of their environment.</summary>
public sealed class FleetSite : IAsyncDisposable
{
    public const string Key = "sf-test-key-of-the-fleet";

    private readonly LoopbackSandbox _service;

    private FleetSite(LoopbackSandbox service) => _service = service;

    public WorkFolder Folder { get; } = new();

    public Uri Address => _service.BaseUri;

    /// <summary>The numbers that a POST came for, in its order.</summary>
    public IReadOnlyList<string> Texted() =>
        [.. ((System.Collections.IEnumerable)((dynamic)_service.Handler).Requests).Cast<dynamic>()
            .Select(request => (string?)request.ToNumber).OfType<string>()];

    /// <param name="people">How many rows <c>contacts.csv</c> has.</param>
    /// <param name="front">What their numbers begin with; four digits follow.</param>
    public static async Task<FleetSite> StartAsync(int people, string front = "+1202555")
    {
        var site = new FleetSite(await LoopbackSandbox.StartAsync(Key));
        site.Folder.Write(
            "contacts.csv",
            "First Name,Phone\n" + string.Concat(Enumerable.Range(1000, people).Select(number => $"Ada,{front}{number}\n")));
        return site;
    }

    /// <summary>What numbers begin with where it is day now: the samples keep quiet hours.</summary>
    public static string NumbersWhereItIsDay()
    {
        (string Front, string Zone)[] places =
            [("+1202555", "America/New_York"), ("+44770090", "Europe/London"), ("+81901234", "Asia/Tokyo")];
        return places.First(place =>
        {
            var time = TimeZoneInfo.ConvertTime(DateTimeOffset.UtcNow, TimeZoneInfo.FindSystemTimeZoneById(place.Zone)).TimeOfDay;
            return time > TimeSpan.FromHours(8.1) && time < TimeSpan.FromHours(20.5);
        }).Front;
    }

    /// <summary>The environment of a worker of samples/worker.ps1.</summary>
    public static Dictionary<string, string> Settings(Uri address, string journal, string perSecond) => new(StringComparer.Ordinal)
    {
        ["SYNTHFLOW_BASE_URI"] = address.AbsoluteUri,
        ["SYNTHFLOW_API_KEY"] = Key,
        ["SYNTHFLOW_LIST"] = "contacts.csv",
        ["SYNTHFLOW_OPT_OUT_LIST"] = "none",
        ["SYNTHFLOW_JOURNAL"] = journal,
        ["SYNTHFLOW_AGENT_ID"] = SandboxSession.Agent,
        ["SYNTHFLOW_FROM_NUMBER"] = SandboxSession.Sender,
        ["SYNTHFLOW_MESSAGE"] = "Hi {First Name|there}",
        ["SYNTHFLOW_MAX_PER_SECOND"] = perSecond,
    };

    /// <summary>The environment of one of several workers, by the index that Kubernetes gives it.</summary>
    public static Dictionary<string, string> PartSettings(Uri address, string perSecond, int index, int parts) =>
        new(Settings(address, "spring-{part}.jsonl", perSecond), StringComparer.Ordinal)
        {
            ["SYNTHFLOW_PARTITIONS"] = parts.ToString(CultureInfo.InvariantCulture),
            ["JOB_COMPLETION_INDEX"] = index.ToString(CultureInfo.InvariantCulture),
        };

    /// <summary>Waits until something is reached or the worker has ended, whichever comes first.</summary>
    public static async Task WaitAsync(Func<bool> isReached, WorkerProcess worker)
    {
        var limit = Stopwatch.StartNew();
        while (!isReached() && !worker.HasExited)
        {
            Assert.True(limit.Elapsed < WorkerProcess.Longest, "The worker sent nothing within its limit. " + worker.Other);
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _service.DisposeAsync();
        Folder.Dispose();
    }
}
