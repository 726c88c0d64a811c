using Microsoft.Extensions.Time.Testing;
using Synthflow.Campaigns.Journal;
using Synthflow.Campaigns.Planning;
using Synthflow.Campaigns.Running;
using Synthflow.Campaigns.Tests.Support;
using Synthflow.Sandbox;
using Synthflow.Sandbox.Faults;

namespace Synthflow.Campaigns.Tests;

/// <summary>A campaign that waits for the end of quiet hours, by a clock of the test's own.</summary>
public sealed class QuietHoursWaitTests
{
    private static readonly TimeSpan _longest = TimeSpan.FromMinutes(3);
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero));
    private readonly MemoryDisk _disk = new();
    private readonly SandboxHandler _sandbox;
    private readonly WaitsSeen _waits = new();
    private readonly HashSet<string> _optedOut = new(StringComparer.Ordinal);

    public QuietHoursWaitTests() => _sandbox = new SandboxHandler(new SandboxOptions { TimeProvider = _clock });

    /// <summary>Midnight in New York, 6:00 in Berlin, 21:00 the evening before in Los Angeles.</summary>
    private static DateTimeOffset Midnight => new(2026, 6, 15, 4, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2026-06-15T04:00:00Z", "21:00-08:00", "2026-06-15T12:00:00Z", "America/New_York")] // midnight there
    [InlineData("2026-06-15T04:00:00Z", "21:00-08:00", "2026-06-15T15:00:00Z", "America/New_York", "America/Los_Angeles")]
    [InlineData("2026-06-15T13:00:00Z", "21:00-08:00", "2026-06-15T13:00:00Z", "America/New_York")] // open now
    [InlineData("2026-03-08T05:00:00Z", "21:00-08:00", "2026-03-08T12:00:00Z", "America/New_York")] // clocks go forward at 2
    [InlineData("2026-11-01T04:00:00Z", "21:00-08:00", "2026-11-01T13:00:00Z", "America/New_York")] // and back
    [InlineData("2026-03-08T05:00:00Z", "23:00-02:30", "2026-03-08T07:00:00Z", "America/New_York")] // 2:30 is not there that day
    [InlineData("2026-11-01T04:00:00Z", "23:00-01:30", "2026-11-01T05:30:00Z", "America/New_York")] // 1:30 is there twice
    [InlineData("2026-06-15T04:00:00Z", "08:00-20:30", null, "Etc/UTC", "Etc/GMT+12")] // always quiet in one of them
    [InlineData("2026-06-15T04:00:00Z", "21:00-08:00", null, "Etc/UTC", "Nowhere/Atlantis")]
    public void OpeningTime_IsTheFirst_ThatIsQuietInNoneOfTheZones(string now, string window, string? opens, params string[] zones)
    {
        _clock.SetUtcNow(DateTimeOffset.Parse(now, null));
        var plan = Plan(window, Row(1, zones));
        var isOpen = opens == now;
        Assert.Equal(opens is null || isOpen ? null : DateTimeOffset.Parse(opens, null), plan.FirstOpensAt);
        Assert.Equal(opens is null ? 1 : 0, plan.Counts[CampaignOutcome.DeferredQuietHours]);
        if (plan.FirstOpensAt is { } at)
        {
            _clock.SetUtcNow(at.AddSeconds(-1));
            Assert.Equal(1, Plan(window, Row(1, zones)).InQuietHours);
            _clock.SetUtcNow(at);
            Assert.Equal(0, Plan(window, Row(1, zones)).InQuietHours);
        }
    }

    [Fact]
    public async Task Rows_AreSentWhereItIsDay_AndTheRestWhenItsZoneOpens_InOneRun()
    {
        using var runner = Start();
        var results = new List<CampaignResult>();
        Add(runner, Row(1, "America/New_York"), Row(2, "Europe/Berlin"), Row(3, "America/Los_Angeles"), Row(4, "Nowhere/Atlantis"));
        runner.Complete();
        await WaitAsync(runner, results);
        var progress = runner.GetProgress();
        Assert.Equal((3L, new DateTimeOffset(2026, 6, 15, 6, 0, 0, TimeSpan.Zero)), (progress.InQuietHours, progress.WaitsUntil));
        Assert.False(runner.CanReopen);
        Assert.Equal(CampaignOutcome.DeferredQuietHours, Assert.Single(results).GetOutcome());

        foreach (var (at, texted) in new[] { (6, 2), (12, 1), (15, 3) })
        {
            _clock.SetUtcNow(new DateTimeOffset(2026, 6, 15, at, 0, 0, TimeSpan.Zero));
            Assert.True(runner.CanReopen);
            runner.Reopen();
            await TakeAsync(runner, results, () => results.Count > 0 && results[^1].Row == texted + 2);
            Assert.Equal(CampaignOutcome.Sent, results[^1].GetOutcome());
        }

        await TakeAsync(runner, results, () => runner.IsFinished);
        Assert.Null(runner.GetSummary().Failure);
        Assert.Equal(3, _sandbox.Requests.Total);
        Assert.Equal(0, runner.GetSummary().NotReached);
    }

    [Fact]
    public async Task WhoSaysStopDuringTheNight_IsNotTexted()
    {
        using var runner = Start();
        var results = new List<CampaignResult>();
        Add(runner, Row(1, "America/New_York"), Row(2, "America/New_York"));
        runner.Complete();
        await WaitAsync(runner, results);
        _optedOut.Add(Campaign.Number(1));
        _clock.SetUtcNow(new DateTimeOffset(2026, 6, 15, 12, 0, 0, TimeSpan.Zero));
        runner.Reopen();
        await TakeAsync(runner, results, () => runner.IsFinished);
        Assert.Equal(
            [(3L, CampaignOutcome.SkippedOptOut), (4L, CampaignOutcome.Sent)],
            results.OrderBy(result => result.Row).Select(result => (result.Row, result.GetOutcome())));
        Assert.Equal(1, _sandbox.Requests.Total);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Stop_EndsTheWaitAtOnce_AndNobodyIsTexted_AndTheNextRunTakesThem(bool bySignal)
    {
        using (var runner = Start())
        {
            var results = new List<CampaignResult>();
            Add(runner, Row(1, "America/New_York"));
            runner.Complete();
            await WaitAsync(runner, results);
            if (bySignal)
            {
                runner.StopBySignal("SIGTERM");
            }
            else
            {
                runner.Stop();
            }

            await TakeAsync(runner, results, () => runner.IsFinished);
            Assert.Equal((0, 1L), (results.Count, runner.GetSummary().NotReached));
            var failure = runner.GetSummary().Failure;
            Assert.Equal(bySignal ? "CampaignStopped" : null, failure?.Told());
            Assert.False(runner.CanReopen);
        }

        Assert.Equal(0, _sandbox.Requests.Total);
        using var next = Start(Midnight.AddHours(9));
        var sent = new List<CampaignResult>();
        Add(next, Row(1, "America/New_York"));
        next.Complete();
        await TakeAsync(next, sent, () => next.IsFinished);
        Assert.Equal(CampaignOutcome.Sent, Assert.Single(sent).GetOutcome());
    }

    [Fact]
    public async Task RetryThatFallsIntoQuietHours_WaitsForTheirEnd_WithItsAttemptInTheJournal()
    {
        _sandbox.Faults.Next(Fault.Status(429, "{}", new Dictionary<string, string> { ["Retry-After"] = "62" }));
        using var runner = Start(new DateTimeOffset(2026, 6, 15, 20, 59, 30, TimeSpan.Zero));
        var results = new List<CampaignResult>();
        Add(runner, Row(1, "Etc/UTC"));
        runner.Complete();
        // A clock that went on before the answer was read would end the send itself.
        await TakeAsync(runner, results, () => _waits.Count == 1);
        await TakeAsync(
            runner, results, () => runner.GetProgress().WaitsUntil is not null, () => _clock.Advance(TimeSpan.FromSeconds(1)));
        Assert.Empty(results);
        Assert.Contains(_disk.Lines, line => line.Contains("\"outcome\":\"NotSent\"", StringComparison.Ordinal));
        _clock.SetUtcNow(new DateTimeOffset(2026, 6, 16, 8, 0, 0, TimeSpan.Zero));
        runner.Reopen();
        await TakeAsync(runner, results, () => runner.IsFinished);
        Assert.Equal(CampaignOutcome.Sent, Assert.Single(results).GetOutcome());
        Assert.Equal(2, _sandbox.Requests.Total);
    }

    [Fact]
    public async Task MoreRowsThanAreKept_HoldTheListBack_UntilSomeAreDone()
    {
        using var runner = Start();
        var results = new List<CampaignResult>();
        var row = 0;
        var limit = System.Diagnostics.Stopwatch.StartNew();
        while (row < 20_000)
        {
            Assert.True(limit.Elapsed < _longest, "the campaign hangs");
            // Looked at before a row is offered: else a row is refused for those still on their way to where they wait,
            // and they arrive before the look.
            var allWait = runner.GetProgress().WaitsUntil is not null;
            if (runner.TryAdd(Row(row, "America/New_York")))
            {
                row++;
            }
            else if (allWait)
            {
                break;
            }
        }

        Assert.InRange(row, 10_000, 11_100);
        Assert.Equal(0, _sandbox.Requests.Total);
        runner.Stop();
        runner.Complete();
        await TakeAsync(runner, results, () => runner.IsFinished);
    }

    [Fact]
    public void Plan_CountsThemAsTexted_AndSaysUntilWhenItWaits()
    {
        _clock.SetUtcNow(Midnight);
        var plan = Plan("21:00-08:00", Row(1, "America/New_York"), Row(2, "America/Los_Angeles"), Row(3, "Nowhere/Atlantis"));
        Assert.Equal((2L, 1L), (plan.Counts[CampaignOutcome.WillSend], plan.Counts[CampaignOutcome.DeferredQuietHours]));
        Assert.Equal((2L, new DateTimeOffset(2026, 6, 15, 12, 0, 0, TimeSpan.Zero)), (plan.InQuietHours, plan.FirstOpensAt));
        Assert.Equal(new DateTimeOffset(2026, 6, 15, 15, 0, 0, TimeSpan.Zero), plan.ExpectedEnd);
    }

    private CampaignPlan Plan(string window, params CampaignRow[] rows)
    {
        var options = Options(window, pace: 1000);
        var planner = new CampaignPlanner(options, CampaignHistory.Read(Path.Combine(Path.GetTempPath(), "not-there.jsonl"), options));
        Array.ForEach(rows, row => planner.Add(row));
        return planner.Finish();
    }

    private static CampaignRow Row(int index, params string[] zones) => new()
    {
        Row = index + 2,
        PhoneNumber = Campaign.Number(index),
        Variables = Campaign.Row(index).Variables,
        TimeZones = () => zones,
    };

    private CampaignOptions Options(string window = "21:00-08:00", double pace = double.PositiveInfinity) => new()
    {
        AgentId = Campaign.Agent.ToString("D"),
        Channel = Core.Channel.Sms,
        FromNumber = "+15550100000",
        Host = "api.us.synthflow.ai",
        InitialMessage = "Hi",
        ThrottleLimit = 4,
        MaxPerSecond = pace,
        Clock = _clock,
        Log = _waits,
        QuietHours = QuietHours.Parse(window),
        WaitsForQuietHours = true,
        OptOuts = [new OptOutsBy(_optedOut.Contains)],
    };

    private CampaignRunner Start(DateTimeOffset? now = null)
    {
        _clock.SetUtcNow(now ?? Midnight);
        var options = Options();
        return new CampaignRunner(Campaign.Client(_sandbox, _clock), options, CampaignJournal.Open(_disk.Open(), options));
    }

    private static void Add(CampaignRunner runner, params CampaignRow[] rows) => Assert.All(rows, row => Assert.True(runner.TryAdd(row)));

    private static async Task WaitAsync(CampaignRunner runner, List<CampaignResult> results)
    {
        await TakeAsync(runner, results, () => runner.GetProgress().WaitsUntil is not null);
        // The last row that is not held back may have come out since the last look.
        runner.Take(results, TimeSpan.Zero, CancellationToken.None);
    }

    private static async Task TakeAsync(CampaignRunner runner, List<CampaignResult> results, Func<bool> isReached, Action? meanwhile = null)
    {
        var limit = System.Diagnostics.Stopwatch.StartNew();
        while (!isReached())
        {
            Assert.True(limit.Elapsed < _longest, "the campaign hangs");
            meanwhile?.Invoke();
            await Task.Run(() => runner.Take(results, TimeSpan.FromMilliseconds(20), CancellationToken.None));
        }
    }
}
