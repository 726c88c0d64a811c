using Microsoft.Extensions.Time.Testing;
using Synthflow.Campaigns.Journal;
using Synthflow.Campaigns.Running;
using Synthflow.Campaigns.Tests.Support;
using Synthflow.Sandbox;
using Synthflow.Sandbox.Faults;

namespace Synthflow.Campaigns.Tests;

/// <summary>Quiet hours that begin while a row waits: between two tries, or for its turn.</summary>
public class QuietHoursTests
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 4, 1, 12, 29, 0, TimeSpan.Zero));
    private readonly MemoryDisk _disk = new();
    private readonly SandboxHandler _sandbox;

    public QuietHoursTests() => _sandbox = new SandboxHandler(new SandboxOptions { TimeProvider = _clock });

    [Fact]
    public async Task RetryThatFallsIntoQuietHours_IsNotMade_AndTheNextRunSendsTheRow()
    {
        _sandbox.Faults.Next(Fault.Status(429, "{}", new Dictionary<string, string> { ["Retry-After"] = "62" }));

        var result = Assert.Single(await RunAsync(1));

        Assert.Equal(CampaignOutcome.DeferredQuietHours, result.GetOutcome());
        Assert.Equal(1, result.Attempts);
        Assert.Contains("quiet hours", result.Reason, StringComparison.Ordinal);
        Assert.Equal(1, _sandbox.Requests.Total);
        Assert.Contains("\"outcome\":\"NotSent\"", _disk.Lines[2], StringComparison.Ordinal);
        Assert.Contains("\"DeferredQuietHours\":1", _disk.Lines[^1], StringComparison.Ordinal);

        _clock.SetUtcNow(new DateTimeOffset(2026, 4, 1, 14, 0, 0, TimeSpan.Zero));
        Assert.Equal(CampaignOutcome.Sent, Assert.Single(await RunAsync(1)).GetOutcome());
        Assert.Equal(2, _sandbox.Requests.Total);
    }

    [Fact]
    public async Task RetryThatStaysOutsideQuietHours_IsMade()
    {
        _sandbox.Faults.Next(Fault.Status(429, "{}", new Dictionary<string, string> { ["Retry-After"] = "20" }));

        var result = Assert.Single(await RunAsync(1));

        Assert.Equal((CampaignOutcome.Sent, 2), (result.GetOutcome(), _sandbox.Requests.Total));
    }

    [Fact]
    public async Task FirstTryThatTheConnectionsPaceHoldsBackIntoQuietHours_IsNotMade()
    {
        var results = await RunAsync(2, maxPerSecond: 0.01);

        // The one comes out when the journal has it, the other at once: in either order.
        results.Sort(static (one, other) => one.Row.CompareTo(other.Row));
        Assert.Equal([CampaignOutcome.Sent, CampaignOutcome.DeferredQuietHours], results.Select(result => result.GetOutcome()));
        Assert.Equal(0, results[1].Attempts);
        Assert.Equal(1, _sandbox.Requests.Total);
    }

    [Fact]
    public async Task RowsThatQuietHoursDefer_TakeNoneOfTheSendsThatFirstAllows()
    {
        _sandbox.Faults.Next(Fault.Status(429, "{}", new Dictionary<string, string> { ["Retry-After"] = "62" }));

        var results = await RunAsync(3, first: 1);

        Assert.Equal(3, results.Count(result => result.GetOutcome() == CampaignOutcome.DeferredQuietHours));
    }

    private async Task<List<CampaignResult>> RunAsync(int rows, double? maxPerSecond = null, long? first = null)
    {
        var waiting = new WaitsPassAtOnce(_clock);
        var options = Campaign.Options(workers: 1, clock: waiting, quietHours: "12:30-14:00", first: first);
        using var client = Campaign.Client(_sandbox, waiting, timeout: WaitsPassAtOnce.NoWait, maxPerSecond: maxPerSecond);
        using var runner = new CampaignRunner(client, options, CampaignJournal.Open(_disk.Open(), options));
        return (await Task.Run(() => Campaign.Drive(runner, Campaign.Rows(rows)))).Results;
    }

    /// <summary>A clock that goes on by itself, and at once, to the end of every wait that begins: with one worker nobody
    /// else does anything meanwhile.</summary>
    private sealed class WaitsPassAtOnce(FakeTimeProvider clock) : TimeProvider
    {
        /// <summary>What lasts as long is a limit and no wait.</summary>
        public static readonly TimeSpan NoWait = TimeSpan.FromDays(1);

        public override TimeZoneInfo LocalTimeZone => clock.LocalTimeZone;

        public override long TimestampFrequency => clock.TimestampFrequency;

        public override DateTimeOffset GetUtcNow() => clock.GetUtcNow();

        public override long GetTimestamp() => clock.GetTimestamp();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = clock.CreateTimer(callback, state, dueTime, period);
            if (dueTime > TimeSpan.Zero && dueTime < NoWait)
            {
                ThreadPool.QueueUserWorkItem(_ => clock.Advance(dueTime));
            }

            return timer;
        }
    }
}
