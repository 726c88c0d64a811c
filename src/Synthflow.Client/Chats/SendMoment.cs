namespace Synthflow.Client.Chats;

/// <summary>When a send began, told by the service's own clock.</summary>
/// <remarks>
/// The two clocks are never compared: what counts is the Date of a later answer, less what this machine's monotonic
/// clock says has passed. Date counts whole seconds and is stamped before the answer arrives, so this is never too
/// late.
/// </remarks>
internal readonly struct SendMoment
{
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

    /// <summary>The earliest that it can have been there; <see langword="null"/> where the answer's Date tells
    /// nothing.</summary>
    public DateTimeOffset? ByTheService(DateTimeOffset? date) =>
        // At the ends of the calendar a Date tells nothing about a clock, and no time can be taken from it.
        date is { Year: > 1 and < 9999 } answered ? answered - _clock.GetElapsedTime(_began) : null;
}
