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
    private static readonly TimeSpan _maxSkew = TimeSpan.FromDays(366);

    private readonly SynthflowClientOptions _options;
    private readonly RequestSender _sender;
    private readonly KnownReplies _replies = new();

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
    }

    /// <summary>The limits in force.</summary>
    public SynthflowClientOptions Options => _options;

    /// <summary>The pace of this connection, shared by all its users.</summary>
    public Pacer Pacer => _sender.Pacer;

    /// <summary>Checks key and address with one read (<c>GET /chat?limit=1</c>).</summary>
    public async Task CheckAsync(RequestOptions? options, CancellationToken cancellationToken)
    {
        var request = Request("CheckConnection", "check the connection", HttpMethod.Get, "chat?limit=1");
        var answer = await _sender.SendAsync(request, options, cancellationToken).ConfigureAwait(false);
        AnswerEnvelope.Read(request, answer, ChatReader.Page);
    }

    /// <summary>Starts one outbound conversation (<c>POST /chat/outbound</c>).</summary>
    /// <exception cref="SynthflowException">See
    /// <see cref="SynthflowException.Delivery"/> for what became of it.</exception>
    public async Task<OutboundChat> StartOutboundChatAsync(
        OutboundChatRequest chat,
        RequestOptions? options,
        CancellationToken cancellationToken)
    {
        var request = Request(
            ApiRequest.StartOutboundChat,
            "start the outbound chat to " + Text.ShortNumber(chat.ToNumber),
            HttpMethod.Post,
            "chat/outbound",
            RequestBody.Of(chat));
        var answer = await _sender.SendAsync(request, options, cancellationToken).ConfigureAwait(false);
        return new OutboundChat
        {
            ConversationId = AnswerEnvelope.Read(request, answer, ChatReader.ConversationId),
            ToNumber = chat.ToNumber,
            FromNumber = chat.FromNumber,
            Channel = chat.Channel == Channel.Sms ? "sms" : "whatsapp",
            AgentId = chat.AgentId,
            StartedAt = _options.Clock.GetUtcNow(),
        };
    }

    /// <summary>Creates a chat under an id the caller chose (<c>POST /chat/{chat_id}</c>).</summary>
    /// <remarks>Where the answer is lost, the chat is read back by its id and returned if it is there.</remarks>
    public async Task<Chat> CreateChatAsync(
        Guid chatId,
        string agentId,
        IDictionary? metadata,
        RequestOptions? options,
        CancellationToken cancellationToken)
    {
        var request = Request(
            "CreateChat",
            Text.Of("create chat {0}", chatId),
            HttpMethod.Post,
            Text.Of("chat/{0}", chatId),
            RequestBody.OfNewChat(agentId, metadata));
        try
        {
            var answer = await _sender.SendAsync(request, options, cancellationToken).ConfigureAwait(false);
            return AnswerEnvelope.Read(request, answer, response => ChatReader.Whole(response, chatId));
        }
        catch (SynthflowException lost) when (lost.Delivery is Delivery.Unknown or Delivery.AcceptedNoId)
        {
            return await LookAsync(lost, request.Purpose, chatId, options, static chat => chat, cancellationToken)
                .ConfigureAwait(false);
        }
    }

    /// <summary>One page of the list of chats (<c>GET /chat</c>).</summary>
    /// <param name="agentId">Only this agent's chats, or all.</param>
    /// <param name="limit">Chats a page, or the service's default (10).</param>
    /// <param name="cursor">Where the page begins, from the page before.</param>
    /// <param name="options">Who listens.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    public async Task<ChatPage> ListChatsAsync(
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
            query.Add("cursor=" + Uri.EscapeDataString(cursor));
        }

        var path = query.Count == 0 ? "chat" : "chat?" + string.Join("&", query);
        var request = Request("ListChats", "list chats", HttpMethod.Get, path);
        var answer = await _sender.SendAsync(request, options, cancellationToken).ConfigureAwait(false);
        return AnswerEnvelope.Read(request, answer, ChatReader.Page);
    }

    /// <summary>The list of chats, page by page.</summary>
    public ChatPager ListChats(string? agentId, int? pageSize, RequestOptions? options) =>
        new(this, agentId, pageSize, options);

    /// <summary>One whole chat (<c>GET /chat/{chat_id}</c>).</summary>
    public async Task<Chat> GetChatAsync(Guid chatId, RequestOptions? options, CancellationToken cancellationToken) =>
        (await ReadChatAsync(chatId, options, cancellationToken).ConfigureAwait(false)).Chat;

    /// <summary>Deletes a chat (<c>DELETE /chat/{chat_id}</c>).</summary>
    /// <returns>False where it was already gone.</returns>
    public Task<bool> DeleteChatAsync(Guid chatId, RequestOptions? options, CancellationToken cancellationToken) =>
        DeleteAsync(
            Request("DeleteChat", Text.Of("delete chat {0}", chatId), HttpMethod.Delete, Text.Of("chat/{0}", chatId)),
            options,
            cancellationToken);

    /// <summary>
    /// Says something in a chat and waits for the agent's reply (<c>POST /chat/{chat_id}/messages</c>).
    /// </summary>
    /// <remarks>
    /// Where the answer is lost, the chat is read: the reply is returned if the message is found in it.
    /// </remarks>
    public async Task<ChatMessage> SendMessageAsync(
        Guid chatId,
        string message,
        RequestOptions? options,
        CancellationToken cancellationToken)
    {
        var request = Request(
            "SendMessage",
            Text.Of("send a message to chat {0}", chatId),
            HttpMethod.Post,
            Text.Of("chat/{0}/messages", chatId),
            RequestBody.OfMessage(message));
        var began = _options.Clock.GetUtcNow();
        try
        {
            var answer = await _sender.SendAsync(request, options, cancellationToken).ConfigureAwait(false);
            return _replies.Remember(
                chatId, AnswerEnvelope.Read(request, answer, response => ChatReader.Reply(response, chatId)));
        }
        catch (SynthflowException lost) when (lost.Delivery is Delivery.Unknown or Delivery.AcceptedNoId)
        {
            var found = await LookAsync(
                lost,
                request.Purpose,
                chatId,
                options,
                (chat, skew) => LostReply.Find(chat, message, began + skew) is { } reply
                    && !_replies.Contains(chatId, reply)
                        ? reply
                        : null,
                cancellationToken).ConfigureAwait(false);
            return _replies.Remember(chatId, found);
        }
    }

    /// <summary>Closes its connections. The key is the caller's to wipe.</summary>
    public void Dispose() => _sender.Dispose();

    private static ApiRequest Request(
        string operation,
        string purpose,
        HttpMethod method,
        string path,
        byte[]? body = null) =>
        new() { Operation = operation, Purpose = purpose, Method = method, Path = path, Body = body };

    /// <summary>Deletes; false where it was already gone.</summary>
    private async Task<bool> DeleteAsync(
        ApiRequest request, RequestOptions? options, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await _sender.SendAsync(request, options, cancellationToken).ConfigureAwait(false);
            AnswerEnvelope.Check(request, answer);
            return true;
        }
        catch (SynthflowException gone) when (gone.StatusCode == 404)
        {
            // After a try whose answer was lost, "not there" is the trace of that try.
            return gone.Attempts > 1;
        }
    }

    private Task<Chat> LookAsync(
        SynthflowException lost,
        string purpose,
        Guid chatId,
        RequestOptions? options,
        Func<Chat, Chat?> find,
        CancellationToken cancellationToken) =>
        LookAsync(lost, purpose, chatId, options, (chat, _) => find(chat), cancellationToken);

    /// <summary>Looks into a chat for the trace of a send whose answer was lost.</summary>
    private async Task<T> LookAsync<T>(
        SynthflowException lost,
        string purpose,
        Guid chatId,
        RequestOptions? options,
        Func<Chat, TimeSpan, T?> find,
        CancellationToken cancellationToken)
        where T : class
    {
        string looked;
        try
        {
            // Left out, the look would leave behind that a send may have arrived: it is made whatever is being stopped.
            var (chat, skew) = await ReadChatAsync(chatId, options?.WithEveryTry(), cancellationToken)
                .ConfigureAwait(false);
            if (find(chat, skew) is { } found)
            {
                return found;
            }

            looked = Messages.OutcomeUnknown_LookedAbsent;
        }
        catch (SynthflowException failed)
        {
            looked = failed.StatusCode == 404
                ? Messages.OutcomeUnknown_LookedNoChat
                : Messages.OutcomeUnknown_LookedFailed;
        }

        throw RequestFailure.StillUnknown(lost, purpose, looked);
    }

    /// <summary>A whole chat, and how far the service's clock is ahead of this machine's.</summary>
    private async Task<(Chat Chat, TimeSpan Skew)> ReadChatAsync(
        Guid chatId,
        RequestOptions? options,
        CancellationToken cancellationToken)
    {
        var request = Request("GetChat", Text.Of("read chat {0}", chatId), HttpMethod.Get, Text.Of("chat/{0}", chatId));
        var answer = await _sender.SendAsync(request, options, cancellationToken).ConfigureAwait(false);
        var chat = AnswerEnvelope.Read(request, answer, response => ChatReader.Whole(response, chatId));
        return (chat, SkewOf(answer));
    }

    /// <summary>
    /// How far the service's clock is ahead of this machine's. A Date years away tells nothing about a clock, and would
    /// leave the calendar when it is added to a time.
    /// </summary>
    private TimeSpan SkewOf(ApiAnswer answer)
    {
        var skew = answer.Date is { } date ? date - _options.Clock.GetUtcNow() : TimeSpan.Zero;
        return skew.Duration() < _maxSkew ? skew : TimeSpan.Zero;
    }
}
