using System.Globalization;
using System.Text.Json;

namespace Synthflow.Campaigns.Twilio;

/// <summary>The pages of the API's list that were read, and those that they speak of: a list without one of its pages
/// proves nothing.</summary>
internal sealed class LogPages
{
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);
    private readonly HashSet<string> _next = new(StringComparer.Ordinal);
    private readonly HashSet<string> _notFirst = new(StringComparer.Ordinal);

    // Files may be of several lists: what tells them apart is how long each says it is.
    private readonly Dictionary<(long?, long?), CountedPages> _lists = [];
    private bool _isOpen;

    /// <summary>Whether a page is not there that one leads to, that comes before one, or that the list has by its
    /// counts.</summary>
    public bool AreMissing => _isOpen
        || _next.Any(page => !_read.Contains(page))
        || _notFirst.Any(page => !_next.Contains(page))
        || _lists.Values.Any(static list => list.AreMissing);

    /// <summary>Takes a page.</summary>
    /// <param name="page">An object with a list of messages.</param>
    /// <param name="messages">How many they are.</param>
    public void Take(JsonElement page, int messages)
    {
        var marks = new PageMarks(page);
        _next.UnionWith(marks.Next);
        // Nothing says whether the list goes on behind a page that is full.
        _isOpen |= messages >= marks.Size && !marks.NamesNext && marks.Total is null && marks.Pages is null;
        if (marks.Own.Length > 0)
        {
            _read.Add(marks.Own);
        }

        if (marks.HasPrevious)
        {
            // Twilio writes the way back otherwise than the page itself: that a page before leads here is what can be
            // seen.
            _notFirst.Add(marks.Own);
        }

        // What is called a count is often the page's own.
        var total = marks.Total ?? (marks.Count > messages ? marks.Count : null);
        if (!_lists.TryGetValue((total, marks.Pages), out var list))
        {
            list = new CountedPages { Total = total, Pages = marks.Pages };
            _lists.Add((total, marks.Pages), list);
        }

        list.Take(marks, messages);
    }

    /// <summary>The pages of one list, by their numbers.</summary>
    private sealed class CountedPages
    {
        private readonly HashSet<string> _pages = new(StringComparer.Ordinal);
        private readonly HashSet<long> _numbers = [];
        private long _messages;
        private long? _start;
        private bool _hasFirst;

        public long? Total { get; init; }

        public long? Pages { get; init; }

        public bool AreMissing => Total > _messages || Pages > _pages.Count || _start > 1 || LacksNumber;

        // Counted from 0, as Twilio does; from 1 only where something says that nothing comes before.
        private bool LacksNumber => _numbers.Count > 0
            && (_numbers.Max() - _numbers.Min() >= _numbers.Count
                || _numbers.Min() > (_hasFirst || Pages == _pages.Count ? 1 : 0));

        public void Take(PageMarks marks, int messages)
        {
            // A page that is there twice is one.
            var isNamed = marks.Own.Length > 0 || marks.Page is not null;
            var name = isNamed
                ? marks.Own + " " + marks.Page?.ToString(CultureInfo.InvariantCulture)
                : _pages.Count.ToString(CultureInfo.InvariantCulture);
            if (!_pages.Add(name))
            {
                return;
            }

            _messages += messages;
            _hasFirst |= marks.IsFirst;
            _start = marks.Start < _start ? marks.Start : _start ?? marks.Start;
            if (marks.Page is { } number)
            {
                _numbers.Add(number);
            }
        }
    }
}
