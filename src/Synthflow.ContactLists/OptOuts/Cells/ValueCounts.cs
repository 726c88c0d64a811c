using Synthflow.ContactLists.Text;

namespace Synthflow.ContactLists.OptOuts.Cells;

/// <summary>The values of a column, with how many rows have each; so many that a person can look at them.</summary>
internal sealed class ValueCounts
{
    private const int MaxValues = 20;

    private readonly Dictionary<string, long> _counts = new(StringComparer.OrdinalIgnoreCase);
    private long _more;

    /// <summary>Counts a row's value.</summary>
    internal void Add(string value)
    {
        if (_counts.TryGetValue(value, out long count))
        {
            _counts[value] = count + 1;
        }
        else if (_counts.Count < MaxValues)
        {
            _counts[value] = 1;
        }
        else
        {
            _more++;
        }
    }

    /// <summary><c>'n/a' (12), 'later' (1)</c>, the most frequent first; <see langword="null"/> for none.</summary>
    /// <param name="longest">How many characters of a value are shown.</param>
    internal string? Describe(int longest)
    {
        if (_counts.Count == 0)
        {
            return null;
        }

        string values = string.Join(", ", _counts.OrderByDescending(pair => pair.Value).Select(
            pair => ContactListErrors.Format(
                pair.Key.Length == 0 ? Messages.OptOutSummary_EmptyValue : Messages.OptOutSummary_Value,
                ShownText.Shorten(pair.Key, longest),
                pair.Value)));
        return _more == 0 ? values : ContactListErrors.Format(Messages.ContactHeaders_More, values, _more);
    }
}
