using Synthflow.Campaigns.Results;

namespace Synthflow.Campaigns.Journal;

/// <summary>Reads a journal, also while a campaign writes it: counts at once, then the numbers one by one.</summary>
/// <remarks>It keeps about 24 bytes a number and nothing else, however long the journal is.</remarks>
public sealed class JournalReader
{
    // What a run notes that did not stop by itself.
    private const string EndedFromOutside = "stopped";
    private const string Running = "running";

    // The value beside each number is the low part of the sequence number of its last line.
    private readonly NumberTable _numbers = new();
    private readonly RemainingRows _remaining = new();

    private readonly CancellationToken _stopped;

    private JournalReader(string path, CancellationToken stopped) => (Path, _stopped) = (path, stopped);

    /// <summary>The journal.</summary>
    public string Path { get; }

    /// <summary>How many numbers have each outcome in the end: Sent, AcceptedNoId, Rejected, NotSent,
    /// Unknown.</summary>
    public CampaignCounts Counts { get; } = new();

    /// <summary>The counts of the last run that came to its end, skipped rows included; or <see
    /// langword="null"/>.</summary>
    public IReadOnlyDictionary<string, long>? LastRun { get; private set; }

    /// <summary>Why the last run that came to its end stopped, or <see langword="null"/>.</summary>
    public string? StoppedBecause { get; private set; }

    /// <summary>Whether the last run came to its end. If not, it is still running or was cut off.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>Whether somebody writes it now; <see langword="null"/> where that cannot be seen.</summary>
    public bool? IsBeingWritten { get; private set; }

    /// <summary><c>running</c>, <c>ended</c>, <c>stopped</c> or <c>cut off</c>: the last run. Where it cannot be seen
    /// whether somebody writes the journal, <c>running or cut off</c>.</summary>
    public string State =>
        HasEnded ? (StoppedBecause is null ? "ended" : "stopped")
        : IsBeingWritten switch { true => Running, false => "cut off", null => "running or cut off" };

    /// <summary>Whether the last run left rows and nobody goes on with them now.</summary>
    public bool IsUnfinished => (!HasEnded || StoppedBecause is not null) && IsBeingWritten != true;

    /// <summary>Who began the last run: process, user and machine.</summary>
    public string LastRunBy { get; private set; } = "";

    /// <summary>The rows that the last run did not come to and left for the next one; <see langword="null"/> where it
    /// has not come to its end.</summary>
    public long? NotReached =>
        !HasEnded ? null
        : LastRun is not null && LastRun.TryGetValue(nameof(CampaignOutcome.NotReached), out var rows) ? rows
        : 0;

    /// <summary>The rows that the next run takes up: not sent, in quiet hours, not come to; <see langword="null"/>
    /// where the last run has not come to its end.</summary>
    public long? Remaining => HasEnded ? _remaining.Count : null;

    /// <summary>How many runs there were.</summary>
    public int Runs { get; private set; }

    /// <summary>When the first run began, in UTC.</summary>
    public DateTimeOffset BeganAt { get; private set; }

    /// <summary>When the last run began, in UTC.</summary>
    public DateTimeOffset LastRunAt { get; private set; }

    /// <summary>The agent's id.</summary>
    public string Agent { get; private set; } = "";

    /// <summary><c>sms</c> or <c>whatsapp</c>.</summary>
    public string Channel { get; private set; } = "";

    /// <summary>The sender in E.164.</summary>
    public string Sender { get; private set; } = "";

    /// <summary>The host it was sent to.</summary>
    public string Host { get; private set; } = "";

    /// <summary>The part of the list, such as <c>2/8</c>; <see langword="null"/> for all of it.</summary>
    public string? Partition { get; private set; }

    /// <summary>The hash of the message, which no text can be made of.</summary>
    public string Message { get; private set; } = "";

    /// <summary>How the last run read its list; <see langword="null"/> where the journal's version noted nothing of
    /// it.</summary>
    public CampaignListOptions? List { get; private set; }

    /// <summary>Reads the whole journal once.</summary>
    /// <exception cref="CampaignException"><c>JournalNotReadable</c>, <c>JournalDamaged</c>.</exception>
    public static JournalReader Open(string path) => Open(path, CancellationToken.None);

    /// <summary>The same for somebody who may be stopped, here and while the numbers are read.</summary>
    /// <exception cref="OperationCanceledException">Whoever reads was stopped.</exception>
    /// <inheritdoc cref="Open(string)"/>
    public static JournalReader Open(string path, CancellationToken stopped)
    {
        path = System.IO.Path.GetFullPath(path);
        var reader = new JournalReader(path, stopped);
        using var stream = DiskJournalFile.OpenShared(path);
        var scan = new JournalScan(path, stream, whole: false, stopped: stopped);
        foreach (var record in scan.Records())
        {
            reader.Take(record);
        }

        if (reader.Runs == 0)
        {
            throw JournalErrors.NotReadable(
                path, Messages.JournalNotReadable_Empty, Core.Messages.JournalNotReadable_NotFound_NextStep);
        }

        reader.IsBeingWritten = JournalLock.IsHeld(DiskJournalFile.RealPathOf(path));
        foreach (var (_, state, _) in reader._numbers.States())
        {
            reader.Counts.Add(NumberStates.OutcomeOf(state));
        }

        return reader;
    }

    /// <summary>The numbers in the order in which their outcomes came.</summary>
    /// <param name="outcome">Only those with this outcome, or <see langword="null"/> for all.</param>
    /// <exception cref="CampaignException"><c>JournalNotReadable</c>, <c>JournalDamaged</c>.</exception>
    /// <exception cref="OperationCanceledException">Whoever reads was stopped.</exception>
    public IEnumerable<JournalEntry> Entries(CampaignOutcome? outcome)
    {
        using var stream = DiskJournalFile.OpenShared(Path);
        var scan = new JournalScan(Path, stream, whole: true, stopped: _stopped);
        var open = new Dictionary<ulong, JournalMoment>();
        var marks = new Dictionary<ulong, byte?>();
        var resolved = new Dictionary<ulong, (DateTimeOffset? From, int Attempts)>();
        var cutOff = new List<(ulong Number, long Row, byte? Mark, JournalMoment From)>();
        var last = default(JournalMoment);
        foreach (var record in scan.Records())
        {
            if (record.Kind == RecordKind.Campaign)
            {
                foreach (var entry in CutOff(cutOff, outcome, last))
                {
                    yield return entry;
                }

                open.Clear();
            }

            // What an operator records later belongs to no run.
            last = record.Kind == RecordKind.Resolve ? last : JournalMoment.Of(record);
            if (record.Number == 0)
            {
                continue;
            }

            var isLast = _numbers.TryGet(record.Number, out var state, out var sequence)
                && sequence == (uint)record.Sequence;
            var isResolved = state is NumberState.ResolvedSent or NumberState.ResolvedNotSent;
            if (record.Kind == RecordKind.Attempt)
            {
                open[record.Number] = JournalMoment.Of(record);
                marks[record.Number] = record.Mark;
                if (isResolved)
                {
                    // Stays like that where no result follows.
                    resolved[record.Number] = (record.At, 1);
                }

                if (isLast)
                {
                    cutOff.Add((record.Number, record.Row, record.Mark, JournalMoment.Of(record)));
                }

                continue;
            }

            DateTimeOffset? from = open.TryGetValue(record.Number, out var began) ? began.At : null;
            var until = from is null || record.Kind != RecordKind.Result
                ? record.At
                : began.Until(JournalMoment.Of(record));
            open.Remove(record.Number);
            var attempts = record.Attempts;
            if (isResolved && record.Kind == RecordKind.Result)
            {
                resolved[record.Number] = (from, attempts);
            }
            else if (isResolved && resolved.TryGetValue(record.Number, out var send))
            {
                (from, attempts) = send;
            }

            _ = marks.TryGetValue(record.Number, out var mark) && isLast && marks.Remove(record.Number);
            if (isLast && (outcome is null || NumberStates.OutcomeOf(state) == outcome))
            {
                yield return EntryOf(record, NumberStates.OutcomeOf(state), from, until, attempts, mark);
            }
        }

        foreach (var entry in CutOff(cutOff, outcome, last))
        {
            yield return entry;
        }
    }

    /// <summary>What it says of one number, or <see langword="null"/> where that stands not in it.</summary>
    /// <param name="phoneNumber">The number in E.164.</param>
    /// <exception cref="CampaignException"><c>JournalNotReadable</c>, <c>JournalDamaged</c>.</exception>
    public JournalEntry? EntryOf(string phoneNumber) =>
        Entries(null).FirstOrDefault(entry => string.Equals(entry.PhoneNumber, phoneNumber, StringComparison.Ordinal));

    /// <summary>Adds the people of this journal to those of others; of two states of a person the weightier
    /// stays.</summary>
    internal void AddTo(NumberTable people)
    {
        foreach (var (number, state, _) in _numbers.States())
        {
            var person = PersonKey.Of(number);
            if (!people.TryGet(person, out var other, out _)
                || CampaignParts.WeightOf(NumberStates.OutcomeOf(state)) > CampaignParts.WeightOf(
                    NumberStates.OutcomeOf(other)))
            {
                people.Set(person, state, 0);
            }
        }
    }

    private List<JournalEntry> CutOff(
        List<(ulong Number, long Row, byte? Mark, JournalMoment From)> cutOff, CampaignOutcome? outcome,
        JournalMoment last)
    {
        var entries = outcome is null or CampaignOutcome.Unknown
            ? cutOff.ConvertAll(attempt => new JournalEntry
            {
                JournalPath = Path,
                Row = attempt.Row,
                PhoneNumber = PhoneNumbers.ToText(attempt.Number),
                Kind = CampaignOutcome.Unknown,
                Mark = attempt.Mark,
                From = attempt.From.At,
                At = attempt.From.Until(last),
                Attempts = 1,
                ErrorId = ErrorIds.OutcomeUnknown,
                Reason = Messages.CampaignRow_NoResult,
            })
            : [];
        cutOff.Clear();
        return entries;
    }

    private JournalEntry EntryOf(
        JournalRecord record, CampaignOutcome outcome, DateTimeOffset? from, DateTimeOffset at, int attempts,
        byte? mark) => new()
    {
        JournalPath = Path,
        Row = record.Row,
        PhoneNumber = PhoneNumbers.ToText(record.Number),
        Kind = outcome,
        ConversationId = record.ConversationId,
        From = from,
        At = at,
        Attempts = attempts,
        Mark = mark,
        StatusCode = record.StatusCode,
        ErrorId = record.ErrorId,
        Reason = record.Reason,
        Evidence = record.Evidence,
        ResolvedBy = record.Evidence is null ? null : Text.Of("{0} on {1}", record.User, record.Machine),
    };

    private void Take(JournalRecord record)
    {
        _remaining.Take(record);
        if (record.Number != 0)
        {
            _numbers.Set(record.Number, record.State, (uint)record.Sequence);
        }
        else if (record.Kind == RecordKind.Campaign)
        {
            BeganAt = Runs++ == 0 ? record.At : BeganAt;
            LastRunAt = record.At;
            HasEnded = false;
            LastRunBy = Text.Of(Messages.CampaignStatus_By, record.ProcessId, record.User, record.Machine);
            (Agent, Channel, Sender, Host) =
                (record.Agent ?? "", record.Channel ?? "", record.Sender ?? "", record.Host ?? "");
            (Partition, Message) = (record.Partition?.Replace(" ", ""), record.Message ?? "");
            List = record.List?.ToOptions();
        }
        else if (record.Kind == RecordKind.End)
        {
            HasEnded = true;
            LastRun = record.Counts;
            StoppedBecause = record.Reason == EndedFromOutside ? Messages.CampaignStatus_Stopped : record.Reason;
        }
    }
}
