using Synthflow.ContactLists.Numbers;
using Synthflow.ContactLists.OptOuts.Headers;
using Synthflow.ContactLists.Text;

namespace Synthflow.ContactLists.OptOuts.Cells;

/// <summary>Reads the cells of a list's opt-out column, and remembers what is neither yes nor no.</summary>
internal sealed class OptOutColumn
{
    private const int LongestValueShown = 40;
    private const int DigitsOfANumber = 7;

    private readonly string? _header;
    private readonly OptOutMeaning _meaning;
    private readonly bool _isSettled;
    private readonly bool _tellsWhen;
    private readonly OptOutStop _stop;
    private readonly HashSet<string> _values;
    private readonly ValueCounts _unclear = new();
    private readonly ValueCounts _passedOver = new();

    /// <param name="header">The column's header, or <see langword="null"/> where there is no such column.</param>
    /// <param name="values">Which values that are neither yes nor no mean opted out; none: all of them.</param>
    internal OptOutColumn(string? header, IEnumerable<string> values)
    {
        _header = header;
        _values = new HashSet<string>(values.Select(value => value.Trim()), StringComparer.OrdinalIgnoreCase);
        _meaning = header is null ? OptOutMeaning.Stop : OptOutHeader.OfNamed(header);
        _stop = header is null ? OptOutStop.Subscription : OptOutHeader.StopOf(header);
        _tellsWhen = header is not null && OptOutQuestion.TellsWhen(JoinedWords.Of(header));

        // A header that speaks of neither may ask who agreed (SMS, Club, Flag), unless it is said what stop is in it.
        _isSettled = _meaning == OptOutMeaning.None && _values.Count > 0;
        _meaning = _meaning == OptOutMeaning.None ? OptOutMeaning.Either : _meaning;
    }

    private bool AsksForConsent => _meaning is OptOutMeaning.Consent or OptOutMeaning.ConsentTime;

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
        var mark = Read(text, out bool isUnclear);
        if (isUnclear)
        {
            (mark == OptOutMark.None ? _passedOver : _unclear).Add(text);
        }

        return mark;
    }

    /// <summary>Whether a cell may have the number of somebody who said stop: numbers are listed under Unsubscribed, or
    /// a remark names one. A time is none, however many digits it has.</summary>
    internal bool MayHaveNumber(string? cell) =>
        _header is not null && cell?.Trim() is { } text
        && text.Count(PhoneText.IsDigit) >= DigitsOfANumber
        && !LookAlikes.IsDate(text) && !LookAlikes.MayBe(text) && !(_tellsWhen && IsSinceEpoch(text));

    /// <summary>None or some sentences: the values that were neither yes nor no, with how many rows, and what was made
    /// of them.</summary>
    internal IReadOnlyList<string> Summarize()
    {
        var sentences = new List<string>();
        bool isEither = _meaning == OptOutMeaning.Either;
        Say(
            _unclear,
            isEither ? Messages.OptOutSummary_Either : Messages.OptOutSummary_Values,
            isEither ? Messages.OptOutSummary_Either_NextStep
                : AsksForConsent ? Messages.OptOutSummary_Consent_NextStep
                : Messages.OptOutSummary_Values_NextStep);
        Say(_passedOver, Messages.OptOutSummary_PassedOver, Messages.OptOutSummary_PassedOver_NextStep);
        return sentences;

        void Say(ValueCounts values, string message, string nextStep)
        {
            if (values.Describe(LongestValueShown) is { } described)
            {
                sentences.Add(ContactListErrors.WithNextStep(
                    ContactListErrors.Format(message, ShownText.Header(_header!), described), // a value was met in it
                    nextStep));
            }
        }
    }

    /// <summary>Seconds or milliseconds since 1970.</summary>
    private static bool IsSinceEpoch(string text) =>
        text.Length is 10 or 13 && text[0] == '1' && text.All(PhoneText.IsDigit);

    /// <param name="text">The cell.</param>
    /// <param name="isUnclear">Whether it is neither yes nor no, so that its owner should look at it.</param>
    private OptOutMark Read(string text, out bool isUnclear)
    {
        isUnclear = false;
        if (_values.Contains(text) || _values.Any(value => OptOutParts.Has(text, value)))
        {
            return OptOutMark.OptedOut;
        }

        var answer = OptOutAnswers.Of(text, _meaning, _stop);
        if (answer == OptOutAnswer.Yes)
        {
            return OptOutMark.OptedOut;
        }

        if (answer is OptOutAnswer.No or OptOutAnswer.Empty)
        {
            return OptOutParts.OneSaysStop(text) ? OptOutMark.OptedOut : OptOutMark.None;
        }

        // Whatever else is settled, only yes is a consent; and no value that was named makes another stop no stop.
        bool isSettled = answer == OptOutAnswer.NoConsent ? _isSettled : _values.Count > 0 && !AsksForConsent;
        if (isSettled && OptOutParts.AnySaysStop(text, _meaning, _stop))
        {
            return OptOutMark.OptedOut;
        }

        isUnclear = true;
        return isSettled ? OptOutMark.None
            : answer == OptOutAnswer.NoConsent ? OptOutMark.NeverAgreed
            : OptOutMark.OptedOut;
    }
}
