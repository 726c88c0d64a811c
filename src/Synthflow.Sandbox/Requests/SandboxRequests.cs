using System.Collections;
using System.Globalization;

namespace Synthflow.Sandbox.Requests;

/// <summary>
/// What arrived: the newest requests in full (<see cref="SandboxOptions.RetainedRequests"/>), and for every phone
/// number how often someone tried to reach it, for as long as the sandbox lives. Enumerating takes a copy.
/// </summary>
public sealed class SandboxRequests : IReadOnlyCollection<SeenRequest>
{
    private readonly object _gate = new();
    private readonly Queue<SeenRequest> _newest = new();
    private readonly Dictionary<long, (int Posts, int Started)> _byNumber = [];
    private readonly int _retained;
    private long _total;

    internal SandboxRequests(int retained) => _retained = Math.Max(0, retained);

    /// <summary>How many requests are kept in full.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _newest.Count;
            }
        }
    }

    /// <summary>How many requests arrived in all.</summary>
    public long Total
    {
        get
        {
            lock (_gate)
            {
                return _total;
            }
        }
    }

    /// <summary>How many requests for an outbound chat to this number arrived, whatever became of them.</summary>
    /// <param name="toNumber">A phone number in E.164.</param>
    public int PostsTo(string toNumber)
    {
        lock (_gate)
        {
            return TryReadNumber(toNumber, out var number) && _byNumber.TryGetValue(number, out var counts)
                ? counts.Posts
                : 0;
        }
    }

    /// <summary>How many outbound chats with this number were started: messages a person would have received.</summary>
    /// <param name="toNumber">A phone number in E.164.</param>
    public int ChatsStartedWith(string toNumber)
    {
        lock (_gate)
        {
            return TryReadNumber(toNumber, out var number) && _byNumber.TryGetValue(number, out var counts)
                ? counts.Started
                : 0;
        }
    }

    /// <summary>The numbers that more than one request for an outbound chat was seen for.</summary>
    public IReadOnlyList<string> NumbersPostedToMoreThanOnce() => NumbersWhere(counts => counts.Posts > 1);

    /// <summary>The numbers that more than one outbound chat was started with. There must be none.</summary>
    public IReadOnlyList<string> NumbersTextedMoreThanOnce() => NumbersWhere(counts => counts.Started > 1);

    /// <summary>The requests of one operation that are kept in full, oldest first.</summary>
    public IReadOnlyList<SeenRequest> Of(SandboxOperation operation) =>
        [.. this.Where(request => request.Operation == operation)];

    /// <inheritdoc/>
    public IEnumerator<SeenRequest> GetEnumerator()
    {
        lock (_gate)
        {
            return ((IEnumerable<SeenRequest>)_newest.ToArray()).GetEnumerator();
        }
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <param name="describe">Makes the record from its number.</param>
    /// <param name="toNumber">The recipient of an outbound chat, else <see langword="null"/>.</param>
    internal void Add(Func<long, SeenRequest> describe, string? toNumber)
    {
        lock (_gate)
        {
            _total++;
            if (_retained > 0)
            {
                if (_newest.Count == _retained)
                {
                    _newest.Dequeue();
                }

                _newest.Enqueue(describe(_total));
            }

            if (TryReadNumber(toNumber, out var number))
            {
                _byNumber.TryGetValue(number, out var counts);
                _byNumber[number] = (counts.Posts + 1, counts.Started);
            }
        }
    }

    internal void CountStarted(string? toNumber)
    {
        lock (_gate)
        {
            if (TryReadNumber(toNumber, out var number))
            {
                _byNumber.TryGetValue(number, out var counts);
                _byNumber[number] = (counts.Posts, counts.Started + 1);
            }
        }
    }

    // A number as a whole number is a fifth of its text: a million of them must not weigh on whoever counts them.
    private static bool TryReadNumber(string? text, out long number)
    {
        number = 0;
        return text?.Length is > 1 and <= 18 && text[0] == '+' && text[1] != '0'
            && long.TryParse(text.Substring(1), NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    private List<string> NumbersWhere(Func<(int Posts, int Started), bool> condition)
    {
        lock (_gate)
        {
            return [.. _byNumber
                .Where(pair => condition(pair.Value))
                .Select(pair => "+" + pair.Key.ToString(CultureInfo.InvariantCulture))];
        }
    }
}
