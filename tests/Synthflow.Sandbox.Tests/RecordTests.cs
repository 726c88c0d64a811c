using Microsoft.Extensions.Time.Testing;
using Synthflow.Sandbox.Faults;

namespace Synthflow.Sandbox.Tests;

public sealed class RecordTests
{
    [Fact]
    public async Task ARequest_IsRecordedAsItWasSent()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 9, 1, 8, 0, 0, TimeSpan.Zero));
        using var caller = new Caller(new SandboxOptions { TimeProvider = clock });
        await caller.StartOutboundAsync();
        await caller.SendAsync("GET", "/chat?limit=1&cursor=");

        Assert.Equal(2, caller.Sandbox.Requests.Total);
        var sent = caller.Sandbox.Requests.First();
        Assert.Equal((1, "POST", "/v2/chat/outbound"), (sent.Number, sent.Method, sent.Path));
        Assert.Equal(SandboxOperation.StartOutboundChat, sent.Operation);
        Assert.Equal("api.us.synthflow.ai", sent.Host);
        Assert.Equal(Caller.OutboundBody(), sent.Body);
        Assert.Equal(Caller.Person, sent.ToNumber);
        Assert.Equal(clock.GetUtcNow(), sent.At);
        Assert.True(sent.IsCarriedOut);

        var listed = Assert.Single(caller.Sandbox.Requests.Of(SandboxOperation.ListChats));
        Assert.Equal("/v2/chat?limit=1&cursor=", listed.Path);
        Assert.Equal("", listed.Body);
        Assert.Null(listed.ToNumber);
    }

    [Fact]
    public async Task ASecondSendToANumber_IsNoticed()
    {
        using var caller = new Caller();
        caller.Sandbox.Faults.At(3, Fault.Status(429));
        await caller.StartOutboundAsync("+15550000001");
        await caller.StartOutboundAsync("+15550000002");
        await caller.SendAsync("POST", "/chat/outbound", Caller.OutboundBody("+15550000002"), checkShapes: false);
        await caller.StartOutboundAsync("+15550000003");
        await caller.StartOutboundAsync("+15550000003");

        var requests = caller.Sandbox.Requests;
        Assert.Equal(["+15550000002", "+15550000003"], requests.NumbersPostedToMoreThanOnce().Order());
        Assert.Equal(["+15550000003"], requests.NumbersTextedMoreThanOnce());
        Assert.Equal((2, 1), (requests.PostsTo("+15550000002"), requests.ChatsStartedWith("+15550000002")));
        Assert.Equal((0, 0), (requests.PostsTo("+15550000009"), requests.ChatsStartedWith("not a number")));
    }

    [Fact]
    public async Task WithASeed_TwoSandboxesChooseTheSameIds_AndWithoutOneTheyDoNot()
    {
        var ids = new List<string?>();
        foreach (var seed in new int?[] { 7, 7, null, null })
        {
            using var caller = new Caller(new SandboxOptions { Seed = seed });
            ids.Add((await caller.StartOutboundAsync()).Response.GetProperty("conversation_id").GetString());
        }

        Assert.Equal(ids[0], ids[1]);
        Assert.Equal(3, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.All(ids, id => Assert.Equal('4', id?[14]));
    }

    [Fact]
    public async Task TwoSandboxes_ShareNothing()
    {
        using var first = new Caller();
        using var second = new Caller();
        var id = await first.CreateChatAsync();
        Assert.Equal(404, (await second.SendAsync("GET", $"/chat/{id}")).Status);
    }
}
