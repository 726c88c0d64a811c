using Microsoft.Extensions.Time.Testing;
using Synthflow.Client.Chats;
using Synthflow.TestSupport.Servers;

namespace Synthflow.Client.Tests.Chats;

/// <summary>A new chat and a chat message whose answer was lost: the chat is read, nothing is sent again.</summary>
public sealed class LostAnswerTests
{
    private static readonly DateTimeOffset _now = new(2026, 11, 22, 10, 0, 0, TimeSpan.Zero);

    public static TheoryData<string> LosingFaults =>
    [
        "reads, closes", "reads, resets", "status line, closes",
        "half the body, closes", "half the body, resets", "not HTTP",
        "Content-Length too small", "chunks without end",
        "gzip that is none", "1 MB of headers", "204", "200, empty", "200 {}",
        "200 HTML", "500 {}", "502 HTML", "503 HTML", "504, empty", "408",
    ];

    [Theory]
    [MemberData(nameof(LosingFaults))]
    public async Task CreateChat_WhoseAnswerWasLost_IsReadBack(string fault)
    {
        // It begins when the request is there: one that began before it would be another's.
        var began = DateTimeOffset.MinValue;
        var answer = OnlySends(fault, () => GoodAnswers.Chat.Replace("2026-11-22T09:59:00Z", $"{began:O}", StringComparison.Ordinal));
        await using var server = FaultServer.Start((connection, request) =>
        {
            began = request.IsSend ? DateTimeOffset.UtcNow : began;
            return answer(connection, request);
        });
        using var client = new SynthflowClient(Limits.Of(server.BaseUri), null, null);
        var chat = await client.CreateChatAsync(
            Operation.ChatId, Operation.AgentId, null, null, CancellationToken.None);
        Assert.Equal(Operation.ChatId.ToString(), chat.ChatId);
        Assert.Equal(["POST", "GET"], server.Requests.Select(request => request.Method));
    }

    [Theory]
    [MemberData(nameof(LosingFaults))]
    public async Task SendMessage_WhoseAnswerWasLost_IsFoundWithItsReply(string fault)
    {
        var reads = 0;
        await using var server = FaultServer.Start(OnlySends(fault, () => ++reads == 1
            ? GoodAnswers.Chat
            : GoodAnswers.ChatWith(
                GoodAnswers.Entry("user", Operation.Said, DateTimeOffset.UtcNow) + ","
                + GoodAnswers.Entry("agent-1", "Noted.", DateTimeOffset.UtcNow.AddSeconds(1), 2))));
        using var client = new SynthflowClient(Limits.Of(server.BaseUri), null, null);
        var reply = await client.SendMessageAsync(Operation.ChatId, Operation.Said, null, CancellationToken.None);
        Assert.Equal(("Agent", "Noted.", 2), (reply.Speaker, reply.Text, reply.Turn));
        Assert.Equal(1, server.Sends);
    }

    [Fact]
    public async Task CreateChat_ThatIsNotThereAfterwards_IsUnknownAndSaysSo()
    {
        using var handler = new ScriptedHandler(static request => request.Method == HttpMethod.Post
            ? throw new HttpRequestException("gone")
            : ScriptedHandler.Json(404, """{"detail":"not found"}"""));
        var lost = await Lost(handler, client =>
            client.CreateChatAsync(Operation.ChatId, Operation.AgentId, null, null, CancellationToken.None));
        Assert.Equal("OutcomeUnknown, Unknown", lost.Told());
        Assert.Contains("not there yet", lost.Message, StringComparison.Ordinal);
        Assert.Equal(1, handler.Sends);
    }

    [Theory]
    [InlineData("an older, equal message", -60, true)]
    [InlineData("an equal message without a time", null, true)]
    [InlineData("the message without its reply", 0, false)]
    public async Task SendMessage_ThatCannotBeToldForSure_IsUnknown(string what, int? secondsFromNow, bool hasReply)
    {
        Assert.NotEmpty(what);
        var at = secondsFromNow is { } seconds ? _now.AddSeconds(seconds) : default;
        var entry = GoodAnswers.Entry("user", Operation.Said, at);
        entry = secondsFromNow is null ? entry.Replace($"\"{at:O}\"", "null", StringComparison.Ordinal) : entry;
        var history = entry + (hasReply ? "," + GoodAnswers.Entry("agent-1", "Noted.", at.AddSeconds(1)) : "");
        using var handler = Losing(GoodAnswers.ChatWith(history), _now);
        var lost = await Lost(handler, Send);
        Assert.Equal("OutcomeUnknown, Unknown", lost.Told());
        Assert.Equal(1, handler.Sends);
    }

    [Fact]
    public async Task SendMessage_AfterAnotherMessageOfThePerson_IsUnknown()
    {
        var history = GoodAnswers.Entry("user", Operation.Said, _now) + ","
            + GoodAnswers.Entry("agent-1", "Noted.", _now)
            + "," + GoodAnswers.Entry("user", "and another", _now) + "," + GoodAnswers.Entry("agent-1", "Ah.", _now);
        using var handler = Losing(GoodAnswers.ChatWith(history), _now);
        Assert.Equal("OutcomeUnknown, Unknown", (await Lost(handler, Send)).Told());
    }

    [Theory]
    [InlineData(3600)]
    [InlineData(-3600)]
    public async Task SendMessage_IsFoundThoughTheServicesClockDiffers(int skewSeconds)
    {
        var theirs = _now.AddSeconds(skewSeconds);
        var history = GoodAnswers.Entry("user", Operation.Said, theirs) + ","
            + GoodAnswers.Entry("agent-1", "Noted.", theirs);
        using var handler = Losing(GoodAnswers.ChatWith(history), theirs);
        using var client = Client(handler);
        Assert.Equal("Noted.", (await Send(client)).Text);
    }

    [Theory]
    [InlineData("Mon, 01 Jan 0001 00:00:00 GMT")]
    [InlineData("Fri, 31 Dec 9999 23:59:59 GMT")]
    public async Task SendMessage_WithADateThatCannotBe_StillEndsInAResult(string date)
    {
        var history = GoodAnswers.Entry("user", Operation.Said, _now) + ","
            + GoodAnswers.Entry("agent-1", "Noted.", _now);
        using var handler = Losing(GoodAnswers.ChatWith(history), date);
        using var client = Client(handler);
        Assert.Equal("Noted.", (await Send(client)).Text);
    }

    [Fact]
    public async Task SendMessage_SaidTwiceInARow_DoesNotTakeTheFirstReplyForTheSecond()
    {
        var clock = new FakeTimeProvider(_now);
        var history = "";
        var sends = 0;
        using var handler = new ScriptedHandler(request =>
        {
            if (request.Method == HttpMethod.Get)
            {
                return ScriptedHandler.Json(200, GoodAnswers.ChatWith(history), $"Date: {clock.GetUtcNow():R}");
            }

            if (++sends == 3)
            {
                history += "," + GoodAnswers.Entry("user", "yes", clock.GetUtcNow(), 3)
                    + "," + GoodAnswers.Entry("agent-1", "Noted.", clock.GetUtcNow(), 4);
            }

            return sends == 1
                ? ScriptedHandler.Json(
                    200, $$$"""{"response":{"agent_message":"Noted.","timestamp":"{{{_now:O}}}","turn_number":2}}""")
                : throw new HttpRequestException("gone");
        });
        using var client = Client(handler, clock);
        var first = await client.SendMessageAsync(Operation.ChatId, "yes", null, CancellationToken.None);
        Assert.Equal("Noted.", first.Text);
        history = GoodAnswers.Entry("user", "yes", _now) + "," + GoodAnswers.Entry("agent-1", "Noted.", _now, 2);
        clock.Advance(TimeSpan.FromMilliseconds(500));
        var lost = await Assert.ThrowsAsync<SynthflowException>(
            () => client.SendMessageAsync(Operation.ChatId, "yes", null, CancellationToken.None));
        Assert.Equal("OutcomeUnknown, Unknown", lost.Told());

        var found = await client.SendMessageAsync(Operation.ChatId, "yes", null, CancellationToken.None);
        Assert.Equal(4, found.Turn);
    }

    [Fact]
    public async Task AnOutboundSend_WhoseAnswerWasLost_IsNotLookedUp()
    {
        using var handler = Losing(GoodAnswers.Chat, _now);
        var lost = await Lost(handler, client =>
            client.StartOutboundChatAsync(Operation.Outbound(), null, CancellationToken.None));
        Assert.Equal("OutcomeUnknown, Unknown", lost.Told());
        Assert.Single(handler.Seen);
    }

    [Theory]
    [InlineData("reads, closes")]
    [InlineData("502 HTML")]
    [InlineData("half the body, resets")]
    public async Task Delete_GoneAfterALostTry_IsSuccess(string fault)
    {
        var deletes = 0;
        await using var server = FaultServer.Start((connection, request) => deletes++ == 0
            ? FaultCaseOf(fault)(connection, request)
            : request.Method == "GET"
                ? GoodAnswers.Act(connection, request)
                : FaultActs.Answer(404, """{"detail":"not found"}""")(connection, request));
        using var client = new SynthflowClient(Limits.Of(server.BaseUri), null, null);
        var wasThere = await client.DeleteChatAsync(Operation.ChatId, null, CancellationToken.None);
        // A close without a byte is repeated by .NET itself, so that the 404 is the first answer the client sees.
        Assert.True(wasThere || fault == "reads, closes");
    }

    [Fact]
    public async Task Delete_OfAChatThatIsGone_IsNoError()
    {
        using var handler = new ScriptedHandler(static _ => ScriptedHandler.Json(404, """{"detail":"Chat 1 not found"}"""));
        using var client = Client(handler);
        Assert.False(await client.DeleteChatAsync(Operation.ChatId, null, CancellationToken.None));
        Assert.Single(handler.Seen);
    }

    [Theory]
    [InlineData("ListChats")]
    [InlineData("GetChat")]
    [InlineData("DeleteChat")]
    public async Task AReadOrDelete_ThatFailsThreeTimes_SucceedsOnTheFourth(string name)
    {
        var tries = 0;
        await using var server = FaultServer.Start((connection, request) => tries++ switch
        {
            0 => FaultCaseOf("half the body, resets")(connection, request),
            1 => FaultCaseOf("503 HTML")(connection, request),
            2 => FaultCaseOf("429")(connection, request),
            _ => GoodAnswers.Act(connection, request),
        });
        using var client = new SynthflowClient(Limits.Of(server.BaseUri), null, null);
        await Operation.Of(name).Run(client, CancellationToken.None);
        Assert.Equal(4, server.Requests.Count);
    }

    private static FaultAct FaultCaseOf(string name) => Faults.FaultCases.Of(name).Act!; // the rows named here have one

    private static FaultAct OnlySends(string fault, Func<string> chat) => (connection, request) => request.IsSend
        ? FaultCaseOf(fault)(connection, request)
        : FaultActs.Answer(200, chat(), $"Date: {DateTimeOffset.UtcNow:R}")(connection, request);

    /// <summary>Before the message the chat is empty; its answer is lost, and then the chat is as given.</summary>
    private static ScriptedHandler Losing(string chat, DateTimeOffset date) => Losing(chat, $"{date:R}");

    private static ScriptedHandler Losing(string chat, string date)
    {
        var isLost = false;
        return new ScriptedHandler(request =>
        {
            if (request.Method == HttpMethod.Post)
            {
                isLost = true;
                throw new HttpRequestException("gone");
            }

            return ScriptedHandler.Json(200, isLost ? chat : GoodAnswers.Chat, $"Date: {date}");
        });
    }

    private static SynthflowClient Client(HttpMessageHandler handler, FakeTimeProvider? clock = null) =>
        new(
            Limits.Of(new Uri("https://api.us.synthflow.ai/v2/"), clock: clock ?? new FakeTimeProvider(_now)),
            null,
            handler);

    private static Task<ChatMessage> Send(SynthflowClient client) =>
        client.SendMessageAsync(Operation.ChatId, Operation.Said, null, CancellationToken.None);

    private static async Task<SynthflowException> Lost(HttpMessageHandler handler, Func<SynthflowClient, Task> run)
    {
        using var client = Client(handler);
        return await Assert.ThrowsAsync<SynthflowException>(() => run(client));
    }
}
