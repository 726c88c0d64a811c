using Microsoft.Extensions.Time.Testing;

namespace Synthflow.Client.Tests.Faults;

/// <summary>A timer of one stage that comes late, when the next stage has begun, ends nothing before its own limit.</summary>
public sealed partial class LateTimerTests
{
    private static readonly TimeSpan _connect = TimeSpan.FromSeconds(10);
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task ConnectTimer_ThatComesAfterTheBodyBegan_DoesNotEndTheSend()
    {
        var clock = new LateClock(_time);
        using var handler = new BodyReadingHandler(() =>
        {
            _time.Advance(TimeSpan.FromSeconds(9));
            clock.FireThoseOf(_connect);
        });
        using var client = new SynthflowClient(
            new SynthflowClientOptions
            {
                BaseUri = new Uri("https://api.us.synthflow.ai/v2/"),
                ConnectTimeout = _connect,
                SendTimeout = TimeSpan.FromSeconds(60),
                Clock = clock,
            },
            null,
            handler);
        await Operation.All[0].Run(client, TestContext.Current.CancellationToken);
        Assert.True(clock.Fired > 0);
    }

    /// <summary>Takes the body, as a server does, and then lets the timer come.</summary>
    private sealed partial class BodyReadingHandler(Action afterBody) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await request.Content!.ReadAsByteArrayAsync(cancellationToken); // a send has a body
            afterBody();
            cancellationToken.ThrowIfCancellationRequested();
            return ScriptedHandler.Json(
                200, """{"status":"ok","response":{"conversation_id":"3f2b8c1e-5d0c-4a55-9a2e-6c1f7d2b8e41"}}""");
        }
    }

    /// <summary>Its timers come when the test says so.</summary>
    private sealed class LateClock(FakeTimeProvider time) : TimeProvider
    {
        private readonly List<(TimeSpan Due, TimerCallback Callback, object? State)> _timers = [];

        public override long TimestampFrequency => time.TimestampFrequency;

        public int Fired { get; private set; }

        public override long GetTimestamp() => time.GetTimestamp();

        public override DateTimeOffset GetUtcNow() => time.GetUtcNow();

        public void FireThoseOf(TimeSpan due)
        {
            foreach (var timer in _timers.Where(timer => timer.Due == due).ToList())
            {
                Fired++;
                timer.Callback(timer.State);
            }
        }

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _timers.Add((dueTime, callback, state));
            return time.CreateTimer(static _ => { }, null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }
}
