using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using Synthflow.Campaigns.Journal;
using Synthflow.Campaigns.Running;
using Synthflow.Campaigns.Tests.Support;
using Synthflow.Client;
using Synthflow.Client.Chats;
using Synthflow.Client.Http;
using Synthflow.Sandbox;
using Synthflow.Sandbox.Faults;

namespace Synthflow.Campaigns.Tests;

/// <summary>
/// An attempt is noted when its send is about to leave, and not before: a kill calls everybody Unknown who has an attempt
/// and no result, and those who still stood in a queue were never texted.
/// </summary>
public class NotedAttemptsTests
{
    private readonly MemoryDisk _disk = new();
    private readonly FakeTimeProvider _clock = new();
    private readonly WaitsSeen _waits = new();

    [Fact]
    public async Task WhileTheServiceIsSilent_OnlyTheSendsThatLeftAreNoted()
    {
        var sandbox = Sandbox();
        sandbox.Faults.Script = (_, _) => Fault.Timeout();
        using var client = Campaign.Client(sandbox, _clock);
        using var runner = Begin(client, workers: 16, rows: 100);

        await UntilAsync(() => sandbox.Requests.Total == 16);

        AssertNotedAndPosted(sandbox, 16);
    }

    [Fact]
    public async Task WhileTheConnectionsRateHoldsRowsBack_TheyAreNotNoted()
    {
        var sandbox = Sandbox();
        using var client = Campaign.Client(sandbox, _clock, maxPerSecond: 0.001);
        using var runner = Begin(client, workers: 16, rows: 100);

        await UntilAsync(() => _waits.Count == 16 && sandbox.Requests.Total == 1);

        AssertNotedAndPosted(sandbox, 1);
    }

    [Fact]
    public async Task WhileTheCampaignsPaceHoldsRowsBack_TheyAreNotNoted()
    {
        var sandbox = Sandbox();
        using var client = Campaign.Client(sandbox, _clock);
        using var runner = Begin(client, workers: 16, rows: 100, pace: 0.001);

        await UntilAsync(() => _waits.Count == 16 && sandbox.Requests.Total == 1);

        AssertNotedAndPosted(sandbox, 1);
    }

    [Fact]
    public async Task WhileAnotherSendWasAskedToWait_RowsThatWaitForThatAreNotNoted()
    {
        var sandbox = Sandbox();
        sandbox.Faults.Script = (_, _) => TooMany();
        var timers = new JumpingClock(_clock);
        using var client = Campaign.Client(sandbox, timers);
        // Of another sender: the campaign's own pace hears nothing of it.
        var others = new WaitsSeen();
        var other = client.StartOutboundChatAsync(
            new OutboundChatRequest
            {
                AgentId = Campaign.Agent.ToString("D"),
                Channel = Channel.Sms,
                FromNumber = "+15550100099",
                ToNumber = "+15550100098",
            },
            new RequestOptions { Log = others },
            CancellationToken.None);
        await UntilAsync(() => others.Count > 0);
        sandbox.Faults.Clear();
        using var runner = Begin(client, workers: 16, rows: 100, clock: timers);

        await UntilAsync(() => timers.Timers == 17);

        Assert.Equal(1, sandbox.Requests.Total);
        Assert.Empty(Noted());
        _clock.Advance(TimeSpan.FromSeconds(6));
        // The other's two, and one of each row.
        await UntilAsync(() => sandbox.Requests.Total == 102);
        Assert.Equal("+15550100098", (await other.WaitAsync(TimeSpan.FromMinutes(5))).ToNumber);
    }

    [Fact]
    public async Task WhileTheServiceAsksTheCampaignToWait_NobodyIsNotedWhoWasNotPosted()
    {
        var sandbox = Sandbox();
        sandbox.Faults.Script = (_, _) => TooMany();
        using var client = Campaign.Client(sandbox, _clock);
        using var runner = Begin(client, workers: 16, rows: 100);

        // Each worker waits now, before its send or after it.
        await UntilAsync(() => _waits.Count == 16);

        var noted = Noted();
        Assert.InRange(noted.Count, 1, 16);
        Assert.All(noted, number => Assert.Equal(1, sandbox.Requests.PostsTo(number)));
    }

    private static Fault TooMany() =>
        Fault.Status(429, "{}", new Dictionary<string, string>(StringComparer.Ordinal) { ["Retry-After"] = "5" });

    private static async Task UntilAsync(Func<bool> condition)
    {
        for (var tries = 0; !condition(); tries++)
        {
            Assert.True(tries < 6000, "waited too long");
            await Task.Delay(10);
        }
    }

    private SandboxHandler Sandbox() => new(new SandboxOptions { TimeProvider = _clock });

    private CampaignRunner Begin(
        SynthflowClient client,
        int workers,
        int rows,
        double pace = double.PositiveInfinity,
        TimeProvider? clock = null)
    {
        var options = Campaign.Options(
            workers: workers, clock: clock ?? _clock, log: _waits, pace: pace, drain: TimeSpan.Zero);
        var runner = new CampaignRunner(client, options, CampaignJournal.Open(_disk.Open(), options));
        foreach (var row in Campaign.Rows(rows))
        {
            Assert.True(runner.TryAdd(row));
        }

        return runner;
    }

    private void AssertNotedAndPosted(SandboxHandler sandbox, int count)
    {
        var noted = Noted();
        Assert.Equal(count, noted.Count);
        Assert.All(noted, number => Assert.Equal(1, sandbox.Requests.PostsTo(number)));
    }

    private List<string> Noted()
    {
        var numbers = new List<string>();
        foreach (var line in _disk.Lines)
        {
            using var json = JsonDocument.Parse(line);
            if (string.Equals(json.RootElement.GetProperty("type").GetString(), "attempt", StringComparison.Ordinal))
            {
                numbers.Add(json.RootElement.GetProperty("to").GetString()!);
            }
        }

        return numbers;
    }

    private sealed class WaitsSeen : IRequestLog
    {
        private int _count;

        public int Count => Volatile.Read(ref _count);

        public bool WantsBodies => false;

        public void OnAttempt(RequestAttempt attempt)
        {
        }

        public void OnWait(TimeSpan wait, string reason) => Interlocked.Increment(ref _count);
    }
}
