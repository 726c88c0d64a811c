using Microsoft.Extensions.Time.Testing;

namespace Synthflow.Client.Tests.Chats;

/// <summary>A new chat whose answer was lost, where a chat with its id is there: only the new one is given out.</summary>
public sealed class ExistingChatTests
{
    private static readonly DateTimeOffset _now = new(2026, 11, 22, 10, 0, 0, 400, TimeSpan.Zero);

    private readonly FakeTimeProvider _clock = new(_now);

    [Theory]
    [InlineData("began long ago", -3600_000, 0, false)]
    [InlineData("began a moment ago", -600, 0, false)]
    [InlineData("began after", 100, 0, true)]
    [InlineData("began in the same second, told in whole seconds", -400, 0, true)]
    [InlineData("began after, by a clock an hour ahead", 3600_100, 3600, true)]
    [InlineData("began after, by a clock an hour behind", -3599_900, -3600, true)]
    [InlineData("began long ago, by a clock an hour ahead", 600_000, 3600, false)]
    [InlineData("has no start", null, 0, false)]
    public async Task Chat_IsOurs_OnlyWhereItBeganAfterTheRequest(
        string what, int? startedMilliseconds, int secondsAhead, bool isOurs)
    {
        Assert.NotEmpty(what);
        var started = startedMilliseconds is { } offset ? $"\"{_now.AddMilliseconds(offset):O}\"" : "null";
        using var handler = Losing(started, "", _now.AddSeconds(secondsAhead));
        await AssertIsOurs(handler, isOurs);
    }

    [Fact]
    public async Task ChatInWhichSomebodySpoke_IsNotOurs()
    {
        using var handler = Losing($"\"{_now:O}\"", GoodAnswers.Entry("user", "hello", _now), _now);
        await AssertIsOurs(handler, isOurs: false);
    }

    [Fact]
    public async Task Chat_OfAServiceThatDoesNotTellTheTime_IsNotTakenForOurs()
    {
        using var handler = Losing($"\"{_now:O}\"", "", null);
        await AssertIsOurs(handler, isOurs: false);
    }

    [Fact]
    public async Task Chat_ThatThisClientMadeAMomentBefore_IsNotTheSecondOne()
    {
        var posts = 0;
        using var handler = new ScriptedHandler(request => request.Method == HttpMethod.Post && ++posts == 2
            ? ScriptedHandler.Json(502, "")
            : ScriptedHandler.Json(200, ChatOf($"\"{_now:O}\"", ""), $"Date: {_now:R}"));
        using var client = Client(handler);
        await client.CreateChatAsync(Operation.ChatId, Operation.AgentId, null, null, CancellationToken.None);
        var lost = await Assert.ThrowsAsync<SynthflowException>(() =>
            client.CreateChatAsync(Operation.ChatId, Operation.AgentId, null, null, CancellationToken.None));
        Assert.Equal("OutcomeUnknown, Unknown", lost.Told());
    }

    [Theory]
    [InlineData("99999999-9999-4999-8999-999999999999", "")]
    [InlineData("not an id", "")]
    [InlineData(null, "user")]
    public async Task AnswerWithAnotherChat_OrOneInWhichSomebodySpoke_IsNotOurs(string? id, string speaker)
    {
        var history = speaker.Length == 0 ? "" : GoodAnswers.Entry(speaker, "hello", _now);
        var answer = ChatOf($"\"{_now:O}\"", history);
        answer = id is null ? answer : answer.Replace(Operation.ChatId.ToString(), id, StringComparison.Ordinal);
        using var handler = new ScriptedHandler(request => request.Method == HttpMethod.Post
            ? ScriptedHandler.Json(200, answer)
            : ScriptedHandler.Json(404, """{"detail":"Chat 1 not found"}"""));
        using var client = Client(handler);
        var failed = await Assert.ThrowsAsync<SynthflowException>(() => client.CreateChatAsync(
            Operation.ChatId, Operation.AgentId, null, null, CancellationToken.None));
        Assert.Equal("OutcomeUnknown, AcceptedNoId", failed.Told());
        Assert.Contains("without confirming it", failed.Message, StringComparison.Ordinal);
    }

    private static string ChatOf(string started, string history) => GoodAnswers.ChatWith(history)
        .Replace("\"2026-11-22T09:59:00Z\"", started, StringComparison.Ordinal);

    private static ScriptedHandler Losing(string started, string history, DateTimeOffset? date) => new(request =>
        request.Method == HttpMethod.Post
            ? ScriptedHandler.Json(502, "")
            : ScriptedHandler.Json(200, ChatOf(started, history), date is { } told ? [$"Date: {told:R}"] : []));

    private async Task AssertIsOurs(ScriptedHandler handler, bool isOurs)
    {
        using var client = Client(handler);
        var creating = client.CreateChatAsync(
            Operation.ChatId, Operation.AgentId, null, null, CancellationToken.None);
        if (isOurs)
        {
            Assert.Equal(Operation.ChatId.ToString(), (await creating).ChatId);
        }
        else
        {
            var lost = await Assert.ThrowsAsync<SynthflowException>(() => creating);
            Assert.Equal("OutcomeUnknown, Unknown", lost.Told());
            Assert.Contains("may have been there before", lost.Message, StringComparison.Ordinal);
        }

        Assert.Equal(1, handler.Sends);
    }

    private SynthflowClient Client(HttpMessageHandler handler) =>
        new(Limits.Of(new Uri("https://api.us.synthflow.ai/v2/"), clock: _clock), null, handler);
}
