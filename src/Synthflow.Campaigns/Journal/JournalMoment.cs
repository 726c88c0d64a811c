namespace Synthflow.Campaigns.Journal;

/// <summary>When a line of a journal was written: the time of day, and how far into its run.</summary>
/// <param name="At">The time of day by the machine's clock, in UTC.</param>
/// <param name="Elapsed">Milliseconds since the run began by a clock that nobody sets, or
/// <see langword="null"/>.</param>
internal readonly record struct JournalMoment(DateTimeOffset At, long? Elapsed)
{
    public static JournalMoment Of(JournalRecord record) => new(record.At, record.Elapsed);

    /// <summary>The time of day of a later line of the same run, by the clock that this one was written by.</summary>
    /// <remarks>The machine's clock may have been set back between the two. Older journals have nothing but that: then
    /// the later line is never taken for the earlier one.</remarks>
    public DateTimeOffset Until(JournalMoment later) =>
        Elapsed is { } from && later.Elapsed is { } until
            ? At.AddMilliseconds(Math.Max(0, until - from))
            : later.At < At ? At : later.At;
}
