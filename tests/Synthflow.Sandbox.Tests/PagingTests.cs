namespace Synthflow.Sandbox.Tests;

public sealed class PagingTests : IDisposable
{
    private readonly Caller _caller = new();

    public void Dispose() => _caller.Dispose();

    [Fact]
    public async Task List_OfNothing_IsOneEmptyPage()
    {
        var page = (await _caller.SendAsync("GET", "/chat")).Response;
        Assert.Equal(0, page.GetProperty("chats").GetArrayLength());
        Assert.False(page.GetProperty("has_more").GetBoolean());
        Assert.Equal("", page.GetProperty("next_cursor").GetString());
    }

    [Theory]
    [InlineData(25, null, new[] { 10, 10, 5 })]
    [InlineData(20, null, new[] { 10, 10 })]
    [InlineData(7, 3, new[] { 3, 3, 1 })]
    [InlineData(7, 100, new[] { 7 })]
    public async Task List_HandsOutEveryChatOnce_NewestFirst(int chats, int? limit, int[] pages)
    {
        var made = new List<string>();
        for (var number = 0; number < chats; number++)
        {
            made.Add(await _caller.CreateChatAsync());
        }

        var seen = await WalkAsync(limit is null ? "" : $"limit={limit}");
        Assert.Equal(pages, seen.Select(page => page.Length));
        Assert.Equal(made.AsEnumerable().Reverse(), seen.SelectMany(page => page));
    }

    [Fact]
    public async Task List_WhileChatsComeAndGo_SkipsAndRepeatsNone()
    {
        var made = new List<string>();
        for (var number = 0; number < 20; number++)
        {
            made.Add(await _caller.CreateChatAsync());
        }

        var first = (await _caller.SendAsync("GET", "/chat")).Response;
        await _caller.CreateChatAsync();
        await _caller.SendAsync("DELETE", $"/chat/{made[10]}");
        var cursor = first.GetProperty("next_cursor").GetString();
        var second = (await _caller.SendAsync("GET", $"/chat?cursor={Uri.EscapeDataString(cursor ?? "")}")).Response;
        Assert.Equal(
            made.Take(10).Reverse(),
            second.GetProperty("chats").EnumerateArray().Select(chat => chat.GetProperty("chat_id").GetString()));
        Assert.False(second.GetProperty("has_more").GetBoolean());
    }

    [Fact]
    public async Task List_WithAnAgent_ShowsThatAgentsChatsAlone()
    {
        for (var number = 0; number < 6; number++)
        {
            await _caller.CreateChatAsync(SandboxWorkspace.DefaultAgentId);
        }

        var other = await _caller.CreateChatAsync(SandboxWorkspace.SecondAgentId);
        var pages = await WalkAsync($"agent_id={SandboxWorkspace.DefaultAgentId.ToUpperInvariant()}&limit=3");
        Assert.Equal([3, 3], pages.Select(page => page.Length));
        Assert.DoesNotContain(other, pages.SelectMany(page => page));
        Assert.Equal([[other]], await WalkAsync($"agent_id={SandboxWorkspace.SecondAgentId}"));
    }

    [Fact]
    public async Task List_WithACursorThatWasNeverHandedOut_Is400()
    {
        Assert.Equal(400, (await _caller.SendAsync("GET", "/chat?cursor=nonsense!")).Status);
        Assert.Equal(400, (await _caller.SendAsync("GET", "/chat?cursor=bm9uc2Vuc2U")).Status);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("ten")]
    [InlineData("99999999999")]
    public async Task List_WithALimitThatIsNone_Is422(string limit)
    {
        var answer = await _caller.SendAsync("GET", $"/chat?limit={limit}");
        Assert.Equal(422, answer.Status);
        Assert.Equal(["query.limit"], answer.InvalidFields);
    }

    private async Task<string[][]> WalkAsync(string query)
    {
        var pages = new List<string[]>();
        var cursor = "";
        do
        {
            var more = cursor.Length > 0 ? $"&cursor={Uri.EscapeDataString(cursor)}" : "";
            var page = (await _caller.SendAsync("GET", $"/chat?{query}{more}")).Response;
            pages.Add([.. page.GetProperty("chats").EnumerateArray()
                .Select(chat => chat.GetProperty("chat_id").GetString() ?? "")]);
            cursor = page.GetProperty("next_cursor").GetString() ?? "";
            Assert.Equal(cursor.Length > 0, page.GetProperty("has_more").GetBoolean());
        }
        while (cursor.Length > 0);
        return [.. pages];
    }
}
