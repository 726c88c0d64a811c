namespace Synthflow.Campaigns.Journal;

/// <summary>What a journal says of every number, and which people a run has come to: 15 to 23 bytes each.</summary>
/// <remarks>A campaign has one table of numbers: what reads the journal again takes over the room of the reading
/// before.</remarks>
public sealed class CampaignHistory
{
    private readonly NumberTable _numbers;
    private EarlierSends? _earlierSends;

    private CampaignHistory(string path, CampaignHistory? before)
    {
        Path = path;
        _numbers = before?._numbers ?? new NumberTable();
        _numbers.Clear();
    }

    /// <summary>The journal.</summary>
    public string Path { get; }

    /// <summary>Whether nothing has been written to it yet.</summary>
    public bool IsNew => LastSequence == 0;

    /// <summary>Whether the journal was begun by a version that noted nothing of how the list is read: the next run's
    /// word counts from then on.</summary>
    public bool LacksListOptions { get; private set; }

    /// <summary>How many numbers have been sent to, or may have been.</summary>
    public int NumbersAttempted { get; private set; }

    /// <summary>Whether somebody was texted, or may have been.</summary>
    internal bool MayHaveTexted => _numbers.States().Any(static entry => TextedNumbers.IsTexted(entry.State));

    internal long LastSequence { get; private set; }

    internal long GoodLength { get; private set; }

    internal long TornLength { get; private set; }

    internal bool LacksLineBreak { get; private set; }

    /// <summary>Reads a journal without touching it, for a plan. A journal that is not there yet is empty.</summary>
    /// <param name="path">The journal.</param>
    /// <param name="options">The campaign.</param>
    /// <param name="before">A reading that is not used any more, whose room this one takes; or
    /// <see langword="null"/>.</param>
    /// <param name="stopped">Ends the reading.</param>
    /// <exception cref="CampaignException"><c>CampaignChanged</c>, <c>JournalDamaged</c>,
    /// <c>JournalNotReadable</c> (also where it was there once and is gone).</exception>
    /// <exception cref="OperationCanceledException">Whoever reads was stopped.</exception>
    public static CampaignHistory Read(
        string path, CampaignOptions options, CampaignHistory? before = null, CancellationToken stopped = default)
    {
        path = System.IO.Path.GetFullPath(path);
        var realPath = DiskJournalFile.RealPathOf(path);
        var isThere = File.Exists(realPath);
        using var stream = isThere ? DiskJournalFile.OpenShared(path) : Stream.Null;
        var history = Read(
            path, stream, CampaignIdentity.Of(options), () => DiskJournalFile.OpenShared(path), before, stopped);
        return history.IsNew && JournalLock.KnowsJournal(realPath)
            ? throw JournalErrors.Gone(path, JournalLock.PathOf(realPath))
            : history;
    }

    internal static CampaignHistory Read(
        string path, Stream stream, CampaignIdentity? identity, Func<Stream> openAgain, CampaignHistory? before = null,
        CancellationToken stopped = default)
    {
        var history = new CampaignHistory(path, before);
        var scan = new JournalScan(path, stream, whole: false, isToSend: identity is not null, stopped);
        RecordedList? lastList = null;
        string? lastQuietHours = null;
        foreach (var record in scan.Records())
        {
            if (record.Number != 0)
            {
                var row = (uint)Math.Min(Math.Max(record.Row, 0), uint.MaxValue);
                history._numbers.Set(record.Number, record.State, row);
            }
            else if (record.Kind == RecordKind.Campaign && identity is not null)
            {
                Check(path, record, identity);
                if (record.List is { IsContactsKnown: false } unsaid)
                {
                    unsaid.Contacts = lastList?.Contacts;
                }

                (lastList, lastQuietHours) = (record.List, record.QuietHours);
            }
        }

        if (identity?.Options is { } options)
        {
            ListChanges.Check(path, lastList, lastQuietHours, options);
            history.LacksListOptions = scan.LastSequence > 0 && lastList is null && options.List is not null;
        }

        history.NumbersAttempted = history._numbers.Count;
        history.LastSequence = scan.LastSequence;
        history.GoodLength = scan.GoodLength;
        history.TornLength = scan.TornLength;
        history.LacksLineBreak = scan.LacksLineBreak;
        history._earlierSends = new EarlierSends(path, openAgain, scan.LastSequence);
        return history;
    }

    /// <summary>The send of an earlier run to a person, for whom it is asked once; <see langword="null"/> where there
    /// is none, or it cannot be read any more: that it was sent is known without.</summary>
    internal EarlierSend? TakeEarlierSend(string phoneNumber)
    {
        try
        {
            return _earlierSends?.Take(PersonKey.Of(phoneNumber));
        }
        catch (CampaignException)
        {
            return null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>No earlier send is asked for any more.</summary>
    internal void EndEarlierSends() => _earlierSends?.Dispose();

    internal NumberState StateOf(ulong number) =>
        _numbers.TryGet(number, out var state, out _) ? state : NumberState.None;

    /// <summary>What it says of a person in either spelling of their number; what forbids another send
    /// counts.</summary>
    /// <param name="person">Their <see cref="PersonKey"/>. Records keep the number that was sent to, as in older
    /// journals.</param>
    internal NumberState StateOfPerson(ulong person)
    {
        var state = StateOf(person);
        return PersonKey.OtherNumberOf(person) is not 0 and var other && MayBeSent(state)
            && StateOf(other) is var second
            && second != NumberState.None
            ? second
            : state;
    }

    /// <summary>Whether a number in this state is sent to by the next run.</summary>
    internal static bool MayBeSent(NumberState state) =>
        state is NumberState.None or NumberState.NotSent or NumberState.ResolvedNotSent;

    /// <summary>Notes that the run has come to a person, and in which row.</summary>
    internal void Remember(ulong person, long row) => _numbers.SetMark(person, (uint)Math.Min(row, uint.MaxValue));

    /// <summary>The row in which the run came to a person; false where it has not.</summary>
    internal bool IsRemembered(ulong person, out uint row) => _numbers.TryGetMark(person, out row);

    internal uint RowOf(ulong number) => _numbers.TryGet(number, out _, out var row) ? row : 0;

    private static void Check(string path, JournalRecord record, CampaignIdentity identity)
    {
        if (identity.DifferenceTo(CampaignIdentity.Of(record)) is { } difference)
        {
            throw new CampaignException(
                ErrorIds.CampaignChanged,
                Text.Of(Messages.CampaignChanged, path, difference.What),
                difference.NextStep)
            {
                JournalPath = path,
            };
        }
    }
}
