using Microsoft.Extensions.Time.Testing;

namespace Synthflow.Campaigns.Tests.Support;

/// <summary>A clock that somebody sets, while what waits by it goes on; it counts the short waits.</summary>
public sealed class JumpingClock(FakeTimeProvider clock) : TimeProvider
{
    private int _timers;

    public TimeSpan Offset { get; set; }

    public int Timers => Volatile.Read(ref _timers);

    public override long TimestampFrequency => clock.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => clock.GetUtcNow() + Offset;

    public override long GetTimestamp() => clock.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = clock.CreateTimer(callback, state, dueTime, period);
        if (dueTime > TimeSpan.Zero && dueTime < TimeSpan.FromSeconds(10))
        {
            Interlocked.Increment(ref _timers);
        }

        return timer;
    }
}
