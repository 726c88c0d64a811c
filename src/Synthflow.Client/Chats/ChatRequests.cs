using System.Collections;
using Synthflow.Client.Http;
using Synthflow.Client.Json;

namespace Synthflow.Client.Chats;

/// <summary>One chat at a time: begin it, speak in it, read it, delete it, and what a lost answer meant for
/// it.</summary>
internal sealed class ChatRequests(RequestSender sender, SynthflowClientOptions options)
{
    private readonly RequestSender _sender = sender;
    private readonly SynthflowClientOptions _options = options;
    private readonly ChatTurns _turns = new();

    public async Task<Chat> CreateAsync(
        Guid chatId,
        string agentId,
        IDictionary? metadata,
        RequestOptions? options,
        CancellationToken cancellationToken)
    {
        var request = ApiRequest.Of(
            "CreateChat",
            Text.Of("create chat {0}", chatId),
            HttpMethod.Post,
            Text.Of("chat/{0}", chatId),
            RequestBody.OfNewChat(agentId, metadata));
        var wasThere = _turns.Knows(chatId);
        var began = SendMoment.Now(_options.Clock);
        try
        {
            var answer = await _sender.SendAsync(request, options, cancellationToken).ConfigureAwait(false);
            return _turns.Saw(
                chatId, AnswerEnvelope.Read(
                    request, answer, response => LostAnswer.NewOf(ChatReader.Whole(response, chatId), chatId)));
        }
        catch (SynthflowException lost) when (lost.Delivery is Delivery.Unknown or Delivery.AcceptedNoId)
        {
            var (chat, date) = await LookAsync(lost, request, chatId, options, cancellationToken)
                .ConfigureAwait(false);
            return !wasThere && LostAnswer.IsNewChat(chat, began.ByTheService(date))
                ? _turns.Saw(chatId, chat)
                : throw RequestFailure.StillUnknown(lost, request, Messages.OutcomeUnknown_LookedOther);
        }
    }

    public async Task<Chat> ReadAsync(Guid chatId, RequestOptions? options, CancellationToken cancellationToken) =>
        (await ReadChatAsync(chatId, false, options, cancellationToken).ConfigureAwait(false)).Chat;

    public async Task<bool> DeleteAsync(Guid chatId, RequestOptions? options, CancellationToken cancellationToken)
    {
        var request = ApiRequest.Of(
            "DeleteChat", Text.Of("delete chat {0}", chatId), HttpMethod.Delete, Text.Of("chat/{0}", chatId));
        var wasThere = await DeleteAnswer.ReadAsync(_sender, request, options, cancellationToken).ConfigureAwait(false);
        _turns.Forget(chatId);
        return wasThere;
    }

    public async Task<ChatMessage> SayAsync(
        Guid chatId,
        string message,
        RequestOptions? options,
        CancellationToken cancellationToken)
    {
        var request = ApiRequest.Of(
            "SendMessage",
            Text.Of("send a message to chat {0}", chatId),
            HttpMethod.Post,
            Text.Of("chat/{0}/messages", chatId),
            RequestBody.OfMessage(message));
        var readBefore = _turns.WantsToRead(chatId);
        if (readBefore)
        {
            await CountTurnsAsync(chatId, options, cancellationToken).ConfigureAwait(false);
        }

        var turn = _turns.Begin(chatId);
        int? after = null;
        var began = SendMoment.Now(_options.Clock);
        try
        {
            // After another request this may be a thread of the pool, which must not be blocked.
            var rest = readBefore ? options?.WithoutTheCallersThread() : options;
            var answer = await _sender.SendAsync(request, rest, cancellationToken).ConfigureAwait(false);
            var reply = AnswerEnvelope.Read(request, answer, response => ChatReader.Reply(response, chatId));
            after = turn.Count + 1;
            return reply;
        }
        catch (SynthflowException lost) when (lost.Delivery is Delivery.Unknown or Delivery.AcceptedNoId)
        {
            if (turn.Count is null)
            {
                throw RequestFailure.StillUnknown(lost, request, Messages.OutcomeUnknown_NotLooked);
            }

            var (chat, date) = await LookAsync(lost, request, chatId, options, cancellationToken)
                .ConfigureAwait(false);
            if (_turns.Before(turn) is { } before
                && LostAnswer.ReplyOf(chat, message, before, began.ByTheService(date)) is { } found)
            {
                after = before + 1;
                return found;
            }

            // It may still arrive, so that the turns are to be counted anew before the next message.
            var looked = chat.CountUserTurns() > turn.Count
                ? Messages.OutcomeUnknown_LookedInDoubt
                : Messages.OutcomeUnknown_LookedAbsent;
            throw RequestFailure.StillUnknown(lost, request, looked);
        }
        catch (SynthflowException)
        {
            // Refused, or never sent: nothing was said.
            after = turn.Count;
            throw;
        }
        finally
        {
            _turns.End(turn, after);
        }
    }

    /// <summary>Reads a chat before a message, so that its turns are counted. Without that the message leaves all the
    /// same; only where its answer is lost, nobody can say what became of it.</summary>
    private async Task CountTurnsAsync(Guid chatId, RequestOptions? options, CancellationToken cancellationToken)
    {
        try
        {
            await ReadChatAsync(chatId, true, options, cancellationToken).ConfigureAwait(false);
        }
        catch (SynthflowException)
        {
            // What is wrong shows in the answer to the message itself.
        }
    }

    /// <summary>Looks into a chat for the trace of a send whose answer was lost.</summary>
    private async Task<(Chat Chat, DateTimeOffset? Date)> LookAsync(
        SynthflowException lost,
        ApiRequest request,
        Guid chatId,
        RequestOptions? options,
        CancellationToken cancellationToken)
    {
        try
        {
            // Left out, the look would leave behind that a send may have arrived: it is made whatever is being stopped.
            return await ReadChatAsync(chatId, false, options?.WithEveryTry(), cancellationToken)
                .ConfigureAwait(false);
        }
        catch (SynthflowException failed)
        {
            throw RequestFailure.StillUnknown(
                lost,
                request,
                failed.StatusCode == 404 ? Messages.OutcomeUnknown_LookedNoChat : Messages.OutcomeUnknown_LookedFailed);
        }
    }

    /// <summary>A whole chat, and the service's time when it answered.</summary>
    private async Task<(Chat Chat, DateTimeOffset? Date)> ReadChatAsync(
        Guid chatId,
        bool isTriedOnce,
        RequestOptions? options,
        CancellationToken cancellationToken)
    {
        var request = new ApiRequest
        {
            Operation = "GetChat",
            Purpose = Text.Of("read chat {0}", chatId),
            Method = HttpMethod.Get,
            Path = Text.Of("chat/{0}", chatId),
            IsTriedOnce = isTriedOnce,
        };
        var answer = await _sender.SendAsync(request, options, cancellationToken).ConfigureAwait(false);
        // The words of another chat, out of a cache or a gateway, would be taken for this person's.
        var chat = AnswerEnvelope.Read(
            request, answer, response => LostAnswer.OfChat(ChatReader.Whole(response, chatId), chatId));
        return (_turns.Saw(chatId, chat), answer.Date);
    }
}
