using Synthflow.Campaigns.Files;
using Synthflow.Campaigns.Journal;

namespace Synthflow.Campaigns.Planning;

/// <summary>Whom the journals of other campaigns texted, or may have texted, in the last days. By person, whatever the
/// spelling of the number.</summary>
/// <remarks>
/// A text must not look older than it is. A journal's later lines are never taken for earlier than those before them,
/// and count by the clock that nobody sets; a time from before there were such journals, or one still to come, is
/// recent; a send that was cut off counts from the end of its run.
/// </remarks>
public sealed class RecentTexts
{
    // A machine without a clock of its own begins somewhere in the past.
    private static readonly DateTimeOffset _firstBelievable = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private const string Sandbox = "sandbox.invalid";

    private readonly NumberTable _people = new();
    private readonly bool _isRehearsal;
    private readonly DateTimeOffset _now;
    private readonly DateTimeOffset _since;

    private RecentTexts(int days, DateTimeOffset now, bool isRehearsal)
    {
        _isRehearsal = isRehearsal;
        _now = now;
        _since = now.AddDays(-days);
    }

    /// <summary>How many journals were read.</summary>
    public int JournalCount { get; private set; }

    /// <summary>How many people were texted, or may have been.</summary>
    public int PeopleCount => _people.Count;

    /// <summary>Reads journals, also those that a campaign writes just now.</summary>
    /// <param name="paths">Their full paths; the campaign's own is left out, and so is one that was begun just now and
    /// has no line yet, and for a campaign that texts people one that was written against the sandbox.</param>
    /// <param name="ownPath">The journal of the campaign that asks; it need not be there.</param>
    /// <param name="ownHost">Its host, or <c>sandbox.invalid</c> for a rehearsal.</param>
    /// <param name="days">How many times 24 hours a text counts as recent.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="stopped">Ends the reading.</param>
    /// <exception cref="OperationCanceledException">Whoever reads was stopped.</exception>
    /// <exception cref="CampaignException"><c>JournalNotReadable</c> or <c>JournalDamaged</c> for the first that cannot
    /// be read to its end: nobody knows then who was texted.</exception>
    public static RecentTexts Read(
        IEnumerable<string> paths,
        string ownPath,
        string ownHost,
        int days,
        TimeProvider clock,
        CancellationToken stopped = default)
    {
        var texts = new RecentTexts(days, clock.GetUtcNow(), ownHost == Sandbox);
        var own = DiskJournalFile.RealPathOf(ownPath);
        foreach (var path in paths.Where(path => !SameFile.IsSamePath(DiskJournalFile.RealPathOf(path), own)))
        {
            texts.Add(path, stopped);
        }

        return texts;
    }

    /// <summary>When a person was texted last, or may have been, in UTC; <see langword="null"/> where nobody texted
    /// them in those days.</summary>
    /// <param name="phoneNumber">A number in E.164.</param>
    public DateTimeOffset? LastTextTo(string phoneNumber) =>
        _people.TryGet(PersonKey.Of(phoneNumber), out _, out var seconds) ? _firstBelievable.AddSeconds(seconds) : null;

    private void Add(string path, CancellationToken stopped)
    {
        using var stream = DiskJournalFile.OpenShared(path);
        var journal = new TextedNumbers(_now, _firstBelievable);
        var scan = new JournalScan(path, stream, whole: true, isToSend: true, stopped);
        foreach (var record in scan.Records())
        {
            if (record.Kind == RecordKind.Campaign && record.Host == Sandbox && !_isRehearsal)
            {
                // It texted nobody.
                return;
            }

            journal.Take(record);
        }

        if (scan.LastSequence == 0)
        {
            RequireJustBegun(path);
            return;
        }

        JournalCount++;
        foreach (var (number, seconds) in journal.Finish())
        {
            var at = _firstBelievable.AddSeconds(seconds);
            var person = PersonKey.Of(number);
            if (at >= _since && !(_people.TryGet(person, out _, out var other) && other >= seconds))
            {
                _people.Set(person, NumberState.None, seconds);
            }
        }
    }

    // A worker beside this one may have made its journal a moment ago. Any other empty file has lost what was in it.
    private static void RequireJustBegun(string path)
    {
        if (JournalLock.IsHeld(DiskJournalFile.RealPathOf(path)) == false)
        {
            throw JournalErrors.NotReadable(
                path, Messages.JournalNotReadable_Empty, Core.Messages.JournalNotReadable_NotFound_NextStep);
        }
    }
}
