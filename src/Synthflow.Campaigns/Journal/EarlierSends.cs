namespace Synthflow.Campaigns.Journal;

/// <summary>Tells when, and into which conversation, people were sent to by earlier runs.</summary>
/// <remarks>
/// Lists mostly have the order of their journal. So it reads the journal once more, only as far as it is asked, and
/// keeps what it passed on the way until somebody asks for it: a million rows in their own order cost next to no
/// memory.
/// </remarks>
internal sealed class EarlierSends : IDisposable
{
    private readonly Dictionary<ulong, EarlierSend> _passed = [];
    private readonly Dictionary<ulong, JournalMoment> _attempts = [];
    private readonly long _lastSequence;
    private readonly Func<Stream> _open;
    private readonly string _path;
    private IEnumerator<JournalRecord>? _records;
    private Stream? _stream;
    private bool _isRead;

    /// <param name="path">The journal, for messages.</param>
    /// <param name="open">Its bytes from the beginning.</param>
    /// <param name="lastSequence">The last record of the runs before this one.</param>
    public EarlierSends(string path, Func<Stream> open, long lastSequence) =>
        (_path, _open, _lastSequence) = (path, open, lastSequence);

    /// <summary>The send to a person, once; <see langword="null"/> where there is none.</summary>
    /// <param name="person">Their <see cref="PersonKey"/>.</param>
    /// <exception cref="CampaignException"><c>JournalNotReadable</c>, <c>JournalDamaged</c>.</exception>
    public EarlierSend? Take(ulong person)
    {
        if (_passed.TryGetValue(person, out var known))
        {
            _passed.Remove(person);
            return known;
        }

        while (ReadNext(out var other, out var send))
        {
            if (other == person)
            {
                return send;
            }

            _passed[other] = send;
        }

        return null;
    }

    public void Dispose()
    {
        _isRead = true;
        _records?.Dispose();
        _stream?.Dispose();
    }

    private bool ReadNext(out ulong person, out EarlierSend send)
    {
        (person, send) = (0, default);
        if (_isRead)
        {
            return false;
        }

        _stream ??= _open();
        _records ??= new JournalScan(_path, _stream, whole: true).Records().GetEnumerator();
        while (_records.MoveNext())
        {
            var record = _records.Current;
            if (record.Sequence > _lastSequence)
            {
                break;
            }

            if (record.Number != 0 && IsSend(record, out send))
            {
                person = PersonKey.Of(record.Number);
                return true;
            }
        }

        Dispose();
        return false;
    }

    private bool IsSend(JournalRecord record, out EarlierSend send)
    {
        send = default;
        if (record.Kind == RecordKind.Attempt)
        {
            _attempts[record.Number] = JournalMoment.Of(record);
            return false;
        }

        if (record.State is NumberState.Sent or NumberState.ResolvedSent)
        {
            // What was found out later is a send of the time at which it began.
            var at = !_attempts.TryGetValue(record.Number, out var from) ? record.At
                : record.Kind == RecordKind.Resolve ? from.At
                : from.Until(JournalMoment.Of(record));
            _attempts.Remove(record.Number);
            send = new EarlierSend(record.ConversationId, at);
            return true;
        }

        // An Unknown send may be resolved yet; nothing else may.
        if (record.State is not NumberState.Unknown)
        {
            _attempts.Remove(record.Number);
        }

        return false;
    }
}
