using Microsoft.Extensions.Time.Testing;
using Synthflow.Client.Chats;
using static Synthflow.Client.Tests.Chats.ChatService;

namespace Synthflow.Client.Tests.Chats;

/// <summary>Equal messages with equal replies, some of them lost: no reply is ever taken for that to another message.</summary>
public sealed class EqualMessageTests
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 22, 10, 0, 0, 250, TimeSpan.Zero));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 3)]
    [InlineData(-3600, 3)]
    [InlineData(3600, 0)]
    public async Task SecondOfTwoEqualMessages_LostBeforeItArrived_IsUnknown(int secondsAhead, int historyDiffers)
    {
        var service = Service(secondsAhead, historyDiffers);
        service.Next.Enqueue(Loss.None);
        service.Next.Enqueue(Loss.OfTheRequest);
        using var client = Client(service);
        await Say(client, "yes");
        var lost = await Assert.ThrowsAsync<SynthflowException>(() => Say(client, "yes"));
        Assert.Equal("OutcomeUnknown, Unknown", lost.Told());
        Assert.Contains("does not show it", lost.Message, StringComparison.Ordinal);
        Assert.Equal(2, service.Handler.Sends);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(-3600, 3)]
    public async Task SecondOfTwoEqualMessages_WhoseAnswerWasLost_HasItsOwnReply(int secondsAhead, int historyDiffers)
    {
        var service = Service(secondsAhead, historyDiffers);
        service.Next.Enqueue(Loss.None);
        service.Next.Enqueue(Loss.OfTheAnswer);
        using var client = Client(service);
        await Say(client, "yes");
        var reply = await Say(client, "yes");
        Assert.Equal(("Noted.", 4), (reply.Text, reply.Turn));
        Assert.Equal(2, service.Handler.Sends);
    }

    [Fact]
    public async Task EqualMessage_SaidByAnotherSessionAMomentBefore_IsNotTakenForTheLostOne()
    {
        var service = Service();
        service.Hear("yes");
        service.Next.Enqueue(Loss.OfTheRequest);
        using var client = Client(service);
        var lost = await Assert.ThrowsAsync<SynthflowException>(() => Say(client, "yes"));
        Assert.Equal("OutcomeUnknown, Unknown", lost.Told());
    }

    [Fact]
    public async Task LostMessage_ThatArrivesLater_IsNotTakenForTheNextEqualOne()
    {
        var service = Service();
        service.Next.Enqueue(Loss.OfTheRequest);
        service.Next.Enqueue(Loss.OfTheRequest);
        using var client = Client(service);
        await Assert.ThrowsAsync<SynthflowException>(() => Say(client, "yes"));
        service.Hear("yes");
        var lost = await Assert.ThrowsAsync<SynthflowException>(() => Say(client, "yes"));
        Assert.Equal("OutcomeUnknown, Unknown", lost.Told());
    }

    [Fact]
    public async Task LostMessage_BesideOneOfSomebodyElse_IsInDoubt()
    {
        var service = Service();
        service.Next.Enqueue(Loss.OfTheAnswer);
        using var handler = new ScriptedHandler(async (request, _) =>
        {
            var answer = await Forward(service, request);
            if (request.Method == HttpMethod.Post)
            {
                service.Hear("yes");
            }

            return answer ?? throw new HttpRequestException("gone");
        });
        using var client = Client(handler);
        var lost = await Assert.ThrowsAsync<SynthflowException>(() => Say(client, "yes"));
        Assert.Equal("OutcomeUnknown, Unknown", lost.Told());
        Assert.Contains("for certain", lost.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TwoMessagesAtATime_OfWhichOneIsLost_AreNotMistakenForEachOther()
    {
        var service = Service();
        var second = new TaskCompletionSource();
        var posts = 0;
        using var handler = new ScriptedHandler(async (request, _) =>
        {
            if (request.Method == HttpMethod.Post && ++posts == 1)
            {
                // The first never arrives, and its loss is only seen once the second is answered.
                await second.Task;
                throw new HttpRequestException("gone");
            }

            return await Forward(service, request) ?? throw new HttpRequestException("gone");
        });
        using var client = Client(handler);
        var first = Say(client, "yes");
        Assert.Equal("Noted.", (await Say(client, "yes")).Text);
        second.SetResult();
        var lost = await Assert.ThrowsAsync<SynthflowException>(() => first);
        Assert.Equal("OutcomeUnknown, Unknown", lost.Told());
    }

    [Fact]
    public async Task Message_InAChatThatCannotBeRead_IsSentAndUnknownWhereItsAnswerIsLost()
    {
        using var handler = new ScriptedHandler(static request => request.Method == HttpMethod.Get
            ? ScriptedHandler.Json(503, "")
            : throw new HttpRequestException("gone"));
        using var client = Client(handler);
        var lost = await Assert.ThrowsAsync<SynthflowException>(() => Say(client, "yes"));
        Assert.Equal("OutcomeUnknown, Unknown", lost.Told());
        Assert.Equal(["GET", "POST"], handler.Seen.Select(request => request.Method));
    }

    [Fact]
    public async Task Chat_IsReadOnce_BeforeTheFirstOfManyMessages()
    {
        var service = Service();
        using var client = Client(service);
        foreach (var message in new[] { "a", "b", "c" })
        {
            await Say(client, message);
        }

        Assert.Equal(["GET", "POST", "POST", "POST"], service.Handler.Seen.Select(request => request.Method));
    }

    private static async Task<HttpResponseMessage?> Forward(ChatService service, HttpRequestMessage request)
    {
        using var invoker = new HttpMessageInvoker(service.Handler, disposeHandler: false);
        try
        {
            return await invoker.SendAsync(request, CancellationToken.None);
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private ChatService Service(int secondsAhead = 0, int historyDiffers = 0) => new(_clock)
    {
        Ahead = TimeSpan.FromSeconds(secondsAhead),
        HistoryDiffers = TimeSpan.FromMilliseconds(historyDiffers),
    };

    private SynthflowClient Client(ChatService service) => Client(service.Handler);

    private SynthflowClient Client(HttpMessageHandler handler) =>
        new(Limits.Of(new Uri("https://api.us.synthflow.ai/v2/"), clock: _clock), null, handler);

    private static Task<ChatMessage> Say(SynthflowClient client, string message) =>
        client.SendMessageAsync(Operation.ChatId, message, null, CancellationToken.None);
}
