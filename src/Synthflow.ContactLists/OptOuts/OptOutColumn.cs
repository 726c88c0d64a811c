using Synthflow.ContactLists.Text;

namespace Synthflow.ContactLists.OptOuts;

/// <summary>Reads the cells of a list's opt-out column, and remembers what is neither yes nor no.</summary>
internal sealed class OptOutColumn
{
    private const int MaxValues = 20;
    private const int LongestValueShown = 40;

    private readonly string? _header;
    private readonly OptOutMeaning _meaning;
    private readonly bool _isSettled;
    private readonly OptOutStop _stop;
    private readonly HashSet<string> _values;
    private readonly Dictionary<string, long> _unclear = new(StringComparer.OrdinalIgnoreCase);
    private long _more;

    /// <param name="header">The column's header, or <see langword="null"/> where there is no such column.</param>
    /// <param name="values">Which values that are neither yes nor no mean opted out; none: all of them.</param>
    internal OptOutColumn(string? header, IEnumerable<string> values)
    {
        _header = header;
        _values = new HashSet<string>(values.Select(value => value.Trim()), StringComparer.OrdinalIgnoreCase);
        _meaning = header is null ? OptOutMeaning.Stop : OptOutHeader.OfNamed(header);
        _stop = header is null ? OptOutStop.Subscription : OptOutHeader.StopOf(header);

        // A header that speaks of neither may ask who agreed (SMS, Club, Flag), unless it is said what stop is in it.
        _isSettled = _meaning == OptOutMeaning.None && _values.Count > 0;
        _meaning = _meaning == OptOutMeaning.None ? OptOutMeaning.Either : _meaning;
    }

    /// <summary>Whether a cell says that the person opted out.</summary>
    internal bool IsMarked(string? cell) => MarkOf(cell) != OptOutMark.None;

    /// <summary>Whether a cell says that the person opted out, or did not agree.</summary>
    internal OptOutMark MarkOf(string? cell)
    {
        if (_header is null)
        {
            return OptOutMark.None;
        }

        string text = cell?.Trim() ?? string.Empty;
        if (_values.Contains(text))
        {
            return OptOutMark.OptedOut;
        }

        var answer = OptOutAnswers.Of(text, _meaning, _stop);
        switch (answer)
        {
            case OptOutAnswer.Yes:
                return OptOutMark.OptedOut;
            case OptOutAnswer.No or OptOutAnswer.Empty:
            case not OptOutAnswer.NoConsent when _values.Count > 0:
            case OptOutAnswer.NoConsent when _isSettled:
                return OptOutMark.None;
            default:
                Remember(text);
                return answer == OptOutAnswer.NoConsent ? OptOutMark.NeverAgreed : OptOutMark.OptedOut;
        }
    }

    /// <summary>None or one sentence: the values that were neither yes nor no, with how many rows.</summary>
    internal IReadOnlyList<string> Summarize()
    {
        if (_unclear.Count == 0)
        {
            return [];
        }

        string values = string.Join(", ", _unclear.OrderByDescending(pair => pair.Value).Select(
            pair => ContactListErrors.Format(
                pair.Key.Length == 0 ? Messages.OptOutSummary_EmptyValue : Messages.OptOutSummary_Value,
                ShownText.Shorten(pair.Key, LongestValueShown),
                pair.Value)));
        return
        [
            ContactListErrors.WithNextStep(
                ContactListErrors.Format(
                    _meaning == OptOutMeaning.Either ? Messages.OptOutSummary_Either : Messages.OptOutSummary_Values,
                    ShownText.Header(_header!), // a value was met in it
                    _more == 0 ? values : ContactListErrors.Format(Messages.ContactHeaders_More, values, _more)),
                _meaning == OptOutMeaning.Either
                    ? Messages.OptOutSummary_Either_NextStep
                    : Messages.OptOutSummary_Values_NextStep),
        ];
    }

    private void Remember(string text)
    {
        if (_unclear.TryGetValue(text, out long count))
        {
            _unclear[text] = count + 1;
        }
        else if (_unclear.Count < MaxValues)
        {
            _unclear[text] = 1;
        }
        else
        {
            _more++;
        }
    }
}
