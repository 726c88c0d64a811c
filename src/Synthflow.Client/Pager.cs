namespace Synthflow.Client;

/// <summary>Walks through a list of the service, one request a page, only as far as it is asked.</summary>
/// <typeparam name="T">What is listed.</typeparam>
public sealed class Pager<T>
{
    // A service that looks for a few items among many may have nothing on a page; nobody waits for a thousand of them.
    private const int MaxPagesWithoutItems = 100;

    private readonly string _operation;
    private readonly Func<string?, CancellationToken, Task<Page<T>>> _read;
    private readonly Func<T, string> _idOf;
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> _starts = new(StringComparer.Ordinal);
    private string? _next;
    private int _count;
    private int _staleInARow;
    private int _nothingNewInARow;
    private bool _isCircle;

    /// <summary>A list.</summary>
    /// <param name="operation">The operation that reads a page, for an error.</param>
    /// <param name="read">Reads the page that begins where the one before said; the first begins at null.</param>
    /// <param name="idOf">What tells an item from others; empty where it has nothing of the kind.</param>
    internal Pager(
        string operation, Func<string?, CancellationToken, Task<Page<T>>> read, Func<T, string> idOf)
    {
        _operation = operation;
        _read = read;
        _idOf = idOf;
    }

    /// <summary>Whether there is another page to ask for.</summary>
    public bool HasMore { get; private set; } = true;

    /// <summary>Whether the list ended though the service says that there are more items: it did not say
    /// where.</summary>
    public bool IsCutShort { get; private set; }

    /// <summary>How many items of the pages so far are none, such as null, and did not come out.</summary>
    public int UnreadableItems { get; private set; }

    /// <summary>The next page; what stood on an earlier one already is left out.</summary>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The items of the page, in the service's order; none is possible before the last page, too.</returns>
    /// <exception cref="SynthflowException"><c>CursorLoop</c> where the list would never end, or anything the request
    /// met.</exception>
    public async Task<IReadOnlyList<T>> NextAsync(CancellationToken cancellationToken)
    {
        if (_isCircle)
        {
            throw EndlessList();
        }

        var page = await _read(_next, cancellationToken).ConfigureAwait(false);
        // What was added meanwhile can move items to the next page, so that some come twice.
        var fresh = page.Items.Where(IsNew).ToList();
        _count += fresh.Count;
        _next = page.Next;
        HasMore = _next is not null;
        IsCutShort = page.IsCutShort;
        UnreadableItems += page.UnreadableItems;
        // Enough new items meanwhile make one page of what came before; two in a row, or a start that comes back, go
        // round for ever.
        _staleInARow = fresh.Count == 0 && page.Items.Count > 0 ? _staleInARow + 1 : 0;
        _nothingNewInARow = fresh.Count == 0 ? _nothingNewInARow + 1 : 0;
        _isCircle = _next is { } next
            && (!_starts.Add(next) || _staleInARow == 2 || _nothingNewInARow == MaxPagesWithoutItems);
        // What is new comes out before the error does.
        return _isCircle && fresh.Count == 0 ? throw EndlessList() : fresh;
    }

    private bool IsNew(T item) => _idOf(item) is not { Length: > 0 } id || _ids.Add(id);

    private SynthflowException EndlessList()
    {
        HasMore = false;
        var message = _nothingNewInARow == MaxPagesWithoutItems
            ? Text.Of(Messages.CursorLoop_NothingNew, _count, _nothingNewInARow)
            : Text.Of(Messages.CursorLoop, _count);
        return new SynthflowException(ErrorIds.CursorLoop, message)
        {
            Delivery = Delivery.Sent,
            Operation = _operation,
            RecommendedAction = Messages.CursorLoop_NextStep,
        };
    }
}
