using Synthflow.Campaigns.Tests.Support;
using Synthflow.Campaigns.Twilio;

namespace Synthflow.Campaigns.Tests.Twilio;

/// <summary>Pages of a list: whatever says that there are more of them than were read, says that the log is not whole.</summary>
public sealed class LogPagesTests : IDisposable
{
    private const string Message = """
        {"sid":"SM1","from":"+15551234567","to":"+12025550101","direction":"outbound-api","date_sent":"2026-05-01T12:03:00Z"}
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("\"page\":0,\"num_pages\":2,\"total\":120,\"start\":0,\"end\":49")]
    [InlineData("\"page\":0,\"num_pages\":2")]
    [InlineData("\"numPages\":2")]
    [InlineData("\"pagination\":{\"total_pages\":3}")]
    [InlineData("\"total\":2")]
    [InlineData("\"TotalCount\":\"120\"")]
    [InlineData("\"meta\":{\"total_records\":2}")]
    [InlineData("\"count\":2")]
    [InlineData("\"page\":3,\"page_size\":1")]
    [InlineData("\"page\":1")]
    [InlineData("\"start\":50")]
    [InlineData("\"offset\":50,\"limit\":50")]
    [InlineData("\"links\":[{\"rel\":\"self\",\"href\":\"/x?Page=1\"},{\"rel\":\"next\",\"href\":\"/x?Page=2\"}]")]
    [InlineData("\"links\":[{\"rel\":\"prev\",\"href\":\"/x?Page=0\"}]")]
    [InlineData("\"_links\":{\"next\":{\"href\":\"/x?Page=2\"}}")]
    [InlineData("\"@odata.nextLink\":\"/x?Page=2\"")]
    [InlineData("\"nextToken\":\"abc\"")]
    [InlineData("\"continuationToken\":\"abc\"")]
    [InlineData("\"more\":true,\"cursor\":\"abc\"")]
    [InlineData("\"hasMore\":\"true\"")]
    [InlineData("\"pageInfo\":{\"hasNextPage\":true}")]
    [InlineData("\"pageInfo\":{\"hasPreviousPage\":true}")]
    [InlineData("\"meta\":{\"isTruncated\":true}")]
    [InlineData("\"truncated\":true")]
    [InlineData("\"last\":false")]
    [InlineData("\"first\":false")]
    [InlineData("\"done\":false")]
    [InlineData("\"page\":0,\"page_size\":1")]
    [InlineData("\"limit\":1")]
    public void WhatSaysThatThereIsMore_IsHeard(string said)
    {
        var reader = Read(Page(said), out var messages);
        Assert.Equal((1, true), (messages, reader.LacksPages));
    }

    /// <summary>What whole lists say of themselves.</summary>
    [Theory]
    [InlineData("\"page\":0,\"page_size\":50,\"num_pages\":1,\"total\":1,\"start\":0,\"end\":0,\"next_page_uri\":null,\"previous_page_uri\":null")]
    [InlineData("\"first_page_uri\":\"/x?Page=0\",\"end\":0,\"previous_page_uri\":null,\"uri\":\"/x?Page=0\",\"page_size\":50,\"start\":0,\"next_page_uri\":null,\"page\":0")]
    [InlineData("\"meta\":{\"page\":0,\"page_size\":50,\"first_page_url\":\"/x?Page=0\",\"previous_page_url\":null,\"url\":\"/x?Page=0\",\"next_page_url\":null,\"key\":\"messages\"}")]
    [InlineData("\"page\":1,\"pages\":1,\"start\":1")]
    [InlineData("\"page\":1,\"prev\":null,\"next\":null")]
    [InlineData("\"page\":0,\"page_size\":1,\"next_page_uri\":null")]
    [InlineData("\"limit\":1,\"has_more\":false")]
    [InlineData("\"per_page\":1,\"total\":1")]
    [InlineData("\"limit\":2")]
    [InlineData("\"count\":1,\"limit\":1000,\"has_more\":false,\"hasPrevious\":false")]
    [InlineData("\"links\":[{\"rel\":\"self\",\"href\":\"/x\"}],\"first\":true,\"last\":true,\"done\":true")]
    [InlineData("\"_links\":{\"self\":{\"href\":\"/x\"},\"next\":null},\"truncated\":false,\"nextToken\":\"\"")]
    public void WholeList_IsWhole(string said) => Assert.False(Read(Page(said), out _).LacksPages);

    /// <summary>Pages one after the other, each on its line, or in a list as many tools collect them.</summary>
    [Theory]
    [InlineData("{0}\n{1}")]
    [InlineData("[{0},{1}]")]
    [InlineData("[\n{1},\n{0}\n]")]
    [InlineData("[{0},{1},{1}]")]
    [InlineData("[[{0}],[{1}]]")]
    public void EveryPage_IsRead(string file)
    {
        var first = Page("\"page\":0,\"num_pages\":2,\"total\":2,\"uri\":\"/x?Page=0\",\"next_page_uri\":\"/x?Page=1\"");
        var second = Page("\"page\":1,\"num_pages\":2,\"total\":2,\"uri\":\"/x?Page=1\",\"next_page_uri\":null,\"previous_page_uri\":\"/x?Page=0\"");

        var reader = Read(file.Replace("{0}", first).Replace("{1}", second), out var messages);

        Assert.False(reader.LacksPages);
        Assert.InRange(messages, 2, 3);
        Assert.True(Read("[" + first + "]", out _).LacksPages);
        Assert.True(Read("[" + second + "]", out _).LacksPages);
        // The same page twice is not two.
        Assert.True(Read("[" + first + "," + first + "]", out _).LacksPages);
    }

    [Fact]
    public void ListsOfMessages_InAList_AreRead()
    {
        Assert.False(Read("[[" + Message + "],[" + Message + "]]", out var messages).LacksPages);
        Assert.Equal(2, messages);
    }

    [Fact]
    public void AddressWithItsHost_IsTheSamePage()
    {
        var first = Page("\"uri\":\"/x?Page=0\",\"next_page_uri\":\"/x?Page=1\"");
        var second = Page("\"url\":\"https://api.twilio.com/x?Page=1\",\"next_page_url\":null");
        Assert.False(Read(first + "\n" + second, out _).LacksPages);
        Assert.True(Read(first + "\n" + Page("\"url\":\"https://api.twilio.com/y?Page=1\""), out _).LacksPages);
    }

    [Fact]
    public void PageBetweenTwo_IsMissed()
    {
        var pages = string.Join("\n", Page("\"page\":0"), Page("\"page\":2"));
        Assert.True(Read(pages, out _).LacksPages);
        Assert.False(Read(pages + "\n" + Page("\"page\":1"), out _).LacksPages);
    }

    private static string Page(string said) => "{\"messages\":[" + Message.Trim() + "]," + said + "}";

    private TwilioLogReader Read(string text, out int messages)
    {
        File.WriteAllText(_folder.File("log.json"), text);
        var reader = new TwilioLogReader(new TwilioLogOptions { NeedsTimes = true });
        messages = reader.Read(_folder.File("log.json")).Count();
        return reader;
    }
}
