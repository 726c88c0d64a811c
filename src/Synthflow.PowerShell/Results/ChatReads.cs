using Synthflow.Client;
using Synthflow.PowerShell.Cmdlets;

namespace Synthflow.PowerShell.Results;

/// <summary>Reads the chats of many rows at the same time, and gives the rows back in their order.</summary>
/// <remarks>Only so many rows are kept as are on their way, however long the list is. Rows without a chat keep their
/// place in the order.</remarks>
internal sealed class ChatReads<T> : IDisposable
{
    // So many times more rows than requests may be on their way: one slow answer must not hold up the others.
    private const int RowsAhead = 8;

    private readonly Queue<(T Row, Task<ChatRead> Read)> _rows = new();
    private readonly SynthflowClient _client;
    private readonly RequestOptions _options;
    private readonly SemaphoreSlim _places;
    private readonly CancellationToken _cancellationToken;
    private readonly int _maxRows;

    /// <param name="client">Reads; its pace is shared with everybody who uses the connection.</param>
    /// <param name="watch">Hears of tries and waits.</param>
    /// <param name="throttleLimit">The most requests at the same time.</param>
    /// <param name="cancellationToken">Ends all of them.</param>
    public ChatReads(SynthflowClient client, RequestWatch watch, int throttleLimit, CancellationToken cancellationToken)
    {
        _client = client;
        _options = new RequestOptions { Log = watch };
        _places = new SemaphoreSlim(throttleLimit);
        _cancellationToken = cancellationToken;
        _maxRows = throttleLimit * RowsAhead;
    }

    /// <summary>Whether the next row has to be taken before another is added.</summary>
    public bool IsFull => _rows.Count >= _maxRows;

    /// <summary>Whether the next row has its chat.</summary>
    public bool IsReady => _rows.Count > 0 && _rows.Peek().Read.IsCompleted;

    /// <summary>Whether no row is left.</summary>
    public bool IsEmpty => _rows.Count == 0;

    /// <summary>The work of the next row, to wait for.</summary>
    public Task<ChatRead> Next => _rows.Peek().Read;

    /// <summary>Adds a row; its chat is read where it has an id.</summary>
    public void Add(T row, string? conversationId) => _rows.Enqueue((
        row, conversationId is null ? Task.FromResult(default(ChatRead)) : ReadAsync(conversationId)));

    /// <summary>The next row with what was read; to be called where <see cref="Next"/> has ended.</summary>
    public (T Row, ChatRead Read) Take()
    {
        var (row, read) = _rows.Dequeue();
        return (row, read.GetAwaiter().GetResult());
    }

    // Not disposed: reads that end after a stop still give their place back, and it holds no handle.
    public void Dispose() => _rows.Clear();

    private async Task<ChatRead> ReadAsync(string conversationId)
    {
        await _places.WaitAsync(_cancellationToken).ConfigureAwait(false);
        try
        {
            if (!Guid.TryParse(conversationId, out var id))
            {
                throw new SynthflowException(
                    ErrorIds.NotFound, Text.Of(Messages.ResultChat_NoId, Text.Harmless(conversationId, 60)))
                {
                    RecommendedAction = Messages.ResultChat_NoId_NextStep,
                };
            }

            return new ChatRead(
                await _client.GetChatAsync(id, _options, _cancellationToken).ConfigureAwait(false), null);
        }
        catch (SynthflowException failure)
        {
            return new ChatRead(null, failure);
        }
        finally
        {
            _places.Release();
        }
    }
}
