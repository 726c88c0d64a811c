using System.Collections;
using System.Globalization;
using Synthflow.Client.Chats;
using Synthflow.Client.Http;
using Synthflow.Client.Json;

namespace Synthflow.Client;

/// <summary>
/// Synthflow's chat API, one method an operation. Thread-safe; shapes as in the service's reference (2026-08).
/// </summary>
/// <remarks>
/// Every method throws <see cref="SynthflowException"/> for anything the service, the network or the answer did wrong,
/// and <see cref="OperationCanceledException"/> when its token is cancelled. An outbound send and a chat message never
/// leave twice: they are tried again only where not one byte of the body left, or after a 429.
/// </remarks>
public sealed partial class SynthflowClient : IDisposable
{
    private readonly SynthflowClientOptions _options;
    private readonly RequestSender _sender;
    private readonly SenderPaces _paces = new();
    private readonly ChatRequests _chats;

    /// <summary>Makes a client. It opens no connection yet.</summary>
    /// <param name="options">Address and limits.</param>
    /// <param name="key">The key, or <see langword="null"/> for none; the caller wipes it.</param>
    /// <param name="handler">The HTTP stack, or <see langword="null"/> for the
    /// platform's; the client disposes it.</param>
    /// <exception cref="SynthflowException"><c>InvalidBaseUri</c>: see
    /// <see cref="SynthflowHosts.Checked"/>.</exception>
    public SynthflowClient(SynthflowClientOptions options, ApiKey? key, HttpMessageHandler? handler)
    {
        _options = options;
        _sender = new RequestSender(options, key, handler);
        _chats = new ChatRequests(_sender, options);
    }

    /// <summary>The limits in force.</summary>
    public SynthflowClientOptions Options => _options;

    /// <summary>The newest chats that were seen over this connection.</summary>
    public RecentChats RecentChats { get; } = new();

    /// <summary>The pace of this connection, shared by all its users.</summary>
    public Pacer Pacer => _sender.Pacer;

    /// <summary>Takes part in the pace of a sender, which all campaigns of this connection share.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="fromNumber">The sender in E.164.</param>
    /// <param name="maxPerSecond">The rate that is never passed, or <see langword="null"/> for pauses only.</param>
    /// <param name="clock">The clock.</param>
    /// <returns>The pace until it is disposed.</returns>
    public SenderPace JoinPace(Channel channel, string fromNumber, double? maxPerSecond, TimeProvider clock) =>
        _paces.Join(Text.Of("{0} {1}", channel, fromNumber), maxPerSecond, clock);

    /// <summary>Waits until an outbound send may leave on this connection: its rate, and what the service asked sends
    /// to wait. The send that follows has <see cref="RequestOptions.HasTurn"/>.</summary>
    /// <param name="log">Hears of the wait before it begins, or <see langword="null"/>.</param>
    /// <param name="cancellationToken">Ends the wait; the turn is then given up unused.</param>
    /// <returns>How long was waited.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public ValueTask<TimeSpan> WaitForSendTurnAsync(IRequestLog? log, CancellationToken cancellationToken) =>
        _sender.WaitForTurnAsync(RequestKind.Send, log, cancellationToken);

    /// <summary>Checks key and address with one read (<c>GET /chat?limit=1</c>).</summary>
    public Task CheckAsync(RequestOptions? options, CancellationToken cancellationToken) =>
        ConnectionCheck.RunAsync(_sender, options, cancellationToken);

    /// <summary>Starts one outbound conversation (<c>POST /chat/outbound</c>).</summary>
    /// <exception cref="SynthflowException">See
    /// <see cref="SynthflowException.Delivery"/> for what became of it.</exception>
    public async Task<OutboundChat> StartOutboundChatAsync(
        OutboundChatRequest chat,
        RequestOptions? options,
        CancellationToken cancellationToken)
    {
        var request = ApiRequest.Of(
            ApiRequest.StartOutboundChat,
            "start the outbound chat to " + Text.ShortNumber(chat.ToNumber),
            HttpMethod.Post,
            "chat/outbound",
            RequestBody.Of(chat));
        var answer = await _sender.SendAsync(request, options, cancellationToken).ConfigureAwait(false);
        var started = new OutboundChat
        {
            ConversationId = AnswerEnvelope.Read(request, answer, ChatReader.ConversationId),
            ToNumber = chat.ToNumber,
            FromNumber = chat.FromNumber,
            Channel = chat.Channel == Channel.Sms ? "sms" : "whatsapp",
            AgentId = chat.AgentId,
            StartedAt = _options.Clock.GetUtcNow(),
        };
        RecentChats.Add(started.ConversationId, started.Channel + " to " + Text.ShortNumber(started.ToNumber));
        return started;
    }

    /// <summary>Creates a chat under an id the caller chose (<c>POST /chat/{chat_id}</c>).</summary>
    /// <remarks>If the answer is lost, the chat is read by its id and returned if it is certain that it is the new
    /// one: it began after the request, and the person has not written in it.</remarks>
    public Task<Chat> CreateChatAsync(
        Guid chatId,
        string agentId,
        IDictionary? metadata,
        RequestOptions? options,
        CancellationToken cancellationToken) =>
        SeenAsync(_chats.CreateAsync(chatId, agentId, metadata, options, cancellationToken));

    /// <summary>One page of the list of chats (<c>GET /chat</c>).</summary>
    /// <param name="agentId">Only this agent's chats; <see langword="null"/> for all.</param>
    /// <param name="limit">Number of chats per page; <see langword="null"/> for the service's default (10).</param>
    /// <param name="cursor">Where the page begins: <see cref="Page{T}.Next"/> of the page before, <see
    /// langword="null"/> for the first.</param>
    /// <param name="options">Who listens.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    public async Task<Page<ChatSummary>> ListChatsAsync(
        string? agentId,
        int? limit,
        string? cursor,
        RequestOptions? options,
        CancellationToken cancellationToken)
    {
        var query = new List<string>(3);
        if (agentId is { } agent)
        {
            query.Add("agent_id=" + Escaped(agent));
        }

        if (limit is { } count)
        {
            query.Add("limit=" + count.ToString(CultureInfo.InvariantCulture));
        }

        if (cursor is not null)
        {
            query.Add("cursor=" + QueryText.Escape(cursor));
        }

        var path = query.Count == 0 ? "chat" : "chat?" + string.Join("&", query);
        var request = ApiRequest.Of("ListChats", "list chats", HttpMethod.Get, path);
        var answer = await _sender.SendAsync(request, options, cancellationToken).ConfigureAwait(false);
        var page = AnswerEnvelope.Read(request, answer, ChatReader.Page);
        // From the last to the first: the newest stand at the front of both.
        foreach (var chat in page.Items.Reverse())
        {
            RecentChats.Add(chat.ChatId, chat.Status ?? "");
        }

        return page;
    }

    /// <summary>The list of chats, page by page.</summary>
    public Pager<ChatSummary> ListChats(string? agentId, int? pageSize, RequestOptions? options) => new(
        "ListChats",
        (cursor, token) => ListChatsAsync(agentId, pageSize, cursor, options, token),
        static chat => chat.ChatId);

    /// <summary>One whole chat (<c>GET /chat/{chat_id}</c>).</summary>
    public Task<Chat> GetChatAsync(Guid chatId, RequestOptions? options, CancellationToken cancellationToken) =>
        SeenAsync(_chats.ReadAsync(chatId, options, cancellationToken));

    /// <summary>Deletes a chat (<c>DELETE /chat/{chat_id}</c>).</summary>
    /// <returns>False where it was already gone.</returns>
    public Task<bool> DeleteChatAsync(Guid chatId, RequestOptions? options, CancellationToken cancellationToken) =>
        _chats.DeleteAsync(chatId, options, cancellationToken);

    /// <summary>
    /// Sends a message to a chat and waits for the agent's reply (<c>POST /chat/{chat_id}/messages</c>).
    /// </summary>
    /// <remarks>A chat that this client has not seen is read first, so that the person's turns are counted. If the
    /// answer is lost, the chat is read again: the reply is returned if there is exactly one turn more and it is this
    /// message.</remarks>
    public Task<ChatMessage> SendMessageAsync(
        Guid chatId,
        string message,
        RequestOptions? options,
        CancellationToken cancellationToken) =>
        _chats.SayAsync(chatId, message, options, cancellationToken);

    /// <summary>Closes its connections. The key is the caller's to wipe.</summary>
    public void Dispose() => _sender.Dispose();

    private async Task<Chat> SeenAsync(Task<Chat> reading)
    {
        var chat = await reading.ConfigureAwait(false);
        RecentChats.Add(
            chat.ChatId, chat.Messages.Count == 0 ? chat.Status ?? "" : chat.Status + ": " + chat.Messages[0]);
        RecentChats.AddVariables(chat.Variables.Keys.Cast<string>());
        return chat;
    }
}
