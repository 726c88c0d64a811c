namespace Synthflow.Campaigns.Journal;

/// <summary>A journal opened for its one writer.</summary>
public sealed class CampaignJournal : IDisposable
{
    private readonly IJournalFile _file;
    private readonly JournalTail _tail;
    private readonly TimeProvider _clock;
    private Action<RecordWriter>? _begin;
    private JournalWriter? _writer;

    private CampaignJournal(IJournalFile file, JournalTail tail, CampaignHistory history, TimeProvider clock)
    {
        _file = file;
        _tail = tail;
        _clock = clock;
        History = history;
    }

    /// <summary>What it says of every number.</summary>
    public CampaignHistory History { get; }

    /// <summary>How many unreadable bytes of an interrupted write were cut off its end when it was opened; mostly
    /// 0.</summary>
    public long BytesCutOff => History.TornLength;

    /// <summary>Refuses what can be no journal, whatever is in it: a folder, or what guards another journal. Nothing is
    /// opened.</summary>
    /// <param name="path">The path.</param>
    /// <exception cref="CampaignException"><c>JournalNotWritable</c>.</exception>
    public static void RequireFile(string path) => DiskJournalFile.RequireFile(System.IO.Path.GetFullPath(path));

    /// <summary>Opens a journal to go on with a campaign, or begins one; a torn end is mended.</summary>
    /// <param name="path">The file; it is created readable by its owner only.</param>
    /// <param name="options">The campaign: it must be the one the journal was begun for.</param>
    /// <param name="before">What was read of it for the plan, whose room is used again; or
    /// <see langword="null"/>.</param>
    /// <param name="stopped">Ends the reading of what is in it.</param>
    /// <exception cref="CampaignException"><c>JournalInUse</c>, <c>JournalNotWritable</c>, <c>JournalDamaged</c>,
    /// <c>CampaignChanged</c>. Nothing has been sent then.</exception>
    /// <exception cref="OperationCanceledException">Whoever opens it was stopped; the same.</exception>
    public static CampaignJournal Open(
        string path, CampaignOptions options, CampaignHistory? before = null, CancellationToken stopped = default) =>
        Open(DiskJournalFile.Open(path), options, before, stopped);

    /// <summary>Opens a journal whose bytes lie elsewhere.</summary>
    /// <inheritdoc cref="Open(string, CampaignOptions, CampaignHistory, CancellationToken)"/>
    public static CampaignJournal Open(
        IJournalFile file, CampaignOptions options, CampaignHistory? before = null, CancellationToken stopped = default)
    {
        var identity = CampaignIdentity.Of(options);
        var journal = Open(file, identity, options.Clock, before, stopped);
        journal._begin = records => records.Campaign(identity, options);
        return journal;
    }

    /// <summary>Records what the operator found out about a send whose outcome was not certain.</summary>
    /// <param name="path">The journal.</param>
    /// <param name="phoneNumber">The number in E.164.</param>
    /// <param name="outcome"><see cref="CampaignOutcome.Sent"/>, or <see cref="CampaignOutcome.NotSent"/>: then the
    /// next run may send it.</param>
    /// <param name="evidence">What shows it, such as a line of the Twilio log; required.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="stopped">Ends it before anything is recorded.</param>
    /// <exception cref="CampaignException"><c>ResolveRefused</c>, or anything
    /// <see cref="Open(string, CampaignOptions, CampaignHistory, CancellationToken)"/> throws.</exception>
    public static void Resolve(
        string path,
        string phoneNumber,
        CampaignOutcome outcome,
        string evidence,
        TimeProvider clock,
        CancellationToken stopped = default)
    {
        if (Directory.Exists(path))
        {
            throw JournalErrors.NotReadable(path, new UnauthorizedAccessException());
        }

        if (!File.Exists(path))
        {
            throw Refused(
                path, phoneNumber, Messages.ResolveRefused_NoJournal, Messages.ResolveRefused_NoJournal_NextStep);
        }

        // A look of its own, and only where somebody who was refused is to be sent to: a history has no reasons.
        var isOptedOut = outcome == CampaignOutcome.NotSent
            && JournalReader.Open(path, stopped).EntryOf(phoneNumber)
                is { Kind: CampaignOutcome.Rejected, IsOptedOut: true };
        if (isOptedOut)
        {
            throw Refused(
                path, phoneNumber, Messages.ResolveRefused_OptedOut, Messages.ResolveRefused_OptedOut_NextStep);
        }

        Resolve(DiskJournalFile.Open(path), phoneNumber, outcome, evidence, clock, stopped);
    }

    /// <summary>The same where the journal's bytes lie elsewhere; the file is disposed.</summary>
    /// <inheritdoc cref="Resolve(string, string, CampaignOutcome, string, TimeProvider, CancellationToken)"/>
    public static void Resolve(
        IJournalFile file,
        string phoneNumber,
        CampaignOutcome outcome,
        string evidence,
        TimeProvider clock,
        CancellationToken stopped = default)
    {
        if (outcome is not (CampaignOutcome.Sent or CampaignOutcome.NotSent))
        {
            throw new ArgumentOutOfRangeException(nameof(outcome));
        }

        using var journal = Open(file, null, clock, null, stopped);
        var problem =
            !PhoneNumbers.TryRead(phoneNumber, out var number) ? Messages.ResolveRefused_NotE164
            : string.IsNullOrWhiteSpace(evidence) ? Messages.ResolveRefused_NoEvidence
            : journal.History.StateOf(number) switch
            {
                NumberState.None => Messages.ResolveRefused_NotInJournal,
                NumberState.Sent => Messages.ResolveRefused_Sent,
                NumberState.NotSent when outcome == CampaignOutcome.NotSent => Messages.ResolveRefused_NotSent,
                _ => null,
            };
        if (problem is not null)
        {
            throw Refused(file.Name, phoneNumber, problem, Messages.ResolveRefused_NextStep);
        }

        journal.Start(static _ => { }, static (_, _) => { });
        Wait(journal.Writer.Append(
            (phoneNumber, row: journal.History.RowOf(number), outcome, evidence: Text.Harmless(evidence, 1000)),
            static (records, found) => records.Resolve(found.row, found.phoneNumber, found.outcome, found.evidence)));
    }

    /// <summary>Opens a journal to record what was found out about several sends.</summary>
    /// <exception cref="CampaignException">Anything
    /// <see cref="Open(string, CampaignOptions, CampaignHistory, CancellationToken)"/> throws.</exception>
    internal static CampaignJournal OpenToResolve(string path, TimeProvider clock, CancellationToken stopped)
    {
        var journal = Open(DiskJournalFile.Open(path), null, clock, null, stopped);
        journal.Start(static _ => { }, static (_, _) => { });
        return journal;
    }

    /// <summary>Records what was found out about a send, unless its outcome has been known in the meantime.</summary>
    /// <returns>Whether it was recorded.</returns>
    /// <exception cref="CampaignException"><c>JournalNotWritable</c>.</exception>
    internal bool ResolveUnknown(JournalEntry entry, CampaignOutcome outcome, string evidence)
    {
        if (!PhoneNumbers.TryRead(entry.PhoneNumber, out var number)
            || History.StateOf(number) is not (NumberState.Unknown or NumberState.Attempted))
        {
            return false;
        }

        Wait(Writer.Append(
            (entry.PhoneNumber, entry.Row, outcome, evidence: Text.Harmless(evidence, 1000)),
            static (records, found) => records.Resolve(found.Row, found.PhoneNumber, found.outcome, found.evidence)));
        return true;
    }

    /// <summary>Closes it and lets the next writer in. What was added before is on disk then.</summary>
    public void Dispose()
    {
        History.EndEarlierSends();
        _writer?.Dispose();
        _file.Dispose();
    }

    internal JournalWriter Writer =>
        _writer ?? throw new InvalidOperationException("The journal has not been started.");

    internal void Start(
        Action<IReadOnlyList<CampaignResult>> onDurable,
        Action<IReadOnlyList<CampaignResult>, CampaignException> onLost)
    {
        _writer = new JournalWriter(_file, _tail, History.LastSequence, _clock, onDurable, onLost);
        if (_begin is not null)
        {
            Wait(_writer.Append(_begin, static (records, begin) => begin(records)));
        }
    }

    internal static void Wait(Task durable) => durable.ConfigureAwait(false).GetAwaiter().GetResult();

    private static CampaignJournal Open(
        IJournalFile file,
        CampaignIdentity? identity,
        TimeProvider clock,
        CampaignHistory? before,
        CancellationToken stopped)
    {
        CampaignJournal? journal = null;
        try
        {
            CampaignHistory history;
            long goodLength;
            using (var stream = file.OpenRead())
            {
                history = CampaignHistory.Read(file.Name, stream, identity, file.OpenRead, before, stopped);
                if (history.LastSequence < file.NotedSequence)
                {
                    throw JournalErrors.Older(file.Name, history.LastSequence, file.NotedSequence);
                }

                var length = stream.Length;
                goodLength = Mend(file, history, length);
            }

            journal = new CampaignJournal(
                file, new JournalTail(file, goodLength, history.LastSequence), history, clock);
            return journal;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw JournalErrors.NotWritable(file.Name, exception);
        }
        finally
        {
            if (journal is null)
            {
                file.Dispose();
            }
        }
    }

    /// <summary>Cuts off a torn end, and gives the journal's length then.</summary>
    private static long Mend(IJournalFile file, CampaignHistory history, long length)
    {
        if (length > history.GoodLength)
        {
            file.Truncate(history.GoodLength);
        }

        if (history.LacksLineBreak)
        {
            file.Append([(byte)'\n'], 0, 1);
            file.Flush();
        }

        return history.GoodLength + (history.LacksLineBreak ? 1 : 0);
    }

    private static CampaignException Refused(string path, string phoneNumber, string reason, string nextStep) => new(
        ErrorIds.ResolveRefused,
        Text.Of(Messages.ResolveRefused, Text.Harmless(phoneNumber, 40), path, reason),
        nextStep)
    {
        JournalPath = path,
    };
}
