using System.Diagnostics;
using System.Globalization;
using System.Management.Automation;
using Synthflow.PowerShell.Tests.Support;
using Synthflow.TestSupport.Servers;

namespace Synthflow.PowerShell.Tests.Fleet;

/// <summary>
/// One campaign over many workers, killed at random and started again, through storms of 429 and lost answers, one worker stopped for
/// good: every number once, or named.
/// </summary>
/// <remarks>
/// A small form of it belongs to every run of the tests. The whole, 200,000 rows over eight workers, takes minutes:
/// <c>SYNTHFLOW_FLEET_ROWS=200000 dotnet test tests/Synthflow.PowerShell.Tests --filter FleetProof</c>.
/// </remarks>
public sealed class FleetProofTests : IAsyncDisposable
{
    private const int SmallRows = 1500;
    private const int Seed = 20261126;

    private static readonly int _rows =
        int.TryParse(Environment.GetEnvironmentVariable("SYNTHFLOW_FLEET_ROWS"), out var rows) ? rows : SmallRows;

    private readonly CountingService _service = new(Seed);
    private readonly WorkFolder _folder = new();
    private int _kills;
    private int _starts;

    private static bool IsWhole => _rows > SmallRows;

    private static int Parts => IsWhole ? 8 : 3;

    private static TimeSpan Longest => IsWhole ? TimeSpan.FromMinutes(30) : WorkerProcess.Longest;

    /// <summary>The worker that is killed and never started again.</summary>
    private static int Lost => Parts - 2;

    public async ValueTask DisposeAsync()
    {
        _folder.Dispose();
        _service.Dispose();
        await ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Fleet_TextsEveryNumberOnce_OrNamesIt_AndTheStatusSaysWhichPartIsMissing()
    {
        var watch = Stopwatch.StartNew();
        _folder.Write("contacts.csv", "First Name,Phone\n" + string.Concat(Numbers().Select(number => $"Ada,{number}\n")));
        await using var server = await LoopbackSynthflow.StartAsync(_service);
        await Task.WhenAll(Enumerable.Range(0, Parts).Select(index => RunPartAsync(index, server.BaseUri)));

        Assert.DoesNotContain(_service.Accepted, pair => pair.Value > 1);
        using var session = new SandboxSession();
        session.SetLocation(_folder.FullName);
        var states = session.RunWell("Get-SynthflowCampaign spring-*.jsonl -Outcome * | ForEach-Object { $_.PhoneNumber + ' ' + $_.Outcome }")
            .OutputOf<string>().Select(line => line.Split(' ')).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        // Whoever was reached is named as such, and nobody else is called Sent.
        Assert.DoesNotContain(_service.Accepted.Keys, number => states.GetValueOrDefault(number) is not ("Sent" or "Unknown"));
        Assert.DoesNotContain(states, state => state.Value == "Sent" && !_service.Accepted.ContainsKey(state.Key));
        var unnamed = Numbers().Where(number => !states.ContainsKey(number)).ToList();
        var others = session.RunWell($"(Import-SynthflowContact contacts.csv -Partition {Lost + 1}/{Parts}).PhoneNumber").OutputOf<string>();
        Assert.Empty(unnamed.Except(others, StringComparer.Ordinal));
        Assert.NotEmpty(unnamed);

        var status = Merged(session);
        Assert.Equal(($"{Parts} of {Parts}: part {Lost + 1}: cut off", "cut off"), (status.Properties["Parts"].Value, status.Properties["State"].Value));
        Assert.Equal((long)_service.Accepted.Count, (long)status.Properties["Sent"].Value + AcceptedUnknown(states));
        // As where the worker's disk is gone with it.
        File.Delete(_folder.PathOf($"spring-{Lost + 1}-of-{Parts}.jsonl"));
        status = Merged(session);
        Assert.Equal(
            ($"{Parts - 1} of {Parts}: part {Lost + 1} has no journal", "parts missing"),
            (status.Properties["Parts"].Value, status.Properties["State"].Value));
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{_rows} rows, {Parts} workers, {_starts} starts, {_kills} kills, {_service.Accepted.Count} accepted, "
                + $"{_service.Throttled} refused with 429, {_service.Lost} answers lost, "
                + $"{states.Values.Count(state => state == "Unknown")} named Unknown, {unnamed.Count} in the part that was stopped for good, {watch.Elapsed:mm\\:ss}"));
    }

    private static IEnumerable<string> Numbers() =>
        Enumerable.Range(0, _rows).Select(index => string.Create(CultureInfo.InvariantCulture, $"+1201{2_000_000 + index}"));

    private static PSObject Merged(SandboxSession session) =>
        Assert.Single(session.RunWell("Get-SynthflowCampaign spring-*.jsonl -Merge").Output);

    private long AcceptedUnknown(Dictionary<string, string> states) =>
        states.Count(state => state.Value == "Unknown" && _service.Accepted.ContainsKey(state.Key));

    private async Task RunPartAsync(int index, Uri address)
    {
        var random = new Random(Seed + index);
        var kills = IsWhole ? 3 : 1;
        for (var kill = 0; kill < kills; kill++)
        {
            using var worker = Start(index, address);
            // Somewhere in the middle of its share, by what is in its journal.
            var until = (kill + random.NextDouble()) * _rows / Parts / (kills + 1);
            var journal = _folder.PathOf($"spring-{index + 1}-of-{Parts}.jsonl");
            var limit = Stopwatch.StartNew();
            while (!worker.HasExited && (!File.Exists(journal) || new FileInfo(journal).Length < 600 + (until * BytesOfARow)))
            {
                Assert.True(limit.Elapsed < Longest, "The worker sent nothing within its limit. " + worker.Other);
                await Task.Delay(5, TestContext.Current.CancellationToken);
            }

            Interlocked.Add(ref _kills, worker.HasExited ? 0 : 1);
            worker.Kill();
            await worker.EndAsync();
        }

        for (var run = 0; index != Lost; run++)
        {
            Assert.True(run < 10, "The worker does not come to its end.");
            using var worker = Start(index, address);
            // 3: somebody is in doubt, and nobody but a person may settle that.
            if (await worker.EndAsync(Longest) is var code && code is 0 or 3)
            {
                return;
            }

            Assert.Equal(1, code);
        }
    }

    private WorkerProcess Start(int index, Uri address)
    {
        Interlocked.Increment(ref _starts);
        return WorkerProcess.Start(
            _folder.FullName, FleetSite.PartSettings(address, IsWhole ? "1000000" : "300", index, Parts));
    }

    // An attempt and a result.
    private const int BytesOfARow = 320;
}
