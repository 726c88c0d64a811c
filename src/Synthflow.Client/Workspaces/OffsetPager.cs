namespace Synthflow.Client.Workspaces;

/// <summary>Walks through a list by offset, one request a page, only as far as it is asked.</summary>
/// <typeparam name="T">What is listed.</typeparam>
public sealed class OffsetPager<T> : Pager<T>
{
    /// <summary>How many items a page has: what the service's reference gives as the default.</summary>
    internal const int PageSize = 20;

    private readonly Func<int, CancellationToken, Task<OffsetPage<T>>> _read;
    private readonly Func<T, string> _idOf;
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private int _offset;

    internal OffsetPager(Func<int, CancellationToken, Task<OffsetPage<T>>> read, Func<T, string> idOf)
    {
        _read = read;
        _idOf = idOf;
    }

    /// <summary>The next page; what stood on an earlier one already is left out.</summary>
    /// <exception cref="SynthflowException"><c>CursorLoop</c>, or anything the request met.</exception>
    public override async Task<IReadOnlyList<T>> NextAsync(CancellationToken cancellationToken)
    {
        var page = await _read(_offset, cancellationToken).ConfigureAwait(false);
        _offset += page.Items.Count;
        HasMore = page.Items.Count > 0 && (page.Total is { } total ? _offset < total : page.Items.Count >= PageSize);
        // What was added meanwhile moves items to the next page, so that some come twice.
        var fresh = page.Items.Where(item => _seen.Add(_idOf(item))).ToList();
        if (fresh.Count == 0 && HasMore)
        {
            HasMore = false;
            throw new SynthflowException(ErrorIds.CursorLoop, Text.Of(Messages.CursorLoop_Offset, _seen.Count))
            {
                Delivery = Delivery.Sent,
            };
        }

        return fresh;
    }
}
