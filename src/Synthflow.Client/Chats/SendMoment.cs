namespace Synthflow.Client.Chats;

/// <summary>When a send began, told by the service's own clock.</summary>
/// <remarks>
/// The two clocks are never compared: what counts is the Date of a later answer, less what this machine's monotonic clock
/// says has passed. Date counts whole seconds and is stamped before the answer arrives, so this is never too late.
/// </remarks>
internal readonly struct SendMoment
{
    // A Date years away tells nothing about a clock, and would leave the calendar when a time is taken from it.
    private static readonly TimeSpan _mostSkew = TimeSpan.FromDays(366);

    private readonly TimeProvider _clock;
    private readonly long _began;

    private SendMoment(TimeProvider clock)
    {
        _clock = clock;
        _began = clock.GetTimestamp();
    }

    public static SendMoment Now(TimeProvider clock) => new(clock);

    /// <summary>A time as a service tells it that counts whole seconds.</summary>
    public static DateTimeOffset InWholeSeconds(DateTimeOffset time) =>
        time.AddTicks(-(time.Ticks % TimeSpan.TicksPerSecond));

    /// <summary>The earliest that it can have been there; <see langword="null"/> where the answer's Date tells nothing.</summary>
    public DateTimeOffset? ByTheService(DateTimeOffset? date) =>
        date is { } answered && (answered - _clock.GetUtcNow()).Duration() < _mostSkew
            ? answered - _clock.GetElapsedTime(_began)
            : null;
}
