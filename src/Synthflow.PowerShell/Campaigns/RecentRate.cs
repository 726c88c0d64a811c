namespace Synthflow.PowerShell.Campaigns;

/// <summary>How many sends a second there were in the last seconds.</summary>
internal sealed class RecentRate
{
    private static readonly TimeSpan _window = TimeSpan.FromSeconds(5);

    private readonly TimeProvider _clock;
    private readonly Queue<(long At, long Sends)> _samples = new();
    private long _sends;

    /// <summary>Begins to count.</summary>
    public RecentRate(TimeProvider clock)
    {
        _clock = clock;
        _samples.Enqueue((clock.GetTimestamp(), 0));
    }

    /// <summary>A row was tried.</summary>
    public void Add() => _sends++;

    /// <summary>The rate over the window, or since the beginning while that is shorter.</summary>
    public double PerSecond()
    {
        var now = _clock.GetTimestamp();
        while (_samples.Count > 1 && _clock.GetElapsedTime(_samples.Peek().At, now) > _window)
        {
            _samples.Dequeue();
        }

        var (at, sends) = _samples.Peek();
        _samples.Enqueue((now, _sends));
        var seconds = _clock.GetElapsedTime(at, now).TotalSeconds;
        return seconds > 0 ? (_sends - sends) / seconds : 0;
    }
}
