namespace Synthflow.Client.Chats;

/// <summary>Walks through the list of chats, one request a page, only as far as it is asked.</summary>
public sealed class ChatPager : Pager<ChatSummary>
{
    private readonly SynthflowClient _client;
    private readonly string? _agentId;
    private readonly int? _pageSize;
    private readonly RequestOptions? _options;
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private string? _cursor;

    internal ChatPager(SynthflowClient client, string? agentId, int? pageSize, RequestOptions? options)
    {
        _client = client;
        _agentId = agentId;
        _pageSize = pageSize;
        _options = options;
    }

    /// <summary>Whether the list ended though the service says that there are more chats: it did not say where.</summary>
    public bool IsCutShort { get; private set; }

    /// <inheritdoc />
    public override async Task<IReadOnlyList<ChatSummary>> NextAsync(CancellationToken cancellationToken)
    {
        var page = await _client.ListChatsAsync(_agentId, _pageSize, _cursor, _options, cancellationToken)
            .ConfigureAwait(false);
        _cursor = page.NextCursor;
        HasMore = _cursor is not null;
        IsCutShort = page.IsCutShort;
        // The same cursor twice would list the same chats for ever.
        if (_cursor is not null && !_seen.Add(_cursor))
        {
            HasMore = false;
            throw new SynthflowException(ErrorIds.CursorLoop, Text.Of(Messages.CursorLoop, _seen.Count))
            {
                Delivery = Delivery.Sent,
                Operation = nameof(SynthflowClient.ListChatsAsync).Replace("Async", ""),
            };
        }

        return page.Chats;
    }
}
