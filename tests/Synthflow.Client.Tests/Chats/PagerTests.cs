using System.Globalization;

namespace Synthflow.Client.Tests.Chats;

/// <summary>Lists of every sort end, lose nothing and say where they are not whole: one pager reads them all.</summary>
public sealed class PagerTests
{
    [Fact]
    public async Task StartThatComesBack_GivesWhatIsNewFirst_ThenTheError() =>
        Assert.Equal(
            ("a|b|CursorLoop, Sent", 2), await ReadAsync(Page("same", "a"), Page("same", "b", "a"), Page("", "c")));

    [Fact]
    public async Task PagesOfWhatWasThere_UnderNewCursors_End() =>
        Assert.Equal(
            ("a|CursorLoop, Sent", 3), await ReadAsync(Page("1", "a"), Page("2", "a"), Page("3", "a"), Page("4", "a")));

    [Fact]
    public async Task OnePageOfWhatWasThere_IsPassed() =>
        Assert.Equal(("a|b", 3), await ReadAsync(Page("1", "a"), Page("2", "a"), Page("", "b")));

    [Fact]
    public async Task EmptyPage_WithANewCursor_IsNotTheEnd() =>
        Assert.Equal(("a|b", 3), await ReadAsync(Page("1", "a"), Page("2"), Page("", "b")));

    [Theory]
    [InlineData(99, "a|b", 101)]
    [InlineData(100, "a|CursorLoop, Sent", 101)]
    public async Task PagesWithoutItems_UnderNewCursors_EndWithTheHundredth(int empty, string seen, int pages)
    {
        var between = Enumerable.Range(1, empty).Select(number => Page(number.ToString(CultureInfo.InvariantCulture)));
        Assert.Equal((seen, pages), await ReadAsync([Page("0", "a"), .. between, Page("", "b")]));
    }

    /// <summary>Pages of nothing, of null and of what was there, in turn.</summary>
    [Fact]
    public async Task PagesWithNothingNew_OfEverySort_End()
    {
        string[] pages =
        [
            .. Enumerable.Range(0, 300).Select(number => number.ToString(CultureInfo.InvariantCulture)).Select((next, number) => (number % 3) switch
            {
                0 => Page(next, "a"),
                1 => Page(next),
                _ => $$$"""{"response":{"next_cursor":"{{{next}}}","chats":[null]}}""",
            }),
        ];
        Assert.Equal(("a|CursorLoop, Sent", 101), await ReadAsync(pages));
    }

    [Fact]
    public async Task ListThatMayNeverEnd_SaysHowManyPagesHadNothing()
    {
        using var client = Client(new Queue<string>(Enumerable.Range(0, 200).Select(number => Page(number.ToString(CultureInfo.InvariantCulture)))));
        var pager = client.ListChats(null, null, null);
        var failure = await Assert.ThrowsAsync<SynthflowException>(async () =>
        {
            while (pager.HasMore)
            {
                await pager.NextAsync(CancellationToken.None);
            }
        });
        Assert.Equal("CursorLoop, Sent", failure.Told());
        Assert.StartsWith("After 0 items, Synthflow's list gave 100 pages in a row without a new item", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ChatsWithoutAnId_AreNotTakenForOne() =>
        Assert.Equal(("|", 2), await ReadAsync(Page("1", ""), Page("", "")));

    [Theory]
    [InlineData("""{"response":{"chats":[{"chat_id":"a"}],"has_more":true}}""", true)]
    [InlineData("""{"response":{"chats":[{"chat_id":"a"}],"has_more":"True","next_cursor":""}}""", true)]
    [InlineData("""{"response":{"chats":[{"chat_id":"a"}],"has_more":false}}""", false)]
    [InlineData("""{"response":{"chats":[{"chat_id":"a"}]}}""", false)]
    public async Task ListOfChats_SaysWhereItIsCutShort(string page, bool isCutShort)
    {
        using var client = Client(new Queue<string>([page]));
        var pager = client.ListChats(null, null, null);
        await pager.NextAsync(CancellationToken.None);
        Assert.Equal((isCutShort, false), (pager.IsCutShort, pager.HasMore));
    }

    /// <summary>By what the service listed: an entry without an id is none of ours, and counts.</summary>
    [Theory]
    [InlineData(2, """{"model_id":"1"}""", true)]
    [InlineData(1, """{"model_id":"1"}""", false)]
    [InlineData(3, """{"model_id":"1"},{"name":"no id"},7""", false)]
    public async Task ListByNumber_SaysWhereItIsCutShort(int total, string items, bool isCutShort)
    {
        var start = $$$"""{"response":{"pagination":{"total_records":{{{total}}}},"assistants":[""";
        using var client = Client(new Queue<string>([$"{start}{items}]}}}}", $"{start}]}}}}"]));
        var pager = client.ListAgents(null);
        var count = 0;
        while (pager.HasMore)
        {
            count += (await pager.NextAsync(CancellationToken.None)).Count;
        }

        Assert.Equal((1, isCutShort), (count, pager.IsCutShort));
    }

    private static string Page(string next, params string[] ids) =>
        $$$"""{"response":{"next_cursor":"{{{next}}}","chats":[{{{string.Join(',', ids.Select(Item))}}}]}}""";

    private static string Item(string id) => $$"""{"chat_id":"{{id}}"}""";

    private static SynthflowClient Client(Queue<string> pages)
    {
        var handler = new ScriptedHandler(_ => ScriptedHandler.Json(200, pages.Dequeue()));
        return new SynthflowClient(Limits.Of(new Uri("http://127.0.0.1/v2/")), null, handler);
    }

    /// <summary>The ids of the list, and the error that ended it; and how many pages were asked for.</summary>
    private static async Task<(string Seen, int Pages)> ReadAsync(params string[] pages)
    {
        var left = new Queue<string>(pages);
        using var client = Client(left);
        var pager = client.ListChats(null, null, null);
        var seen = new List<string>();
        try
        {
            while (pager.HasMore)
            {
                seen.AddRange((await pager.NextAsync(CancellationToken.None)).Select(chat => chat.ChatId));
            }
        }
        catch (SynthflowException failure)
        {
            seen.Add(failure.Told());
        }

        return (string.Join('|', seen), pages.Length - left.Count);
    }
}
