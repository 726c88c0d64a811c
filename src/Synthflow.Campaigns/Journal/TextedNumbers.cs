namespace Synthflow.Campaigns.Journal;

/// <summary>The numbers that a journal texted, or may have texted, each with the latest time at which that can have
/// been.</summary>
internal sealed class TextedNumbers
{
    private readonly DateTimeOffset _now;
    private readonly DateTimeOffset _first;

    // The value beside each number: seconds since first, rounded up.
    private readonly NumberTable _numbers = new();
    private readonly Dictionary<ulong, bool> _open = [];
    private DateTimeOffset _latest;
    private long _elapsed;

    /// <param name="now">The time.</param>
    /// <param name="first">No line was written before it: a clock that says so is wrong.</param>
    public TextedNumbers(DateTimeOffset now, DateTimeOffset first)
    {
        _now = now;
        _first = _latest = first;
    }

    /// <summary>Whether a number in this state was texted, or may have been.</summary>
    public static bool IsTexted(NumberState state) => state
        is NumberState.Attempted or NumberState.Sent or NumberState.AcceptedNoId or NumberState.Unknown
            or NumberState.ResolvedSent;

    /// <summary>Takes the next line.</summary>
    public void Take(JournalRecord record)
    {
        if (record.Kind == RecordKind.Resolve)
        {
            // What somebody found out later says whether it was texted, and nothing of when.
            _numbers.Set(
                record.Number, record.State,
                _numbers.TryGet(record.Number, out _, out var at) ? at : SecondsOf(record.At));
            return;
        }

        if (record.Kind == RecordKind.Campaign)
        {
            EndRun();
        }

        var time = SecondsOf(Follow(record));
        if (record.Kind == RecordKind.Attempt)
        {
            _open[record.Number] = true;
            _numbers.Set(record.Number, NumberState.Attempted, time);
        }
        else if (record.Kind == RecordKind.Result)
        {
            _open.Remove(record.Number);
            _numbers.Set(record.Number, record.State, time);
        }
    }

    /// <summary>The numbers with their times, once the last line was taken.</summary>
    public IEnumerable<(ulong Number, uint Seconds)> Finish()
    {
        EndRun();
        return _numbers.States().Where(static entry => IsTexted(entry.State))
            .Select(static entry => (entry.Number, entry.Value));
    }

    /// <summary>An attempt without a result left, if it did, at some time until its run was cut off.</summary>
    private void EndRun()
    {
        foreach (var number in _open.Keys)
        {
            if (_numbers.TryGet(number, out var state, out var began))
            {
                _numbers.Set(number, state, Math.Max(began, SecondsOf(_latest)));
            }
        }

        _open.Clear();
    }

    /// <summary>The time of a line: not before the lines above it, however the machine's clock was set in
    /// between.</summary>
    private DateTimeOffset Follow(JournalRecord record)
    {
        var isNewRun = record.Kind == RecordKind.Campaign;
        var elapsed = isNewRun ? 0 : record.Elapsed ?? _elapsed;
        var passed = isNewRun ? 0 : Math.Max(0, elapsed - _elapsed);
        _elapsed = elapsed;
        if (record.At < _first)
        {
            return _now;
        }

        var byTheRun = _latest.AddMilliseconds(passed);
        _latest = record.At > byTheRun ? record.At : byTheRun;
        return _latest;
    }

    private uint SecondsOf(DateTimeOffset time) =>
        (uint)Math.Min(Math.Max(Math.Ceiling((time - _first).TotalSeconds), 0), uint.MaxValue);
}
