using Microsoft.Extensions.Time.Testing;
using Synthflow.Campaigns.Journal;
using Synthflow.Campaigns.Running;
using Synthflow.Campaigns.Tests.Support;
using Synthflow.Sandbox;
using Synthflow.Sandbox.Faults;
using Synthflow.TestSupport.Servers;

namespace Synthflow.Campaigns.Tests;

public class StopTests
{
    private static readonly TimeSpan _hangGuard = TimeSpan.FromSeconds(60);
    private readonly MemoryDisk _disk = new();

    [Fact]
    public async Task Stop_With16InFlight_DrainsThenCountsThemAsUnknown()
    {
        var clock = new FakeTimeProvider();
        var sandbox = new SandboxHandler(new SandboxOptions { TimeProvider = clock });
        sandbox.Faults.Script = (_, _) => Fault.Timeout();
        var options = Campaign.Options(workers: 16, clock: clock);
        using var client = Campaign.Client(sandbox, clock);
        using var runner = new CampaignRunner(client, options, CampaignJournal.Open(_disk.Open(), options));
        Add(runner, 100);
        await UntilAsync(() => sandbox.Requests.Total == 16);

        await Task.Run(runner.Stop);
        clock.Advance(TimeSpan.FromSeconds(9));
        var results = new List<CampaignResult>();
        Assert.Equal(0, runner.Take(results, TimeSpan.FromMilliseconds(50), CancellationToken.None));
        Assert.False(runner.IsFinished);
        clock.Advance(TimeSpan.FromSeconds(2));
        while (!runner.IsFinished)
        {
            Assert.True(runner.Take(results, _hangGuard, CancellationToken.None) > 0 || runner.IsFinished);
        }

        Assert.Equal(16, results.Count);
        Assert.All(results, result => Assert.Equal(CampaignOutcome.Unknown, result.GetOutcome()));
        var summary = runner.GetSummary();
        Assert.True(summary.WasStopped);
        Assert.Equal(84, summary.NotReached);
        Assert.Equal(16, sandbox.Requests.Total);
        Assert.Contains("\"type\":\"end\"", _disk.Lines[^1], StringComparison.Ordinal);
        Assert.Equal(1 + 16 + 16 + 1, _disk.Lines.Count);
    }

    [Fact]
    public async Task Stop_WithSendsThatEndInTime_KeepsTheirOutcomes()
    {
        var clock = new FakeTimeProvider();
        var delays = new JumpingClock(clock);
        var sandbox = new SandboxHandler(new SandboxOptions { TimeProvider = delays });
        sandbox.Faults.Script = (_, _) => Fault.Delay(TimeSpan.FromSeconds(5));
        var options = Campaign.Options(workers: 16, clock: clock);
        using var client = Campaign.Client(sandbox, clock);
        using var runner = new CampaignRunner(client, options, CampaignJournal.Open(_disk.Open(), options));
        Add(runner, 100);
        // A request is counted before its delay begins, and a clock that went on meanwhile would never end it.
        await UntilAsync(() => delays.Timers == 16);

        runner.Stop();
        clock.Advance(TimeSpan.FromSeconds(6));
        var (results, _) = Campaign.Drive(runner, []);

        Assert.Equal(16, results.Counted()[CampaignOutcome.Sent]);
        Assert.Equal(16, sandbox.Requests.Total);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(0)]
    public async Task Stop_WhileRowsWaitToBeTriedAgain_EndsThemAsNotSentAtOnceAndTheNextRunSendsThem(int status)
    {
        var clock = new FakeTimeProvider();
        using var refusing = new RefusingHandler(status);
        var waits = new WaitsSeen();
        var options = Campaign.Options(workers: 30, clock: clock, log: waits);
        using var client = Campaign.Client(refusing, clock, jitter: 0.5);
        using (var runner = new CampaignRunner(client, options, CampaignJournal.Open(_disk.Open(), options)))
        {
            Add(runner, 100);
            await UntilAsync(() => refusing.Tries == 30);
            refusing.Answer.SetResult();
            await UntilAsync(() => waits.Count == 30);

            // The clock stands still: neither the drain time nor a wait can have ended.
            runner.Stop();
            var (results, summary) = await ToEndAsync(runner);

            Assert.Equal(30, results.Count);
            var id = status == 0 ? "ConnectionFailed" : "RateLimited";
            Assert.All(results, result => Assert.Equal((id, CampaignOutcome.NotSent), (result.ErrorId, result.GetOutcome())));
            Assert.All(results, result => Assert.Equal(1, result.Attempts));
            Assert.All(results, result => Assert.Equal(status == 0 ? null : status, result.StatusCode));
            Assert.Equal(30, refusing.Tries);
            Assert.Null(summary.Failure);
            Assert.True(summary.WasStopped);
        }

        var sandbox = new SandboxHandler();
        var (again, _) = Campaign.Run(sandbox, _disk, Campaign.Options(), Campaign.Rows(100));
        Assert.Equal(100, again.Counted()[CampaignOutcome.Sent]);
        Assert.Empty(sandbox.Requests.NumbersPostedToMoreThanOnce());
    }

    [Fact]
    public async Task Stop_WhileTheConnectionsPaceHoldsRowsBack_LeavesThemUntriedAndTheNextRunSendsThem()
    {
        var clock = new FakeTimeProvider();
        var sandbox = new SandboxHandler(new SandboxOptions { TimeProvider = clock });
        var waits = new WaitsSeen();
        var options = Campaign.Options(workers: 4, clock: clock, log: waits);
        using var client = Campaign.Client(sandbox, clock, maxPerSecond: 0.001);
        using (var runner = new CampaignRunner(client, options, CampaignJournal.Open(_disk.Open(), options)))
        {
            Add(runner, 10);
            await UntilAsync(() => waits.Count == 4 && sandbox.Requests.Total == 1);

            runner.Stop();
            var (results, summary) = await ToEndAsync(runner);

            // As where the campaign's own pace holds rows back: nothing is known of them but that they were not reached.
            Assert.Equal(CampaignOutcome.Sent, Assert.Single(results).GetOutcome());
            Assert.Equal(9, summary.NotReached);
            Assert.Equal(1, sandbox.Requests.Total);
        }

        var (again, _) = Campaign.Run(sandbox, _disk, Campaign.Options(), Campaign.Rows(10));
        Assert.Equal(9, again.Counted()[CampaignOutcome.Sent]);
        Assert.Empty(sandbox.Requests.NumbersPostedToMoreThanOnce());
    }

    [Fact]
    public async Task Dispose_AsSelectFirstDoes_LeavesNothingRunningAndAConsistentJournal()
    {
        var sandbox = new SandboxHandler();
        var options = Campaign.Options(workers: 16);
        using var client = Campaign.Client(sandbox);
        var results = new List<CampaignResult>();
        using (var runner = new CampaignRunner(client, options, CampaignJournal.Open(_disk.Open(), options)))
        {
            Add(runner, 500);
            Assert.True(runner.Take(results, _hangGuard, CancellationToken.None) > 0);
        }

        var seen = sandbox.Requests.Total;
        var bytes = _disk.Bytes.Length;
        await Task.Delay(100);
        Assert.Equal(seen, sandbox.Requests.Total);
        Assert.Equal(bytes, _disk.Bytes.Length);
        var (rest, _) = Campaign.Run(sandbox, _disk, options, Campaign.Rows(500));
        Assert.Equal(500, rest.Count);
        Assert.Empty(sandbox.Requests.NumbersPostedToMoreThanOnce());
        Assert.False(rest.Counted().ContainsKey(CampaignOutcome.Unknown));
        Assert.Equal(500, sandbox.Requests.Total);
    }

    [Fact]
    public async Task Dispose_WhileWaitingForThePace_EndsAtOnce()
    {
        var sandbox = new SandboxHandler();
        var options = Campaign.Options(workers: 16, pace: 0.01);
        using var client = Campaign.Client(sandbox);
        var runner = new CampaignRunner(client, options, CampaignJournal.Open(_disk.Open(), options));
        Add(runner, 500);
        Assert.True(runner.Take(new List<CampaignResult>(), _hangGuard, CancellationToken.None) > 0);

        // The next row's turn is after 100 s.
        await Task.Run(runner.Dispose).WaitAsync(_hangGuard);

        Assert.Equal(1, sandbox.Requests.Total);
    }

    [Fact]
    public async Task ClockJumps_ChangeNeitherThePaceNorTheOrder()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 4, 1, 12, 0, 0, TimeSpan.Zero));
        var sandbox = new SandboxHandler();
        var jumping = new JumpingClock(clock);
        var options = Campaign.Options(workers: 4, clock: jumping, pace: 1);
        using var client = Campaign.Client(sandbox, jumping);
        using var runner = new CampaignRunner(client, options, CampaignJournal.Open(_disk.Open(), options));
        Add(runner, 4);
        await UntilAsync(() => sandbox.Requests.Total == 1);

        jumping.Offset = TimeSpan.FromDays(-400);
        await UntilAsync(() => jumping.Timers >= 3);
        Assert.Equal(1, sandbox.Requests.Total);
        for (var sent = 2; sent <= 4; sent++)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            await UntilAsync(() => sandbox.Requests.Total == sent);
            jumping.Offset += TimeSpan.FromDays(300);
        }

        var (results, _) = Campaign.Drive(runner, []);
        Assert.Equal(4, results.Count);
        CampaignJournal.Open(_disk.Open(), options).Dispose();
    }

    [Fact]
    public void TryAdd_WithNobodyTakingResults_IsBoundedAndLosesNothing()
    {
        var sandbox = new SandboxHandler();
        var options = Campaign.Options(workers: 16);
        using var client = Campaign.Client(sandbox);
        using var runner = new CampaignRunner(client, options, CampaignJournal.Open(_disk.Open(), options));
        var rows = Campaign.Rows(3000).ToList();
        var taken = rows.TakeWhile(runner.TryAdd).Count();

        Assert.InRange(taken, 100, 2999);
        var (results, _) = Campaign.Drive(runner, rows.Skip(taken));
        Assert.Equal(3000, results.Count);
    }

    private static void Add(CampaignRunner runner, int rows)
    {
        foreach (var row in Campaign.Rows(rows))
        {
            Assert.True(runner.TryAdd(row));
        }
    }

    /// <summary>
    /// To the end, which nothing but the stop can bring: the limit only keeps a mistake from hanging the run.
    /// </summary>
    private static Task<(List<CampaignResult> Results, CampaignSummary Summary)> ToEndAsync(CampaignRunner runner) =>
        Task.Run(() => Campaign.Drive(runner, [])).WaitAsync(_hangGuard);

    private static async Task UntilAsync(Func<bool> condition)
    {
        for (var tries = 0; !condition(); tries++)
        {
            Assert.True(tries < 20_000, "waited too long");
            await Task.Delay(5);
        }
    }

    /// <summary>Holds every request, then refuses all: by a status, or (0) without having read a byte.</summary>
    private sealed class RefusingHandler(int status) : HttpMessageHandler
    {
        private int _tries;

        public int Tries => Volatile.Read(ref _tries);

        public TaskCompletionSource Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _tries);
            await Answer.Task.WaitAsync(cancellationToken);
            return status == 0
                ? throw StackErrors.Refused()
                : new HttpResponseMessage((System.Net.HttpStatusCode)status) { Content = new StringContent("{}") };
        }
    }
}
