using Synthflow.Client.Chats;

namespace Synthflow.Client.Tests.Chats;

/// <summary>Answers that are not quite as promised still give an object, under any culture.</summary>
public sealed class ToleranceTests
{
    public static TheoryData<string> Cultures => ["", "en-US", "de-DE", "tr-TR", "ar-SA", "fa-IR", "hi-IN"];

    [Theory]
    [MemberData(nameof(Cultures))]
    public async Task AChat_WithUnknownAndMissingAndOddFields_IsStillAChat(string culture)
    {
        using var _ = new CultureScope(culture);
        var chat = await Read("""
            {"status":null,"response":{"chat_id":"CHAT-ID","chat_status":"paused_by_moon","new_field":{"a":[1,2]},
            "start_timestamp":{},"initial_message":{"agent_message":"Hi","turn_number":"0","timestamp":1763805600000},
            "conversation_history":[
              {"agent_id":"user","message":"İyi günler","timestamp":1763805601,"turn_number":1.0,"odd":true},
              null, 7, "text",
              {"agent_id":null,"message":null,"timestamp":"2026-11-22T10:00:01.5+01:00","turn_number":"2"},
              {"message":12.5,"timestamp":"yesterday","turn_number":1e99}],
            "transcript":null,
            "fsm_log":{"a":{"variables":{"Price":{"value":1.5,"collected":true},"No":{"value":2,"collected":false},
              "Big":{"value":12345678901234567890,"collected":true},"List":{"value":[1,"x",null],"collected":true}}},"b":7}}}
            """.Replace("CHAT-ID", Operation.ChatId.ToString(), StringComparison.Ordinal));
        Assert.Equal((Operation.ChatId.ToString(), "paused_by_moon", null), (chat.ChatId, chat.Status, chat.StartedAt));
        Assert.Equal(["Hi", "İyi günler", "", "12.5"], chat.Messages.Select(message => message.Text));
        Assert.Equal(["Agent", "User", "Agent", "Agent"], chat.Messages.Select(message => message.Speaker));
        Assert.Equal([0, 1, 2, null], chat.Messages.Select(message => message.Turn));
        Assert.Equal(new DateTimeOffset(2025, 11, 22, 10, 0, 0, TimeSpan.Zero), chat.Messages[0].At);
        Assert.Equal(new DateTimeOffset(2025, 11, 22, 10, 0, 1, TimeSpan.Zero), chat.Messages[1].At);
        Assert.Equal(new DateTimeOffset(2026, 11, 22, 9, 0, 1, 500, TimeSpan.Zero), chat.Messages[2].At);
        Assert.Null(chat.Messages[3].At);
        Assert.Equal(["Price", "Big", "List"], chat.Variables.Keys.Cast<string>());
        Assert.Equal(1.5m, chat.Variables["price"]);
        Assert.Contains("paused_by_moon", chat.GetRawJson(), StringComparison.Ordinal);
        Assert.Contains("\"start_timestamp\":{}", chat.GetRawJson(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"agent_message":null,"turn_number":3}""", 3)]
    [InlineData("""{"turn_number":"3"}""", 3)]
    [InlineData("""{"agent_message":null}""", null)]
    [InlineData("""{"agent_message":{"odd":true},"current_state":null,"timestamp":{},"turn_number":[]}""", null)]
    [InlineData("""{"current_state":"end"}""", null)]
    public async Task AReply_WithNullOrMissingFields_IsStillAReply(string response, int? turn)
    {
        using var handler = new ScriptedHandler(_ =>
            ScriptedHandler.Json(200, $$"""{"status":"ok","response":{{response}}}"""));
        using var client = new SynthflowClient(
            new SynthflowClientOptions { BaseUri = new Uri("https://api.us.synthflow.ai/v2/") }, null, handler);
        var reply = await client.SendMessageAsync(Operation.ChatId, "Hello", null, CancellationToken.None);
        Assert.Equal(("Agent", "", turn), (reply.Speaker, reply.Text, reply.Turn));
        // That the chat could not be read before is no reason not to say it.
        Assert.Equal(["GET", "POST"], handler.Seen.Select(request => request.Method));
    }

    [Theory]
    [InlineData("1763805600", 2025)]
    [InlineData("1763805600000", 2025)]
    [InlineData("\"1763805600000\"", 2025)]
    [InlineData("\"2025-11-22T10:00:00Z\"", 2025)]
    [InlineData("\"2025-11-22T10:00:00\"", 2025)]
    [InlineData("\"2025-11-22\"", 2025)]
    [InlineData("{}", null)]
    [InlineData("[]", null)]
    [InlineData("null", null)]
    [InlineData("true", null)]
    [InlineData("\"\"", null)]
    [InlineData("\"soon\"", null)]
    [InlineData("1e300", null)]
    [InlineData("-1e300", null)]
    [InlineData("\"NaN\"", null)]
    [InlineData("\"99999-01-01T00:00:00Z\"", null)]
    public async Task AStartTime_OfAnyForm_IsATimeOrNothing(string value, int? year)
    {
        foreach (var culture in Cultures)
        {
            using var _ = new CultureScope(culture);
            var json = """{"response":{"chat_id":null,"chat_status":"ongoing","start_timestamp":TIME}}"""
                .Replace("TIME", value, StringComparison.Ordinal);
            Assert.Equal(year, (await Read(json)).StartedAt?.Year);
        }
    }

    [Theory]
    [InlineData("""{"response":{"chats":[]}}""", 0, null)]
    [InlineData("""{"response":{"chats":[null,1,{}],"has_more":null,"next_cursor":null}}""", 1, null)]
    [InlineData("""{"response":{"chats":[{"chat_id":1}],"has_more":"yes","next_cursor":17}}""", 1, "17")]
    [InlineData("""{"response":{"chats":[{"chat_id":"x"}],"has_more":false,"next_cursor":"c"}}""", 1, null)]
    [InlineData("""{"response":{"chats":[{"chat_id":"x"}],"next_cursor":"c d/ü?&="}}""", 1, "c d/ü?&=")]
    [InlineData("""{"chats":[{"chat_id":"x"}]}""", 1, null)]
    public async Task APage_OfAnyForm_IsAPage(string json, int count, string? cursor)
    {
        using var handler = new ScriptedHandler(_ => ScriptedHandler.Json(200, json));
        using var client = Client(handler);
        var page = await client.ListChatsAsync(null, null, null, null, CancellationToken.None);
        Assert.Equal((count, cursor), (page.Items.Count, page.Next));
        await client.ListChatsAsync(null, null, page.Next, null, CancellationToken.None);
        var query = handler.Seen[^1].Path;
        Assert.Equal(cursor is null ? "/v2/chat" : "/v2/chat?cursor=" + Uri.EscapeDataString(cursor), query);
    }

    [Fact]
    public async Task ACursorThatComesBack_EndsAsCursorLoop()
    {
        using var handler = new ScriptedHandler(_ =>
            ScriptedHandler.Json(
                200, """{"response":{"chats":[{"chat_id":"x"}],"has_more":true,"next_cursor":"c"}}"""));
        using var client = Client(handler);
        var pager = client.ListChats(null, null, null);
        await pager.NextAsync(CancellationToken.None);
        var loop = await Assert.ThrowsAsync<SynthflowException>(() => pager.NextAsync(CancellationToken.None));
        Assert.Equal("CursorLoop, Sent", loop.Told());
        Assert.False(pager.HasMore);
    }

    [Fact]
    public async Task ACursorThatFitsNoAddress_IsUnreadable()
    {
        using var handler = new ScriptedHandler(_ => ScriptedHandler.Json(
            200, """{"response":{"chats":[],"next_cursor":"LONG"}}""".Replace("LONG", new string('x', 70_000), StringComparison.Ordinal)));
        using var client = Client(handler);
        var failed = await Assert.ThrowsAsync<SynthflowException>(
            () => client.ListChatsAsync(null, null, null, null, CancellationToken.None));
        Assert.Equal("UnreadableAnswer, Sent", failed.Told());
    }

    [Fact]
    public async Task ControlCharactersInTheServicesText_AreHarmlessInEveryMessage()
    {
        const string Nasty = "\\u001b[2J\\u001b]0;title\\u0007\\r\\nC:\\\\> rm\\u0085\\u202e\\u009bm\\u0000";
        foreach (var body in new[]
        {
            $$"""{"detail":"{{Nasty}}"}""",
            $$"""{"detail":[{"loc":["body","{{Nasty}}"],"msg":"{{Nasty}}"}]}""",
            $$$"""{"detail":{"description":"{{{Nasty}}}","request_id":"{{{Nasty}}}"}}""",
            "<h1>\u001b[2J\u0007\u202e\u009b\r\n</h1>",
        })
        {
            using var handler = new ScriptedHandler(_ => ScriptedHandler.Json(400, body));
            using var client = Client(handler);
            foreach (var operation in Operation.All)
            {
                var failed = await Assert.ThrowsAsync<SynthflowException>(
                    () => operation.Run(client, CancellationToken.None));
                Assert.Equal("BadRequest, Rejected", failed.Told());
                foreach (var text in new[] { failed.Message, failed.ServiceMessage ?? "", failed.RequestId ?? "" })
                {
                    Assert.DoesNotContain(text, character => char.IsControl(character) || character == '\u202e');
                }
            }
        }
    }

    private static async Task<Chat> Read(string json)
    {
        using var handler = new ScriptedHandler(_ => ScriptedHandler.Json(200, json));
        using var client = Client(handler);
        return await client.GetChatAsync(Operation.ChatId, null, CancellationToken.None);
    }

    private static SynthflowClient Client(HttpMessageHandler handler) =>
        new(Limits.Of(new Uri("https://api.us.synthflow.ai/v2/"), retries: 0), null, handler);
}
