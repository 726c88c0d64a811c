namespace Synthflow.Client.Http;

/// <summary>One campaign's part in the pace of its sender; disposed when the campaign ends.</summary>
public sealed class SenderPace : IDisposable
{
    private Action<SenderPace>? _leave;

    internal SenderPace(Pacer pacer, double? maxPerSecond, Action<SenderPace> leave)
    {
        Pacer = pacer;
        MaxPerSecond = maxPerSecond;
        _leave = leave;
    }

    /// <summary>The pace, shared by everybody who sends from this sender on this connection.</summary>
    public Pacer Pacer { get; }

    /// <summary>The rate that was asked for here, a second, or <see langword="null"/>.</summary>
    public double? MaxPerSecond { get; }

    /// <summary>Leaves: the others go on at the rates that they asked for.</summary>
    public void Dispose() => Interlocked.Exchange(ref _leave, null)?.Invoke(this);
}
